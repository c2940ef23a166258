import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import { folder } from "../../support/folder.ts";
import { setDeliveryStage } from "../../support/stages/delivery-stage.ts";
import { scriptTelegram } from "../../support/stages/scripted-telegram.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const [PERSON, GROUP] = [5, -7];

/** Version 0.1.0 wrote an article so: `id` is what the bot makes of its address. */
function article(seq: number, id: string) {
	const about = {
		edition: "cn",
		url: `https://www.rfi.fr/cn/old/${seq}`,
		title: `No. ${seq}`,
		lede: "Lede",
		section: "中国",
	};
	const place = { seq, revision: 0, silent: false, source: "feed", admittedAt: NOON };
	return { id, ...about, publishedAt: NOON, kind: "article", ...place };
}

const IDS = ["-DHRE86YpCdX7dT9cMKH3w", "7uol8iVeE-VE3C5-7w9n1w", "E2TIRQxgXUz_aEvao50J4Q"];
const sent = [{ seq: 2, messageId: 11, sentAt: NOON, revision: 0 }];

/** The records of version 0.1.0, before anybody could choose more than editions. */
const RECORDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
	meta: { version: 1 },
	article: {
		...Object.fromEntries(IDS.map((id, index) => [id, article(index + 1, id)])),
		"notices/1": { kind: "notice", id: "notices/1", text: "Notice", seq: 1, admittedAt: NOON },
	},
	log: { ...Object.fromEntries(IDS.map((id, index) => [`cn/${index + 1}`, id])), "notices/1": "notices/1" },
	head: { cn: 3, notices: 1 },
	subscription: {
		[PERSON]: {
			chatType: "private",
			editions: { cn: { since: 0 } },
			notices: { since: 0 },
			language: "zh",
			renewedAt: NOON,
		},
		[GROUP]: { chatType: "group", editions: { cn: { since: 1 } }, language: "en", renewedAt: NOON },
	},
	position: { [PERSON]: { editions: { cn: { read: 2, sent } }, notices: { read: 1, sent: [] } } },
};

/** The file as that version's tables and rows. */
function olderStore(): string {
	const path = join(folder(), "bot.sqlite");
	const file = new DatabaseSync(path);
	for (const [table, records] of Object.entries(RECORDS)) {
		file.exec(
			`CREATE TABLE "${table}"(key VARCHAR(255) NOT NULL, value TEXT, namespace VARCHAR(255) NOT NULL DEFAULT '', expires BIGINT DEFAULT NULL, UNIQUE(key, namespace))`,
		);
		const insert = file.prepare(`INSERT INTO "${table}" (key, value, namespace) VALUES (?, ?, ?)`);
		for (const [key, value] of Object.entries(records)) insert.run(key, JSON.stringify({ value }), table);
	}
	file.close();
	return path;
}

test("what a store of before the settings holds is read as it is, and delivery goes on where it was", async () => {
	const stage = await setDeliveryStage({ storePath: olderStore() });
	const { sender, got } = scriptTelegram(() => undefined);
	const delivery = await stage.start({ sender });
	delivery.articlesAppended(await stage.append(4));
	await stage.lapse(() => got.get(PERSON)?.length === 2 && got.get(GROUP)?.length === 4);
	const second = await stage.store.log.at("cn", 2);
	if (second === undefined) throw new Error("An article of the older version is not found");
	const revised = { ...second, title: "No. 2 corrected", revision: 1 };
	await stage.store.log.revise(revised);
	delivery.articleRevised(revised);
	await stage.lapse(() => got.get(PERSON)?.length === 3);
	await delivery.stop();
	const firstWords = (chat: number) => got.get(chat)?.map((text) => text.split("\n")[0]);
	expect(firstWords(PERSON)).toEqual(["No. 3", "No. 4", "No. 2 corrected"]);
	expect(firstWords(GROUP)?.slice(0, 4).toSorted()).toEqual(["No. 2", "No. 3", "No. 4", "Notice"]);
	const position = await stage.store.positions.get(destinationKey({ chat: chatId(PERSON) }));
	expect(position).toMatchObject({ editions: { cn: { read: 4 } }, notices: { read: 1 } });
});
