import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { importsOf } from "./support/imports-of.ts";
import { tableOf } from "./support/table-of.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SRC = `${ROOT}src`;

/** Which rooms each room may import besides itself, as docs/DESIGN.md says. A room that is not there does not exist yet: give it a sentence first. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
	tableOf("docs/DESIGN.md", "| room | what it does | imports |").map(([room = "", , imports = ""]) => [
		room,
		imports.split(" ").filter((name) => name !== "–"),
	]),
);

/** Which folders rooms have, each with its sentence. */
const FOLDERS = tableOf("docs/DESIGN.md", "| folder | what is in it |").map(([folder = ""]) => folder);

/** More files than this are not seen at a glance. */
const MAX_FILES_PER_FOLDER = 16;

/** Where a process begins: arguments, environment, signals, exit code. */
const PROCESS_EDGES = "bin/";

/** What is behind a room's door and nowhere else. */
const ONLY_IN: readonly (readonly [module: RegExp, rooms: readonly string[]])[] = [
	[/^(keyv|@keyv\/.*|pg)$/, ["store"]],
	[/^(rss-parser|cheerio)(\/.*)?$/, ["feed"]],
	[/^node:sqlite$/, ["store", "search"]],
	[/^(hono|hono\/(?!html$).*|@hono\/.*)$/, ["ops"]],
	[/^(hono\/html|@resvg\/.*|@expo-google-fonts\/.*)$/, ["status"]],
	[/^(pino|prom-client)$/, ["kit"]],
	[/^opencc-js(\/.*)?$/, ["text"]],
	[/^(tdl|prebuilt-tdlib|telegram-emulator(\/.*)?)$/, []],
];

interface SourceFile {
	/** Below `src`, with slashes. */
	readonly path: string;
	readonly text: string;
}

/** The files of the project that a file imports, below `src`. */
function neighboursOf(file: SourceFile): string[] {
	const relative = importsOf(file.text).filter((name) => name.startsWith("."));
	return relative.map((name) => posix.join(posix.dirname(file.path), name));
}

function roomOf(path: string): string {
	return path.split("/")[0] ?? "";
}

function forbiddenImports(files: readonly SourceFile[]): string[] {
	return files.flatMap((file) => {
		const room = roomOf(file.path);
		const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
		return neighboursOf(file)
			.filter((neighbour) => !allowed.includes(roomOf(neighbour)))
			.map((neighbour) => `${file.path} imports ${neighbour}`);
	});
}

function misplacedPackages(files: readonly SourceFile[]): string[] {
	return files.flatMap((file) =>
		importsOf(file.text)
			.filter((name) => ONLY_IN.some(([module, rooms]) => module.test(name) && !rooms.includes(roomOf(file.path))))
			.map((name) => `${file.path} imports ${name}`),
	);
}

/** The first way that leads from a file back to itself, if any; imports of types count. */
function findCycle(files: readonly SourceFile[]): string[] | undefined {
	const neighbours = new Map(files.map((file) => [file.path, neighboursOf(file)]));
	const done = new Set<string>();
	const visit = (path: string, way: readonly string[]): string[] | undefined => {
		if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
		if (done.has(path)) return undefined;
		for (const next of neighbours.get(path) ?? []) {
			const cycle = visit(next, [...way, path]);
			if (cycle !== undefined) return cycle;
		}
		done.add(path);
		return undefined;
	};
	for (const path of neighbours.keys()) {
		const cycle = visit(path, []);
		if (cycle !== undefined) return cycle;
	}
	return undefined;
}

/**
 * Pairs of folders of which each runs what is in the other. One that lies within the other is a part of it; a table names its parts, which
 * know its types.
 */
function entangledFolders(files: readonly SourceFile[]): string[] {
	const used = new Map<string, Set<string>>();
	for (const { path, text } of files) {
		const folder = posix.dirname(path);
		const modules = importsOf(text, { types: false }).filter((name) => name.startsWith("."));
		const others = modules.map((name) => posix.dirname(posix.join(folder, name)));
		used.set(folder, new Set([...(used.get(folder) ?? []), ...others]));
	}
	const isWithin = (inner: string, outer: string) => `${inner}/`.startsWith(`${outer}/`);
	return [...used].flatMap(([folder, others]) =>
		[...others]
			.filter((other) => folder < other && used.get(other)?.has(folder) && !isWithin(other, folder))
			.map((other) => `${folder} and ${other}`),
	);
}

const sources: SourceFile[] = globSync("**/*.ts", { cwd: SRC })
	.map((path) => path.replaceAll("\\", "/"))
	.map((path) => ({ path, text: readFileSync(`${SRC}/${path}`, "utf8") }));

describe("The rooms", () => {
	test("are those of the table", () => {
		const rooms = new Set(sources.map(({ path }) => roomOf(path)));
		expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
	});

	test("are rooms and folders with a sentence each", () => {
		const folders = new Set(sources.map(({ path }) => posix.dirname(path)).filter((folder) => folder.includes("/")));
		expect([...folders].sort()).toEqual(FOLDERS.toSorted());
	});

	test("have no more files in a folder than can be seen at a glance, and neither has what is beside them", () => {
		const code = globSync(
			["{src,demo,test,bench,scripts}/**/*.ts", "packages/*/{src,page,test,scripts}/**/*.{ts,tsx}"],
			{
				cwd: ROOT,
			},
		);
		const folders = Map.groupBy(code, (path) => posix.dirname(path.replaceAll("\\", "/")));
		expect(folders.size).toBeGreaterThan(50);
		const crowded = [...folders].filter(([, files]) => files.length > MAX_FILES_PER_FOLDER);
		expect(crowded.map(([folder, files]) => `${folder}: ${files.length} files`)).toEqual([]);
	});

	test("import only downwards, as the table says", () => {
		expect(forbiddenImports(sources)).toEqual([]);
	});

	test("keep each package behind its own door", () => {
		expect(misplacedPackages(sources)).toEqual([]);
	});

	test("import each other without a cycle", () => {
		expect(findCycle(sources)).toBeUndefined();
	});

	test("have folders that use each other in one direction", () => {
		expect(entangledFolders(sources)).toEqual([]);
	});

	test("import nothing that is not there", () => {
		const paths = new Set(sources.map(({ path }) => path));
		const missing = sources.flatMap((file) => neighboursOf(file).filter((path) => !paths.has(path)));
		expect(missing).toEqual([]);
	});

	test("read the environment at the process edge only", () => {
		const readers = sources.filter(({ text }) => /\bprocess\.env\b/.test(text)).map(({ path }) => path);
		expect(readers.filter((path) => !path.startsWith(PROCESS_EDGES))).toEqual([]);
	});

	test("would be told of every planted fault", () => {
		const planted: SourceFile[] = [
			{ path: "kit/a.ts", text: 'import { b } from "../news/b.ts";\nimport {\n\tc,\n} from "./c.ts";' },
			{ path: "kit/c.ts", text: 'import type { A } from "./a.ts";\nimport "keyv";\nawait import("cheerio");' },
			{ path: "poller/d.ts", text: 'export { e } from "../bot/commands/e.ts";\nimport { f } from "../feed/f.ts";' },
			{ path: "bot/commands/e.ts", text: 'import { DatabaseSync } from "node:sqlite";' },
		];
		expect(forbiddenImports(planted)).toEqual(["kit/a.ts imports news/b.ts", "poller/d.ts imports bot/commands/e.ts"]);
		expect(misplacedPackages(planted)).toEqual([
			"kit/c.ts imports keyv",
			"kit/c.ts imports cheerio",
			"bot/commands/e.ts imports node:sqlite",
		]);
		expect(findCycle(planted)).toEqual(["kit/a.ts", "kit/c.ts", "kit/a.ts"]);
		const entangled: SourceFile[] = [
			{ path: "bot/why/a.ts", text: 'import { b } from "../find/b.ts";\nimport { c } from "./parts/c.ts";' },
			{ path: "bot/find/d.ts", text: 'import { e } from "../why/e.ts";\nimport { g } from "../lists/g.ts";' },
			{ path: "bot/why/parts/c.ts", text: 'import { a } from "../a.ts";' },
			{ path: "bot/lists/f.ts", text: 'import type { D } from "../find/d.ts";' },
		];
		expect(entangledFolders(entangled)).toEqual(["bot/find and bot/why"]);
	});
});
