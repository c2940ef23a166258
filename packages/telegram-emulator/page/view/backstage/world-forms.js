import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { usePage } from "../use-page.js";

/**
 * @import { ActParams } from "../../../src/acts/act-table.ts"
 * @import { Store } from "../../model/store.js"
 * @import { Actions } from "../../model/actions.js"
 */

/**
 * What can be chosen in a list: what it is for the emulator, and how people call it.
 *
 * @typedef {readonly (readonly [value: string, name: string])[]} Choices
 */

/** Languages of people, as Telegram's clients name theirs. */
const LANGUAGES = ["en", "zh-hans", "zh-hant", "fr", "es", "pt-br", "ru", "fa", "ar"];
const KINDS = /** @type {const} */ (["group", "supergroup", "forum", "channel"]);

/** More people and more chats, for trying things out. */
export function WorldForms() {
	const { store, actions } = usePage();
	const { words } = store;
	const userId = store.person.value?.user.id;
	const topicChat = store.openChat.value?.chat.is_forum === true ? store.openChat.value.chat : undefined;
	/** @type {Choices} */
	const kinds = KINDS.map((kind) => [kind, words[kind]]);
	return html`
		<section class="panel-section" aria-labelledby="in-world">
			<h3 id="in-world">${words.addPeopleAndChats}</h3>
			<${Form} label=${words.person} choices=${languages(store)} choiceLabel=${words.language} onAdd=${(/** @type {string} */ name, /** @type {string} */ language) => addPerson({ store, actions }, name, language)} />
			${userId !== undefined && html`<${Form} label=${words.chatWithBot} choices=${kinds} choiceLabel=${words.kind} onAdd=${(/** @type {string} */ title, /** @type {string} */ kind) => addChat(actions, { title, kind, creatorId: userId })} />`}
			${topicChat !== undefined && userId !== undefined && html`<${Form} label=${words.topic} choices=${[]} onAdd=${(/** @type {string} */ name) => openTopic(actions, { chatId: topicChat.id, name, byId: userId })} />`}
		</section>
	`;
}

/**
 * @param {Store} store
 * @returns {Choices}
 */
function languages({ locale }) {
	const names = new Intl.DisplayNames([locale], { type: "language" });
	return LANGUAGES.map((code) => [code, names.of(code) ?? code]);
}

/** @param {{ label: string, choices: Choices, choiceLabel?: string, onAdd: (name: string, choice: string) => Promise<boolean> }} props */
function Form({ label, choices, choiceLabel, onAdd }) {
	const { words } = usePage().store;
	const [name, setName] = useState("");
	const [choice, setChoice] = useState(choices[0]?.[0] ?? "");
	/** @param {Event} event */
	const submit = async (event) => {
		event.preventDefault();
		if (name.trim() !== "" && (await onAdd(name.trim(), choice))) setName("");
	};
	return html`
		<form class="add" onSubmit=${submit}>
			<label class="field">
				<span>${label}</span>
				<input
					type="text"
					value=${name}
					placeholder=${words.name}
					autocomplete="off"
					onInput=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ event) => setName(event.currentTarget.value)}
				/>
			</label>
			${
				choices.length > 0 &&
				html`<label class="field">
					<span>${choiceLabel}</span>
					<select
						value=${choice}
						onChange=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ event) => setChoice(event.currentTarget.value)}
					>
						${choices.map(([value, shown]) => html`<option key=${value} value=${value}>${shown}</option>`)}
					</select>
				</label>`
			}
			<button class="button">${words.add}</button>
		</form>
	`;
}

/**
 * @param {{ store: Store, actions: Actions }} page
 * @param {string} first_name
 * @param {string} language_code
 */
async function addPerson({ store, actions: { perform, loadPeople, notify } }, first_name, language_code) {
	const user = await perform("addUser", { first_name, language_code });
	if (user === undefined) return false;
	await loadPeople();
	notify(store.words.canBeChosen(first_name));
	return true;
}

/**
 * @param {Actions} actions
 * @param {{ title: string, kind: string, creatorId: number }} wanted
 */
async function addChat({ perform }, { title, kind, creatorId }) {
	const isForum = kind === "forum";
	const realKind = isForum ? "supergroup" : /** @type {"group" | "supergroup" | "channel"} */ (kind);
	const chat = await perform("addChat", { kind: realKind, title, creatorId, isForum });
	if (chat === undefined) return false;
	const status = kind === "channel" ? "administrator" : "member";
	await perform("setMember", { chatId: chat.id, as: { status } });
	return true;
}

/**
 * @param {Actions} actions
 * @param {ActParams<"openTopic">} topic
 */
async function openTopic({ perform }, topic) {
	return (await perform("openTopic", topic)) !== undefined;
}
