import { expect, test } from "vitest";
import { checkServer } from "../../../src/cli/doctor/check-server.ts";
import type { ServerFacts } from "../../../src/store/postgres/examine-server.ts";
import { doctorSays } from "../../support/doctor-says.ts";

const FINE: ServerFacts = {
	...{
		version: "15.18",
		major: 15,
		encoding: "UTF8",
		roundTripMs: 0.42,
		clockAheadMs: -3,
		isReadOnly: false,
		lacking: [],
	},
	...{ keepsSessions: true, hearsNotifications: true, bytes: 36e6, storeVersion: 1 },
};

const says = (facts: Partial<ServerFacts> = {}) =>
	doctorSays(checkServer({ storeAddress: "postgres://bot:secret@db:5433/rfi" }, async () => ({ ...FINE, ...facts })));

test("the doctor is content with a server that can have the store, and does not show who uses it", async () => {
	expect(await says()).toEqual([
		"ok store: postgres://db:5433/rfi answers in 0.4 ms",
		"ok PostgreSQL: 15.18",
		"ok rights: the user may make and write the tables",
		"ok sessions: each connection keeps its own",
		"ok notifications: they arrive",
		"ok server clock: tells the time that this machine tells",
		"ok records: of store version 1, and this program reads 1",
		"ok size: the database has 36 MB",
	]);
});

test.each<[Partial<ServerFacts>, RegExp]>([
	[{ roundTripMs: 12 }, /^warning store: postgres:\/\/db:5433\/rfi answers in 12\.0 ms → a server nearer/],
	[{ major: 13, version: "13.9" }, /^trouble PostgreSQL: 13\.9 cannot .* → PostgreSQL 14 or newer$/],
	[
		{ encoding: "LATIN1" },
		/^trouble PostgreSQL: the database has the encoding LATIN1, .* → a database made with ENCODING/,
	],
	[{ isReadOnly: true }, /^trouble rights: the server takes no writes: .* → STORE_URL/],
	[
		{ lacking: [{ right: "UPDATE", on: "table rfi.head" }] },
		/^trouble rights: the user lacks UPDATE on table rfi\.head → make it the owner/,
	],
	[{ keepsSessions: false }, /^trouble sessions: .* pooler in transaction mode: .* → .* session mode$/],
	[{ hearsNotifications: false }, /^trouble notifications: .* → .* session mode$/],
	[{ storeVersion: 99 }, /^trouble records: of store version 99, .* → upgrade the bot/],
	[{ clockAheadMs: 61_000 }, /^warning server clock: 1 min ahead of this machine's → let NTP/],
	[{ clockAheadMs: -61_000 }, /^warning server clock: 1 min behind this machine's → let NTP/],
])("of %o the doctor says what it means and what to do", async (facts, line) => {
	const lines = (await says(facts)).filter((one) => !one.startsWith("ok "));
	expect(lines).toEqual([expect.stringMatching(line)]);
});

test("a server that cannot be used is one line, without who would use it", async () => {
	const refused = Object.assign(new Error("password authentication failed"), { code: "28P01" });
	const storeAddress = "postgres://bot:a-secret@db:5433/rfi";
	expect(await doctorSays(checkServer({ storeAddress }, async () => Promise.reject(refused)))).toEqual([
		expect.stringMatching(
			/^trouble store: postgres:\/\/db:5433\/rfi cannot be used: the password .*"bot" is wrong.* → look at STORE_URL/,
		),
	]);
});
