import { describe, expect, test } from "vitest";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const SURE = "Delete everything that is stored about this chat? No more news will come, and this cannot be undone.";
const GONE = /^Deleted: the editions and sections chosen here, words, times and all other settings/;
const ADMINS_ONLY = "In a group only its administrators can change this.";

/** A stage that tells what is stored about a chat. */
async function setForgetStage() {
	const stage = await setBotStage();
	const { store } = stage;
	return {
		...stage,
		/** As delivery leaves it. */
		reads: (chat: number, topic?: number) =>
			store.positions.set(destinationKey({ chat: chatId(chat), ...(topic === undefined ? {} : { topic }) }), {
				editions: { cn: { read: 1, sent: [] } },
			}),
		async stored(chat: number): Promise<string[]> {
			const found: string[] = [];
			for (const name of ["subscriptions", "positions", "questions"] as const)
				for await (const [key] of store[name].entries())
					if (key === String(chat) || key.startsWith(`${chat}/`)) found.push(`${name} ${key}`);
			return found;
		},
	};
}

describe("/forget in private", () => {
	test("deletes what is stored about the chat after a press, and says what that was", async () => {
		const { english, reads, stored, store } = await setForgetStage();
		const ann = await english();
		const other = await english();
		for (const person of [ann, other]) {
			await person.asks("/subscribe");
			await reads(person.id);
		}
		await store.questions.set(`${ann.id}/12`, "10 gk?");
		const question = await ann.asks("/forget");
		expect(question.text).toBe(SURE);
		expect(await stored(ann.id)).toHaveLength(3);
		await (await ann.taps("Delete everything", { on: question })).answer();
		await ann.chat.waitForText(GONE);
		expect(await stored(ann.id)).toEqual([]);
		expect(await stored(other.id)).toHaveLength(2);
	});

	test("deletes nothing when everything is to be kept, and once it is gone, says the same again", async () => {
		const { english, reads, stored } = await setForgetStage();
		const ann = await english();
		await ann.asks("/subscribe");
		await reads(ann.id);
		const kept = await ann.asks("/forget");
		await (await ann.taps("Keep everything", { on: kept })).answer();
		await ann.chat.waitForText("Nothing was deleted.");
		expect(await stored(ann.id)).toHaveLength(2);
		const [one, two] = [await ann.asks("/forget"), await ann.asks("/forget")];
		for (const on of [one, two]) await (await ann.taps("Delete everything", { on })).answer();
		const answers = (await ann.chat.messages()).filter(({ text = "" }) => GONE.test(text));
		expect(answers).toHaveLength(2);
	});

	test("is offered by /privacy", async () => {
		const { english } = await setForgetStage();
		expect((await (await english()).asks("/privacy")).text).toMatch(/\/forget deletes all of it at once\.$/);
	});
});

describe("/forget in a group", () => {
	test("deletes what is stored about all of its topics, and is for administrators", async () => {
		const { english, world, reads, stored } = await setForgetStage();
		const [ann, ben] = [await english(), await english()];
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		await forum.adds(ben);
		const topic = await forum.opensTopic("News");
		for (const place of [{ in: forum }, { in: forum, topic }]) await ann.asks("/subscribe", place);
		await reads(forum.id);
		await reads(forum.id, topic.threadId);
		// A topic that was unsubscribed keeps its position.
		await reads(forum.id, 77);
		expect((await ben.asks("/forget", { in: forum, topic })).text).toBe(ADMINS_ONLY);
		const question = await ann.asks("/forget", { in: forum, topic });
		expect(question.text).toMatch(/^Delete everything that is stored about this chat and its topics\?/);
		const refusal = await (await ben.taps("Delete everything", { in: forum, on: question })).answer();
		expect(refusal.text).toBe(ADMINS_ONLY);
		expect(await stored(forum.id)).toHaveLength(5);
		await (await ann.taps("Delete everything", { in: forum, on: question })).answer();
		expect(await stored(forum.id)).toEqual([]);
	});

	test("works in a channel", async () => {
		const { english, world, stored, settle } = await setForgetStage();
		const ann = await english();
		const channel = await world.channel("Channel", { creator: ann });
		await channel.promotesBot();
		await channel.posts("/subscribe");
		await settle();
		expect(await stored(channel.id)).toHaveLength(1);
		await channel.posts("/forget");
		const question = await channel.waitForText(/^要删除本聊天的全部信息吗/);
		await (await ann.taps("全部删除", { in: channel, on: question })).answer();
		expect(await stored(channel.id)).toEqual([]);
	});
});
