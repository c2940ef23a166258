import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { wordOwner } from "../../../src/store/file/why-unwritable.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { folder } from "../../support/folder.ts";

const HOLDER = fileURLToPath(new URL("../../support/processes/hold-store.ts", import.meta.url));
const NOBODY = 65_534;

describe("A store that cannot be written", () => {
	test("says whose the folder is, where it is somebody else's", () => {
		const data = join(folder(), "data");
		mkdirSync(data);
		chmodSync(data, 0o555);
		chmodSync(join(data, ".."), 0o755);
		const isRoot = process.getuid?.() === 0;
		const other = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
		const { stderr } = spawnSync(process.execPath, [HOLDER, join(data, "deeper", "bot.sqlite")], {
			...{ encoding: "utf8", timeout: 20_000 },
			...other,
		});
		const reason = isRoot
			? `it belongs to root, and this is user ${NOBODY}; the usual cause in Docker is a volume of root's`
			: "its rights (555) do not allow it";
		expect(stderr).toContain(
			`Cannot open store "${join(data, "deeper", "bot.sqlite")}": cannot write to ${data}: ${reason}`,
		);
	});

	test.runIf(process.platform === "linux")("is refused also where no folder can ever be made", async () => {
		await expect(openStore("/proc/of-nobody/bot.sqlite")).rejects.toThrow(
			/^Cannot open store "\/proc\/of-nobody\/bot.sqlite": /,
		);
	});
});

test.each([
	[
		{ uid: 0, mode: 0o40755 },
		1000,
		"it belongs to root, and this is user 1000; the usual cause in Docker is a volume of root's, which has to be given to the container's user",
	],
	[{ uid: 1001, mode: 0o40755 }, 1000, "it belongs to user 1001, and this is user 1000"],
	[{ uid: 1000, mode: 0o40555 }, 1000, "its rights (555) do not allow it"],
	[{ uid: 0, mode: 0o40666 }, -1, "its rights (666) do not allow it"],
])("wordOwner of %j for user %i", (stats, mine, words) => {
	expect(wordOwner(stats, mine)).toBe(words);
});
