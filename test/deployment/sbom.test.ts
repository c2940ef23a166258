import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { unknownLicences } from "../../scripts/sbom/licences.ts";
import { lockedIn } from "../support/deployment/installed.ts";
import { folder } from "../support/folder.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const bom = z.object({
	metadata: z.object({ component: z.object({ name: z.string() }) }),
	components: z.array(z.object({ name: z.string(), version: z.string(), licenses: z.array(z.unknown()) })),
});

const component = (...licenses: ({ expression: string } | { license: { id: string } })[]) => ({
	components: [{ name: "a-package", version: "1.0.0", licenses }],
});

describe("npm run sbom", () => {
	test("lists what production installs, each with its licence, and nothing else", async () => {
		const file = join(folder(), "sbom.json");
		await promisify(execFile)(process.execPath, [join(ROOT, "scripts/sbom.ts"), file]);
		const { metadata, components } = bom.parse(JSON.parse(readFileSync(file, "utf8")));
		const listed = components.map(({ name }) => name).sort();
		const locked = [...lockedIn(join(ROOT, "package-lock.json"))].filter(
			([path, { dev }]) => path.startsWith("node_modules/") && !dev,
		);
		const names = locked.map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
		expect(listed).toEqual(names.map((name) => (name === "better-sqlite3" ? "no-database-driver" : name)).sort());
		expect(components.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
		expect(metadata.component.name).toBe("rfi-news-bot");
	});
});

describe("Licences", () => {
	test.each(["MIT", "MIT AND Apache-2.0", "(GPL-3.0-only OR MIT)", "OFL-1.1"])("may be %s", (expression) => {
		expect(unknownLicences(component({ expression }))).toEqual([]);
	});

	test.each(["GPL-3.0-only", "MIT AND GPL-3.0-only", "UNLICENSED", "SEE LICENSE IN LICENSE"])(
		"%s is pointed out",
		(id) => {
			expect(unknownLicences(component({ license: { id } }))).toEqual([
				expect.stringContaining(`a-package 1.0.0 has the licence ${id}`),
			]);
		},
	);

	test("that are not told are pointed out", () => {
		expect(unknownLicences(component())).toEqual([expect.stringContaining("no licence")]);
	});
});
