import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const ARTICLE = anArticle(encodeURI("中国/20260115-火车"), { title: "火车", lede: "今天出发。" });
const CARD = "火车\n\n今天出发。\n\n法广 · 12:00";
const DATE = 1_800_000_000;

async function setWithArticle() {
	const stage = await setBotStage();
	await stage.publish(ARTICLE, anArticle("other", { title: "飞机" }));
	return stage;
}

type Stage = Awaited<ReturnType<typeof setWithArticle>>;

/** Somebody passes a message on to the bot, and what the bot has said last by then. */
async function passesOn({ receives }: Stage, ann: Awaited<ReturnType<Stage["english"]>>, rest: Partial<Message>) {
	await ann.startsSilently();
	const from = { id: ann.id, is_bot: false, first_name: "Ann", language_code: "en" };
	const chat = { id: ann.id, type: "private", first_name: "Ann" } as const;
	const forward_origin = { type: "user", date: DATE, sender_user: from } as const;
	await receives({
		update_id: 1,
		message: { message_id: 900, date: DATE, from, chat, forward_origin, ...rest } as never,
	});
	return (await ann.chat.lastFromBot())?.text;
}

describe("An address of RFI's", () => {
	test.each([
		ARTICLE.url,
		decodeURI(ARTICLE.url),
		"http://cn.rfi.fr/中国/20260115-火车?utm_source=x#y",
		"看这篇：m.rfi.fr/cn/中国/20260115-火车。很好",
		`https://www.rfi.fr/cn/no-such ${ARTICLE.url}`,
	])("is answered by the article's card, in private and after /search: %s", async (written) => {
		const { english } = await setWithArticle();
		const ann = await english();
		for (const asked of [written, `/search ${written}`]) {
			const card = await ann.asks(asked);
			expect(card.text).toBe(CARD);
			expect(card.link_preview_options).toMatchObject({ url: ARTICLE.url });
			expect(JSON.stringify(card.reply_markup)).toContain("火车 · cn/1");
		}
	});

	test.each([
		[
			"https://www.rfi.fr/cn/中国/20260115-飞机",
			"The article at this address is not kept here.",
			"这里没有收录该网址的文章。",
		],
		["看 https://rfi.my/8Cmh.t", /^A short address does not say/, /^短网址看不出是哪篇文章/],
	])("of which there is no article is answered by one sentence: %s", async (written, inEnglish, inChinese) => {
		const { english, chinese } = await setWithArticle();
		for (const [who, sentence] of [
			[await english(), inEnglish],
			[await chinese(), inChinese],
		] as const)
			for (const asked of [written, `/search ${written}`]) {
				const { text = "" } = await who.asks(asked);
				expect(text).toMatch(sentence);
				expect(text.split("\n")).toHaveLength(1);
			}
	});

	test("is looked at in a group after /search only", async () => {
		const { world, english, settle } = await setWithArticle();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "administrator" });
		const greeting = await group.waitForText("New articles of Radio France Internationale");
		await ann.sends(ARTICLE.url, { in: group });
		await settle();
		expect(await group.lastFromBot()).toEqual(greeting);
		expect((await ann.asks(`/search ${ARTICLE.url}`, { in: group })).text).toBe(CARD);
	});

	test("of somebody else's is a text like any other", async () => {
		const { english } = await setWithArticle();
		const ann = await english();
		for (const written of [
			"https://www.example.org/cn/a",
			`https://evil.example/?u=${ARTICLE.url}`,
			"notrfi.fr/cn/a",
		]) {
			expect((await ann.asks(written)).text).toMatch(/^I understand commands only\./);
			expect((await ann.asks(`/search ${written}`)).text).toMatch(/^No article with /);
		}
	});

	test.each<[what: string, message: Partial<Message>]>([
		["in a text", { text: `Read ${ARTICLE.url}` }],
		["below a picture", { caption: decodeURI(ARTICLE.url) }],
		["behind words", { text: "火车", entities: [{ type: "text_link", offset: 0, length: 2, url: ARTICLE.url }] }],
		["with a command", { text: `/subscribe ${ARTICLE.url}` }],
	])("%s that is passed on is answered by the card, and nothing else happens", async (_, message) => {
		const stage = await setWithArticle();
		const ann = await stage.english();
		expect(await passesOn(stage, ann, message)).toBe(CARD);
		expect(await stage.subscriptionOf(ann.id)).toBeUndefined();
	});

	test("is answered no more often than people may ask", async () => {
		const stage = await setWithArticle();
		const ann = await stage.english();
		for (let count = 0; count < 22; count++) await passesOn(stage, ann, { text: ARTICLE.url });
		const answers = (await ann.chat.messages()).filter(({ from }) => from?.is_bot);
		expect(answers.map(({ text }) => text === CARD).filter(Boolean)).toHaveLength(20);
		expect(answers.at(-1)?.text).toMatch(/^That was a lot at once\./);
	});

	test("is what a message that is passed on needs for an answer", async () => {
		const stage = await setWithArticle();
		const ann = await stage.english();
		for (const text of ["火车", "/help", "https://www.example.org/cn/a"])
			expect(await passesOn(stage, ann, { text })).toBeUndefined();
	});
});
