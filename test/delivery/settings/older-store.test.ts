import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { chatId, type DestinationKey, destinationKey } from "../../../src/news/destination.ts";
import { folder } from "../../support/folder.ts";
import { setDeliveryStage } from "../../support/stages/delivery-stage.ts";
import { scriptTelegram } from "../../support/stages/scripted-telegram.ts";

/**
 * The rows that a bot wrote as it was before anybody could choose more than editions: what `src` was just before the commit “A subscription
 * can say which articles pass and when they come”. It ran as a process beside the emulator and the demo's feed server, on a clock in the
 * year 2100, since records expire. Four places subscribed; articles 1, 2 and a French 5 came, 1 was corrected, the topic was closed, the group was
 * told to wait for an hour, article 3 came, and the bot was stopped.
 */
const ROWS = new URL("older-store.sql", import.meta.url);
const STOPPED_AT = 4_103_697_619_000;
const HOUR_MS = 3_600_000;
const [READER, GROUP, FORUM, TOPIC, CHANNEL] = [7_000_001, -4_000_001, -1_002_000_000_001, 3, -1_002_000_000_002];
const PLACES = [
	destinationKey({ chat: chatId(READER) }),
	destinationKey({ chat: chatId(GROUP) }),
	destinationKey({ chat: chatId(FORUM), topic: TOPIC }),
	destinationKey({ chat: chatId(CHANNEL) }),
];

/** The file as that version left it, and what stands in it under a key. */
function olderStore() {
	const path = join(folder(), "bot.sqlite");
	const file = new DatabaseSync(path);
	file.exec(readFileSync(ROWS, "utf8"));
	const records = new Map<string, unknown>();
	for (const table of ["subscription", "position"])
		for (const { key, value } of file.prepare(`SELECT key, value FROM "${table}"`).all())
			records.set(`${table} ${key}`, JSON.parse(String(value)).value);
	file.close();
	return { path, recordOf: (table: string, key: DestinationKey) => records.get(`${table} ${key}`) };
}

/** Today's delivery over that store, in the minute after the older bot was stopped; Telegram takes everything. */
async function goOn() {
	const older = olderStore();
	const stage = await setDeliveryStage({ storePath: older.path });
	stage.clock.set(STOPPED_AT + 1000);
	const { sender, got } = scriptTelegram(() => undefined);
	const titles = (chat: number) => got.get(chat)?.map((text) => text.split("\n")[0]) ?? [];
	return { ...stage, ...older, titles, startAgain: () => stage.start({ sender }) };
}

test("what a store of before the settings holds is read as it is, and delivery goes on where it was", async () => {
	const { store, recordOf, startAgain, append, lapse, titles, shutTopics } = await goOn();
	for (const key of PLACES) {
		expect(await store.subscriptions.get(key)).toEqual(recordOf("subscription", key));
		expect(await store.positions.get(key)).toEqual(recordOf("position", key));
	}
	const delivery = await startAgain();
	delivery.articlesAppended(await append(6));
	await lapse(() => titles(READER).length === 1);
	expect(titles(GROUP)).toEqual([]);
	await lapse(() => titles(FORUM).length === 2 && titles(GROUP).length === 2, 2 * HOUR_MS);
	const second = await store.log.at("cn", 3);
	if (second === undefined) throw new Error("An article of the older version is not found");
	const revised = { ...second, title: "No. 2 corrected", revision: 1 };
	await store.log.revise(revised);
	delivery.articleRevised(revised);
	await lapse(() => [READER, GROUP, FORUM].every((chat) => titles(chat).at(-1) === "No. 2 corrected"));
	await delivery.stop();
	expect(titles(READER)).toEqual(["No. 6", "No. 2 corrected"]);
	for (const chat of [GROUP, FORUM]) expect(titles(chat)).toEqual(["第3号测试文章", "No. 6", "No. 2 corrected"]);
	expect(titles(CHANNEL)).toEqual([]);
	// The older version told nobody.
	expect(shutTopics).toEqual([`${PLACES[2]} closed`]);
});

test("where a store of before the settings says nothing else, settings can be chosen", async () => {
	const { store, recordOf, startAgain, choose, append, lapse, titles } = await goOn();
	const [reader] = PLACES;
	if (reader === undefined) throw new Error("There is no place");
	await choose(reader, { keywords: { follow: [], mute: ["No. 6"] }, sound: "silent" });
	const before = recordOf("subscription", reader);
	expect(await store.subscriptions.get(reader)).toEqual({
		...(before as object),
		...{ keywords: { follow: [], mute: ["No. 6"] }, sound: "silent" },
	});
	const delivery = await startAgain();
	delivery.articlesAppended(await append(6, 7));
	await lapse(() => titles(READER).length === 1);
	await delivery.stop();
	expect(titles(READER)).toEqual(["No. 7"]);
});
