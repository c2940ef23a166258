import type { Api } from "grammy";
import { createEmulator, type Emulator } from "telegram-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { registerCommands, registerDescriptions } from "../../src/bot/register-texts.ts";
import { loadTranslations, type Translate } from "../../src/formatter/words/translations.ts";
import { type ChatId, chatId } from "../../src/news/destination.ts";
import { INTERFACE_LANGUAGE_CODES, traitsOf } from "../../src/news/languages/interface-language.ts";
import { type Notes, openStore } from "../../src/store/open-store.ts";
import { createBot } from "../../src/telegram/create-bot.ts";
import { FakeClock } from "../support/fake-clock.ts";

const translate = loadTranslations();
const louder: Translate = (language, key) => `${translate(language, key)}!`;
/** The codes for which Telegram keeps texts, and those of whom none is theirs. */
const CODES = 1 + INTERFACE_LANGUAGE_CODES.flatMap((code) => traitsOf(code).telegramCodes).length;
const SCOPES = 3;

async function setUp() {
	const emulator = await createEmulator({ limits: false });
	const { notes, close } = await openStore(":memory:");
	onTestFinished(async () => {
		await emulator.close();
		await close();
	});
	const { api } = createBot({ token: emulator.token, apiRoot: emulator.apiRoot });
	const clock = new FakeClock();
	return { emulator, api, notes, clock, services: { api, translate, notes, clock, admins: [] as readonly ChatId[] } };
}

/** Telegram takes four, then says when it takes more. */
function refuseFifthCall(api: Api, { faults }: Emulator, retryAfterSeconds: number): void {
	let calls = 0;
	api.config.use(async (call, method, payload, signal) => {
		if (method === "setMyCommands" && ++calls === 5)
			await faults.inject({ kind: "flood", method: "setMyCommands", retryAfterSeconds });
		return call(method, payload, signal);
	});
}

describe("registerCommands", () => {
	test("tells Telegram the commands in each language", async () => {
		const { api, services } = await setUp();
		await registerCommands(services);
		const names = [
			...["subscribe", "unsubscribe", "latest", "search", "why", "settings", "keywords", "stop"],
			...["channel", "help", "privacy", "forget"],
		];
		const [english, chinese] = [await api.getMyCommands(), await api.getMyCommands({ language_code: "zh" })];
		expect(english.map(({ command }) => command)).toEqual(names);
		expect(chinese.map(({ command }) => command)).toEqual(names);
		expect([english[0]?.description, chinese[0]?.description]).toEqual(["Get new articles", "订阅新文章"]);
	});

	test("shows in groups what everybody may use, to their administrators more, and to neither what works in private", async () => {
		const { api, services } = await setUp();
		await registerCommands(services);
		const namesFor = async (type: "all_group_chats" | "all_chat_administrators") =>
			(await api.getMyCommands({ scope: { type } })).map(({ command }) => command);
		expect(await namesFor("all_group_chats")).toEqual(["latest", "search", "why", "help", "privacy"]);
		expect(await namesFor("all_chat_administrators")).toEqual([
			...["subscribe", "unsubscribe", "latest", "search", "why", "settings", "keywords", "stop"],
			...["help", "privacy", "forget"],
		]);
	});

	test("does so once, and again only when the list has changed", async () => {
		const { emulator, services } = await setUp();
		await registerCommands(services);
		await registerCommands(services);
		expect(await emulator.transcript.count("setMyCommands")).toBe(CODES * SCOPES);
		await registerCommands({ ...services, translate: louder });
		expect(await emulator.transcript.count("setMyCommands")).toBe(2 * CODES * SCOPES);
	});

	test.each<[string, (notes: Notes) => Promise<void>]>([
		["is cut off", (notes) => notes.set("registered-commands", '[{"scope":')],
		["is no record", (notes) => notes.set("registered-commands", 7 as never)],
	])("tells everything again where the note of what was told %s", async (_, damage) => {
		const { emulator, services, notes } = await setUp();
		await damage(notes);
		for (let time = 0; time < 2; time++) await registerCommands(services);
		expect(await emulator.transcript.count("setMyCommands")).toBe(CODES * SCOPES);
	});

	test("tells nothing, and fails, where the store cannot be read", async () => {
		const { emulator, services, notes } = await setUp();
		const unreadable = { set: notes.set, get: () => Promise.reject(new Error("disk I/O error")) };
		await expect(registerCommands({ ...services, notes: unreadable })).rejects.toThrow("disk I/O error");
		expect(await emulator.transcript.count("setMyCommands")).toBe(0);
	});

	test("shows in the operator's chats what operators may use besides, for as long as they are that", async () => {
		const { api, emulator, services } = await setUp();
		const [ann, group] = [await emulator.world.user("Ann"), await emulator.world.group("Desk", { bot: "member" })];
		await registerCommands({ ...services, admins: [chatId(ann.id), chatId(group.id)] });
		const ownOf = async (chat_id: number, language_code: "zh" | undefined) =>
			(await api.getMyCommands({ scope: { type: "chat", chat_id }, ...(language_code && { language_code }) })).map(
				({ command }) => command,
			);
		expect(await ownOf(ann.id, "zh")).toEqual(expect.arrayContaining(["subscribe", "channel", "find"]));
		expect(await ownOf(group.id, undefined)).toEqual(expect.arrayContaining(["subscribe", "find"]));
		expect(await ownOf(group.id, undefined)).not.toContain("channel");
		expect((await api.getMyCommands()).map(({ command }) => command)).not.toContain("find");

		await registerCommands({ ...services, admins: [chatId(group.id)] });
		expect([await ownOf(ann.id, "zh"), await ownOf(ann.id, undefined)]).toEqual([[], []]);
		expect(await ownOf(group.id, "zh")).toContain("find");
		expect(await emulator.transcript.count("setMyCommands")).toBe(CODES * (SCOPES + 2));
		await registerCommands(services);
		await registerCommands(services);
		expect(await emulator.transcript.count("deleteMyCommands")).toBe(CODES * 2);
	});

	test("goes on past an operator's chat, of now or of before, where the bot is no more", async () => {
		const { api, emulator, services } = await setUp();
		const [gone, desk] = [await emulator.world.group("Old desk", { bot: "member" }), await emulator.world.user("Ann")];
		await registerCommands({ ...services, admins: [chatId(gone.id)] });
		const kicked = { kind: "status", code: 403, description: "Forbidden: bot was kicked from the group chat" } as const;
		for (let times = 0; times < CODES; times++) await emulator.faults.inject({ ...kicked, method: "deleteMyCommands" });
		await registerCommands({ ...services, translate: louder });
		expect((await api.getMyCommands())[0]?.description).toBe("Get new articles!");
		await emulator.faults.inject({ ...kicked, method: "setMyCommands" });
		const admins = [chatId(gone.id), chatId(desk.id)];
		await expect(registerCommands({ ...services, translate: louder, admins })).rejects.toThrow("bot was kicked");
		expect(await api.getMyCommands({ scope: { type: "chat", chat_id: desk.id } })).not.toEqual([]);
	});

	test("waits as long as Telegram asks for, and goes on where it was", async () => {
		const { emulator, api, services, clock } = await setUp();
		refuseFifthCall(api, emulator, 460);
		const registered = registerCommands(services);
		await clock.sleeping();
		await clock.advance(460_000);
		await registered;
		expect(await emulator.transcript.count("setMyCommands")).toBe(CODES * SCOPES + 1);
		expect(await api.getMyCommands({ language_code: "ha" })).toHaveLength(12);
	});

	test("tries again when Telegram is not reached, and goes on past what is refused", async () => {
		const { emulator, api, services, clock } = await setUp();
		await emulator.faults.inject({ kind: "reset-before", method: "setMyCommands" });
		const registered = registerCommands(services);
		await clock.sleeping();
		await emulator.faults.inject({ kind: "status", method: "setMyCommands", code: 400, description: "Bad Request: x" });
		await clock.advance(60_000);
		await expect(registered).rejects.toThrow("Bad Request: x");
		expect(await api.getMyCommands()).toEqual([]);
		expect(await api.getMyCommands({ language_code: "ha" })).toHaveLength(12);
		await registerCommands(services);
		expect(await api.getMyCommands()).toHaveLength(12);
	});

	test("takes up what the version before noted, and tells what is new or has changed", async () => {
		const { emulator, services } = await setUp();
		const commands = [{ command: "help", description: "Old words" }];
		await services.notes.set(
			"registered-commands",
			JSON.stringify([{ scope: { type: "default" }, language_code: "zh", commands }]),
		);
		await registerCommands(services);
		expect(await emulator.transcript.count("setMyCommands")).toBe(CODES * SCOPES);
	});

	test("leaves a longer wait for the next start, which tells only what is left", async () => {
		const { emulator, api, services } = await setUp();
		refuseFifthCall(api, emulator, 7200);
		await expect(registerCommands(services)).rejects.toThrow("retry after 7200");
		await registerCommands(services);
		expect(await emulator.transcript.count("setMyCommands")).toBe(CODES * SCOPES + 1);
		expect(await api.getMyCommands({ language_code: "ha" })).toHaveLength(12);
	});
});

describe("registerDescriptions", () => {
	test("tells Telegram what stands in an empty chat, in each language, and again only when it has changed", async () => {
		const { emulator, api, services } = await setUp();
		await registerDescriptions(services);
		await registerDescriptions(services);
		expect(await emulator.transcript.count("setMyDescription")).toBe(CODES);
		expect(await emulator.transcript.count("setMyShortDescription")).toBe(CODES);
		expect((await api.getMyDescription()).description).toBe(translate("en", "description"));
		expect((await api.getMyDescription({ language_code: "zh" })).description).toBe(translate("zh-Hans", "description"));
		expect((await api.getMyShortDescription({ language_code: "zh" })).short_description).toContain("RFI");
		await registerDescriptions({ ...services, translate: louder });
		expect(await emulator.transcript.count("setMyDescription")).toBe(2 * CODES);
	});

	test.each(INTERFACE_LANGUAGE_CODES)("has texts that Telegram takes, in %s", (language) => {
		expect([...translate(language, "description")].length).toBeLessThanOrEqual(512);
		expect([...translate(language, "short-description")].length).toBeLessThanOrEqual(120);
	});
});
