import type { Message, MessageEntity } from "grammy/types";
import type { ChatClient, UserClient } from "telegram-emulator";
import { describe, expect, test } from "vitest";
import { articleId } from "../../../src/news/article-id.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import type { Position } from "../../../src/news/position.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const HOUR_MS = 3_600_000;
const vote = anArticle("vote", { title: "议会投票", section: "中国" });

/** A stage on which places have settings and positions, as delivery leaves them. */
async function setWhyStage() {
	const stage = await setBotStage();
	const keyOf = ({ id }: { id: number }, topic?: { threadId: number }) =>
		destinationKey({ chat: chatId(id), ...(topic === undefined ? {} : { topic: topic.threadId }) });
	return {
		...stage,
		async choose(place: { id: number }, changes: Partial<Subscription> = {}, topic?: { threadId: number }) {
			const chosen = { chatType: "private", language: "en", renewedAt: 0, editions: { cn: { since: 0 } } };
			await stage.store.subscriptions.update(keyOf(place, topic), () => ({ ...chosen, ...changes }));
		},
		stands: (place: { id: number }, cn: Position["editions"]["cn"], topic?: { threadId: number }) =>
			stage.store.positions.set(keyOf(place, topic), { editions: cn === undefined ? {} : { cn } }),
		/** What the bot answers to a reply. */
		async replies(who: UserClient, to: Message, text: string, chat: ChatClient = who.chat): Promise<string> {
			const asked = await who.sends(text, { in: chat, replyTo: to });
			return (await chat.waitFor(({ from }) => from?.is_bot === true, { after: asked })).text ?? "";
		},
	};
}

describe("/why with a link", () => {
	test.each([
		["/why https://www.rfi.fr/cn/vote", "It is on its way: it comes as soon as everything before it has come."],
		["/why 议会投票 · cn/1", "It is on its way: it comes as soon as everything before it has come."],
		["/why https://www.rfi.fr/cn/nothing", "I have never seen the article at this address."],
		["/why https://rfi.my/AbCd", /^A short address does not say/],
		["/why vote", /^Reply to an article with \/why, or send \/why with a link/],
	])("answers %s", async (question, answer) => {
		const { english, choose, publish } = await setWhyStage();
		const ann = await english();
		await choose(ann);
		await publish(vote);
		expect((await ann.asks(question)).text).toMatch(answer);
	});

	test("answers words that a link stands behind", async () => {
		const { english, choose, publish, receives } = await setWhyStage();
		const ann = await english();
		await ann.startsSilently();
		await choose(ann);
		await publish(vote);
		const sender = { id: ann.id, first_name: "Ann", language_code: "en" };
		const message = {
			...{ message_id: 900, date: 1_800_000_000, text: "/why this" },
			...{ chat: { ...sender, type: "private" as const }, from: { ...sender, is_bot: false } },
			entities: [
				{ type: "bot_command", offset: 0, length: 4 },
				{ type: "text_link", offset: 5, length: 4, url: vote.url },
			] satisfies MessageEntity[],
		};
		await receives({ update_id: 1, message });
		expect((await ann.chat.lastFromBot())?.text).toMatch(/^It is on its way/);
	});

	test.each<[string, Partial<Subscription>, string]>([
		["nothing", { editions: {} }, "Nothing is subscribed here, so no articles come. To subscribe: /subscribe."],
		[
			"another edition",
			{ editions: { fr: { since: 0 } } },
			"It is in 中文（简体） · cn; what comes here is Français · fr. To change that: /settings.",
		],
		[
			"a later time",
			{ editions: { cn: { since: 1 } } },
			"It is older than the present subscription here. It can be found with /search.",
		],
		[
			"other sections",
			{ editions: { cn: { since: 0, sections: { kind: "without", names: ["中国"] } } } },
			"Its section, 中国, is left out here. To change that: /settings.",
		],
		[
			"no such word",
			{ keywords: { follow: [], mute: ["议会"] } },
			"A word that is left out here stands in it: 议会. To change that: /keywords.",
		],
		[
			"other words",
			{ keywords: { follow: ["足球"], mute: [], onlyMatches: true } },
			"No word that is followed here stands in it, and nothing else comes. To see the words: /keywords.",
		],
		[
			"nothing for now",
			{ pause: {} },
			"It waits: everything is paused here until somebody resumes it. To resume: /settings.",
		],
	])("says what stands against it where somebody chose %s", async (_, chosen, answer) => {
		const { english, choose, publish } = await setWhyStage();
		const ann = await english();
		await choose(ann, chosen);
		await publish(vote);
		expect((await ann.asks(`/why ${vote.url}`)).text).toBe(answer);
	});

	test("claims no filter of the past that may not have been there", async () => {
		const { english, choose, publish, stands, settle, clock, subscriptionOf } = await setWhyStage();
		const ann = await english();
		await choose(ann);
		await publish(vote);
		await stands(ann, { read: 1, sent: [] });
		const ask = async () => (await ann.asks(`/why ${vote.url}`)).text ?? "";
		expect(await ask()).toMatch(/^I no longer know: either it came as a headline/);
		await clock.advance(HOUR_MS);
		await ann.asks("/keywords -议会");
		await settle();
		expect(await ask()).toBe(
			"A word that is left out here stands in it: 议会. To change that: /keywords. That is how it looks now. When this article had its turn, the settings or its wording may have been different.",
		);
		const second = anArticle("second", { title: "议会再次投票" });
		await clock.advance(HOUR_MS);
		await publish(second);
		await stands(ann, { read: 2, sent: [] });
		expect((await ann.asks(`/why ${second.url}`)).text).toBe(
			"A word that is left out here stands in it: 议会. To change that: /keywords.",
		);
		await ann.asks("/keywords");
		expect((await subscriptionOf(ann.id))?.filteredAt).toBe(clock.now() - HOUR_MS);
	});

	test("shows times in the reader's zone, and makes no link of what somebody typed", async () => {
		const { english, choose, publish, clock } = await setWhyStage();
		const ann = await english();
		const until = clock.now() + HOUR_MS;
		await choose(ann, { pause: { until } });
		await publish(vote);
		const { entities } = await ann.asks(`/why ${vote.url}`);
		expect(entities).toContainEqual(
			expect.objectContaining({ type: "date_time", unix_time: Math.floor(until / 1000) }),
		);
		await choose(ann, { keywords: { follow: [], mute: ["投票"] } });
		expect((await ann.asks(`/why ${vote.url}`)).entities).toContainEqual(expect.objectContaining({ type: "code" }));
	});

	test("knows another address of the same story, and of a late article when it was seen", async () => {
		const { english, choose, store, clock } = await setWhyStage();
		const ann = await english();
		await choose(ann);
		await store.log.append("cn", [{ article: vote, silent: true, storyKeys: [] }], {
			source: "test",
			now: clock.now(),
		});
		await store.log.appendAliases([{ id: anArticle("again").id, aliasOf: vote.id }]);
		expect((await ann.asks("/why https://www.rfi.fr/cn/again")).text).toMatch(
			/^RFI told the same story here: 议会投票\. When I first saw it, on .+, it was no news any more: RFI dates it .+\. Such/,
		);
	});

	test("is answered in Chinese, without spaces between sentences", async () => {
		const { chinese, choose, publish, stands, clock } = await setWhyStage();
		const li = await chinese();
		await choose(li, { keywords: { follow: ["投票"], mute: [] } });
		await publish(vote);
		await stands(li, { read: 1, sent: [{ seq: 1, messageId: 1, sentAt: clock.now(), revision: 0 }] });
		expect((await li.asks(`/why ${vote.url}`)).text).toMatch(/内容是法广的最初版本。文中有这里关注的关键词：投票。$/);
	});
});

describe("/why as a reply", () => {
	test("to a post of the last day knows it by its number, and says in which wording it stands there", async () => {
		const { english, choose, publish, stands, clock, replies } = await setWhyStage();
		const ann = await english();
		await choose(ann);
		await publish(vote);
		const post = await ann.asks("/help");
		await stands(ann, {
			read: 1,
			sent: [{ seq: 1, messageId: post.message_id, sentAt: clock.now(), revision: 1 }],
		});
		expect(await replies(ann, post, "/why")).toMatch(
			/^It came here on .+\. RFI has corrected it once, and the message shows/,
		);
	});

	test("to an older post, to a card and to what somebody wrote goes by the link in it", async () => {
		const { english, choose, publish, stands, replies, settle } = await setWhyStage();
		const ann = await english();
		await choose(ann);
		await publish(vote);
		await stands(ann, { read: 1, sent: [] });
		const card = await ann.asks(vote.url);
		expect(await replies(ann, card, "/why")).toMatch(/^I no longer know: either it came as a headline/);
		const said = await ann.sends(`look: ${vote.url}`);
		await settle();
		expect(await replies(ann, said, "/why")).toMatch(/^I no longer know/);
		expect(await replies(ann, said, "/why https://www.rfi.fr/cn/other")).toMatch(/^I have never seen/);
	});

	test("to a message with several articles asks for one of them", async () => {
		const { english, choose, publish, replies, settle } = await setWhyStage();
		const ann = await english();
		await choose(ann);
		await publish(vote, anArticle("second"));
		const said = await ann.sends(`${vote.url} ${anArticle("second").url}`);
		await settle();
		expect(await replies(ann, said, "/why")).toMatch(/^There are several articles in that message/);
	});

	test("goes by the address from which an article came, also where that is no page of RFI's", async () => {
		const { english, choose, publish, replies } = await setWhyStage();
		const ann = await english();
		await choose(ann);
		const [one, other] = ["one", "other"].map((slug) => {
			const url = `https://mirror.example/cn/${slug}`;
			return anArticle(slug, { url, id: articleId(url), title: `${slug} of them` });
		});
		await publish(...[one, other].filter((each) => each !== undefined));
		expect((await ann.asks(`/why ${one?.url}`)).text).toMatch(/^It is on its way/);
		expect(await replies(ann, await ann.asks(`${one?.url}`), "/why")).toMatch(/^It is on its way/);
		expect(await replies(ann, await ann.asks("/latest 10 cn"), "/why")).toMatch(
			/^There are several articles in that message/,
		);
		expect((await ann.asks("/why https://mirror.example/cn/third")).text).toMatch(/^Reply to an article/);
	});

	test("tells a place nothing of another one: neither of another chat, nor of another topic", async () => {
		const { english, world, choose, publish, stands, clock } = await setWhyStage();
		const ann = await english();
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const [topic, paused] = [await forum.opensTopic("News"), await forum.opensTopic("Paused")];
		await publish(vote);
		const sent = [{ seq: 1, messageId: 1, sentAt: clock.now(), revision: 0 }];
		await choose(ann, { keywords: { follow: [], mute: ["议会"] } });
		await choose(forum, {}, topic);
		await choose(forum, { pause: {} }, paused);
		await stands(forum, { read: 1, sent }, topic);
		const ask = async (place: object) => (await ann.asks(`/why ${vote.url}`, place)).text;
		expect(await ask({ in: forum, topic })).toMatch(/^It came here/);
		expect(await ask({ in: forum, topic: paused })).toMatch(/^It waits: everything is paused here/);
		expect(await ask({ in: forum })).toMatch(/^Nothing is subscribed here/);
		expect(await ask({})).toMatch(/^A word that is left out here/);
	});
});
