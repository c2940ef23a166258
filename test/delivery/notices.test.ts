import { expect, test } from "vitest";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

test("a notice comes once to everybody who subscribes to anything, in its place among the articles", async () => {
	const stage = await setDeliveryStage();
	const [ann, li, gone] = await Promise.all(["Ann", "Li", "Gone"].map((name) => stage.emulator.world.user(name)));
	if (ann === undefined || li === undefined || gone === undefined) throw new Error("nobody is there");
	for (const person of [ann, li, gone]) await person.startsSilently();
	for (const person of [ann, gone]) await stage.subscribe(person.id);
	const french = await stage.subscribe(li.id);
	await stage.store.subscriptions.update(french, (before) => before && { ...before, editions: { fr: { since: 0 } } });
	await gone.blocks();
	const first = await stage.start();
	first.articlesAppended(await stage.append(1));
	await stage.lapse(() => stage.output.some((line) => line.includes("Destination is gone")));
	await stage.clock.advance(1);
	first.noticeAppended(await stage.store.log.appendNotice("The bot moves on Sunday.", stage.clock.now()));
	await stage.clock.advance(1);
	first.articlesAppended(await stage.append(2));
	const texts = async (person: typeof ann) =>
		(await person.chat.messages())
			.filter(({ text }) => !text?.startsWith("/"))
			.map(({ text = "" }) => text.split("\n")[0]);
	await stage.lapse(async () => (await texts(ann)).length === 3 && (await texts(li)).length === 1);
	await first.stop();
	await gone.unblocks();
	const second = await stage.start();
	second.articlesAppended(await stage.append(3));
	await stage.lapse(async () => (await texts(ann)).length === 4);
	await stage.clock.advance(10_000);
	await second.stop();
	expect(await texts(ann)).toEqual(["No. 1", "The bot moves on Sunday.", "No. 2", "No. 3"]);
	expect(await texts(li)).toEqual(["The bot moves on Sunday."]);
	expect(await texts(gone)).toEqual([]);
});

test("what was said before somebody subscribed is not told any more", async () => {
	const stage = await setDeliveryStage();
	const [old, ancient, fresh] = await stage.emulator.world.readers(3);
	if (old === undefined || ancient === undefined || fresh === undefined) throw new Error("nobody is there");
	await stage.store.log.appendNotice("Before anybody.", stage.clock.now());
	await stage.subscribe(old);
	// Subscribed when there were no notices yet: the first is news to it as well.
	const key = await stage.subscribe(ancient);
	await stage.store.subscriptions.update(key, (before) => {
		const { notices: _, ...rest } = before as Subscription;
		return rest;
	});
	const delivery = await stage.start();
	delivery.noticeAppended(await stage.store.log.appendNotice("After the start.", stage.clock.now()));
	const texts = async (id: number) => (await stage.emulator.world.chat(id).messages()).map(({ text }) => text);
	await stage.lapse(async () => (await texts(old)).length === 1 && (await texts(ancient)).length === 2);
	await stage.subscribe(fresh);
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await texts(old)).length === 2 && (await texts(fresh)).length === 1);
	await delivery.stop();
	expect(await texts(old)).toEqual(["After the start.", expect.stringMatching(/^No\. 1/)]);
	expect(await texts(fresh)).toEqual([expect.stringMatching(/^No\. 1/)]);
});

test("a notice that was not sent yet is sent after a restart", async () => {
	const stage = await setDeliveryStage();
	const [id = 0] = await stage.emulator.world.readers(1);
	await stage.subscribe(id);
	const first = await stage.start();
	first.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await stage.received(id)).length === 1);
	await first.stop();
	await stage.store.log.appendNotice("Said while nobody sent.", stage.clock.now());
	const second = await stage.start();
	await stage.lapse(async () => (await stage.emulator.world.chat(id).messages()).length === 2);
	await second.stop();
	expect((await stage.emulator.world.chat(id).messages()).at(-1)?.text).toBe("Said while nobody sent.");
});

test("a stale backlog is told without the notices in it, which come by themselves", async () => {
	const stage = await setDeliveryStage();
	const [id = 0] = await stage.emulator.world.readers(1);
	await stage.subscribe(id);
	await stage.append(1, 2, 3, 4, 5, 6);
	await stage.clock.advance(1);
	await stage.store.log.appendNotice("We were away.", stage.clock.now());
	await stage.clock.advance(3_700_000);
	const delivery = await stage.start();
	const texts = async () => (await stage.emulator.world.chat(id).messages()).map(({ text }) => text ?? "");
	await stage.lapse(async () => (await texts()).length === 2);
	await delivery.stop();
	expect(await texts()).toEqual([expect.stringMatching(/^6 articles came/), "We were away."]);
});

test("a notice does not come where no edition is read any more, whatever else was chosen there", async () => {
	const stage = await setDeliveryStage();
	const [reader, former] = await stage.emulator.world.readers(2);
	if (reader === undefined || former === undefined) throw new Error("nobody is there");
	for (const id of [reader, former]) await stage.subscribe(id);
	const key = destinationKey({ chat: chatId(former) });
	await stage.store.subscriptions.update(key, (before) => before && { ...before, editions: {}, sound: "silent" });
	const delivery = await stage.start();
	delivery.noticeAppended(await stage.store.log.appendNotice("For readers.", stage.clock.now()));
	delivery.articlesAppended(await stage.append(1));
	const texts = async (id: number) => (await stage.emulator.world.chat(id).messages()).map(({ text }) => text);
	await stage.lapse(async () => (await texts(reader)).length === 2);
	await stage.clock.advance(10_000);
	await delivery.stop();
	expect(await texts(former)).toEqual([]);
});
