import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import type { OpenAlert } from "../../../src/bot/admin/alert-record.ts";
import { anEdition, aStatus } from "../../support/a-status.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const REFRESH = "Refresh";
const ALERT: OpenAlert = {
	kind: "disk",
	subject: "",
	at: 0,
	isTold: true,
	variables: { free: { bytes: 1e9 }, total: { bytes: 4e10 } },
};

async function setAdmin() {
	const stage = await setBotStage();
	const operator = await stage.english();
	stage.operateFrom(operator);
	const press = (text: string, on: Message) => operator.taps(text, { on });
	return { ...stage, operator, press };
}

describe("/admin", () => {
	test("shows how the bot is as a picture, with the numbers below it", async () => {
		const { operator, alerts, health } = await setAdmin();
		alerts.open = [ALERT];
		const few = { ...anEdition("fr").day, articles: 2, messages: 5, sent: { median: 3600, p95: 7200 } };
		const said = [{ kind: "disk", at: 0, text: "The disk is nearly full: 1 GB of 40 GB left." }];
		health.status = async () => aStatus({ editions: [anEdition("cn"), anEdition("fr", { day: few })], alerts: said });
		const answer = await operator.asks("/admin");
		expect(answer.photo).toHaveLength(1);
		expect(answer.caption?.split("\n")).toEqual([
			"It works, with trouble:",
			"The disk is nearly full: 1 GB of 40 GB left.",
			"",
			"Last 24 hours – articles in: 26, messages out: 293",
			"Median delay – from RFI to the bot: 4 minutes; from the bot to a reader: 1 second",
			"",
			"Subscribers – active: 12, paused: 0, not reached for now: 0, gone: 0, ended: 0",
			"Waiting – to be sent now: 0, for a time of their own: 3, set aside: 0",
			"",
			"Open alerts: 1",
			"• The disk is nearly full: 1 GB of 40 GB left.",
			"",
			"Version 1.2.3, running for 7 days",
		]);
	});

	test("says the worst in the operator's language where it is an alert", async () => {
		const { chinese, alerts, health, operateFrom } = await setAdmin();
		const li = await chinese();
		operateFrom(li);
		alerts.open = [ALERT];
		health.status = async () => aStatus({ alerts: [{ kind: "disk", at: 0, text: "The disk is nearly full." }] });
		const { caption } = await li.asks("/admin");
		expect(caption).not.toMatch(/disk|since/i);
	});

	test("says the worst first where something is wrong, in the operator's language, and never more than a caption holds", async () => {
		const { chinese, alerts, health, operateFrom } = await setAdmin();
		const li = await chinese();
		operateFrom(li);
		const reason = "long ".repeat(400);
		alerts.open = Array.from({ length: 12 }, (_, number) => ({
			...ALERT,
			kind: "feed-down",
			subject: `${number}`,
			variables: { checks: 3, reason },
		}));
		health.status = async () =>
			aStatus({ ready: { ok: false, parts: { store: { ok: false, reason: "the store fails" } } }, editions: [] });
		const { caption = "" } = await li.asks("/admin");
		expect(caption).toMatch(/^已中断：\nThe store fails\.\n\n最近 24 小时：收到文章 0 篇，发出消息 0 条\n\n/);
		expect(caption).toContain("未解除的提醒：12");
		expect(caption.length).toBeLessThanOrEqual(1024);
	});

	test("refreshes itself in its place, no more than once in a few seconds, for operators alone", async () => {
		const { operator, press, health, clock, emulator, settle, operateFrom, english } = await setAdmin();
		const answer = await operator.asks("/admin");
		health.status = async () => aStatus({ version: "2.0.0" });
		health.picture = async () => new Uint8Array([1, 2]);
		await press(REFRESH, answer);
		await settle();
		const [refreshed] = (await operator.chat.messages()).filter(({ message_id }) => message_id === answer.message_id);
		expect(refreshed?.caption).toContain("Version 2.0.0");
		expect(refreshed?.photo?.[0]?.file_unique_id).not.toBe(answer.photo?.[0]?.file_unique_id);
		expect(refreshed?.reply_markup?.inline_keyboard).toHaveLength(1);
		await press(REFRESH, answer);
		await settle();
		expect(await emulator.transcript.count("editMessageMedia")).toBe(1);
		await clock.advance(3000);
		operateFrom(await english());
		await press(REFRESH, answer);
		await settle();
		expect(await emulator.transcript.count("editMessageMedia")).toBe(1);
		expect((await emulator.transcript.calls("answerCallbackQuery")).map(({ params }) => params["text"])).toEqual([
			undefined,
			"These numbers are fresh.",
			"This button is too old. Please send the command again.",
		]);
	});

	test("says the same without a picture where none can be painted, or the chat takes none", async () => {
		const { operator, press, health, emulator, entries, settle } = await setAdmin();
		health.picture = () => Promise.reject(new Error("no fonts"));
		const bare = await operator.asks("/admin");
		expect(bare.text).toMatch(/^All is well\./);
		expect(entries.map(({ sentence }) => sentence)).toEqual(["The picture of the status could not be painted"]);
		health.status = async () => aStatus({ version: "2.0.0" });
		await press(REFRESH, bare);
		await settle();
		expect((await operator.chat.messages()).at(-1)?.text).toContain("Version 2.0.0");

		health.picture = async () => new Uint8Array([1]);
		const description = "Bad Request: not enough rights to send photos to the chat";
		await emulator.faults.inject({ kind: "status", method: "sendPhoto", code: 400, description });
		expect((await operator.asks("/admin")).text).toMatch(/^All is well\./);
	});

	test("keeps the picture that is there when a new one cannot be painted", async () => {
		const { operator, press, health, settle } = await setAdmin();
		const answer = await operator.asks("/admin");
		health.picture = () => Promise.reject(new Error("no fonts"));
		health.status = async () => aStatus({ version: "2.0.0" });
		await press(REFRESH, answer);
		await settle();
		const [kept] = (await operator.chat.messages()).filter(({ message_id }) => message_id === answer.message_id);
		expect(kept?.caption).toContain("Version 2.0.0");
		expect(kept?.photo).toEqual(answer.photo);
	});
});
