import type { Message } from "grammy/types";
import type { Emulator, TopicClient, UserClient } from "telegram-emulator";

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

/** A reader, a group with a topic for each edition, a small group and a channel. Nothing is subscribed yet. */
export async function buildScene(emulator: Emulator, editions: readonly [string, ...string[]]): Promise<Scene> {
	const { world } = emulator;
	const [first] = editions;
	const last = editions.at(-1) ?? first;
	const reader = await world.user("Reader", { language_code: LOCALE });
	const chinese = await world.user("读者", { language_code: "zh-hans" });
	const french = await world.user("Lectrice", { language_code: "fr" });

	const newsroom = await world.supergroup("Newsroom", { creator: reader, bot: "member", isForum: true });
	const small = await world.group("新闻小组", { creator: chinese, bot: "member" });
	const channel = await world.channel(nameOf(last).channel, { creator: french, bot: "administrator" });
	for (const person of [chinese, french]) await newsroom.adds(person);
	for (const chat of [small, channel]) await chat.adds(reader);
	await chinese.sends("中文的看这里就够了。", { in: newsroom });
	await french.sends("Chaque langue a son sujet, à chacun le sien.", { in: newsroom });
	const topics = new Map<number, TopicClient>();
	for (const edition of editions.slice(0, MAX_TOPICS)) {
		const topic = await newsroom.opensTopic(nameOf(edition).topic);
		topics.set(topic.threadId, topic);
	}

	return {
		reader,
		locale: LOCALE,
		async subscribeReader() {
			await reader.asks("/start");
			await reader.asks(`/subscribe ${editions.join(" ")}`);
		},
		async subscribeOthers() {
			for (const [index, topic] of [...topics.values()].entries())
				await reader.asks(`/subscribe ${editions[index]}`, { in: newsroom, topic });
			await chinese.asks(`/subscribe ${first}`, { in: small });
			await channel.posts(`/subscribe ${last}`);
			await channel.waitFor(({ text }) => text !== undefined && !text.startsWith("/"));
			await subscribeToOwn({ cn: chinese, fr: french }, editions);
		},
		placeOf({ chat, message_thread_id: thread }) {
			const title = chat.title ?? chat.first_name ?? "";
			const topic = chat.id === newsroom.id ? topics.get(thread ?? 0) : undefined;
			return topic === undefined ? title : `${title} › ${topic.name}`;
		},
	};
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
