import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { claimFolder } from "../../../src/store/file/claim-folder.ts";
import { folder } from "../../support/folder.ts";

test("a folder is made, and belongs to one until it is given back", () => {
	const path = join(folder(), "data", "bot");
	const claim = claimFolder(path);
	onTestFinished(() => claim.release());
	expect(existsSync(path)).toBe(true);
	expect(() => claimFolder(path)).toThrow(/^Cannot keep anything in ".*bot": another running instance .* DATA_FOLDER/);
	claim.release();
	claimFolder(path).release();
});

test("whoever claims a folder is told whether the one before has given it back", () => {
	const path = folder();
	const first = claimFolder(path);
	first.release();
	const [left, lock] = [claimFolder(path), join(path, "bot.lock")];
	expect([first.wasCutOff, left.wasCutOff]).toEqual([false, false]);
	// As after `kill -9`: the lock is gone with the process, and nobody has given anything back.
	rmSync(lock);
	const next = claimFolder(path);
	expect(next.wasCutOff).toBe(true);
	for (const claim of [left, next]) claim.release();
});

test("a folder that cannot be made is refused with the reason", () => {
	expect(() => claimFolder("/dev/null/data")).toThrow('Cannot keep anything in "/dev/null/data": ');
});
