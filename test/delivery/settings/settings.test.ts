import { expect, test } from "vitest";
import type { Job } from "../../../src/delivery/reading/next-job.ts";
import type { DestinationKey } from "../../../src/news/destination.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import { setDeliveryStage } from "../../support/stages/delivery-stage.ts";

type Delivery = Awaited<ReturnType<Awaited<ReturnType<typeof setDeliveryStage>>["start"]>>;

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];
const follow = { follow: ["train"], mute: [] };
const quiet = { from: "22:00", to: "07:00" };

/** One reader with these settings, at noon of a place where it is noon then. */
async function setReader(chosen: Partial<Subscription>) {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	const key = await stage.subscribe(person.id);
	await stage.choose(key, { timeZone: "UTC", ...chosen });
	const calls = async (method: string) => (await stage.emulator.transcript.calls(method)).map(({ params }) => params);
	/** First lines of what was posted, in order, with a mark where it made no sound. */
	const posts = async () =>
		(await calls("sendMessage")).map(({ text, disable_notification: isSilent }) => {
			return `${String(text).split("\n")[0]}${isSilent === true ? " (silent)" : ""}`;
		});
	return {
		...stage,
		key,
		posts,
		/** Resolves once so many were posted or edited. */
		arrive: (count: number, method = "sendMessage") =>
			stage.lapse(async () => (await stage.emulator.transcript.count(method)) >= count, 5 * MINUTE_MS),
		calls,
		/** Lets the clock run until it shows this time, today or tomorrow. */
		async until(time: string) {
			const [hours = 0, minutes = 0] = time.split(":").map(Number);
			const now = new Date(stage.clock.now());
			const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hours, minutes);
			const end = today > stage.clock.now() ? today : today + 24 * HOUR_MS;
			await stage.lapse(() => stage.clock.now() >= end, 25 * HOUR_MS, MINUTE_MS);
		},
		async appears(delivery: Delivery, ...titles: readonly string[]) {
			const articles = await stage.publish(titles);
			delivery.articlesAppended(articles);
			return articles;
		},
		async revises(delivery: Delivery, article: LoggedArticle | undefined, title: string) {
			if (article === undefined) throw new Error("There is no article to be revised");
			const revised = { ...article, title, revision: article.revision + 1, revisedAt: stage.clock.now() };
			await stage.store.log.revise(revised);
			delivery.articleRevised(revised);
		},
	};
}

test("what passes comes with the word for which it does, and nothing else is counted as sent or looked at again", async () => {
	const stage = await setReader({ keywords: { follow: ["train"], mute: ["strike"], onlyMatches: true } });
	const delivery = await stage.start();
	await stage.appears(delivery, "A train arrives", "A ship sails", "A train strike begins", "Trains", "A new train");
	await stage.lapse(async () => (await stage.posts()).length === 2);
	await stage.lapse(async () => (await stage.store.positions.get(stage.key))?.editions.cn?.read === 5);
	await delivery.stop();
	expect(await stage.posts()).toEqual(["A train arrives", "A new train"]);
	expect((await stage.calls("sendMessage")).map(({ text }) => /[^·]+$/.exec(String(text))?.[0])).toEqual([
		" “train”",
		" “train”",
	]);
	const told = stage.output.filter((line) => line.includes("Article was sent to its readers"));
	expect(told.map((line) => JSON.parse(line).sent)).toEqual([1, 0, 0, 0, 1]);
});

test("only some sections are read where that was chosen", async () => {
	const sections = { kind: "only", names: ["法国"] } as const;
	const stage = await setReader({ editions: { cn: { since: 0, sections } } });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.publish(["Of China"], { section: "中国" }));
	delivery.articlesAppended(await stage.publish(["Of France"], { section: "法国" }));
	await stage.lapse(async () => (await stage.posts()).length === 1);
	await delivery.stop();
	expect(await stage.posts()).toEqual(["Of France"]);
});

test("a digest comes in as many parts as it takes, and a kill between two of them repeats the one in flight", async () => {
	const stage = await setReader({ digest: ["18:00"] });
	const titles = Array.from({ length: 110 }, (_, index) => `No. ${index} ${"goes on and on ".repeat(6)}`.trim());
	const { setMany } = stage.store.positions;
	let writes = 0;
	const dying = (...records: Parameters<typeof setMany>) => {
		writes++;
		return writes === 1 ? setMany(...records) : new Promise<void>(() => undefined);
	};
	const killed = await stage.start();
	await stage.appears(killed, ...titles);
	await stage.until("17:50");
	expect(await stage.posts()).toEqual([]);
	Object.assign(stage.store.positions, { setMany: dying });
	await stage.until("18:00");
	await stage.lapse(() => writes === 2);
	Object.assign(stage.store.positions, { setMany });
	const restarted = await stage.start();
	await stage.arrive(4);
	await stage.until("19:00");
	await restarted.stop();
	const texts = (await stage.calls("sendMessage")).map(({ text }) => String(text));
	expect(texts[2]).toBe(texts[1]);
	const shown = texts.toSpliced(1, 1).flatMap((text) => text.match(/No\. \d+/g) ?? []);
	expect(shown.toSorted()).toEqual(titles.map((title) => title.split(" ").slice(0, 2).join(" ")).toSorted());
	expect(await stage.posts()).toEqual([
		"News digest · 15 Jan, 18:00 · 110 articles",
		"News digest (2) · 15 Jan, 18:00 · 110 articles",
		"News digest (2) · 15 Jan, 18:00 · 110 articles",
		"News digest (3) · 15 Jan, 18:00 · 110 articles",
	]);
	expect(await stage.store.positions.get(stage.key)).toEqual({ editions: { cn: { read: 110, sent: [] } } });
});

test("a section that one part of a digest cuts goes on at the beginning of the next", async () => {
	const stage = await setReader({ digest: ["18:00"] });
	const delivery = await stage.start();
	const titles = (name: string, count: number) =>
		Array.from({ length: count }, (_, index) => `${name} ${index} ${"goes on and on ".repeat(6)}`.trim());
	const publish = async (section: string, count: number, name = section) => {
		delivery.articlesAppended(await stage.publish(titles(name, count), { section }));
		await stage.clock.advance(1000);
	};
	await publish("China", 80);
	await publish("Europe", 10);
	await publish("China", 1, "Latest");
	await stage.until("18:00");
	await stage.arrive(3);
	await delivery.stop();
	const parts = (await stage.calls("sendMessage")).map(({ text }) => String(text).split("\n\n").slice(1));
	const sections = parts.map((part) => part.map((lines) => lines.split("\n")[0]));
	expect(sections).toEqual([["China"], ["China"], ["China", "Europe"]]);
});

test("an outage over several digests is made up for by one, and a revised article stands in it as it reads now", async () => {
	const stage = await setReader({ digest: ["08:00", "18:00"] });
	const [first] = await stage.publish(["As it was", "Another"]);
	await stage.until("19:00");
	if (first !== undefined) await stage.store.log.revise({ ...first, title: "As it is", revision: 1 });
	await stage.until("09:00");
	const delivery = await stage.start();
	await stage.until("17:00");
	await delivery.stop();
	const [digest, ...others] = await stage.calls("sendMessage");
	expect(others).toEqual([]);
	expect(digest?.["text"]).toMatch(/^News digest · 16 Jan, 08:00 · 2 articles\n/);
	expect(digest?.["text"]).toContain("As it is");
	expect(digest?.["text"]).not.toContain("As it was");
});

test("quiet hours hold everything, also over a restart, and what came in them is told at their end", async () => {
	const stage = await setReader({ quiet });
	const delivery = await stage.start();
	const [evening] = await stage.appears(delivery, "Evening");
	await stage.arrive(1);
	await stage.until("23:00");
	await stage.appears(delivery, "Night");
	delivery.noticeAppended(await stage.store.log.appendNotice("A notice", stage.clock.now()));
	await stage.revises(delivery, evening, "Evening, corrected");
	await stage.until("02:00");
	await delivery.stop();
	const restarted = await stage.start();
	await stage.appears(restarted, "Late night");
	await stage.until("06:59");
	expect(await stage.posts()).toEqual(["Evening"]);
	expect(await stage.calls("editMessageText")).toEqual([]);
	await stage.until("07:00");
	await stage.arrive(3);
	await stage.appears(restarted, "Morning");
	await stage.arrive(4);
	await stage.arrive(1, "editMessageText");
	await restarted.stop();
	expect(await stage.posts()).toEqual(["Evening", "A notice", "News digest · 16 Jan, 07:00 · 2 articles", "Morning"]);
	expect((await stage.calls("editMessageText")).map(({ text }) => String(text).split("\n")[0])).toEqual([
		"Evening, corrected",
	]);
});

test("in quiet hours a followed word comes at once, without a sound, and not again in the morning", async () => {
	const stage = await setReader({ quiet: { ...quiet, wordsPass: true }, keywords: follow });
	const delivery = await stage.start();
	await stage.until("23:00");
	const [ship] = await stage.appears(delivery, "A ship", "A train", "A plane");
	await stage.arrive(1);
	await stage.revises(delivery, ship, "A ship that carries a train");
	await stage.arrive(2);
	await delivery.stop();
	const passed = ["A train (silent)", "A ship that carries a train (silent)"];
	expect(await stage.posts()).toEqual(passed);
	const restarted = await stage.start();
	await stage.until("07:00");
	await stage.arrive(3);
	await stage.until("08:00");
	await restarted.stop();
	expect(await stage.posts()).toEqual([...passed, "A plane"]);
	expect((await stage.store.positions.get(stage.key))?.editions.cn).toMatchObject({ read: 3 });
	expect((await stage.store.positions.get(stage.key))?.editions.cn).not.toHaveProperty("ahead");
});

test("in quiet hours a followed word comes at once also where a digest is chosen, and by day in that", async () => {
	const stage = await setReader({ digest: "hourly", quiet: { ...quiet, wordsPass: true }, keywords: follow });
	const delivery = await stage.start();
	await stage.until("23:00");
	await stage.appears(delivery, "A ship", "A train", "A plane");
	await stage.arrive(1);
	expect(await stage.posts()).toEqual(["A train (silent)"]);
	await stage.until("07:00");
	await stage.arrive(2);
	await stage.appears(delivery, "A train again");
	await stage.until("07:50");
	const morning = ["A train (silent)", "News digest · 16 Jan, 07:00 · 2 articles"];
	expect(await stage.posts()).toEqual(morning);
	await stage.until("08:00");
	await stage.arrive(3);
	await delivery.stop();
	expect(await stage.posts()).toEqual([...morning, "A train again"]);
});

test("a pause holds posts and corrections until somebody resumes, and then tells what came in it", async () => {
	const stage = await setReader({});
	const delivery = await stage.start();
	const [before] = await stage.appears(delivery, "Before");
	await stage.arrive(1);
	await stage.choose(stage.key, { pause: {} });
	await stage.appears(delivery, "One", "Two");
	await stage.revises(delivery, before, "Before, corrected");
	await stage.until("11:00");
	expect(await stage.posts()).toEqual(["Before"]);
	expect(await stage.calls("editMessageText")).toEqual([]);
	await stage.choose(stage.key, { pause: { until: stage.clock.now() } });
	await stage.arrive(2);
	await stage.appears(delivery, "After");
	await stage.arrive(3);
	await stage.arrive(1, "editMessageText");
	await delivery.stop();
	expect(await stage.posts()).toEqual(["Before", "News digest · 16 Jan, 11:00 · 2 articles", "After"]);
	expect(await stage.calls("editMessageText")).toHaveLength(1);
});

test("a pause that has an end is over then by itself", async () => {
	const stage = await setReader({});
	await stage.choose(stage.key, { pause: { until: stage.clock.now() + 3 * HOUR_MS } });
	const delivery = await stage.start();
	await stage.appears(delivery, "One", "Two");
	await stage.until("14:59");
	expect(await stage.posts()).toEqual([]);
	await stage.until("15:00");
	await stage.arrive(1);
	await delivery.stop();
	expect(await stage.posts()).toEqual(["News digest · 15 Jan, 15:00 · 2 articles"]);
});

test("a machine that has slept tells within a minute what came due meanwhile", async () => {
	const stage = await setReader({ digest: ["18:00"] });
	const delivery = await stage.start();
	await stage.appears(delivery, "One", "Two");
	await stage.until("12:10");
	stage.clock.set(stage.clock.now() + 9 * HOUR_MS);
	await stage.until("21:11");
	await stage.arrive(1);
	await delivery.stop();
	expect(await stage.posts()).toEqual(["News digest · 15 Jan, 18:00 · 2 articles"]);
});

test("a message that stands by itself is corrected before the next digest, with its word and its small picture", async () => {
	const stage = await setReader({ digest: ["13:00"], keywords: follow, preview: "small", sound: "silent" });
	const delivery = await stage.start();
	const [train] = await stage.appears(delivery, "A train");
	await stage.until("13:00");
	await stage.arrive(1);
	await stage.appears(delivery, "A ship");
	await stage.until("13:30");
	await stage.revises(delivery, train, "A train, corrected");
	await stage.arrive(1, "editMessageText");
	await delivery.stop();
	expect(await stage.posts()).toEqual(["A train (silent)"]);
	const [edit] = await stage.calls("editMessageText");
	expect(edit?.["text"]).toMatch(/^A train, corrected\n\n.* · “train”$/);
	expect(edit?.["link_preview_options"]).toEqual({ url: train?.url, prefer_small_media: true });
});

test.each<[Subscription["preview"] | undefined, object]>([
	[undefined, { prefer_large_media: true, show_above_text: true }],
	["small", { prefer_small_media: true }],
	["none", { is_disabled: true }],
])("with the preview %s chosen, posts have it so", async (preview, options) => {
	const stage = await setReader(preview === undefined ? {} : { preview });
	const delivery = await stage.start();
	const [article] = await stage.appears(delivery, "One");
	await stage.lapse(async () => (await stage.posts()).length === 1);
	await delivery.stop();
	const [post] = await stage.calls("sendMessage");
	expect(post?.["link_preview_options"]).toEqual(preview === "none" ? options : { url: article?.url, ...options });
});

test("who waits for a digest costs no look at the store with each article", async () => {
	const stage = await setReader({ digest: ["18:00"] });
	const delivery = await stage.start();
	await stage.appears(delivery, "First");
	await stage.until("12:05");
	const looked: DestinationKey[] = [];
	const { get } = stage.store.subscriptions;
	Object.assign(stage.store.subscriptions, {
		get: (key: DestinationKey) => {
			looked.push(key);
			return get(key);
		},
	});
	for (const number of [1, 2, 3]) await stage.appears(delivery, `More ${number}`);
	await stage.until("17:00");
	expect(looked).toEqual([]);
	expect(delivery.status()).toMatchObject({ ready: 0, waiting: 1 });
	await stage.until("18:00");
	await stage.arrive(1);
	await delivery.stop();
	expect(await stage.posts()).toEqual(["News digest · 15 Jan, 18:00 · 4 articles"]);
});

test("a single article that waited for its digest is sent as one that was held, and one that did not is not", async () => {
	const stage = await setReader({ quiet });
	const sent: unknown[] = [];
	const onOutcome = ({ kind, wasHeld }: Job, outcome: string) => sent.push([kind, wasHeld, outcome]);
	const delivery = await stage.start({ onOutcome });
	await stage.appears(delivery, "At noon");
	await stage.arrive(1);
	await stage.until("23:00");
	await stage.appears(delivery, "At night");
	await stage.until("07:00");
	await stage.arrive(2);
	await delivery.stop();
	expect(sent).toEqual([
		["article", undefined, "sent"],
		["article", true, "sent"],
	]);
});
