import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readConfig } from "../src/app/config.ts";
import { nodeTooOld } from "../src/bin/refuse-old-node.ts";
import { ADMIN_COMMANDS } from "../src/bot/admin/admin-command-table.ts";
import { ALERT_KIND_NAMES } from "../src/bot/admin/alert-kinds.ts";
import { COMMANDS } from "../src/bot/commands/command-table.ts";
import { importsOf } from "./support/imports-of.ts";
import { tableOf } from "./support/table-of.ts";
import { titlesOf } from "./support/titles-of.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BOT_TOKEN = "123456789:a-token-of-nobody-at-all";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...globSync("docs/**/*.md", { cwd: ROOT })].map(
	(path) => ({ path: path.replaceAll("\\", "/"), text: read(path) }),
);
const manifest = z
	.object({ scripts: z.record(z.string(), z.string()), dependencies: z.record(z.string(), z.string()) })
	.parse(JSON.parse(read("package.json")));

/** Shorter lines, such as the borders of tables, may well come again. */
const LONG_ENOUGH_TO_BE_ONCE = 60;

/** What links lead to in a document, as GitHub makes it of its headings. A document links to itself without its name. */
function anchorsOf(target: string, itself: string): string[] {
	const headings = read(target.endsWith(".md") ? target : itself).matchAll(/^#+ (.+)$/gm);
	return [...headings].map(([, heading = ""]) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, "")
			.replaceAll(" ", "-"),
	);
}

describe("docs/OPERATIONS.md", () => {
	const variables = tableOf("docs/OPERATIONS.md", "| variable | default | meaning |").map(
		([name = "", value = ""]) => ({
			name,
			value: value === "–" ? "" : value,
		}),
	);

	test("has every variable that the configuration reads, and .env.example has the same with the same defaults", () => {
		const source = read("src/app/config.ts");
		const inSchema = [...source.matchAll(/^\t([A-Z][A-Z_]+):/gm)];
		const inProxies = [...source.matchAll(/value\("([A-Z_]+)"\)/g)];
		const names = variables.map(({ name }) => name);
		expect(names.toSorted()).toEqual([...inSchema, ...inProxies].map(([, name]) => name).sort());

		const example = parseEnv(read(".env.example").replace(/^#(?=[A-Z_]+=)/gm, ""));
		expect(example).toEqual(Object.fromEntries(variables.map(({ name, value }) => [name, value])));
	});

	test("tells the defaults that the configuration has", () => {
		const bare = readConfig({ BOT_TOKEN });
		for (const { name, value } of variables)
			if (value !== "") expect(readConfig({ BOT_TOKEN, [name]: value }), name).toEqual(bare);
		expect(variables.filter(({ value }) => value !== "")).toHaveLength(12);
	});

	test("explains lines of the log that the bot does write", () => {
		const source = globSync("src/**/*.ts", { cwd: ROOT }).map(read).join("\n");
		const rows = tableOf("docs/OPERATIONS.md", "| what you see | what it means | what to do |");
		const sentences = rows.flatMap(([seen = ""]) =>
			seen.includes("`") ? seen.split("`").filter((_, i) => i % 2) : [seen],
		);
		expect(sentences.filter((sentence) => !source.includes(sentence))).toEqual([]);
		expect(sentences.length).toBeGreaterThan(10);
	});

	test("has every kind of alert", () => {
		const listed = tableOf("docs/OPERATIONS.md", "| kind | when | over | what to do |").map(([kind]) => kind);
		expect(listed).toEqual(ALERT_KIND_NAMES);
	});

	test("has every program of package.json that an operator runs", () => {
		const listed = tableOf("docs/OPERATIONS.md", "| at the operator's prompt | |").map(([program = ""]) => program);
		const names = listed.map((program) => /^npm (?:run )?(\S+)/.exec(program)?.[1] ?? "");
		for (const name of names) expect(manifest.scripts).toHaveProperty(name);
		const ofOperators = Object.entries(manifest.scripts).filter(([, command]) => /\b(?:src\/bin|demo)\//.test(command));
		expect(names).toEqual(expect.arrayContaining(ofOperators.map(([name]) => name)));
	});
});

describe("Commands", () => {
	const commandsIn = (document: string) => tableOf(document, "| in the chat | |").map(([command]) => command);
	const all = COMMANDS.map(({ name }) => `/${name}`);

	test("all stand in docs/COMMANDS.md, in the order of /help", () => {
		expect(commandsIn("docs/COMMANDS.md")).toEqual(all);
	});

	test("of operators stand there in a table of their own", () => {
		const listed = tableOf("docs/COMMANDS.md", "| for operators | |").map(([command]) => command);
		expect(listed).toEqual(ADMIN_COMMANDS.map(({ name }) => `/${name}`));
	});

	test("of README.md are some of those", () => {
		const listed = commandsIn("README.md");
		expect(listed.length).toBeGreaterThan(5);
		expect(listed).toEqual(all.filter((command) => listed.includes(command)));
	});
});

describe("docs/DESIGN.md", () => {
	test("gives a reason for every package that the bot runs on", () => {
		const design = read("docs/DESIGN.md");
		for (const name of Object.keys(manifest.dependencies)) expect(design).toContain(`\`${name}\``);
	});
});

describe("docs/RELIABILITY.md", () => {
	test("names for each guarantee the tests that hold it, by titles that are there", () => {
		const wrong = tableOf("docs/RELIABILITY.md", "| guarantee | held by |").flatMap(([guarantee, holders = ""]) => {
			const files = [...holders.matchAll(/`(test\/[^`]+)`(?:: (“[^”]+”(?:, “[^”]+”)*))?/g)];
			if (files.length === 0) return [`${guarantee}: held by no test`];
			return files.flatMap(([, file = "", titles = ""]) => {
				const named = [...titles.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => title);
				if (named.length === 0) return [`${file}: no title`];
				const there = titlesOf(read(file));
				return named.filter((title) => !there.includes(title)).map((title) => `${file}: ${title}`);
			});
		});
		expect(wrong).toEqual([]);
	});
});

describe("The documents", () => {
	test("link to nothing that is not there", () => {
		const dead = documents.flatMap(({ path, text }) =>
			[...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)/g)]
				.map(([, target = ""]) => target)
				.filter((target) => !existsSync(join(ROOT, dirname(path), target)))
				.map((target) => `${path}: ${target}`),
		);
		expect(dead).toEqual([]);
	});

	test("link to headings that are there", () => {
		const dead = documents.flatMap(({ path, text }) =>
			[...text.matchAll(/\]\((?!https?:)([^)#]*)#([^)]*)\)/g)]
				.filter(([, target = "", anchor = ""]) => !anchorsOf(join(dirname(path), target), path).includes(anchor))
				.map(([link]) => `${path}: ${link}`),
		);
		expect(dead).toEqual([]);
	});

	test("have no table without rows, and no line twice", () => {
		const found = documents.flatMap(({ path, text }) => {
			const empty = text.match(/^\|[^\n]*\|\n\|(?:-+\|)+\n(?!\|)/gm) ?? [];
			const lines = text.split("\n").filter((line) => line.length > LONG_ENOUGH_TO_BE_ONCE);
			const twice = lines.filter((line, index) => lines.indexOf(line) !== index);
			return [...empty, ...twice].map((text) => `${path}: ${text}`);
		});
		expect(found).toEqual([]);
	});

	test("name no file and no script that is not there", () => {
		const missing = documents.flatMap(({ path, text }) => {
			const files = [...text.matchAll(/`((?:src|packages|demo|test|docs|bench|scripts|locales)\/[\w./-]+)`/g)].map(
				([, file = ""]) => file,
			);
			const scripts = [...text.matchAll(/\bnpm run ([\w:]+(?:-\w+)*)/g)].map(([, script = ""]) => script);
			return [
				...files.filter((file) => !existsSync(join(ROOT, file))),
				...scripts.filter((script) => manifest.scripts[script] === undefined),
			].map((name) => `${path}: ${name}`);
		});
		expect(missing).toEqual([]);
	});

	test("speak of the project alone: no place on somebody's machine, no registry, no number of an issue", () => {
		const files = [
			...[
				...documents.map(({ path }) => path),
				".env.example",
				"Dockerfile",
				".dockerignore",
				".ci/run",
				"compose.yaml",
			],
			...globSync(["deploy/*/*", ".github/**/*.yml"], { cwd: ROOT }),
		];
		const strange = /(?<![\w.])\/(?:work|home|root|tmp|Users|mnt)\/|\b(?:registry|npmjs)\.|(?<![\w&])#\d+|localhost/;
		const found = files.flatMap((path) => {
			const lines = read(path).split("\n");
			return lines.filter((line) => strange.test(line)).map((line) => `${path}: ${line}`);
		});
		expect(found).toEqual([]);
	});
});

describe("What is installed", () => {
	const lock = z
		.object({
			packages: z.record(
				z.string(),
				z.object({
					resolved: z.string().optional(),
					integrity: z.string().optional(),
					link: z.boolean().optional(),
					inBundle: z.boolean().optional(),
					optionalDependencies: z.record(z.string(), z.string()).optional(),
				}),
			),
		})
		.parse(JSON.parse(read("package-lock.json")));

	test("comes from whatever registry npm is told to use", () => {
		expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.includes("://"))).toEqual([]);
	});

	test("is what it was when it was chosen, on every platform", () => {
		// Builds of TDLib for other platforms than this, of which no registry has shown one.
		const unseen = /^node_modules\/@prebuilt-tdlib\//;
		const unchecked = Object.entries(lock.packages).filter(
			([path, { integrity, link, inBundle }]) =>
				path.startsWith("node_modules/") && integrity === undefined && !link && !inBundle && !unseen.test(path),
		);
		expect(unchecked.map(([path]) => path)).toEqual([]);
	});

	test("brings a Node that the bot accepts, and everything that names the least one agrees", () => {
		const { engines, devDependencies } = JSON.parse(read("package.json"));
		const [, least = ""] = /^>=(\d+\.\d+)$/.exec(engines.node) ?? [];
		const [major = 0, minor = 0] = least.split(".").map(Number);
		expect(nodeTooOld(devDependencies.node)).toBeUndefined();
		expect(nodeTooOld(`${least}.0`)).toBeUndefined();
		expect(nodeTooOld(`${major}.${minor - 1}.0`)).toContain(`${least} or newer`);
		expect(read("Dockerfile").match(/(?<=^FROM )\S+/gm)).toEqual(Array(2).fill(`node:${devDependencies.node}-slim`));
		expect(read("README.md")).toContain(`Node ${least}`);
	});

	test("is the same on every platform: npm refuses a clean install when an optional package is not in the lockfile", () => {
		const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
		expect(wanted.filter((name) => lock.packages[`node_modules/${name}`] === undefined)).toEqual([]);
	});

	test("is all that the bot imports, without the packages for development", () => {
		const packages = globSync("**/*.ts", { cwd: join(ROOT, "src") })
			.flatMap((path) => importsOf(read(`src/${path}`), { types: false }))
			.filter((name) => !name.startsWith(".") && !name.startsWith("node:"))
			.map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
		const fromRegistry = Object.entries(manifest.dependencies).filter(([, version]) => !version.startsWith("file:"));
		expect([...new Set(packages)].sort()).toEqual(fromRegistry.map(([name]) => name).sort());
	});
});
