import fc from "fast-check";
import { expect, test } from "vitest";
import { SlidingWindow } from "../../src/limits/sliding-window.ts";
import type { ChatState } from "../../src/state/chat-state.ts";
import { Transcript } from "../../src/state/transcript.ts";
import { UpdateQueue } from "../../src/state/updates/update-queue.ts";
import { WorldState } from "../../src/state/world-state.ts";

test("SlidingWindow never lets more through in any stretch of its length than its capacity", () => {
	const pauses = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 200 });
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 5 }), pauses, (capacity, pausesMs) => {
			const window = new SlidingWindow(capacity, 1000);
			const through: number[] = [];
			let now = 0;
			for (const pause of pausesMs) {
				now += pause;
				const waitMs = window.waitMs(now);
				if (waitMs > 0) continue;
				window.add(now);
				through.push(now);
			}
			for (const start of through) {
				expect(through.filter((time) => time >= start && time < start + 1000).length).toBeLessThanOrEqual(capacity);
			}
		}),
	);
});

test("SlidingWindow frees the place that it announced, and not a millisecond before", () => {
	const window = new SlidingWindow(2, 1000);
	window.add(0);
	window.add(300);
	expect(window.waitMs(400)).toBe(600);
	expect(window.waitMs(999)).toBe(1);
	expect(window.waitMs(1000)).toBe(0);
	expect(window.isIdle(1299)).toBe(false);
	expect(window.isIdle(1300)).toBe(true);
});

test("Transcript remembers the newest calls and counts all of them", () => {
	const transcript = new Transcript(3, true);
	for (let i = 1; i <= 10; i++) {
		transcript.add({
			method: i % 2 ? "getMe" : "close",
			params: { i },
			status: 200,
			response: {},
			atMs: i,
			durationMs: 0,
		});
	}
	expect(transcript.calls().map((call) => call.number)).toEqual([8, 9, 10]);
	expect(transcript.calls("close").map((call) => call.number)).toEqual([8, 10]);
	expect([transcript.count(), transcript.count("getMe"), transcript.count("nothing")]).toEqual([10, 5, 0]);
	transcript.clear();
	expect([transcript.calls().length, transcript.count()]).toEqual([0, 0]);
});

test("WorldState forgets the oldest messages of a chat beyond its bound", () => {
	const world = new WorldState({ maxMessagesPerChat: 2, maxMessages: 100 });
	const { chat } = world.addGroup("Readers");
	const state = world.chats.get(chat.id);
	if (state === undefined) throw new Error("Cannot test: there is no group");
	for (const text of ["a", "b", "c"]) world.keep(state, { message_id: world.nextMessageId(chat), date: 0, chat, text });
	expect([...state.messages.values()].map((message) => message.text)).toEqual(["b", "c"]);
});

test("WorldState forgets the oldest messages of all chats, with what refers to them", () => {
	const world = new WorldState({ maxMessagesPerChat: 100, maxMessages: 3 });
	const [one, other] = [world.addGroup("One"), world.addGroup("Other")];
	const keep = (state: ChatState) => {
		const message = { message_id: world.nextMessageId(state.chat), date: 0, chat: state.chat, text: "" };
		world.keep(state, message);
		return message;
	};
	const [first, second] = [keep(one), keep(one)];
	one.pinned.push(first.message_id, second.message_id);
	const inlineIds = [first, second].map((message) => world.keepInline(one, message));
	keep(other);
	expect(inlineIds.map((id) => world.inlineMessage(id)?.messageId)).toEqual([first.message_id, second.message_id]);
	keep(other);
	expect([one.messages.size, other.messages.size]).toEqual([1, 2]);
	expect(one.pinned).toEqual([second.message_id]);
	expect(inlineIds.map((id) => world.inlineMessage(id)?.messageId)).toEqual([undefined, second.message_id]);
	expect([first, second].map((message) => world.inlineId(message))).toEqual([undefined, inlineIds[1]]);
	for (let i = 0; i < 10; i++) keep(other);
	expect([one.messages.size, other.messages.size]).toEqual([0, 3]);
});

test("Transcript counts only so many different names, and every call", () => {
	const transcript = new Transcript(1, false);
	const call = { params: {}, status: 404, response: {}, atMs: 0, durationMs: 0 };
	for (let i = 0; i < 1500; i++) transcript.add({ ...call, method: `method${i}` });
	expect([transcript.count("method999"), transcript.count("method1000"), transcript.count()]).toEqual([1, 0, 1500]);
});

test("WorldState gives nobody an id that somebody has", () => {
	const world = new WorldState({ maxMessagesPerChat: 1, maxMessages: 1 });
	const first = world.addPerson({ first_name: "First" }).user.id;
	world.addPerson({ id: first + 1, first_name: "Chosen" });
	expect(world.addPerson({ first_name: "Next" }).user.id).toBe(first + 2);
	expect(() => world.addPerson({ id: first, first_name: "Second" })).toThrow(`Cannot add user: id ${first} is taken`);
});

test("UpdateQueue keeps updates in order and orders those of one owner and kind together", () => {
	const queue = new UpdateQueue();
	const message = (text: string) => ({ message: { text } as never });
	queue.add(message("a"), 7, 0);
	queue.add({ callback_query: {} as never }, 7, 0);
	queue.add(message("b"), 7, 0);
	queue.add(message("c"), 8, 0);
	const waiting = queue.waiting(0);
	expect(waiting.map(({ orderKey }) => orderKey)).toEqual(["7", "callback_query 7", "7", "8"]);
	expect(waiting.map(({ update }) => update.update_id - (waiting[0]?.update.update_id ?? 0))).toEqual([0, 1, 2, 3]);
});
