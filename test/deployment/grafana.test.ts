import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { z } from "zod";
import { knownSeries, unknownIn } from "../support/deployment/promql.ts";
import { folder } from "../support/folder.ts";
import { tableOf } from "../support/table-of.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const text = readFileSync(join(ROOT, "deploy/grafana/rfi-news-bot.json"), "utf8");
const CHOSEN = /^\$\{datasource\}$/;
const datasource = z.strictObject({ type: z.literal("prometheus"), uid: z.string().regex(CHOSEN) });
const place = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });
const schema = z.object({
	title: z.string(),
	schemaVersion: z.number().min(36),
	id: z.undefined().optional(),
	uid: z.undefined().optional(),
	templating: z.object({
		list: z.array(z.looseObject({ name: z.string(), type: z.string(), definition: z.string().optional() })),
	}),
	panels: z.array(
		z.discriminatedUnion("type", [
			z.object({ type: z.literal("row"), id: z.number(), title: z.string(), gridPos: place }),
			z.object({
				type: z.enum(["stat", "timeseries"]),
				...{ id: z.number(), title: z.string(), description: z.string().min(5), gridPos: place, datasource },
				targets: z.array(z.object({ refId: z.string(), datasource, expr: z.string() })).min(1),
			}),
		]),
	),
});
const dashboard = schema.parse(JSON.parse(text));
const expressions = dashboard.panels.flatMap((panel) =>
	panel.type === "row" ? [] : panel.targets.map(({ expr }) => expr),
);
const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;

describe("deploy/grafana/rfi-news-bot.json", () => {
	test("asks whoever imports it for their data source, and names none of its own", () => {
		expect(dashboard.templating.list[0]).toMatchObject({ name: "datasource", type: "datasource", query: "prometheus" });
		const uids = [...text.matchAll(/"uid": "([^"]*)"/g)].map(([, uid = ""]) => uid);
		expect(uids.filter((uid) => !CHOSEN.test(uid))).toEqual([]);
	});

	test("has a row for each question", () => {
		const rows = dashboard.panels.filter(({ type }) => type === "row").map(({ title }) => title);
		expect(rows).toEqual(["Is it well", "Articles", "Delays", "Sends", "Subscribers", "Search", "Process"]);
	});

	test("names only series and labels that a running bot has, and uses every variable that it asks for", async () => {
		const known = await knownSeries();
		const asked = dashboard.templating.list.flatMap(
			({ definition = "" }) => /label_values\(([^,]+),/.exec(definition)?.[1] ?? [],
		);
		expect([...expressions, ...asked].flatMap((expression) => unknownIn(expression, known))).toEqual([]);
		expect(expressions.length).toBeGreaterThan(25);
		for (const { name } of dashboard.templating.list)
			expect(text.split(`$${name}`).length + text.split(`\${${name}}`).length).toBeGreaterThan(2);
	});

	test("shows every gauge and histogram of the bot's own", () => {
		const own = tableOf("docs/OPERATIONS.md", "| metric | type | labels | what it says |");
		const shown = expressions.join("\n");
		const missing = own.filter(([name = "", type]) => type !== "counter" && !shown.includes(name));
		expect(missing.map(([name]) => name)).toEqual([]);
	});

	test("has panels that lie beside and below each other, none upon another", () => {
		const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
			Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
		);
		expect(new Set(cells).size).toBe(cells.length);
		expect(dashboard.panels.filter(({ gridPos }) => gridPos.x + gridPos.w > 24)).toEqual([]);
		expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
	});

	test.skipIf(!hasPromtool)("has expressions that Prometheus can read", () => {
		const rules = expressions.map((expr, index) => ({
			record: `panel_${index}`,
			expr: expr.replaceAll("$__rate_interval", "5m"),
		}));
		const file = join(folder(), "rules.yml");
		writeFileSync(file, stringify({ groups: [{ name: "dashboard", rules }] }));
		const { status, stdout, stderr } = spawnSync("promtool", ["check", "rules", file], { encoding: "utf8" });
		expect([status, stdout + stderr]).toEqual([0, expect.stringContaining(`${rules.length} rules found`)]);
	});
});
