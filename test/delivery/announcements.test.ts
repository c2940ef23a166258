import { expect, test } from "vitest";
import { chatId, type DestinationKey, destinationKey } from "../../src/news/destination.ts";
import { NOTICE_LIFE_MS, type NoticeAudience } from "../../src/news/notice.ts";
import type { LoggedNotice } from "../../src/news/stream.ts";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

const HOUR_MS = 3_600_000;

/** A stage on which notices have an audience and an end. */
async function setNoticeStage(options: Parameters<typeof setDeliveryStage>[0] = {}) {
	const stage = await setDeliveryStage(options);
	const { store, clock, emulator } = stage;
	return {
		...stage,
		say: (text: string, audience: NoticeAudience = {}) =>
			store.log.appendNotice(text, clock.now(), { audience, expiresAt: clock.now() + NOTICE_LIFE_MS }),
		async stop(notice: LoggedNotice): Promise<LoggedNotice> {
			const stopped = { ...notice, stoppedAt: clock.now() };
			await store.log.revise(stopped);
			return stopped;
		},
		/** The first lines of what a chat shows. */
		texts: async (id: number) =>
			(await emulator.world.chat(id).messages()).flatMap(({ text }) => text?.split("\n", 1) ?? []),
		person: async (): Promise<[id: number, key: DestinationKey]> => {
			const [id = 0] = await emulator.world.readers(1);
			return [id, await stage.subscribe(id)];
		},
	};
}

test("a notice comes to those whom it is for, and to nobody else, whatever they choose afterwards", async () => {
	const { say, texts, person, choose, start, lapse, append, ...stage } = await setNoticeStage();
	const [ann] = await person();
	const [li, french] = await person();
	await choose(french, { editions: { fr: { since: 0 } } });
	const group = await stage.emulator.world.supergroup("Group", { bot: "member" });
	await stage.subscribe(group.id, "supergroup");
	const delivery = await start();
	delivery.noticeAppended(await say("To readers of French.", { edition: "fr" }));
	delivery.noticeAppended(await say("To groups.", { chats: "groups" }));
	delivery.noticeAppended(await say("To people.", { chats: "private" }));
	await lapse(async () => (await texts(ann)).length === 1 && (await texts(li)).length === 2);
	await choose(destinationKey({ chat: chatId(ann) }), { editions: { cn: { since: 0 }, fr: { since: 0 } } });
	delivery.articlesAppended(await append(1));
	await lapse(async () => (await texts(ann)).length === 2 && (await texts(group.id)).length === 2);
	await delivery.stop();
	expect(await texts(ann)).toEqual(["To people.", "No. 1"]);
	expect(await texts(li)).toEqual(["To readers of French.", "To people."]);
	expect(await texts(group.id)).toEqual(["To groups.", "No. 1"]);
});

test("a notice keeps its formatting", async () => {
	const { store, clock, start, lapse, person, emulator } = await setNoticeStage();
	const [ann] = await person();
	const delivery = await start();
	const entities = [
		{ type: "bold", offset: 0, length: 4 },
		{ type: "text_link", offset: 5, length: 4, url: "https://bot.example/" },
	] as const;
	delivery.noticeAppended(await store.log.appendNotice("Bold link", clock.now(), { entities }));
	await lapse(async () => (await emulator.world.chat(ann).messages()).length === 1);
	await delivery.stop();
	expect((await emulator.world.chat(ann).messages())[0]?.entities).toEqual(entities);
});

test("a notice that was stopped comes to nobody any more, neither to those whose turn had begun nor after a restart", async () => {
	const { say, stop, texts, person, start, lapse, append, clock } = await setNoticeStage({ sendRatePerSecond: 1 });
	const people = await Promise.all(Array.from({ length: 6 }, () => person()));
	const first = await start();
	const notice = await say("Too early.");
	first.noticeAppended(notice);
	const shown = async () => (await Promise.all(people.map(([id]) => texts(id)))).flat();
	await lapse(async () => (await shown()).length === 2);
	first.noticeStopped(await stop(notice));
	const inFlight = (await shown()).length;
	await clock.advance(60_000);
	await lapse(() => first.noticeCount(notice.id)?.isOver === true);
	expect(first.noticeCount(notice.id)).toMatchObject({ sent: inFlight, waiting: 0, gone: 0 });
	await first.stop();
	const second = await start();
	expect(second.noticeCount(notice.id)).toMatchObject({ sent: inFlight, isOver: true });
	second.articlesAppended(await append(1));
	await lapse(async () => (await shown()).length === inFlight + 6);
	await second.stop();
	expect((await shown()).filter((text) => text === "Too early.")).toHaveLength(inFlight);
	expect(inFlight).toBeLessThanOrEqual(3);
});

test("who is held gets a notice with what they have missed, unless its time is over by then", async () => {
	const { say, texts, person, choose, start, lapse, append, clock } = await setNoticeStage();
	const [soon, late] = [await person(), await person()];
	await choose(soon[1], { pause: { until: clock.now() + HOUR_MS } });
	await choose(late[1], { pause: { until: clock.now() + NOTICE_LIFE_MS + HOUR_MS } });
	const delivery = await start();
	const notice = await say("For a while.");
	delivery.noticeAppended(notice);
	await lapse(() => delivery.noticeCount(notice.id)?.isOver === true);
	expect(delivery.noticeCount(notice.id)).toMatchObject({ expected: 2, sent: 0, waiting: 2 });
	await lapse(async () => (await texts(soon[0])).length === 1, 2 * HOUR_MS);
	await lapse(() => delivery.noticeCount(notice.id)?.sent === 1);
	expect(delivery.noticeCount(notice.id)).toMatchObject({ expected: 2, sent: 1, waiting: 1, isOver: true });
	await clock.advance(NOTICE_LIFE_MS);
	delivery.articlesAppended(await append(1));
	await lapse(async () => (await texts(late[0])).length === 1, 3 * HOUR_MS);
	await delivery.stop();
	expect(await texts(soon[0])).toContain("For a while.");
	expect(await texts(late[0])).toEqual(["No. 1"]);
});

test("a restart counts on where a notice was, and takes nobody for new who was out of reach before", async () => {
	const { say, person, start, lapse, store, emulator, clock, ...stage } = await setNoticeStage({
		sendRatePerSecond: 1,
	});
	const gone = await emulator.world.user("Gone");
	await gone.startsSilently();
	const key = await stage.subscribe(gone.id);
	await clock.advance(1);
	await store.positions.set(key, { editions: {}, gone: { at: clock.now(), reason: "blocked" } });
	await clock.advance(1);
	for (let count = 0; count < 6; count++) await person();
	const blocking = await emulator.world.user("Blocking");
	await blocking.startsSilently();
	await stage.subscribe(blocking.id);
	await blocking.blocks();
	const first = await start();
	const notice = await say("Counted.");
	first.noticeAppended(notice);
	await lapse(() => (first.noticeCount(notice.id)?.sent ?? 0) >= 3);
	await first.stop();
	const before = first.noticeCount(notice.id)?.sent ?? 0;
	expect(before).toBeLessThan(6);
	const second = await start();
	expect(second.noticeCount(notice.id)?.sent).toBe(before);
	await lapse(() => second.noticeCount(notice.id)?.isOver === true);
	await second.stop();
	expect(second.noticeCount(notice.id)).toEqual({ expected: 7, sent: 6, waiting: 0, gone: 1, isOver: true });
});

test("a notice that is not for them passes those by who wait for a digest, so that a later choice does not bring it", async () => {
	const { say, texts, person, choose, start, lapse, store, clock } = await setNoticeStage();
	const [id, key] = await person();
	await choose(key, { digest: ["18:00"] });
	const delivery = await start();
	const notice = await say("To readers of French.", { edition: "fr" });
	delivery.noticeAppended(notice);
	await lapse(async () => (await store.positions.get(key))?.notices?.read === notice.seq);
	await choose(key, { editions: { cn: { since: 0 }, fr: { since: 0 } } });
	await clock.advance(10_000);
	await delivery.stop();
	expect(await texts(id)).toEqual([]);
});
