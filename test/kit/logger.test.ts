import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { createLogger, type LogOptions } from "../../src/kit/logger.ts";

function capture(options: Partial<LogOptions> = {}) {
	const lines: string[] = [];
	const destination = { write: (line: string) => void lines.push(line) };
	const log = createLogger({ level: "info", ...options, destination });
	return { log, lines, parsed: () => lines.map((line) => JSON.parse(line)) };
}

describe("createLogger", () => {
	test("writes one JSON line with the sentence, the level, the time and the fields", () => {
		const { log, parsed } = capture();
		log.warn("Feed is slow", { feedUrl: "https://a.example/rss", tookMs: 12 });
		const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
		const fields = { feedUrl: "https://a.example/rss", tookMs: 12 };
		expect(parsed()).toEqual([{ level: "warn", time, msg: "Feed is slow", ...fields }]);
	});

	test("writes a line for people where that is wanted, and keeps its other promises", () => {
		const { log, lines } = capture({ format: "text", secrets: ["webhook-secret"] });
		const reason = 'Bad\u001b]0;owned\u0007\n{"level":"error"}\u2028';
		log.warn("Feed is slow", {
			reason,
			tookMs: 4_000,
			url: "https://x.example/bot123456789:AAbbccDDeeff00112233/getMe",
		});
		log.info("Webhook", { secret: "webhook-secret", nothing: undefined });
		const [slow = "", webhook] = lines.map(stripVTControlCharacters);
		expect(slow).toMatch(
			/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d warn {2}Feed is slow {2}reason='Bad[^\p{Cc}\u2028]*' {2}took="4 s" {2}url=\S+\/getMe\n$/u,
		);
		expect(webhook).toMatch(/ info {2}Webhook {2}secret=\*\*\*\n$/);
		expect(slow).not.toContain("AAbbcc");
	});

	test("is silent below its level", () => {
		const { log, lines } = capture({ level: "warn" });
		log.debug("Step");
		log.info("Change");
		log.error("Trouble");
		expect(lines).toHaveLength(1);
	});

	test("reduces an error to its messages, so that what hangs on it is not written", () => {
		const { log, lines, parsed } = capture();
		const cause = Object.assign(new Error("refused"), { request: { authorization: "hidden" } });
		log.error("Cannot go on", { error: new Error("Cannot open store", { cause }) });
		expect(parsed()[0]).toMatchObject({ error: "Cannot open store: refused" });
		expect(lines[0]).not.toContain("hidden");
	});

	test("writes no secret, whichever field or sentence holds it", () => {
		const token = "123456789:AAbbccDDeeff00112233";
		const { log, lines } = capture({ secrets: ["webhook-secret"] });
		log.info(`Calling /bot${token}/getMe`, { nested: { url: `https://x.example/bot${token}/` } });
		log.info("Webhook", { secret: "webhook-secret", error: new Error(`/bot${token}/`) });
		expect(lines.join("")).not.toMatch(/AAbbcc|webhook-secret/);
	});

	test.each(["json", "text"] as const)("writes no secret either that %s has to write in another way", (format) => {
		const secret = 'pass"word\\1';
		const { log, lines } = capture({ format, secrets: [secret] });
		log.info("Status", { secret, reason: `"${secret}" is wrong`, error: new Error(secret) });
		expect(lines.join("")).not.toContain("word");
	});

	test("writes what a terminal would obey as JSON writes it, and a field that ends in a line break forges no line", () => {
		const { log, lines, parsed } = capture();
		const reason = 'Bad\u001b]0;owned\u0007\u009b2J\u2028 {"level":"error"}\n';
		log.warn("Telegram refuses a message", { reason, error: new Error(reason) });
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/^[^\p{Cc}\u2028]*\n$/u);
		expect(parsed()[0]).toMatchObject({ reason, error: reason });
	});
});
