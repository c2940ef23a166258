import { expect, test } from "vitest";
import { Duty } from "../../../src/app/duty/duty.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import { setAppStage } from "../../support/stages/app-stage.ts";

const OPERATOR = 4242;

/** The whole bot, whose start does not get past the first of three who subscribe until it is let. */
async function setEnrolling() {
	const enrolling = Promise.withResolvers<void>();
	const stage = await setAppStage({
		environment: { ADMIN_CHAT_IDS: String(OPERATOR) },
		async prepare({ store: { subscriptions }, clock }) {
			for (const id of [1, 2, 3])
				await subscriptions.update(destinationKey({ chat: chatId(id) }), () => {
					return { chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: clock.now() };
				});
			const entries = subscriptions.entries.bind(subscriptions);
			Object.assign(subscriptions, {
				async *entries() {
					for await (const entry of entries()) {
						yield entry;
						await enrolling.promise;
					}
				},
			});
		},
	});
	const operator = await stage.emulator.world.user("Operator", { id: OPERATOR, language_code: "en" });
	await operator.startsSilently();
	return { ...stage, operator, enrolling };
}

/** The operator announces something, and somebody who writes after that is answered: by then the bot is at it. */
async function announce({ emulator, operator }: Awaited<ReturnType<typeof setEnrolling>>) {
	const other = await emulator.world.user("Other", { language_code: "en" });
	await other.startsSilently();
	await operator.sends("/announce Hello");
	expect((await other.asks("/find")).text).toMatch(/^I do not know/);
	expect(await operator.chat.lastFromBot()).toBeUndefined();
}

test("An announcement that is written while everybody is still being found shows the whole number", async () => {
	const stage = await setEnrolling();
	const started = stage.app.start();
	await stage.written("Connected to Telegram");
	await announce(stage);
	stage.enrolling.resolve();
	await started;
	const { reply_markup } = await stage.operator.chat.waitFor((message) => message.reply_markup !== undefined);
	expect(reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toContain("Everybody · 3");
	await stage.app.stop();
});

test("Whoever waits for that hears at once that the right to act is lost meanwhile", async () => {
	const { core, enrolling } = await setEnrolling();
	const term = await core.store.takeDuty(new AbortController().signal);
	const readiness = async () => ({ ok: true, parts: {} });
	const duty = new Duty(core, term, { handle: async () => undefined, readiness });
	await duty.prepare();
	const started = duty.start();
	const reached = duty.acting.reach();
	const stopped = duty.stop();
	await expect(reached).rejects.toThrow("The bot stops before everybody who subscribes is known");
	enrolling.resolve();
	await Promise.all([started, stopped]);
	await core.store.close();
});
