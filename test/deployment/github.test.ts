import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { z } from "zod";

const ROOT = resolve(import.meta.dirname, "../..");
const text = (path: string) => readFileSync(join(ROOT, ".github", path), "utf8");
const paths = globSync("**/*.yml", { cwd: join(ROOT, ".github") }).sort();
const yaml = (path: string): unknown => parseDocument(text(path), { strict: true, uniqueKeys: true }).toJS();

const permissions = z.record(z.string(), z.enum(["read", "write", "none"]));
const step = z.strictObject({
	...{ name: z.string().optional(), id: z.string().optional() },
	...{ uses: z.string().optional(), run: z.string().optional() },
	...{ with: z.record(z.string(), z.unknown()).optional(), env: z.record(z.string(), z.string()).optional() },
});
const job = z.strictObject({
	...{ needs: z.string().optional(), permissions: permissions.optional(), uses: z.string().optional() },
	...{ "runs-on": z.string().optional(), container: z.string().optional(), "timeout-minutes": z.number().optional() },
	steps: z.array(step).default([]),
});
const workflow = z.strictObject({
	...{ name: z.string(), on: z.record(z.string(), z.unknown()), permissions },
	concurrency: z.strictObject({ group: z.string(), "cancel-in-progress": z.boolean() }),
	jobs: z.record(z.string(), job),
});
const workflows = paths
	.filter((path) => path.startsWith("workflows/"))
	.map((path) => ({ path, text: text(path), ...workflow.parse(yaml(path)) }));
const jobs = workflows.flatMap(({ path, jobs: all }) =>
	Object.entries(all).map(([name, each]) => ({ path, name, ...each })),
);
const steps = jobs.flatMap(({ path, name, steps: all }) => all.map((each) => ({ where: `${path}: ${name}`, ...each })));
const scripts = z
	.object({ scripts: z.record(z.string(), z.string()) })
	.parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))).scripts;

describe(".github", () => {
	test.each(paths)("%s is YAML without errors and warnings", (path) => {
		const { errors, warnings } = parseDocument(text(path), { strict: true, uniqueKeys: true });
		expect([...errors, ...warnings].map(({ message }) => message)).toEqual([]);
	});

	test("names nobody: the image is called as the repository is", () => {
		for (const path of paths) {
			expect(text(path), path).not.toMatch(/ghcr\.io\/(?!\$\{GITHUB_REPOSITORY,,\})/);
			expect(text(path), path).not.toMatch(/github\.com\/|@[\w.-]+\.\w{2,}\b(?<!@v\d)/);
		}
	});
});

describe("Workflows", () => {
	test("may read the code, and only what releases an image may write anything", () => {
		for (const { path, permissions: given } of workflows) expect(given, path).toEqual({ contents: "read" });
		const writing = jobs.flatMap(({ path, name, permissions: given = {} }) =>
			Object.entries(given).flatMap(([what, how]) => (how === "write" ? [`${path} ${name}: ${what}`] : [])),
		);
		expect(writing).toEqual([
			"workflows/release.yml image: packages",
			"workflows/release.yml image: id-token",
			"workflows/release.yml image: attestations",
			"workflows/release.yml notes: contents",
		]);
	});

	test("know no secret but the one that GitHub gives each run", () => {
		const secrets = workflows.flatMap((each) => each.text.match(/secrets\.\w+/g) ?? []);
		expect(new Set(secrets)).toEqual(new Set(["secrets.GITHUB_TOKEN"]));
	});

	test("run nothing that a stranger's pull request could write into a command or take along", () => {
		for (const { on, path } of workflows) expect(Object.keys(on), path).not.toContain("pull_request_target");
		expect(steps.filter(({ run = "" }) => run.includes("${{")).map(({ where }) => where)).toEqual([]);
		const checkouts = steps.filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
		expect(checkouts.length).toBeGreaterThan(2);
		for (const { where, with: given } of checkouts) expect(given, where).toEqual({ "persist-credentials": false });
	});

	test("pin every action, and end by themselves", () => {
		const used = steps.flatMap(({ uses }) => uses ?? []);
		expect(used.filter((uses) => !/^[\w-]+\/[\w-]+@(?:v\d+|[0-9a-f]{40})$/.test(uses))).toEqual([]);
		const own = jobs.filter(({ uses }) => uses === undefined);
		expect(own.filter((each) => each["timeout-minutes"] === undefined || each["runs-on"] === undefined)).toEqual([]);
	});

	test("check on the Node that the tests run on elsewhere", () => {
		const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
		const check = jobs.find(({ path, name }) => path === "workflows/ci.yml" && name === "check");
		expect(check?.container).toBe(`node:${devDependencies.node}-bookworm`);
	});

	test("wait for jobs that are there", () => {
		const names = new Set(jobs.map(({ path, name }) => `${path} ${name}`));
		const awaited = jobs.flatMap(({ path, needs }) => (needs === undefined ? [] : [`${path} ${needs}`]));
		expect(awaited.filter((name) => !names.has(name))).toEqual([]);
		expect(awaited.length).toBeGreaterThan(1);
	});

	test("start the image, which has to say that its settings cannot be used", () => {
		const commands = steps.map(({ run = "" }) => run).join("\n");
		expect(commands).toMatch(/^docker run --rm rfi-news-bot \|\| code=\$\?\ntest "\$code" -eq 2$/m);
	});

	test("run scripts and files that are there", () => {
		const commands = steps.flatMap(({ run }) => run ?? []);
		const named = commands.flatMap((command) =>
			[...command.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name),
		);
		expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
		const files = commands.flatMap((command) => [...command.matchAll(/^bash (\S+)/gm)].map(([, file = ""]) => file));
		expect(files).toEqual([".ci/run"]);
		expect(existsSync(join(ROOT, ".ci/run"))).toBe(true);
		for (const { uses } of jobs) if (uses !== undefined) expect(existsSync(join(ROOT, uses)), uses).toBe(true);
	});
});

describe("A release", () => {
	const release = workflows.find(({ path }) => path === "workflows/release.yml");
	const image = release?.jobs["image"];
	const build = image?.steps.find(({ uses = "" }) => uses.startsWith("docker/build-push-action@"));

	test("comes after the checks, from a tag that is the version", () => {
		expect(release?.on).toEqual({ push: { tags: ["v*.*.*"] } });
		expect(image?.needs).toBe("check");
		expect(release?.jobs["check"]?.uses).toBe("./.github/workflows/ci.yml");
		expect(workflows.find(({ path }) => path === "workflows/ci.yml")?.on).toHaveProperty("workflow_call");
		expect(image?.steps.map(({ run = "" }) => run).join("\n")).toContain("package.json");
	});

	test("is an image for two architectures, which says where it comes from and what is in it", () => {
		const wanted = { platforms: "linux/amd64,linux/arm64", push: true, provenance: "mode=max", sbom: true };
		expect(build?.with).toMatchObject(wanted);
		expect(image?.steps.some(({ uses = "" }) => uses.startsWith("actions/attest-build-provenance@"))).toBe(true);
	});
});

describe("The page of a release", () => {
	test("comes after the image, with the list of what is in it", () => {
		const notes = jobs.find(({ path, name }) => path === "workflows/release.yml" && name === "notes");
		const commands = notes?.steps.map(({ run = "" }) => run).join("\n") ?? "";
		const [, written = ""] = /^npm run sbom -- (\S+)$/m.exec(commands) ?? [];
		expect(written).toMatch(/\.cdx\.json$/);
		expect(commands).toContain(`gh release create "$GITHUB_REF_NAME" ${written} `);
		expect(notes?.needs).toBe("image");
	});
});

describe("Dependabot", () => {
	const updates = z
		.object({
			version: z.literal(2),
			updates: z.array(z.looseObject({ "package-ecosystem": z.string(), groups: z.record(z.string(), z.unknown()) })),
		})
		.parse(yaml("dependabot.yml")).updates;

	test("looks after packages, image and actions, each in few requests", () => {
		expect(updates.map((update) => update["package-ecosystem"])).toEqual(["npm", "docker", "github-actions"]);
		for (const { groups } of updates) expect(Object.keys(groups).length).toBeGreaterThan(0);
	});
});

describe("Forms of issues", () => {
	const element = z.object({
		type: z.enum(["markdown", "input", "textarea", "dropdown", "checkboxes"]),
		id: z.string().optional(),
		attributes: z.record(z.string(), z.unknown()),
		validations: z.strictObject({ required: z.boolean() }).optional(),
	});
	const form = z.strictObject({
		...{ name: z.string(), description: z.string(), labels: z.array(z.string()) },
		body: z.array(element).min(1),
	});
	const forms = paths.filter((path) => path.startsWith("ISSUE_TEMPLATE/") && !path.endsWith("config.yml"));

	test.each(forms)("%s asks for things that each have a name of their own, and warns of the token", (path) => {
		const { body } = form.parse(yaml(path));
		const ids = body.flatMap(({ id, type }) => (type === "markdown" ? [] : [id]));
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).not.toContain(undefined);
		for (const { type, attributes } of body) expect(attributes).toHaveProperty(type === "markdown" ? "value" : "label");
		expect(body[0]?.attributes["value"]).toContain("token");
	});

	test("about a feed demand what preview and doctor say", () => {
		const demanded = form
			.parse(yaml("ISSUE_TEMPLATE/feed.yml"))
			.body.filter(({ validations }) => validations?.required);
		const asked = demanded.map(({ attributes }) => String(attributes["description"])).join("\n");
		expect(asked).toContain("`npm run preview --");
		expect(asked).toContain("`npm run doctor`");
	});
});
