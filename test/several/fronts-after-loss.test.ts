import type { UserClient } from "telegram-emulator";
import { expect, onTestFinished, test, vi } from "vitest";
import { hasPostgres } from "../support/postgres/has-postgres.ts";
import { ACTING, type FrontsScene, STANDBY, setFrontsScene } from "../support/several/fronts-scene.ts";
import { ACTS, BOTS } from "../support/several/several-stage.ts";
import { bringsNews } from "../support/stages/build-stage.ts";

const ARTICLES = 6;
const PATIENTLY = { timeout: 20_000, interval: 50 };

/** Somebody subscribes, gets news, ends that in its middle, and gets nothing more half a second later, while everybody else gets all of it. */
async function subscribesAndEnds(scene: FrontsScene, reader: UserClient): Promise<void> {
	await reader.asks("/subscribe cn", { timeoutMs: PATIENTLY.timeout });
	const from = scene.telegram.sends.length;
	const news = () => scene.telegram.sends.slice(from).filter((send) => send.chat === reader.id && bringsNews(send));
	const broadcast = scene.broadcast(ARTICLES);
	await vi.waitFor(() => expect(news().length).toBeGreaterThan(1), PATIENTLY);
	// News may come before the answer.
	await reader.sends("/unsubscribe cn");
	await reader.chat.waitForText(/^Stopped/, { timeoutMs: PATIENTLY.timeout });
	const endedAt = Date.now();
	expect(await broadcast.over()).toMatchObject({ lost: 0, outOfOrder: 0 });
	expect(news().filter(({ atMs }) => atMs > endedAt + 500)).toEqual([]);
	expect(news().length).toBeLessThan(ARTICLES);
}

test.skipIf(!hasPostgres())(
	"A bot answers and is obeyed as before when the one that acted was killed and stands by, and when the store was killed and is back",
	{ timeout: 120_000 },
	async () => {
		const scene = await setFrontsScene({ chats: 20 });
		onTestFinished(() => scene.close());
		const { world } = scene.telegram.emulator;
		await scene.bots.get(ACTING)?.kill("SIGKILL");
		await scene.bots.get(STANDBY)?.logs(ACTS);
		await scene.start(ACTING);
		scene.bringsUpdatesTo(ACTING);
		await subscribesAndEnds(scene, await world.user("Ann", { language_code: "en" }));

		await scene.server.kill();
		for (const bot of BOTS)
			await vi.waitFor(async () => expect((await scene.ask(bot, "/readyz")).status).toBe(503), PATIENTLY);
		await scene.server.start();
		for (const bot of BOTS)
			await vi.waitFor(async () => expect((await scene.ask(bot, "/readyz")).status).toBe(200), PATIENTLY);
		await subscribesAndEnds(scene, await world.user("Bea", { language_code: "en" }));
	},
);
