import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { USAGE } from "../../src/cli/usage.ts";
import { createEmulator, type Emulator } from "../../src/create-emulator.ts";

const README = await readFile(new URL("../../README.md", import.meta.url), "utf8");
const MODULES = fileURLToPath(new URL("../../../../node_modules", import.meta.url));
const CODE = /^```(?:js|ts)\n([\s\S]*?)^```$/gm;
/** Heading and code of each example. */
const EXAMPLES = README.split(/^## /m).flatMap((section) =>
	[...section.matchAll(CODE)].map(([, code = ""]) => [section.slice(0, section.indexOf("\n")), code] as const),
);
const run = promisify(execFile);

let folder: string;
let emulator: Emulator;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "telegram-emulator-readme-"));
	await symlink(MODULES, join(folder, "node_modules"));
	await writeFile(join(folder, "package.json"), '{ "type": "module" }');
	emulator = await createEmulator();
});

afterAll(async () => {
	await emulator.close();
	await rm(folder, { recursive: true, force: true });
});

describe("An example of the README", () => {
	test("is found under each of five headings", () => {
		expect(EXAMPLES.map(([heading]) => heading)).toEqual([
			"A grammY bot in a test",
			"People and chats",
			"The chat page",
			"Faults",
			"Another process, another language",
		]);
	});

	test.each(EXAMPLES)("runs and prints what it says: %s", async (heading, code) => {
		const path = join(folder, `${heading.replaceAll(/\W/g, "-")}.ts`);
		await writeFile(path, code);
		const promised = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => line);
		expect(promised.length).toBeGreaterThan(0);
		const { stdout } = await run(process.execPath, [path], { env: { ...process.env, API_ROOT: emulator.apiRoot } });
		expect(stdout.trimEnd().split("\n")).toEqual(promised);
	});

	test("is accepted by the compiler, all of them", async () => {
		const compilerOptions = { module: "nodenext", target: "es2024", strict: true, noEmit: true, types: ["node"] };
		const more = { lib: ["es2024", "esnext.disposable"], skipLibCheck: true, allowImportingTsExtensions: true };
		const options = { ...compilerOptions, ...more, typeRoots: [join(MODULES, "@types")] };
		await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["*.ts"] }));
		const { stdout } = await run(process.execPath, [join(MODULES, "typescript/bin/tsc"), "-p", folder]).catch(
			(error) => error,
		);
		expect(stdout).toBe("");
	});
});

test("the README shows the usage as the program prints it", () => {
	expect(README).toContain(`\`\`\`\n${USAGE}\`\`\`\n`);
});
