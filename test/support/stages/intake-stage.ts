import type { Update } from "grammy/types";
import { createEmulator } from "telegram-emulator";
import { onTestFinished } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { classifierFor } from "../../../src/telegram/classifier-for.ts";
import { createBot } from "../../../src/telegram/create-bot.ts";
import { UpdateIntake, type UpdateIntakeOptions } from "../../../src/telegram/intake/update-intake.ts";
import { logEntries } from "../articles/log-entries.ts";
import { FakeClock } from "../fake-clock.ts";

/** A Telegram where somebody writes, and intakes for its bot over a real store, on a clock that stands still. */
export async function setIntakeStage() {
	const emulator = await createEmulator({ limits: false });
	onTestFinished(() => emulator.close());
	const li = await emulator.world.user("Li");
	const clock = new FakeClock();
	const store = await openStore(":memory:");
	onTestFinished(() => store.close());

	function intake(changes: Partial<UpdateIntakeOptions> = {}, token = emulator.token, apiRoot = emulator.apiRoot) {
		const { logger, entries, written } = logEntries();
		const unusable: string[] = [];
		const texts: string[] = [];
		let noticed: () => void = () => undefined;
		const { api } = createBot({ token, apiRoot });
		const made = new UpdateIntake({
			...{ api, clock, logger, classify: classifierFor(api), records: store.updates, wasCutOff: false },
			onConnected: async () => undefined,
			onUnusable: (reason) => unusable.push(reason),
			...changes,
			handle: async (update) => {
				await changes.handle?.(update);
				texts.push(update.message?.text ?? "something else");
				noticed();
			},
		});
		onTestFinished(() => made.stop());
		/** Resolves once so many updates were handled. */
		const handled = async (count: number) => {
			while (texts.length < count) await new Promise<void>((resolve) => (noticed = resolve));
			return texts;
		};
		return { intake: made, handled, texts, unusable, entries, written };
	}

	return { emulator, li, clock, store, intake };
}

/** Somebody wrote in a chat, which is a private one unless its number is negative; as much of that as the intake leaves. */
export function said(update_id: number, chat: number, text = "text"): Update {
	const from = { id: Math.abs(chat), is_bot: false };
	const type = chat > 0 ? "private" : "supergroup";
	return { update_id, message: { message_id: update_id, date: 0, text, from, chat: { id: chat, type } } } as Update;
}

/** Lets pauses end, and real calls be answered meanwhile, until it is so. */
export async function passTime(clock: FakeClock, isSo: () => boolean | Promise<boolean>): Promise<void> {
	do {
		await clock.advance(100);
		await new Promise((resolve) => setTimeout(resolve, 1));
	} while (!(await isSo()));
}
