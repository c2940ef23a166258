import { chownSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkStore } from "../../../src/cli/doctor/check-store.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { doctorSays } from "../../support/doctor-says.ts";
import { folder } from "../../support/folder.ts";

const IS_ROOT = process.getuid?.() === 0;

const says = (storeAddress: string, freeBytes = 5e9) =>
	doctorSays(
		checkStore({ storeAddress, indexPath: storeAddress.replace(".sqlite", ".search.sqlite") }, () => freeBytes),
	);

/** A store that was closed, with its version's number changed where one is given. */
async function closedStore(version?: number): Promise<string> {
	const path = join(folder(), "bot.sqlite");
	await (await openStore(path)).close();
	if (version === undefined) return path;
	const database = new DatabaseSync(path);
	database.prepare("UPDATE meta SET value = ? WHERE key = 'version'").run(JSON.stringify({ value: version }));
	database.close();
	return path;
}

describe("The doctor, looking at the store,", () => {
	test("is content with one that a bot has open, and with one that is closed, and leaves both as they are", async () => {
		const path = join(folder(), "bot.sqlite");
		const store = await openStore(path);
		const fine = [
			`ok store: ${path} can be written`,
			expect.stringMatching(/^ok disk: 5 GB free beside the store, which has [\d.]+ kB$/),
			"ok records: of store version 1, and this program reads 1",
		];
		const files = () => readdirSync(join(path, "..")).sort();
		const open = files();
		expect(await says(path)).toEqual(fine);
		expect(files()).toEqual(open);
		await store.close();
		const closed = files();
		expect(await says(path)).toEqual(fine);
		expect(files()).toEqual(closed);
		const again = await openStore(path);
		onTestFinished(() => again.close());
		expect(again.wasCutOff).toBe(false);
	});

	test("makes none where there is none, nor its folder", async () => {
		const above = folder();
		expect(await says(join(above, "data", "bot.sqlite"))).toEqual([
			expect.stringMatching(/^ok store: .*bot\.sqlite is not there yet, and can be made$/),
			expect.stringMatching(/^ok disk/),
			"ok records: none yet: the bot makes its store at its first start",
		]);
		expect(readdirSync(above)).toEqual([]);
	});

	test.each([
		[199e6, /^trouble disk: 199 MB free beside .* → make room: without any/],
		[900e6, /^warning disk: 900 MB free beside .* → make room soon: a backup takes as much/],
		[1e9, /^ok disk/],
	])("says of %d free bytes what they are enough for", async (bytes, line) => {
		expect((await says(await closedStore(), bytes))[1]).toMatch(line);
	});

	test.each([
		[99, /^trouble records: of store version 99, and this program reads 1 → upgrade the bot/],
		[0, /^warning records: of store version 0, and this program reads 1 → make a backup, then start/],
	])("tells that records are of version %i", async (version, line) => {
		expect((await says(await closedStore(version)))[2]).toMatch(line);
	});

	test("finds what is no store of the bot", async () => {
		const [text, other] = [join(folder(), "bot.sqlite"), join(folder(), "bot.sqlite")];
		writeFileSync(text, "not a database, whatever it is called");
		const database = new DatabaseSync(other);
		database.exec("CREATE TABLE meta_of_others (key)");
		database.close();
		expect((await says(text))[2]).toMatch(
			/^trouble records: they cannot be read: .*not a database → .*npm run restore/,
		);
		expect((await says(other))[2]).toMatch(/^trouble records: .*bot\.sqlite is no store of the bot → /);
	});

	test("warns of a store that ends with the process", async () => {
		expect(await says(":memory:")).toEqual([expect.stringMatching(/^warning store: in memory: .* → STORE_URL=/)]);
	});

	test.runIf(IS_ROOT)("tells root that it cannot see what the bot's own user may write", async () => {
		const path = await closedStore();
		chownSync(path, 65_534, 65_534);
		expect((await says(path))[0]).toMatch(
			/^warning store: .* belongs to user 65534, and root may write .* → run this as the user/,
		);
	});
});
