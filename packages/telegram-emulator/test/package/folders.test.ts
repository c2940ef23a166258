import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** As many as can be seen at a glance. */
const MAX_FILES = 16;

test("no folder has more files than can be seen at a glance", () => {
	const source = fileURLToPath(new URL("../src", import.meta.url));
	const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const folders = Map.groupBy(files, ({ parentPath }) => parentPath);
	expect(folders.size).toBeGreaterThan(5);
	expect([...folders].filter(([, inside]) => inside.length > MAX_FILES).map(([folder]) => folder)).toEqual([]);
});
