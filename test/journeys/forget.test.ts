import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { article, shows } from "../support/stages/build-stage.ts";
import { setStage } from "../support/stages/stage.ts";

const SLOW_MS = 1500;

/** The rows of a store that speak of a chat, each with its table. */
function rowsAbout(chat: number, path: string): string[] {
	const store = new DatabaseSync(path, { readOnly: true });
	try {
		const tables = store.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
		return tables.flatMap(({ name }) =>
			store
				.prepare(`SELECT * FROM "${String(name)}"`)
				.all()
				.map((row) => `${String(name)} ${JSON.stringify(row)}`)
				.filter((row) => row.includes(String(chat))),
		);
	} finally {
		store.close();
	}
}

test("/forget while a post is in flight leaves nothing of the chat in the store", async () => {
	const { emulator, feeds, environment, startBot } = await setStage();
	await startBot();
	await feeds.untilRead(["cn"]);
	const ann = await emulator.world.user("Ann", { language_code: "en" });
	await ann.asks("/subscribe");
	await ann.sends("/forget");
	const question = await ann.chat.waitForText(/^Delete everything/);
	const path = String(environment["STORE_URL"]).replace("sqlite://", "");
	expect(rowsAbout(ann.id, path)).not.toEqual([]);
	await emulator.faults.inject({ kind: "slow", method: "sendMessage", chatId: ann.id, afterMs: SLOW_MS, times: 1 });
	const one = article(1);
	feeds.publish(one);
	await ann.chat.waitFor((message) => shows(message, one));
	const pressed = await ann.taps("Delete everything", { on: question });
	await ann.chat.waitForText(/^Deleted: /);
	const slow = (await emulator.transcript.calls("sendMessage")).filter(({ durationMs }) => durationMs >= SLOW_MS);
	expect(slow).toHaveLength(1);
	expect(rowsAbout(ann.id, path).filter((row) => !row.startsWith("update "))).toEqual([]);
	await pressed.answer();
	// The press itself took longer than half a second, so it was written down until it was answered.
	await vi.waitFor(() => expect(rowsAbout(ann.id, path)).toEqual([]), { timeout: 5_000, interval: 50 });
	feeds.publish(article(2));
	expect((await ann.asks("/latest")).text).toContain(one.title);
	expect(rowsAbout(ann.id, path)).toEqual([]);
});
