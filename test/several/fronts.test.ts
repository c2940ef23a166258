import { setTimeout as delay } from "node:timers/promises";
import type { Place, UserClient } from "telegram-emulator";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import { openStore } from "../../src/store/open-store.ts";
import { hasPostgres } from "../support/postgres/has-postgres.ts";
import { titleOf } from "../support/several/account.ts";
import { ACTING, type FrontsScene, STANDBY, setFrontsScene } from "../support/several/fronts-scene.ts";
import { BOTS } from "../support/several/several-stage.ts";
import { bringsNews } from "../support/stages/build-stage.ts";
import { pressing } from "../support/stages/pressing.ts";

const READERS = 100;
/** To each chat one a second, so that there is time to end them in their middle. */
const ARTICLES = 6;
const OPERATOR = 900_001;
const PATIENTLY = { timeout: 20_000, interval: 50 };
const TIMEOUT_MS = 120_000;

describe.skipIf(!hasPostgres())("A bot that stands by", { timeout: TIMEOUT_MS }, () => {
	let scene: FrontsScene;

	beforeAll(async () => {
		scene = await setFrontsScene({ chats: READERS, environment: { ADMIN_CHAT_IDS: String(OPERATOR) } });
	}, TIMEOUT_MS);
	afterAll(() => scene?.close());

	const person = (name: string, id?: number) =>
		scene.telegram.emulator.world.user(name, { language_code: "en", ...(id !== undefined && { id }) });
	const people = (count: number) => Promise.all(Array.from({ length: count }, (_, n) => person(`Person ${n}`)));
	/** News that came to somebody by the bot that acts: the other one shows a sample to whoever subscribes. */
	const newsOf = ({ id }: { readonly id: number }, from = 0) =>
		scene.telegram.sends.slice(from).filter((send) => send.by === ACTING && send.chat === id && bringsNews(send));

	const asks = (who: UserClient, text: string, place: Place = {}) =>
		who.asks(text, { ...place, timeoutMs: PATIENTLY.timeout });
	const hears = (who: UserClient, text: RegExp) => who.chat.waitForText(text, { timeoutMs: PATIENTLY.timeout });

	test("is alive and ready, and says so as the one that acts does", async () => {
		for (const bot of BOTS)
			for (const path of ["/livez", "/readyz"])
				await vi.waitFor(async () => {
					expect(await scene.ask(bot, path)).toMatchObject({ status: 200, body: { ok: true } });
				}, PATIENTLY);
	});

	test("answers everybody: whoever unsubscribes there gets nothing more from half a second later on", async () => {
		const readers = await people(20);
		await Promise.all(readers.map((reader) => asks(reader, "/subscribe cn")));
		const from = scene.telegram.sends.length;
		const broadcast = scene.broadcast(ARTICLES);
		await vi.waitFor(() => expect(readers.filter((reader) => newsOf(reader, from).length < 2)).toEqual([]), PATIENTLY);
		const answers = await Promise.all(readers.map((reader) => asks(reader, "/unsubscribe cn")));
		expect(answers.filter(({ text }) => !text?.startsWith("Stopped"))).toEqual([]);
		expect(await broadcast.over()).toMatchObject({ lost: 0, outOfOrder: 0 });
		for (const reader of readers) {
			const ended = scene.telegram.sends.findLast(({ chat, text }) => chat === reader.id && text.startsWith("Stopped"));
			expect(ended?.by).toBe(STANDBY);
			expect(newsOf(reader, from).filter(({ atMs }) => atMs > (ended?.atMs ?? 0) + 500)).toEqual([]);
			expect(newsOf(reader, from).length).toBeLessThan(ARTICLES);
		}
	});

	test("finds an article within two seconds of its admission by the one that acts", async () => {
		for (let round = 0; round < 3; round++) {
			const askers = await people(20);
			const from = scene.telegram.sends.length;
			scene.broadcast(1);
			await scene.telegram.until((sends) => sends.slice(from).some(bringsNews), PATIENTLY.timeout);
			const first = scene.telegram.sends.slice(from).find(bringsNews);
			const title = titleOf(first ?? { text: "" });
			const admittedAt = first?.atMs ?? 0;
			let isFound = false;
			for (const asker of askers) {
				const { text = "" } = await asks(asker, `/search in:cn ${title}`);
				// The first line repeats what was asked.
				isFound = text
					.split("\n")
					.slice(1)
					.some((line) => line.includes(title));
				if (isFound) break;
				await delay(100);
			}
			expect(isFound).toBe(true);
			expect(Date.now() - admittedAt).toBeLessThanOrEqual(2_000);
		}
	});

	test("keeps a change of a subscription, and so does the one that acts, when both come at once", async () => {
		const choosers = await people(20);
		await Promise.all(choosers.map((chooser) => chooser.startsSilently()));
		await Promise.all(choosers.map(({ user }) => scene.says(STANDBY, user, "/subscribe cn")));
		// Between a look at a record and its change is time enough for the other one.
		scene.setStoreDelay(25);
		onTestFinished(() => scene.setStoreDelay(0));
		const choose = ({ user }: UserClient) =>
			Promise.all([scene.says(ACTING, user, "/subscribe fr"), scene.says(STANDBY, user, "/subscribe en")]);
		await Promise.all(choosers.map(choose));
		const store = await openStore(scene.storeUrl);
		try {
			const chosen = () =>
				Promise.all(
					choosers.map(async ({ id }) => {
						const subscription = await store.subscriptions.get(destinationKey({ chat: chatId(id) }));
						return Object.keys(subscription?.editions ?? {}).sort();
					}),
				);
			await vi.waitFor(async () => expect(await chosen()).toEqual(choosers.map(() => ["cn", "en", "fr"])), PATIENTLY);
		} finally {
			await store.close();
		}
	});

	test("takes along a group that becomes a supergroup: what is new comes there, once", async () => {
		const ann = await person("Ann");
		const group = await scene.telegram.emulator.world.group("Readers", { creator: ann, bot: "member" });
		await group.waitForText(/can arrive here/, { timeoutMs: PATIENTLY.timeout });
		await asks(ann, "/subscribe cn", { in: group });
		const upgraded = await group.upgrades();
		await vi.waitFor(() => {
			const lines = [...scene.bots.values()].flatMap((bot) => bot.lines);
			expect(lines.map(({ msg }) => msg)).toContain("Group became a supergroup");
		}, PATIENTLY);
		const from = scene.telegram.sends.length;
		scene.broadcast(1);
		await vi.waitFor(() => expect(newsOf(upgraded, from)).toHaveLength(1), PATIENTLY);
		expect((await asks(ann, "/unsubscribe cn", { in: upgraded })).text).toMatch(/^Stopped/);
		expect(newsOf(group, from)).toEqual([]);
		expect(newsOf(upgraded, from)).toHaveLength(1);
	});

	test("forgets a chat: nothing of it is left, and nothing comes there", async () => {
		const bea = await person("Bea");
		await asks(bea, "/subscribe cn");
		scene.broadcast(1);
		await vi.waitFor(() => expect(newsOf(bea).length).toBeGreaterThan(0), PATIENTLY);
		await bea.sends("/forget");
		const question = await hears(bea, /^Delete everything/);
		expect(await scene.rowsAbout(bea.id)).not.toEqual([]);
		await bea.taps("Delete everything", { on: question });
		await hears(bea, /^Deleted: /);
		await vi.waitFor(async () => expect(await scene.rowsAbout(bea.id)).toEqual([]), PATIENTLY);
		const from = scene.telegram.sends.length;
		const others = scene.broadcast(1);
		await others.until(1);
		expect(newsOf(bea, from)).toEqual([]);
		expect(await scene.rowsAbout(bea.id)).toEqual([]);
	});

	test("takes an announcement, which the one that acts sends to each once, and counts", async () => {
		const text = "The bot moves on Sunday.";
		const ann = await person("Ann", OPERATOR);
		const { press, now } = pressing(scene.telegram.emulator);
		await ann.sends(`/announce ${text}`);
		const page = await hears(ann, /Who is to get it\?$/);
		const asked = await press(ann, page, "Everybody");
		const sure = asked.reply_markup?.inline_keyboard.flat().find(({ text: label }) => label.startsWith("Send to"));
		await press(ann, page, sure?.text ?? "Send to");
		await vi.waitFor(async () => expect((await now(page)).text).toMatch(/^Sent: \d+$/), PATIENTLY);
		const got = scene.telegram.sends.filter((send) => send.text === text && send.chat !== OPERATOR);
		expect(got.filter(({ by }) => by !== ACTING)).toEqual([]);
		const times = scene.chats.map((id) => got.filter(({ chat }) => chat === id).length);
		expect(times.filter((count) => count !== 1)).toEqual([]);
		expect((await now(page)).text).toBe(`Sent: ${got.length}`);
	});
});
