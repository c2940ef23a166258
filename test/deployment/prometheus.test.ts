import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readConfig } from "../../src/app/config.ts";
import { ALERT_KINDS, type AlertKindTexts } from "../../src/bot/admin/alert-kinds.ts";
import { knownSeries, selectorsIn, unknownIn } from "../support/deployment/promql.ts";
import { tableOf } from "../support/table-of.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const FOLDER = join(ROOT, "deploy/prometheus");
const read = (path: string) => readFileSync(join(FOLDER, path), "utf8");
const promtool = (...args: string[]) => spawnSync("promtool", args, { cwd: FOLDER, encoding: "utf8" });
const hasPromtool = promtool("--version").status === 0;

const rulesSchema = z.object({
	groups: z.array(
		z.object({
			rules: z.array(
				z.object({
					alert: z.string(),
					expr: z.string(),
					labels: z.object({ severity: z.enum(["critical", "warning"]) }),
					annotations: z.object({ summary: z.string(), description: z.string() }),
				}),
			),
		}),
	),
});
const rules = rulesSchema.parse(parse(read("rfi-news-bot.rules.yml"))).groups.flatMap((group) => group.rules);
const outcomesIn = (path: string) =>
	[...readFileSync(join(ROOT, path), "utf8").matchAll(/readonly kind: "([\w-]+)"/g)].map(([, kind = ""]) => kind);

let known: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
	known = await knownSeries();
});

describe("selectorsIn", () => {
	test("finds the series of an expression and the labels that choose them, and nothing else", () => {
		const expression =
			'histogram_quantile(0.9, sum by (le, edition) (rate(a_bucket{x="up", y=~"b|c"}[5m]))) > 2 unless on (x) b_total / time()';
		expect(selectorsIn(expression)).toEqual([
			{ name: "a_bucket", labels: ["x", "y"] },
			{ name: "b_total", labels: [] },
		]);
	});

	test("tells of a series and of a label that are not there", () => {
		expect(unknownIn("rfi_nothing_total + 1", known)).toHaveLength(1);
		expect(unknownIn('rfi_sends_total{edition="cn"}', known)).toHaveLength(1);
		expect(unknownIn("rfi_search_duration_seconds > 1", known)).toHaveLength(1);
		expect(unknownIn('rfi_search_duration_seconds_bucket{le="1", kind="search"} > 1', known)).toEqual([]);
	});
});

describe("Alert rules", () => {
	test("name only series and labels that a running bot has", () => {
		expect(rules.flatMap(({ expr }) => unknownIn(expr, known))).toEqual([]);
	});

	test("name only outcomes of sends that there are", () => {
		const named = rules.flatMap(({ expr }) =>
			[...expr.matchAll(/rfi_sends_total\{outcome=~?"([^"]+)"/g)].flatMap(([, values = ""]) => values.split("|")),
		);
		expect(outcomesIn("src/telegram/send-outcome.ts")).toEqual(expect.arrayContaining(named));
		expect(named.length).toBeGreaterThan(3);
	});

	test("name only kinds of alerts that there are, and none that only happens", () => {
		const named = rules.flatMap(({ expr }) =>
			[...expr.matchAll(/rfi_alerts_open\{kind="([^"]+)"/g)].map(([, kind]) => kind),
		);
		const lasting = Object.entries<AlertKindTexts>(ALERT_KINDS).filter(([, { over }]) => over !== undefined);
		expect(lasting.map(([kind]) => kind)).toEqual(expect.arrayContaining(named));
		expect(named.length).toBeGreaterThan(2);
	});

	test("look at the job that prometheus.yml makes, at the address that the bot has where none is set", () => {
		const target = z.object({ targets: z.array(z.string()) });
		const job = z.object({ job_name: z.string(), static_configs: z.array(target) });
		const { scrape_configs: made } = z.object({ scrape_configs: z.array(job) }).parse(parse(read("prometheus.yml")));
		const named = rules.flatMap(({ expr }) => [...expr.matchAll(/job="([^"]+)"/g)].map(([, name]) => name));
		expect(new Set(named)).toEqual(new Set(made.map(({ job_name: name }) => name)));
		const { http } = readConfig({ BOT_TOKEN: "123456789:a-token-of-nobody-at-all" });
		expect(made.flatMap((each) => each.static_configs[0]?.targets)).toEqual([`${http?.host}:${http?.port}`]);
	});

	test("stand in docs/OPERATIONS.md, each with what to do", () => {
		const rows = tableOf("docs/OPERATIONS.md", "| what you see | alert | what it means | what to do |");
		const listed = rows.flatMap(([, alerts = ""]) => alerts.match(/RfiBot\w+/g) ?? []);
		expect(listed.sort()).toEqual(rules.map(({ alert }) => alert).sort());
	});

	test("are each raised in a test of theirs", () => {
		const tested = new Set(read("rfi-news-bot.rules.test.yml").match(/RfiBot\w+/g));
		expect([...tested].sort()).toEqual(rules.map(({ alert }) => alert).sort());
	});

	test.skipIf(!hasPromtool)("are accepted by promtool, with the configuration that names them", () => {
		const { status, stdout, stderr } = promtool("check", "config", "prometheus.yml");
		expect([status, stdout + stderr]).toEqual([0, expect.stringContaining(`${rules.length} rules found`)]);
	});

	test.skipIf(!hasPromtool)("are raised and not raised as promtool's tests of them say", () => {
		const { status, stdout, stderr } = promtool("test", "rules", "rfi-news-bot.rules.test.yml");
		expect([status, stdout + stderr]).toEqual([0, expect.stringContaining("SUCCESS")]);
	});
});
