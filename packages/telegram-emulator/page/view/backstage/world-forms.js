import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { usePage } from "../use-page.js";

/**
 * @import { Actions } from "../../model/actions.js"
 */

/** Languages of people, as Telegram's clients name theirs. */
const LANGUAGES = ["en", "zh-hans", "fr", "es", "pt-br", "ru", "fa", "ar"];
const KINDS = ["group", "supergroup", "forum", "channel"];

/** More people and more chats, for trying things out. */
export function WorldForms() {
	const { store, actions } = usePage();
	const userId = store.person.value?.user.id;
	const topicChat = store.openChat.value?.chat.is_forum === true ? store.openChat.value.chat : undefined;
	return html`
		<section class="panel-section" aria-labelledby="in-world">
			<h3 id="in-world">Add to the world</h3>
			<${Form} label="Person" choices=${LANGUAGES} choiceLabel="Language" onAdd=${(/** @type {string} */ name, /** @type {string} */ language) => addPerson(actions, name, language)} />
			${userId !== undefined && html`<${Form} label="Chat with the bot" choices=${KINDS} choiceLabel="Kind" onAdd=${(/** @type {string} */ title, /** @type {string} */ kind) => addChat(actions, { title, kind, creatorId: userId })} />`}
			${topicChat !== undefined && userId !== undefined && html`<${Form} label="Topic" choices=${[]} onAdd=${(/** @type {string} */ name) => actions.perform("openTopic", { chatId: topicChat.id, name, byId: userId })} />`}
		</section>
	`;
}

/** @param {{ label: string, choices: readonly string[], choiceLabel?: string, onAdd: (name: string, choice: string) => void }} props */
function Form({ label, choices, choiceLabel, onAdd }) {
	const [name, setName] = useState("");
	const [choice, setChoice] = useState(choices[0] ?? "");
	/** @param {Event} event */
	const submit = (event) => {
		event.preventDefault();
		if (name.trim() === "") return;
		onAdd(name.trim(), choice);
		setName("");
	};
	return html`
		<form class="add" onSubmit=${submit}>
			<label class="field">
				<span>${label}</span>
				<input
					type="text"
					value=${name}
					placeholder="Name"
					autocomplete="off"
					onInput=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ event) => setName(event.currentTarget.value)}
				/>
			</label>
			${
				choices.length > 0 &&
				html`<select
					aria-label=${choiceLabel}
					value=${choice}
					onChange=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ event) => setChoice(event.currentTarget.value)}
				>
					${choices.map((one) => html`<option key=${one} value=${one}>${one}</option>`)}
				</select>`
			}
			<button class="button">Add</button>
		</form>
	`;
}

/**
 * @param {Actions} actions
 * @param {string} first_name
 * @param {string} language_code
 */
async function addPerson({ perform, loadPeople, notify }, first_name, language_code) {
	const user = await perform("addUser", { first_name, language_code });
	if (user === undefined) return;
	await loadPeople();
	notify(`${first_name} can be chosen above the chats`);
}

/**
 * @param {Actions} actions
 * @param {{ title: string, kind: string, creatorId: number }} wanted
 */
async function addChat({ perform }, { title, kind, creatorId }) {
	const isForum = kind === "forum";
	const realKind = isForum ? "supergroup" : /** @type {"group" | "supergroup" | "channel"} */ (kind);
	const chat = await perform("addChat", { kind: realKind, title, creatorId, isForum });
	if (chat === undefined) return;
	const status = kind === "channel" ? "administrator" : "member";
	await perform("setMember", { chatId: chat.id, as: { status } });
}
