import { expect, test } from "vitest";
import { chatId, type DestinationKey, destinationKey } from "../../src/news/destination.ts";
import { anArticle } from "../support/articles/an-article.ts";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

type Stage = Awaited<ReturnType<typeof setDeliveryStage>>;

/** What the log says of articles that were sent, by their numbers. */
function reports({ output }: Stage) {
	return output
		.map((line) => JSON.parse(line))
		.filter(({ msg }) => msg === "Article was sent to its readers")
		.map(({ level, articleUrl, sent, waiting, gone, tookMs }) => {
			expect(level).toBe("info");
			return { number: Number(String(articleUrl).split("/").at(-1)), sent, waiting, gone, tookMs };
		});
}

async function people(stage: Stage, count: number) {
	const all = await Promise.all([...Array(count).keys()].map((number) => stage.emulator.world.user(`P${number}`)));
	for (const person of all) {
		await person.startsSilently();
		await stage.subscribe(person.id);
	}
	return all;
}

test("an article that everybody was sent has one line, with how many that were and how long it took", async () => {
	const stage = await setDeliveryStage({ sendRatePerSecond: 10 });
	await people(stage, 5);
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	delivery.articlesAppended(await stage.appendSilently(1));
	await stage.lapse(() => reports(stage).length === 1);
	delivery.articlesAppended(await stage.append(2, 3));
	await stage.lapse(() => reports(stage).length === 3);
	await delivery.stop();
	const [first] = reports(stage);
	expect(reports(stage)).toMatchObject([1, 2, 3].map((number) => ({ number, sent: 5, waiting: 0, gone: 0 })));
	// Four pauses of a tenth of a second between five sends.
	expect(first?.tookMs).toBeGreaterThanOrEqual(400);
	expect(first?.tookMs).toBeLessThan(5_000);
});

test("without subscribers there is no line", async () => {
	const stage = await setDeliveryStage();
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.clock.advance(60_000);
	await delivery.stop();
	expect(reports(stage)).toEqual([]);
});

test("nobody waits for the line of an article because of who is gone or held", async () => {
	const stage = await setDeliveryStage();
	const [, blocking] = await people(stage, 4);
	const group = await stage.emulator.world.supergroup("Quiet");
	await stage.subscribe(group.id, "supergroup");
	await group.mutesBot();
	const delivery = await stage.start();
	await blocking?.blocks();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => reports(stage).length === 1);
	expect(reports(stage)).toMatchObject([{ number: 1, sent: 3, waiting: 1, gone: 1 }]);

	// The next one finds them so.
	delivery.articlesAppended(await stage.append(2));
	await stage.lapse(() => reports(stage).length === 2);
	expect(reports(stage)[1]).toMatchObject({ number: 2, sent: 3, waiting: 1, gone: 1 });
	await delivery.stop();

	// So does the next run, from the positions.
	const next = await stage.start();
	next.articlesAppended(await stage.append(3));
	await stage.lapse(() => reports(stage).length === 3);
	await next.stop();
	expect(reports(stage)[2]).toMatchObject({ number: 3, sent: 3, waiting: 1, gone: 1 });
});

test("who waits for a digest holds up no line, and what does not pass is counted for nobody", async () => {
	const stage = await setDeliveryStage();
	const [, later, choosy] = await people(stage, 3);
	const keyOf = (person: { readonly id: number } | undefined) => destinationKey({ chat: chatId(person?.id ?? 0) });
	await stage.choose(keyOf(later), { digest: ["18:00"] });
	await stage.choose(keyOf(choosy), { keywords: { follow: [], mute: ["No."] } });
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => reports(stage).length === 1);
	await delivery.stop();
	expect(reports(stage)).toMatchObject([{ number: 1, sent: 1, waiting: 1, gone: 0 }]);
});

test("debug has a line for each send", async () => {
	const stage = await setDeliveryStage();
	const [person] = await people(stage, 1);
	const delivery = await stage.start();
	delivery.articlesAppended(await stage.append(1, 2));
	await stage.lapse(() => reports(stage).length === 2);
	await delivery.stop();
	const sends = stage.output.map((line) => JSON.parse(line)).filter(({ level }) => level === "debug");
	expect(sends).toMatchObject(
		[1, 2].map((number) => ({
			...{ msg: "Telegram has answered a send", destination: String(person?.id), job: "article", outcome: "sent" },
			articleUrl: `https://www.rfi.fr/cn/test/${number}`,
		})),
	);
});

test("who reads another edition does not close an article's line, whatever they are sent or end meanwhile", async () => {
	const stage = await setDeliveryStage({ sendRatePerSecond: 1 });
	const { store, emulator, clock } = stage;
	const add = async (editions: readonly ("cn" | "fr")[]) => {
		const person = await emulator.world.user("Reader");
		await person.startsSilently();
		const chosen = Object.fromEntries(editions.map((code) => [code, { since: store.log.head(code) }]));
		const key = destinationKey({ chat: chatId(person.id) });
		const subscription = { chatType: "private", editions: chosen, language: "en", renewedAt: clock.now() };
		await store.subscriptions.update(key, () => subscription);
		return { person, key };
	};
	const french = await Promise.all([add(["fr"]), add(["fr"]), add(["fr"])]);
	const [blocking] = french;
	await Promise.all([add(["cn"]), add(["cn"])]);
	const delivery = await stage.start();
	await blocking?.person.blocks();
	const article = { ...anArticle("un", { edition: "fr" }), publishedAt: clock.now() };
	const context = { source: "test", now: clock.now() };
	delivery.articlesAppended(await store.log.append("fr", [{ article, silent: false, storyKeys: [] }], context));
	delivery.articlesAppended(await stage.append(1));
	await store.subscriptions.update(french[1]?.key as DestinationKey, () => undefined);
	await stage.lapse(() => reports(stage).length === 2);
	await delivery.stop();
	expect(reports(stage).find(({ number }) => number === 1)).toMatchObject({ sent: 2, waiting: 0, gone: 0 });
});
