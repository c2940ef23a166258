import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readConfig } from "../../src/app/config.ts";
import { strangeNames } from "../../src/bin/read-environment.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

const service = z.record(z.string(), z.unknown());
const schema = z.object({
	services: z.strictObject({ "bot-1": service, "bot-2": service, store: service, proxy: service }),
	configs: z.object({ caddyfile: z.object({ content: z.string() }) }),
	volumes: z.record(z.string(), z.unknown()),
});
const compose = schema.parse(parse(read("deploy/compose.several.yaml"), { merge: true }));
const { "bot-1": first, "bot-2": second, store } = compose.services;
const alone = z.object({ services: z.object({ bot: service }) }).parse(parse(read("compose.yaml"))).services.bot;

/** What an operator writes into .env for it. */
const ENV = {
	BOT_TOKEN: "123456789:a-token-of-nobody-at-all",
	WEBHOOK_SECRET: "between_us",
	STORE_PASSWORD: "open12345",
	WEBHOOK_HOST: "bot.example.org",
};

/** As compose fills in what stands in .env. */
function filledIn(text: string): string {
	return text.replaceAll(/(?<!\$)\$\{(\w+)(?::\?[^}]*)?\}/g, (_, name: string) => {
		const value = Object.entries(ENV).find(([key]) => key === name)?.[1];
		if (value === undefined) throw new Error(`${name} is in no .env`);
		return value;
	});
}

function environmentOf(bot: Record<string, unknown>): Record<string, string> {
	const settings = z.record(z.string(), z.string()).parse(bot["environment"]);
	return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, filledIn(value)]));
}

describe("deploy/compose.several.yaml", () => {
	test("gives both bots settings that they take, one store, and nothing that looks like a slip", () => {
		const environment = { ...ENV, ...environmentOf(first) };
		const { storeAddress, webhook } = readConfig(environment);
		expect(storeAddress).toBe("postgres://rfi:open12345@store/rfi");
		expect(webhook).toEqual({ url: "https://bot.example.org/telegram", secret: "between_us" });
		expect(strangeNames({}, environment)).toEqual([]);
		expect(environmentOf(second)).toEqual(environmentOf(first));
	});

	test("makes the database that the address names, and has the bots wait for it", () => {
		const { username, password, pathname } = new URL(environmentOf(first)["STORE_URL"] ?? "");
		expect(environmentOf(store)).toMatchObject({
			POSTGRES_USER: username,
			POSTGRES_PASSWORD: password,
			POSTGRES_DB: pathname.slice(1),
		});
		expect(first["depends_on"]).toEqual({ store: { condition: "service_healthy" } });
		expect(store).toHaveProperty("healthcheck");
	});

	test("gives each bot a folder of its own, where the image has it", () => {
		const folders = [first, second].map(({ volumes }) => z.array(z.string()).parse(volumes));
		expect(folders).toEqual([["data-1:/app/data"], ["data-2:/app/data"]]);
		expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(["data-1", "data-2", "store"]));
	});

	test.each(["read_only", "tmpfs", "cap_drop", "security_opt", "stop_grace_period", "logging", "restart", "image"])(
		"has the same %s as a bot alone",
		(name) => {
			expect([first[name], second[name]]).toEqual([alone[name], alone[name]]);
		},
	);

	test("lets in Telegram's updates alone, to both bots", () => {
		const { content } = compose.configs.caddyfile;
		expect(content).toContain(`handle ${new URL(environmentOf(first)["WEBHOOK_URL"] ?? "").pathname} {`);
		expect(content).toContain("reverse_proxy bot-1:8080 bot-2:8080 {");
		expect(content).toMatch(/handle \{\s+respond 404\s+\}/);
	});

	test("says in its heading which names .env needs", () => {
		const heading = parseEnv(
			read("deploy/compose.several.yaml")
				.replaceAll(/^# {3}(?=[A-Z_]+=)/gm, "")
				.replaceAll(/= .*$/gm, "="),
		);
		expect(Object.keys(heading)).toEqual(expect.arrayContaining(["STORE_PASSWORD", "WEBHOOK_HOST"]));
	});
});
