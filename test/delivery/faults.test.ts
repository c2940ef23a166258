import type { GroupClient, InjectedFault, TopicClient, UserClient } from "telegram-emulator";
import { describe, expect, test } from "vitest";
import { chatId, type DestinationKey, destinationKey } from "../../src/news/destination.ts";
import type { Position } from "../../src/news/position.ts";
import { LONG_ROUNDS } from "../support/long-rounds.ts";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";

type DeliveryStage = Awaited<ReturnType<typeof setDeliveryStage>>;

/** One in twenty. */
const FAULTY = LONG_ROUNDS ? 5 : 2;
const HEALTHY = 19 * FAULTY;
const ARTICLES = [1, 2, 3];
const HOUR_MS = 3_600_000;

/** A destination in trouble: how to look at what it got, and under which key it stands in the end. */
interface Patient {
	readonly key: DestinationKey;
	readonly chat: number;
}

interface Trouble {
	readonly name: string;
	/** Makes a destination and its trouble. */
	readonly make: (stage: DeliveryStage, number: number) => Promise<Patient>;
	/** What the chat shows in the end. */
	readonly gets: readonly number[];
	/** What its position says in the end. */
	readonly ends?: (position: Position | undefined, now: number) => void;
	/** When the trouble is over for it, from the start of the broadcast. */
	readonly withinMs?: number;
}

const person = async (stage: DeliveryStage, name: string): Promise<Patient & { readonly user: UserClient }> => {
	const user = await stage.emulator.world.user(name);
	await user.startsSilently();
	return { user, key: await stage.subscribe(user.id), chat: user.id };
};

const faultyPerson = (fault: InjectedFault) => async (stage: DeliveryStage, number: number) => {
	const patient = await person(stage, `Faulty ${number}`);
	await stage.emulator.faults.inject({ ...fault, chatId: patient.chat });
	return patient;
};

const troubledPerson = (act: (user: UserClient) => Promise<void>) => async (stage: DeliveryStage, number: number) => {
	const patient = await person(stage, `Troubled ${number}`);
	await act(patient.user);
	return patient;
};

const troubledGroup =
	(kind: "group" | "supergroup" | "channel", act: (group: GroupClient) => Promise<unknown>) =>
	async (stage: DeliveryStage, number: number) => {
		const bot = kind === "channel" ? "administrator" : "member";
		const group = await stage.emulator.world[kind](`Troubled ${number}`, { bot });
		const key = await stage.subscribe(group.id, kind);
		await act(group);
		return { key, chat: group.id };
	};

const migratedGroup = async (stage: DeliveryStage, number: number): Promise<Patient> => {
	const group = await stage.emulator.world.group(`Migrated ${number}`, { bot: "member" });
	await stage.subscribe(group.id, "group");
	const upgraded = await group.upgrades();
	return { key: destinationKey({ chat: chatId(upgraded.id) }), chat: upgraded.id };
};

const troubledTopic = (act: (topic: TopicClient) => Promise<void>) => async (stage: DeliveryStage, number: number) => {
	const forum = await stage.emulator.world.supergroup(`Forum ${number}`, { bot: "member", isForum: true });
	const topic = await forum.opensTopic("News");
	const key = await stage.subscribe(forum.id, "supergroup", topic.threadId);
	await act(topic);
	return { key, chat: forum.id };
};

const isGone = (position: Position | undefined) => expect(position?.gone?.reason).toBeDefined();
const isPaused = (position: Position | undefined, now: number) => expect(position?.paused?.until).toBeGreaterThan(now);
const hasRead = (position: Position | undefined) => {
	expect(position?.editions.cn?.read).toBe(3);
	expect(position?.gone).toBeUndefined();
	expect(position?.notBefore).toBeUndefined();
	expect(position?.paused).toBeUndefined();
};

const badEntity = "Bad Request: can't parse entities: Can't find end tag corresponding to start tag";
const restart = { kind: "status", code: 500, description: "Internal Server Error: restart" } as const;

const TROUBLES: readonly Trouble[] = [
	{ name: "blocked", make: troubledPerson((user) => user.blocks()), gets: [], ends: isGone },
	{ name: "account deleted", make: troubledPerson((user) => user.deletesAccount()), gets: [], ends: isGone },
	{ name: "kicked", make: troubledGroup("supergroup", (group) => group.removesBot()), gets: [], ends: isGone },
	{ name: "group deleted", make: troubledGroup("group", (group) => group.isDeleted()), gets: [], ends: isGone },
	{ name: "migrated", make: migratedGroup, gets: ARTICLES, ends: hasRead },
	{
		name: "rights lost in a group",
		make: troubledGroup("supergroup", (group) => group.mutesBot()),
		gets: [],
		ends: isPaused,
	},
	{
		name: "right to post lost in a channel",
		make: troubledGroup("channel", (group) => group.promotesBot({ can_post_messages: false })),
		gets: [],
		ends: isPaused,
	},
	{ name: "topic closed", make: troubledTopic((topic) => topic.closes()), gets: [], ends: isPaused },
	{ name: "topic deleted", make: troubledTopic((topic) => topic.isDeleted()), gets: [], ends: isPaused },
	{
		name: "entity refused once",
		make: faultyPerson({ kind: "status", code: 400, description: badEntity }),
		gets: ARTICLES,
		ends: hasRead,
	},
	{ name: "5xx once", make: faultyPerson(restart), gets: ARTICLES, ends: hasRead },
	{
		// The others got theirs meanwhile, so the first one counts as sent after three repeats; then all of Telegram may be to blame.
		name: "5xx for an hour",
		make: faultyPerson({ ...restart, times: 12 }),
		gets: [2, 3],
		ends: hasRead,
		withinMs: 2 * HOUR_MS,
	},
	{ name: "HTML 502", make: faultyPerson({ kind: "html-502" }), gets: ARTICLES, ends: hasRead },
	{ name: "reset before delivery", make: faultyPerson({ kind: "reset-before" }), gets: ARTICLES, ends: hasRead },
	// Nobody can tell this one from the last: it is sent once more.
	{ name: "reset after delivery", make: faultyPerson({ kind: "reset-after" }), gets: [1, ...ARTICLES], ends: hasRead },
	{ name: "8 s slow", make: faultyPerson({ kind: "slow", beforeMs: 8000, times: 3 }), gets: ARTICLES, ends: hasRead },
	{ name: "429 of 1 s", make: faultyPerson({ kind: "flood", retryAfterSeconds: 1 }), gets: ARTICLES, ends: hasRead },
	{ name: "429 of 60 s", make: faultyPerson({ kind: "flood", retryAfterSeconds: 60 }), gets: ARTICLES, ends: hasRead },
	{
		name: "429 of 3 h",
		make: faultyPerson({ kind: "flood", retryAfterSeconds: 3 * 3600 }),
		gets: ARTICLES,
		ends: hasRead,
		withinMs: 4 * HOUR_MS,
	},
];

describe("with one chat in twenty in trouble, the others get everything in order", () => {
	test.for(TROUBLES)("$name", async ({ make, gets, ends, withinMs = 300_000 }) => {
		const stage = await setDeliveryStage();
		const healthy: number[] = [];
		const patients: Patient[] = [];
		for (let number = 0; number < HEALTHY + FAULTY; number++) {
			if (number % 20 === 0) patients.push(await make(stage, number));
			else healthy.push((await person(stage, `Healthy ${number}`)).chat);
		}
		const delivery = await stage.start();
		delivery.articlesAppended(await stage.append(...ARTICLES));
		const settled = async () => {
			const got = await Promise.all(healthy.map((chat) => stage.received(chat)));
			return got.every(({ length }) => length >= ARTICLES.length);
		};
		await stage.lapse(settled, 4 * HOUR_MS);
		const isCured = async () => {
			const positions = await stage.store.positions.getMany(patients.map(({ key }) => key));
			const got = await Promise.all(patients.map(({ chat }) => stage.received(chat)));
			return positions.every((position, index) => {
				const done = position?.editions.cn?.read === ARTICLES.length;
				return (
					(done || position?.gone || position?.paused) &&
					(got[index]?.length ?? 0) >= gets.length &&
					(ends !== hasRead || done)
				);
			});
		};
		await stage.lapse(isCured, withinMs);
		await delivery.stop();
		for (const chat of healthy) expect(await stage.received(chat)).toEqual(ARTICLES);
		for (const { chat, key } of patients) {
			expect(await stage.received(chat)).toEqual(gets);
			ends?.(await stage.store.positions.get(key), stage.clock.now());
		}
		expect(stage.output.join("")).not.toContain(stage.emulator.token);
	});
});
