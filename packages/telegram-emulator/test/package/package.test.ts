import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startLines } from "../../src/cli/start-lines.ts";
import { connectEmulator } from "../../src/connect-emulator.ts";

const PACKAGE = fileURLToPath(new URL("../..", import.meta.url));
const MODULES = fileURLToPath(new URL("../../../../node_modules", import.meta.url));
const run = promisify(execFile);

let folder: string;
let built: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "telegram-emulator-"));
	built = join(folder, "node_modules/telegram-emulator");
	await mkdir(join(folder, "node_modules"));
	await run(process.execPath, [join(PACKAGE, "scripts/build.ts"), built]);
	await symlink(MODULES, join(built, "node_modules"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs to the end, with a module evaluated before everything else. */
function node(args: readonly string[], before = ""): Promise<Ended> {
	const preload = `data:text/javascript,${encodeURIComponent(before)}`;
	const outcome: Promise<Ended> = run(process.execPath, ["--import", preload, ...args]).then(
		({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
		(error: Ended) => error,
	);
	return outcome;
}

/** Starts an emulator, and resolves to what it prints as its first line. */
async function start(program: string, ...args: readonly string[]) {
	const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
	onTestFinished(() => void child.kill("SIGTERM"));
	const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
	return JSON.parse(line) as Record<"apiRoot" | "control" | "page" | "token", string>;
}

describe("the built package", () => {
	test("starts with one person, and serves the chat page with its libraries", async () => {
		const { apiRoot, page, ...others } = await start(built, "--token", "1:a");
		expect(others).toEqual({ control: `${apiRoot}/control`, token: "1:a" });
		const html = await (await fetch(page)).text();
		const files = [...html.matchAll(/"(\/page\/[^"]+)"/g)].map(([, path]) => path);
		expect(files.length).toBeGreaterThan(10);
		for (const file of files) expect([file, (await fetch(apiRoot + file)).status]).toEqual([file, 200]);
		const { world } = await connectEmulator(apiRoot);
		expect(await world.chats()).toMatchObject([{ type: "private", first_name: "Reader" }]);
	});

	// Half of the minute that this file takes, for what changes rarely.
	test.runIf(process.env["LONG_ROUNDS"] === "1")(
		"is imported with its types by a strict TypeScript project that checks libraries",
		async () => {
			const program = `import { createEmulator, type Emulator } from "telegram-emulator";
			const emulator: Emulator = await createEmulator({ port: 0, limits: false });
			const { id }: { id: number } = await emulator.world.user("Reader");
			// @ts-expect-error Not a number: only a real type says so.
			const wrong: string = id;
			console.log(typeof wrong);
			await emulator.close();`;
			await writeFile(join(folder, "package.json"), '{ "type": "module" }');
			await writeFile(join(folder, "use.ts"), program);
			const compilerOptions = { module: "nodenext", target: "es2024", strict: true, noEmit: true, types: ["node"] };
			const typeRoots = [join(MODULES, "@types")];
			const options = { ...compilerOptions, typeRoots, skipLibCheck: false };
			await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["use.ts"] }));
			const compiled = await node([join(MODULES, "typescript/bin/tsc"), "-p", folder]);
			expect(compiled.stdout).toBe("");
			expect(await node([join(folder, "use.ts")])).toMatchObject({ code: 0, stdout: "number\n" });
		},
	);

	test("names nothing that only the workspace has", async () => {
		const manifest = JSON.parse(await readFile(join(built, "package.json"), "utf8"));
		expect(manifest).not.toHaveProperty("private");
		expect(manifest.exports["."].default).toBe("./src/telegram-emulator.js");
		expect(Object.keys(manifest.optionalDependencies)).toEqual(["prebuilt-tdlib", "tdl"]);
	});
});

describe("the command line", () => {
	test("starts from the sources where Node can run them, with as many people as it is told", async () => {
		const { apiRoot } = await start(PACKAGE, "--people", "0");
		expect(await (await connectEmulator(apiRoot)).world.chats()).toEqual([]);
	});

	test("says once on stderr which method it has not", async () => {
		const child = spawn(process.execPath, [PACKAGE], { stdio: ["ignore", "pipe", "pipe"] });
		let stderr = "";
		child.stderr.on("data", (chunk: Buffer) => {
			stderr += chunk.toString();
		});
		const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
		const { apiRoot, token } = JSON.parse(line);
		for (const method of ["sendDice", "sendDice", "sendPoll", "sendPol"])
			await fetch(`${apiRoot}/bot${token}/${method}`);
		child.kill("SIGTERM");
		await once(child, "close");
		expect(stderr).toBe(
			"This emulator has no sendDice: the bot was answered with 501\nThis emulator has no sendPoll: the bot was answered with 501\n",
		);
	});

	test("explains itself", async () => {
		const { code, stdout } = await node([PACKAGE, "--help"]);
		expect(code).toBe(0);
		for (const option of ["port", "people", "token", "username", "limits", "latency", "transcript", "help"]) {
			expect(stdout).toContain(`--${option}`);
		}
	});

	test.each([
		[["--nonsense"], "there is no option --nonsense\n"],
		[["--prot", "1"], "there is no option --prot: did you mean --port?\n"],
		[["--tokn", "1"], "there is no option --tokn: did you mean --token?\n"],
		[["--port"], "'--port <value>' argument missing\n"],
		[["elsewhere"], '"elsewhere" is not understood\n'],
		[["--port", "70000"], "--port must be a whole number from 0 to 65535"],
		[["--people", "1e1"], '--people must be a whole number from 0 to 100: current value is "1e1"'],
		[["--token", "x"], "the token must look like"],
	])("refuses %j with a reason and the usage", async (args, reason) => {
		const { code, stderr } = await node([PACKAGE, ...args]);
		expect(code).toBe(2);
		expect(stderr).toContain(reason);
		expect(stderr).toContain("Usage: telegram-emulator");
	});

	test("says its version", async () => {
		expect(await node([PACKAGE, "--version"])).toMatchObject({
			code: 0,
			stdout: expect.stringMatching(/^telegram-emulator \d+\.\d+\.\d+\n$/),
		});
	});

	test("says which port is taken", async () => {
		const { apiRoot } = await start(PACKAGE);
		const { port } = new URL(apiRoot);
		expect(await node([PACKAGE, "--port", port])).toMatchObject({
			code: 1,
			stderr: `Cannot start emulator: something else listens on port ${port} already\n`,
		});
	});

	test("refuses a Node that is too old in one line", async () => {
		const older = 'Object.defineProperty(process.versions, "node", { value: "20.20.0" })';
		const { code, stderr } = await node([PACKAGE], older);
		expect(code).toBe(1);
		expect(stderr).toBe("Cannot start emulator: Node 22 or newer is needed: this is Node 20.20.0\n");
	});

	test("asks for a build in one line where Node cannot run the sources", async () => {
		const workspace = join(folder, "workspace");
		await mkdir(join(workspace, "src"), { recursive: true });
		await copyFile(join(PACKAGE, "start.js"), join(workspace, "start.mjs"));
		await writeFile(join(workspace, "src/main.ts"), "");
		const args = ["--no-experimental-strip-types", join(workspace, "start.mjs")];
		const { code, stderr } = await node(args);
		expect(code).toBe(1);
		expect(stderr).toMatch(/^Cannot start emulator: Node \S+ does not run TypeScript .*npm run build.*\n$/);
		await mkdir(join(workspace, "dist/src"), { recursive: true });
		await writeFile(join(workspace, "dist/src/main.js"), 'process.stdout.write("built")');
		expect(await node(args)).toMatchObject({ code: 0, stdout: "built" });
	});

	test("tells somebody at a terminal where the page is", () => {
		const lines = startLines({ apiRoot: "http://a", control: "http://a/control", page: "http://a/", token: "1:a" });
		expect(lines).toMatch(/^A local Telegram is running/);
		expect(lines).toMatch(/^ {2}Chat page {2}http:\/\/a\/$/m);
		expect(lines).toMatch(/^ {2}Token {6}1:a$/m);
	});
});
