import { expect, test } from "vitest";
import { SetAside } from "../../../src/delivery/work/set-aside.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import { DamagedRecordError } from "../../../src/store/collection.ts";
import { logEntries } from "../../support/articles/log-entries.ts";

const ONE = destinationKey({ chat: chatId(1) });
const OTHER = destinationKey({ chat: chatId(2) });
const DAMAGED = new DamagedRecordError("article", "cn/7");

function setUp() {
	const told: string[] = [];
	const setAside = new SetAside({
		...{ logger: logEntries().logger, broadcasts: { isSetAside: () => undefined } },
		onSetAside: (key, error) => void told.push(`${key} ${error?.message ?? "is well"}`),
	});
	return { setAside, told };
}

test("a damaged record that several read is told of by one of them, and by another when that one is gone", () => {
	const { setAside, told } = setUp();
	for (const key of [ONE, OTHER, ONE]) setAside.put(key, DAMAGED);
	expect(told).toEqual([`${ONE} ${DAMAGED.message}`]);
	setAside.forget(ONE);
	setAside.put(OTHER, DAMAGED);
	expect(told.slice(1)).toEqual([`${ONE} is well`, `${OTHER} ${DAMAGED.message}`]);
	setAside.forget(OTHER);
	expect(setAside.size).toBe(0);
});

test("nothing is told of whoever was not set aside", () => {
	const { setAside, told } = setUp();
	setAside.forget(ONE);
	expect(told).toEqual([]);
});

test("whoever an earlier run set aside is so until a turn ends well", () => {
	const { setAside, told } = setUp();
	setAside.takeUp([ONE, OTHER]);
	expect(setAside.size).toBe(2);
	for (const key of [ONE, OTHER]) setAside.forget(key);
	expect([setAside.size, told]).toEqual([0, [`${ONE} is well`, `${OTHER} is well`]]);
});
