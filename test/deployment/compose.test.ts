import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { argumentsOf, readDockerfile } from "../support/deployment/dockerfile.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

const schema = z.strictObject({
	name: z.string(),
	services: z.strictObject({ bot: z.record(z.string(), z.unknown()) }),
	volumes: z.strictObject({ data: z.strictObject({ name: z.string() }) }),
});
const compose = schema.parse(parse(read("compose.yaml")));
const { bot } = compose.services;
const image = readDockerfile(read("Dockerfile")).at(-1)?.instructions ?? [];
const inImage = (name: string) => image.find((instruction) => instruction.name === name)?.rest ?? "";

describe("compose.yaml", () => {
	test("keeps the state in a volume, at the image's place for it", () => {
		expect(bot["volumes"]).toEqual([`data:${inImage("VOLUME")}`]);
		expect(bot["env_file"]).toBe(".env");
	});

	test("goes on with the state and the name that `docker run` of the README gave it", () => {
		const readme = read("README.md");
		expect(readme).toContain(`-v ${compose.volumes.data.name}:${inImage("VOLUME")} `);
		expect(readme).toContain(`--name ${String(bot["container_name"])} `);
	});

	test("gives the image the name by which docs/OPERATIONS.md runs other programs in it", () => {
		const image = String(bot["image"]);
		expect(read("README.md")).toContain(`docker build -t ${image} .`);
		const runs = read("docs/OPERATIONS.md").match(/docker run [^`\n]*/g) ?? [];
		expect(runs.filter((command) => !command.includes(`:${inImage("VOLUME")} ${image} `))).toEqual([]);
		expect(runs.length).toBeGreaterThan(2);
	});

	test("lets the bot do nothing but its work", () => {
		expect(bot).toMatchObject({ read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
		expect(bot).not.toHaveProperty("privileged");
		expect(bot).not.toHaveProperty("cap_add");
	});

	test("starts the bot again, keeps its log small, and leaves it a place for what is to be forgotten", () => {
		expect(bot).toMatchObject({
			restart: "unless-stopped",
			logging: { driver: "json-file", options: { "max-size": expect.stringMatching(/^\d+m$/), "max-file": "5" } },
			tmpfs: [expect.stringMatching(/^\/tmp:/)],
		});
	});

	test("publishes the image's port to this machine alone", () => {
		expect(bot["ports"]).toEqual([`127.0.0.1:8080:${inImage("EXPOSE")}`]);
	});

	test("asks for its health as the image does", () => {
		const { test: asked, ...times } = z
			.object({ test: z.array(z.string()) })
			.loose()
			.parse(bot["healthcheck"]);
		expect(asked.map((word) => word.replaceAll("$$", "$"))).toEqual(["CMD", ...argumentsOf(inImage("HEALTHCHECK"))]);
		const options = [...inImage("HEALTHCHECK").matchAll(/--([a-z-]+)=(\w+)/g)];
		const inDockerfile = options.map(([, name = "", value]) => [name.replace("-", "_"), value]);
		expect(Object.entries(times).map(([name, value]) => [name, String(value)])).toEqual(inDockerfile);
	});

	test("waits at the stop for longer than the bot needs to finish what is in hand", () => {
		const [, withinMs = ""] = /STOP_WITHIN_MS = ([\d_]+)/.exec(read("src/bin/bot.ts")) ?? [];
		const seconds = Number(/^(\d+)s$/.exec(String(bot["stop_grace_period"]))?.[1]);
		expect(seconds * 1000).toBeGreaterThan(Number(withinMs.replace("_", "")));
	});
});
