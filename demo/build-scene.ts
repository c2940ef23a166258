import type { Message } from "grammy/types";
import type { Emulator, GroupClient, TopicClient, UserClient } from "telegram-emulator";

/** Who is there when the page opens. */
export interface Scene {
	/** The one who reads everything, in private. */
	readonly reader: UserClient;
	/** In which language the reader's Telegram shows dates. */
	readonly locale: string;
	/** As anybody would do it, in their own chat. */
	subscribeReader(): Promise<void>;
	/** In each topic, in the group, in the channel, and in the chats of those who read the edition in their language. */
	subscribeOthers(): Promise<void>;
	/** Ends the pause of a group that gets everything: what was held until then comes together. */
	endPause(): Promise<void>;
	/** Where a message stands, as people would say it. */
	placeOf(message: Message): string;
}

interface Edition {
	readonly topic: string;
	readonly channel: string;
}

/** How chats about the demo's own editions are called; others go by their code. */
const EDITIONS: Readonly<Record<string, Edition>> = {
	cn: { topic: "中文", channel: "法广快讯" },
	en: { topic: "English", channel: "News wire" },
	fr: { topic: "Français", channel: "Fil d’actualité" },
};
const MAX_TOPICS = 4;
/** Of the one who reads everything: the terminal and the documents are in English as well. */
const LOCALE = "en";

/**
 * A reader, a group with a topic for each edition and one for a word of the first, a small group, one that pauses, and a channel.
 * Nothing is subscribed yet.
 */
export async function buildScene(
	emulator: Emulator,
	editions: readonly [string, ...string[]],
	word: string,
): Promise<Scene> {
	const { world } = emulator;
	const [first] = editions;
	const last = editions.at(-1) ?? first;
	const reader = await world.user("Reader", { language_code: LOCALE });
	const chinese = await world.user("读者", { language_code: "zh-hans" });
	const french = await world.user("Lectrice", { language_code: "fr" });

	const newsroom = await world.supergroup("Newsroom", { creator: reader, bot: "member", isForum: true });
	const small = await world.group("新闻小组", { creator: chinese, bot: "member" });
	const resting = await world.group("Coffee break", { creator: reader, bot: "member" });
	const channel = await world.channel(nameOf(last).channel, { creator: french, bot: "administrator" });
	for (const person of [chinese, french]) await newsroom.adds(person);
	for (const chat of [small, channel]) await chat.adds(reader);
	await chinese.sends("中文的看这里就够了。", { in: newsroom });
	await french.sends("Chaque langue a son sujet, à chacun le sien.", { in: newsroom });
	const topics = await openTopics(newsroom, editions);
	const ofWord = await newsroom.opensTopic(`${nameOf(first).topic} · ${word}`);

	return {
		reader,
		locale: LOCALE,
		async subscribeReader() {
			await reader.asks("/start");
			await reader.asks(`/subscribe ${editions.join(" ")}`);
		},
		async subscribeOthers() {
			for (const [edition, topic] of topics) await reader.asks(`/subscribe ${edition}`, { in: newsroom, topic });
			await followWord(reader, newsroom, { topic: ofWord, edition: first, word });
			await reader.asks(`/subscribe ${editions.join(" ")}`, { in: resting });
			await reader.asks("/stop", { in: resting });
			await chinese.asks(`/subscribe ${first}`, { in: small });
			await channel.posts(`/subscribe ${last}`);
			await channel.waitFor(({ text }) => text !== undefined && !text.startsWith("/"));
			await subscribeToOwn({ cn: chinese, fr: french }, editions);
		},
		async endPause() {
			await reader.asks("/resume", { in: resting });
		},
		placeOf({ chat, message_thread_id: thread }) {
			const title = chat.title ?? chat.first_name ?? "";
			const topic = [...topics.values(), ofWord].find(({ threadId }) => chat.id === newsroom.id && threadId === thread);
			return topic === undefined ? title : `${title} › ${topic.name}`;
		},
	};
}

async function openTopics(group: GroupClient, editions: readonly string[]): Promise<ReadonlyMap<string, TopicClient>> {
	const topics = new Map<string, TopicClient>();
	for (const edition of editions.slice(0, MAX_TOPICS))
		topics.set(edition, await group.opensTopic(nameOf(edition).topic));
	return topics;
}

/** In a topic, where nothing comes then but articles with the word. */
async function followWord(
	admin: UserClient,
	group: GroupClient,
	{ topic, edition, word }: { readonly topic: TopicClient; readonly edition: string; readonly word: string },
): Promise<void> {
	await admin.asks(`/subscribe ${edition}`, { in: group, topic });
	const asked = await admin.sends(`/keywords +${word}`, { in: group, topic });
	const on = await group.waitFor(({ text = "" }) => text.includes("To follow"), { after: asked });
	await (await admin.taps("Only articles", { on })).answer();
}

/** Each of them in private, as the bot's visitors whose page is in that language. */
async function subscribeToOwn(people: Readonly<Record<string, UserClient>>, editions: readonly string[]) {
	for (const [edition, person] of Object.entries(people)) {
		await person.asks("/start");
		if (editions.includes(edition)) await person.asks(`/subscribe ${edition}`);
	}
}

function nameOf(edition: string): Edition {
	return EDITIONS[edition] ?? { topic: edition, channel: `RFI ${edition}` };
}
