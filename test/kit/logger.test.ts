import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { createLogger, type LogOptions } from "../../src/kit/logger.ts";

function capture(options: Partial<LogOptions> = {}) {
	const lines: string[] = [];
	const destination = { write: (line: string) => void lines.push(line) };
	const log = createLogger({ level: "info", ...options, destination });
	return { log, lines, parsed: () => lines.map((line) => JSON.parse(line)) };
}

const TOKEN = "123456789:AAbbccDDeeff00112233";
/** What feeds, chats, names and servers may say, and somebody may have meant. */
const HOSTILE = [
	["an escape sequence", "\u001b[2J\u001b]8;;https://x.example\u0007Title\u001b\\"],
	["the same in single characters", "\u009b2J\u009d0;owned\u009c"],
	["another line", 'Title\r\n{"level":"error","msg":"forged"}\u0085\u2028\u2029'],
	["another direction", "abc\u202egnp.exe\u2069\u200f\u061c"],
	["half a character and a null", "a\ud83d\u0000\u0008\u007f"],
	["marks and signs of fields", `'  level="error"  msg=forged \\" \\u001b`],
	["a token", `https://x.example/bot${TOKEN}/getMe`],
] as const;

/** Of a warning, where the tests run with colours. */
const OWN_COLOUR = { open: "\u001b[33m", close: "\u001b[39m" };

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

	describe.each(["json", "text"] as const)("as %s", (format) => {
		const failed = (text: string) => {
			const error = new Error(text, { cause: new AggregateError([new TypeError(text)], "") });
			error.stack = `${text}\n    at ${text}`;
			return error;
		};

		test.each(HOSTILE)("writes one line that only says something, whatever holds %s", (_, text) => {
			const { log, lines } = capture({ format });
			log.warn(text, { title: text, titles: [text], nested: { [text]: text }, error: failed(text) });
			expect(lines).toHaveLength(1);
			const [line = ""] = lines.map((each) => each.replace(OWN_COLOUR.open, "").replace(OWN_COLOUR.close, ""));
			expect(line).toMatch(/^[^\p{Cc}\p{Bidi_Control}\u2028\u2029]*\n$/u);
			expect(line).not.toContain("AAbbcc");
			expect(line).not.toContain("    at ");
			expect(line).toMatch(format === "json" ? /^{"level":"warn",/ : / warn {2}/);
		});
	});

	test.each(HOSTILE.slice(0, -1))("keeps for machines what was said: %s", (_, text) => {
		const { log, parsed } = capture();
		log.warn("Event", { text });
		expect(parsed()).toMatchObject([{ msg: "Event", text }]);
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
