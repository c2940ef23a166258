import { expect, onTestFinished, test } from "vitest";
import { AdminChats } from "../../../src/bot/admin/admin-chats.ts";
import { chatId } from "../../../src/news/destination.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { logEntries } from "../../support/articles/log-entries.ts";

const [GROUP, SUPERGROUP, PERSON] = [chatId(-55), chatId(-1_000_000_000_055), chatId(7)];

async function setUp() {
	const { notes, close } = await openStore(":memory:");
	onTestFinished(close);
	const { logger, entries } = logEntries();
	const start = async (...setting: ReturnType<typeof chatId>[]) => {
		const admins = new AdminChats(setting, notes, logger);
		await admins.load();
		return admins;
	};
	return { notes, entries, start };
}

test("a group of the setting that has moved is known by its new number after a restart, and each run says so", async () => {
	const { entries, start } = await setUp();
	const before = await start(GROUP, PERSON);
	let moves = 0;
	before.listen(() => moves++);
	for (let time = 0; time < 2; time++) before.moved(GROUP, SUPERGROUP);
	before.moved(chatId(-66), chatId(-77));
	before.moved(SUPERGROUP, SUPERGROUP);
	await before.noted();
	expect(moves).toBe(1);
	const after = await start(GROUP, PERSON);
	expect(after.all).toEqual([SUPERGROUP, PERSON]);
	expect([after.has(GROUP), after.has(SUPERGROUP)]).toEqual([false, true]);
	expect(entries.map(({ sentence, fields }) => [sentence, fields])).toEqual(
		Array(2).fill(["A chat of ADMIN_CHAT_IDS has moved: change the setting", { from: GROUP, to: SUPERGROUP }]),
	);
});

test("a move that another process has noted is known once it is looked at again, and said once", async () => {
	const { entries, start } = await setUp();
	const [acting, standby] = [await start(GROUP), await start(GROUP)];
	acting.moved(GROUP, SUPERGROUP);
	await acting.noted();
	expect(standby.has(SUPERGROUP)).toBe(false);
	for (let time = 0; time < 2; time++) await standby.load();
	expect(standby.all).toEqual([SUPERGROUP]);
	expect(entries).toHaveLength(2);
});

test("what was noted counts for nobody who is not in the setting, and a chat that is there twice counts once", async () => {
	const { start } = await setUp();
	const before = await start(GROUP);
	before.moved(GROUP, SUPERGROUP);
	await before.noted();
	expect((await start(PERSON)).all).toEqual([PERSON]);
	expect((await start(GROUP, SUPERGROUP)).all).toEqual([SUPERGROUP]);
});

test.each(["[[", '[["one", 2]]', "[[0, 0]]"])(
	"a note that is damaged (%s) leaves the chats as they are set",
	async (note) => {
		const { notes, entries, start } = await setUp();
		await notes.set("admin-chats-moved", note);
		expect((await start(GROUP)).all).toEqual([GROUP]);
		expect(entries.map(({ sentence }) => sentence)).toEqual([
			"Where chats of ADMIN_CHAT_IDS have moved cannot be read",
		]);
	},
);
