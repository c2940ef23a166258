import { expect, test } from "vitest";
import { passwordsIn, shownAddress } from "../../src/store/store-address.ts";

test("an address is shown without whoever uses it, and a path as it is", () => {
	expect(shownAddress("postgresql://bot:secret@db.example:5433/rfi?sslmode=require")).toBe(
		"postgres://db.example:5433/rfi",
	);
	expect(shownAddress("data/bot.sqlite")).toBe("data/bot.sqlite");
});

test("a password is known as it is written in an address and as it is meant", () => {
	expect(passwordsIn("postgres://bot:p%2Fss@db/rfi")).toEqual(["p%2Fss", "p/ss"]);
	expect(passwordsIn("postgres://bot:secret@db/rfi")).toEqual(["secret"]);
	expect(passwordsIn("postgres://bot@db/rfi")).toEqual([]);
	expect(passwordsIn("data/bot.sqlite")).toEqual([]);
});
