import { expect, test } from "vitest";
import type { Announcement } from "../../../../src/bot/admin/announce/announcement.ts";
import { chatId, destinationKey } from "../../../../src/news/destination.ts";
import { NOTICE_LIFE_MS, type NoticeCount } from "../../../../src/news/notice.ts";
import type { Sender } from "../../../../src/telegram/sender.ts";
import { logEntries } from "../../../support/articles/log-entries.ts";
import { announcementsOver } from "../../../support/stages/announcements-over.ts";
import { labelsOf, setSettingsStage } from "../../../support/stages/settings-stage.ts";

const ROUND_MS = 5_000;

const counted = (counts: Partial<NoticeCount>): NoticeCount => {
	return { expected: 512, sent: 0, waiting: 0, gone: 0, isOver: false, ...counts };
};

/** An announcement to 512 people that was just confirmed, below a message of the bot's in an operator's chat. */
async function setSending() {
	const stage = await setSettingsStage();
	const { store, clock, notices, announcements, emulator } = stage;
	const ann = await stage.english();
	for (let id = 1; id <= 512; id++)
		await store.subscriptions.update(destinationKey({ chat: chatId(id) }), () => {
			return { chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: 0 };
		});
	const message = await stage.shows(ann, "Send", "n!");
	const key = `${ann.id}/${message.message_id}`;
	const draft: Announcement = {
		...{ madeAt: clock.now(), language: "en", by: ann.id },
		content: { name: "one", text: "Hello.", entities: [] },
	};
	await announcements.keep(key, draft);
	notices.count = counted({});
	await announcements.send(key, {});
	const edits = async () => (await emulator.transcript.calls("editMessageText")).length;
	return {
		...stage,
		...{ ann, key, draft, edits },
		seen: (text: string) => expect.poll(async () => (await stage.now(message)).text, { interval: 5 }).toBe(text),
		page: () => stage.now(message),
		count(counts: Partial<NoticeCount>) {
			notices.count = counted(counts);
		},
	};
}

test("an announcement shows how far it is, every few seconds and only when that has changed", async () => {
	const { count, clock, seen, edits, page } = await setSending();
	count({ sent: 120 });
	await clock.advance(ROUND_MS - 1);
	expect(await edits()).toBe(0);
	await clock.advance(1);
	await seen("On its way: 120 of 512");
	expect(labelsOf(await page())).toEqual(["Stop"]);
	for (let round = 0; round < 3; round++) await clock.advance(ROUND_MS);
	count({ sent: 130 });
	await clock.advance(ROUND_MS);
	await seen("On its way: 130 of 512");
	expect(await edits()).toBe(2);
});

test("an announcement ends with what became of it, and can be stopped as long as somebody may still get it", async () => {
	const { count, clock, seen, page, store, key, ann, press, notices, operateFrom } = await setSending();
	operateFrom(ann);
	count({ sent: 480, gone: 20, waiting: 12, isOver: true });
	await clock.advance(ROUND_MS);
	await seen(
		"Sent: 480\nOut of reach, since the bot was blocked or removed: 20\nTake nothing now and get it later, within 3 days: 12",
	);
	expect(labelsOf(await page())).toEqual(["Stop"]);
	const stopped = await press(ann, await page(), "Stop");
	expect(stopped.text).toBe(
		"Sent: 480\nOut of reach, since the bot was blocked or removed: 20\nStopped, so not sent: 12",
	);
	expect(labelsOf(stopped)).toEqual([]);
	expect(notices.stopped).toMatchObject([{ seq: 1, stoppedAt: clock.now() }]);
	expect(await store.log.read("notices", 0, 1)).toMatchObject([{ stoppedAt: clock.now() }]);
	count({ sent: 480, gone: 20, isOver: true });
	await clock.advance(60_000);
	await expect.poll(() => store.announcements.get(key)).toBeUndefined();
});

test("an announcement that is stopped says so at once, however many have not been passed by yet", async () => {
	const { count, clock, seen, page, ann, press, operateFrom } = await setSending();
	operateFrom(ann);
	count({ sent: 120, gone: 2 });
	await clock.advance(ROUND_MS);
	await seen("On its way: 120 of 512");
	const stopped = await press(ann, await page(), "Stop");
	expect(stopped.text).toBe(
		"Sent: 120\nOut of reach, since the bot was blocked or removed: 2\nStopped, so not sent: 390",
	);
	expect(labelsOf(stopped)).toEqual([]);
});

test("an announcement that nobody counts any more shows no numbers, and can be stopped", async () => {
	const { key, announcements, notices } = await setSending();
	notices.count = undefined;
	const again = await announcements.send(key, {});
	expect(again?.text).toBe("How many have got it is not counted any more.");
	expect(again?.keyboard?.inline_keyboard).toEqual([[expect.objectContaining({ text: "Stop" })]]);
	const stopped = await announcements.stop(key);
	expect(stopped?.text).toBe("Stopped: it is sent to nobody else.\nHow many have got it is not counted any more.");
	expect(stopped?.keyboard?.inline_keyboard).toEqual([]);
});

test("an announcement that is confirmed while it is found out who there is waits for the whole number", async () => {
	const { store, clock, notices, announcements, draft, count } = await setSending();
	const enrolling = Promise.withResolvers<void>();
	notices.enrolled = enrolling.promise;
	await announcements.keep("1/2", { ...draft, content: { name: "two", text: "Hello again.", entities: [] } });
	const reached = announcements.reach();
	const sent = announcements.send("1/2", {});
	await store.subscriptions.update(destinationKey({ chat: chatId(513) }), () => {
		return { chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: clock.now() };
	});
	expect(notices.appended).toHaveLength(1);
	enrolling.resolve();
	expect((await reached).all).toBe(513);
	count({});
	expect((await sent)?.text).toBe("On its way: 0 of 513");
});

test("an announcement whose time is over says how many did not get it", async () => {
	const { count, clock, seen, store, key } = await setSending();
	count({ sent: 500, gone: 2, waiting: 10, isOver: true });
	await clock.advance(ROUND_MS);
	clock.set(clock.now() + NOTICE_LIFE_MS);
	await clock.advance(60_000);
	await seen("Sent: 500\nOut of reach, since the bot was blocked or removed: 2\nCould not be sent within 3 days: 10");
	await expect.poll(() => store.announcements.get(key)).toBeUndefined();
});

test("an announcement goes along with its group that becomes a supergroup, and can be stopped there", async () => {
	const { store, clock, key, draft } = await setSending();
	const sent: unknown[] = [];
	const sender: Sender = {
		edit: async ({ chat }) => (chat === -5 ? { kind: "moved", to: chatId(-1005) } : { kind: "sent", messageId: 9 }),
		send: async ({ chat }, message) => {
			sent.push([chat, message.text, message.keyboard?.inline_keyboard.length]);
			return { kind: "sent", messageId: 9 };
		},
	};
	const { announcements, notices } = announcementsOver(store, { clock, logger: logEntries().logger, sender });
	await store.announcements.delete(key);
	await announcements.keep("-5/7", draft);
	notices.count = counted({});
	await announcements.send("-5/7", {});
	notices.count = counted({ sent: 5 });
	await clock.advance(ROUND_MS);
	await expect.poll(() => sent).toEqual([[-1005, "On its way: 5 of 5", 1]]);
	await expect.poll(() => store.announcements.get("-5/7")).toBeUndefined();
	expect((await announcements.stop("-1005/9"))?.text).toMatch(/^Sent: 5\nStopped/);
});

test("an announcement that some get later is counted on, more slowly, until its time is over", async () => {
	const { count, clock, seen, page, errands, announcements, store, key } = await setSending();
	count({ sent: 500, waiting: 12, isOver: true });
	await clock.advance(ROUND_MS);
	await seen("Sent: 500\nTake nothing now and get it later, within 3 days: 12");
	count({ sent: 510, waiting: 2, isOver: true });
	await clock.advance(60_000 - 1);
	expect((await page()).text).toMatch(/^Sent: 500/);
	await clock.advance(1);
	await seen("Sent: 510\nTake nothing now and get it later, within 3 days: 2");
	await errands.stop();
	await clock.advance(NOTICE_LIFE_MS);
	expect(await announcements.stop(key)).toBeUndefined();
	expect(await store.announcements.get(key)).toBeDefined();
});

test("an announcement that everybody got needs no more looks, and leaves nothing behind", async () => {
	const { count, clock, seen, page, store, key, edits } = await setSending();
	count({ expected: 512, sent: 512, isOver: true });
	await clock.advance(ROUND_MS);
	await seen("Sent: 512");
	expect(labelsOf(await page())).toEqual([]);
	await expect.poll(() => store.announcements.get(key)).toBeUndefined();
	await clock.advance(10 * ROUND_MS);
	expect(await edits()).toBe(1);
});

test("the last count is sent by itself where the message with the progress is gone", async () => {
	const { count, clock, emulator, ann, key, press, operateFrom } = await setSending();
	const call = (method: string, body: object) =>
		fetch(`${emulator.apiRoot}/bot${emulator.token}/${method}`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(body),
		});
	await call("deleteMessage", { chat_id: ann.id, message_id: Number(key.split("/")[1]) });
	count({ sent: 500, waiting: 12, isOver: true });
	await clock.advance(ROUND_MS);
	const last = await ann.chat.waitForText(/^Sent: 500/);
	operateFrom(ann);
	expect((await press(ann, last, "Stop")).text).toBe("Sent: 500\nStopped, so not sent: 12");
	expect((await ann.chat.messages()).filter(({ text }) => text?.startsWith("Sent"))).toHaveLength(1);
});

test("a press that comes again after a crash sends nothing again, whatever was noted of the first", async () => {
	const { announcements, key, draft, store, notices } = await setSending();
	// Cut off between the log and the note of it.
	await announcements.keep(key, draft);
	await announcements.send(key, {});
	expect(store.log.head("notices")).toBe(1);
	expect(notices.appended).toHaveLength(1);
	expect(await announcements.find(key)).toMatchObject({ sent: { seq: 1, total: 512 } });
});

test("a start goes on where an announcement was, and throws away drafts that nobody thinks of", async () => {
	const { announcements, store, clock, errands, count, edits, key, draft, entries } = await setSending();
	await errands.stop();
	await announcements.keep("7/1", { ...draft, madeAt: clock.now() - 3_600_000 });
	await announcements.keep("7/2", draft);
	await announcements.keep("7/3", { ...draft, madeAt: clock.now() - 3 * NOTICE_LIFE_MS, sent: { seq: 1, total: 1 } });
	await store.announcements.set("7/4", "damaged");
	count({ sent: 5 });
	await announcements.resume();
	const keys: string[] = [];
	for await (const [each] of store.announcements.entries()) keys.push(each);
	expect(keys).toEqual(["7/2", "7/4", key].sort());
	expect(entries.map(({ sentence }) => sentence)).toContain("Announcement is damaged: its progress is not shown");
	expect(await edits()).toBe(0);
});

test("what was stopped or is over for good cannot be stopped again", async () => {
	const { announcements, clock, errands, key, notices } = await setSending();
	await errands.stop();
	await clock.advance(NOTICE_LIFE_MS);
	expect(await announcements.stop(key)).toBeUndefined();
	expect(await announcements.stop("7/404")).toBeUndefined();
	expect(notices.stopped).toEqual([]);
});
