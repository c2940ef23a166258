import type { Message } from "grammy/types";
import { expect, test } from "vitest";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";
import { labelsOf } from "../../support/stages/settings-stage.ts";

/** The lines that lead to topics, each with where it does. */
function topicLines({ text = "", entities = [] }: Pick<Message, "text" | "entities"> = {}) {
	const lines = text.split("\n").filter((line) => line.endsWith(" – this topic"));
	const links = entities.flatMap((entity) => (entity.type === "text_link" ? [entity.url] : []));
	return lines.map((line, index) => [line, links[index]]);
}

test("an undo of several topics with the same editions says on each button which one it is, and leads there", async () => {
	const { world, english, store, subscriptionOf } = await setBotStage();
	const ann = await english();
	const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
	const topics = await Promise.all(["News", "More", "Rest"].map((name) => forum.opensTopic(name)));
	const editions = Object.fromEntries(
		["fr", "cn", "es", "en", "ru", "fa", "vi"].map((edition) => [edition, { since: 46_000 }]),
	);
	for (const { threadId } of topics)
		await store.subscriptions.update(destinationKey({ chat: chatId(forum.id), topic: threadId }), () => ({
			...{ chatType: "supergroup", language: "en", renewedAt: 0, editions },
		}));
	const stopped = await ann.asks("/unsubscribe", { in: forum });
	const linkTo = (topic: { readonly threadId: number } | undefined) =>
		`https://t.me/c/${String(forum.id).replace("-100", "")}/${topic?.threadId}`;
	const [all, ...each] = labelsOf(stopped);
	expect([all, each.length]).toEqual(["Undo all", 3]);
	expect(each.map((label) => label.slice(0, 8))).toEqual(["Undo 1: ", "Undo 2: ", "Undo 3: "]);
	expect(topicLines(stopped)).toEqual(topics.map((topic, index) => [`${each[index]} – this topic`, linkTo(topic)]));
	await (await ann.taps("Undo 2", { in: forum, on: stopped })).answer();
	const back = await Promise.all(topics.map(({ threadId }) => subscriptionOf(forum.id, threadId)));
	expect(back.map((one) => one !== undefined)).toEqual([false, true, false]);
	const rest = await forum.lastFromBot();
	expect(labelsOf(rest)).toEqual([all, each[0], each[2]]);
	expect(topicLines(rest).map(([, link]) => link)).toEqual([topics[0], topics[2]].map((topic) => linkTo(topic)));
	await (await ann.taps("Undo 1", { in: forum, on: rest as Message })).answer();
	const last = await forum.lastFromBot();
	expect(labelsOf(last)).toEqual([each[2]]);
	expect(topicLines(last)).toEqual([[`${each[2]} – this topic`, linkTo(topics[2])]]);
});
