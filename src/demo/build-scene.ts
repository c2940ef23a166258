import type { Message } from "grammy/types";
import type { GroupClient } from "../emulator/client/group-client.ts";
import type { UserClient } from "../emulator/client/user-client.ts";
import type { Emulator } from "../emulator/create-emulator.ts";

/** Who is there when the page opens. */
export interface Scene {
	/** The one who reads everything, in private. */
	readonly reader: UserClient;
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

/**
 * A group with a topic for each edition, a small group and a channel, each subscribed by a command as people would do it.
 * The reader's own chat is left to the reader.
 */
export async function buildScene(emulator: Emulator, editions: readonly [string, ...string[]]): Promise<Scene> {
	const { world } = emulator;
	const [first] = editions;
	const reader = await world.user("Reader", { language_code: first === "cn" ? "zh-hans" : "en" });
	const chinese = await world.user("读者", { language_code: "zh-hans" });
	const french = await world.user("Lectrice", { language_code: "fr" });

	const newsroom = await world.supergroup("Newsroom", { creator: reader, bot: "member", isForum: true });
	const small = await world.group("新闻小组", { creator: chinese, bot: "member" });
	const last = editions.at(-1) ?? first;
	const channel = await world.channel(nameOf(last).channel, { creator: french, bot: "administrator" });
	for (const [chat, people] of [
		[newsroom, [chinese, french]],
		[small, [reader]],
		[channel, [reader]],
	] as const) {
		for (const person of people) await chat.adds(person);
	}

	const topics = await openTopics(newsroom, reader, editions.slice(0, MAX_TOPICS));
	await chinese.sends("中文的看这里就够了。", { in: newsroom });
	await french.sends("Chaque langue a son sujet, à chacun le sien.", { in: newsroom });
	await chinese.asks(`/subscribe ${first}`, { in: small });
	await channel.posts(`/subscribe ${last}`);
	await channel.waitFor(({ text }) => text !== undefined && !text.startsWith("/"));
	return {
		reader,
		placeOf({ chat, message_thread_id: thread }) {
			const title = chat.title ?? chat.first_name ?? "";
			const topic = chat.id === newsroom.id ? topics.get(thread ?? 0) : undefined;
			return topic === undefined ? title : `${title} › ${topic}`;
		},
	};
}

/** Opens a topic for each edition and subscribes it; resolves to their names by thread. */
async function openTopics(
	forum: GroupClient,
	owner: UserClient,
	editions: readonly string[],
): Promise<Map<number, string>> {
	const names = new Map<number, string>();
	for (const edition of editions) {
		const topic = await forum.opensTopic(nameOf(edition).topic);
		names.set(topic.threadId, topic.name);
		await owner.asks(`/subscribe ${edition}`, { in: forum, topic });
	}
	return names;
}

function nameOf(edition: string): Edition {
	return EDITIONS[edition] ?? { topic: edition, channel: `RFI ${edition}` };
}
