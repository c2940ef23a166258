import { expect, test } from "vitest";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

const REFUSAL = { kind: "status", code: 400, description: "Bad Request: message text is empty" } as const;

/** Of a message of the stage: whole, without preview and time, with its links alone, and as bare text. */
const FORMS = 4;

test("content that is refused comes as bare text in the end, with the address", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	await stage.subscribe(person.id);
	await stage.emulator.faults.inject({ ...REFUSAL, chatId: person.id, times: FORMS - 1 });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await stage.received(person.id)).length === 1);
	await delivery.stop();
	const [message] = await person.chat.messages();
	expect(message?.text).toMatch(/^No\. 1\n[\s\S]*\n\nhttps:\/\/www\.rfi\.fr\/cn\/test\/1$/);
	expect(message?.entities?.some(({ type }) => type === "bold" || type === "text_link") ?? false).toBe(false);
});

test("an article that three chats refuse even as plain text is posted to nobody else, and stops nobody", async () => {
	const stage = await setDeliveryStage();
	const [a, b, c, late] = await Promise.all(["A", "B", "C", "Late"].map((name) => stage.emulator.world.user(name)));
	if (a === undefined || b === undefined || c === undefined || late === undefined) throw new Error("nobody is there");
	for (const person of [a, b, c, late]) {
		await person.startsSilently();
		await stage.subscribe(person.id);
	}
	for (const { id } of [a, b, c]) await stage.emulator.faults.inject({ ...REFUSAL, chatId: id, times: FORMS });
	await stage.emulator.faults.inject({ kind: "flood", retryAfterSeconds: 60, chatId: late.id });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1, 2));
	for (const { id } of [a, b, c, late]) await stage.lapse(async () => (await stage.received(id)).length === 1);
	await delivery.stop();
	for (const { id } of [a, b, c, late]) expect(await stage.received(id)).toEqual([2]);
	expect(stage.output.filter((line) => line.includes("Article is withdrawn"))).toHaveLength(1);
});

/** Longer than a destination is held for the first time. */
const HELD_MS = 2 * 3_600_000;

test("what one chat refuses and others take comes an hour later, in its place", async () => {
	const stage = await setDeliveryStage();
	const [odd, usual] = [await stage.emulator.world.user("Odd"), await stage.emulator.world.user("Usual")];
	for (const person of [odd, usual]) {
		await person.startsSilently();
		await stage.subscribe(person.id);
	}
	await stage.emulator.faults.inject({ ...REFUSAL, chatId: odd.id, times: FORMS });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1, 2));
	await stage.lapse(
		async () => (await stage.received(odd.id)).length === 2 && (await stage.received(usual.id)).length === 2,
		HELD_MS,
	);
	await delivery.stop();
	expect(await stage.received(odd.id)).toEqual([1, 2]);
	expect(await stage.received(usual.id)).toEqual([1, 2]);
});

test("what one chat refuses an hour later as well stops it no longer, once it takes the next one", async () => {
	const stage = await setDeliveryStage();
	const [odd, usual] = [await stage.emulator.world.user("Odd"), await stage.emulator.world.user("Usual")];
	for (const person of [odd, usual]) {
		await person.startsSilently();
		await stage.subscribe(person.id);
	}
	await stage.emulator.faults.inject({ ...REFUSAL, chatId: odd.id, times: 2 * FORMS });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1, 2));
	await stage.lapse(async () => (await stage.received(odd.id)).length === 1, HELD_MS);
	await delivery.stop();
	expect(await stage.received(odd.id)).toEqual([2]);
	expect(await stage.received(usual.id)).toEqual([1, 2]);
	expect(stage.output.filter((line) => line.includes("Telegram refuses a message"))).toEqual([
		expect.stringContaining("https://www.rfi.fr/cn/test/1"),
	]);
});

test("an article that somebody took is withdrawn from nobody, however many others refuse it", async () => {
	const stage = await setDeliveryStage();
	const [taker, a, b, c, late] = await Promise.all(
		["Taker", "A", "B", "C", "Late"].map((name) => stage.emulator.world.user(name)),
	);
	if (!taker || !a || !b || !c || !late) throw new Error("nobody is there");
	for (const person of [taker, a, b, c, late]) {
		await person.startsSilently();
		await stage.subscribe(person.id);
	}
	for (const { id } of [a, b, c]) {
		await stage.emulator.faults.inject({ kind: "flood", retryAfterSeconds: 5, chatId: id });
		await stage.emulator.faults.inject({ ...REFUSAL, chatId: id, times: 2 * FORMS });
	}
	await stage.emulator.faults.inject({ kind: "flood", retryAfterSeconds: 60, chatId: late.id });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1, 2));
	for (const { id } of [a, b, c]) await stage.lapse(async () => (await stage.received(id)).length === 1, HELD_MS);
	for (const { id } of [taker, late]) await stage.lapse(async () => (await stage.received(id)).length === 2);
	await delivery.stop();
	for (const { id } of [a, b, c]) expect(await stage.received(id)).toEqual([2]);
	for (const { id } of [taker, late]) expect(await stage.received(id)).toEqual([1, 2]);
	expect(stage.output.filter((line) => line.includes("Article is withdrawn"))).toEqual([]);
});

test("a refusal that is in no list costs nobody an article, and is asked about again after an hour", async () => {
	const stage = await setDeliveryStage();
	const people = await Promise.all(["A", "B", "C", "D", "E"].map((name) => stage.emulator.world.user(name)));
	for (const person of people) {
		await person.startsSilently();
		await stage.subscribe(person.id);
		await stage.emulator.faults.inject({ ...REFUSAL, description: "Logged out", chatId: person.id });
	}
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1, 2));
	const got = () => Promise.all(people.map(({ id }) => stage.received(id)));
	await stage.lapse(async () => (await got()).every(({ length }) => length === 2), 2 * 3_600_000, 10_000);
	await delivery.stop();
	expect(await got()).toEqual(people.map(() => [1, 2]));
});

test("an edit whose content is refused comes in a simpler form as well", async () => {
	const stage = await setDeliveryStage();
	const person = await stage.emulator.world.user("A");
	await person.startsSilently();
	await stage.subscribe(person.id);
	const delivery = await stage.start();
	const [one] = await stage.append(1);
	if (one === undefined) throw new Error("nothing was appended");
	delivery.articlesAppended([one]);
	await stage.lapse(async () => (await stage.received(person.id)).length === 1);
	const revised = { ...one, title: "No. 1 as it should be", revision: 1, revisedAt: stage.clock.now() };
	await stage.store.log.revise(revised);
	await stage.emulator.faults.inject({ ...REFUSAL, method: "editMessageText", chatId: person.id });
	delivery.articleRevised(revised);
	await stage.lapse(async () => (await person.chat.messages()).some(({ text }) => text?.startsWith(revised.title)));
	await delivery.stop();
	const edits = (await stage.emulator.transcript.calls()).filter(({ method }) => method === "editMessageText");
	expect(edits.map(({ status }) => status)).toEqual([400, 200]);
});
