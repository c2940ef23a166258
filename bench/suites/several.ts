import { hasPostgres } from "../../test/support/postgres/has-postgres.ts";
import { type DutyRound, DutyScene } from "../../test/support/several/duty-scene.ts";
import type { BenchResult, Row } from "../result.ts";

const ROUNDS = 3;

interface Measured {
	readonly what: string;
	readonly chats: number;
	readonly rate: number;
	/** How much has come when the right is lost, from 0 to 1. */
	readonly share: number;
	/** Seconds until the next message, as a median. */
	readonly goal: string;
	readonly play: (scene: DutyScene, share: number) => Promise<DutyRound>;
}

/** How soon another bot goes on when the one that acts loses the right to, and what comes again. Needs PostgreSQL. */
const MEASURED: readonly Measured[] = [
	{
		what: "kill -9",
		chats: 2000,
		rate: 400,
		share: 0.5,
		goal: "≤ 3",
		play: (scene, share) => scene.end(share, "SIGKILL"),
	},
	{
		what: "SIGTERM",
		chats: 1000,
		rate: 400,
		share: 0.5,
		goal: "≤ 2",
		play: (scene, share) => scene.end(share, "SIGTERM"),
	},
	{ what: "suspended", chats: 1000, rate: 125, share: 0.2, goal: "≤ 8", play: (scene, share) => scene.suspend(share) },
	{ what: "cut off", chats: 1000, rate: 125, share: 0.3, goal: "≤ 8", play: (scene, share) => scene.cutOff(share) },
	{
		what: "store killed",
		chats: 1000,
		rate: 200,
		share: 0.5,
		goal: "≤ 3",
		play: (scene, share) => scene.loseStore(share),
	},
];

export async function several(): Promise<BenchResult> {
	if (!hasPostgres()) {
		process.stderr.write("There is no PostgreSQL on this machine: several bots cannot share a store.\n");
		return { name: "several", rows: [] };
	}
	const rows: Row[] = [];
	for (const measured of MEASURED) rows.push(...(await measure(measured)));
	return { name: "several", rows };
}

async function measure({ what, chats, rate, share, goal, play }: Measured): Promise<Row[]> {
	const scene = await DutyScene.set({ chats, rate });
	try {
		const rounds: DutyRound[] = [];
		while (rounds.length < ROUNDS) rounds.push(await play(scene, share));
		const seconds = rounds.map(({ goesOnAfterMs }) => goesOnAfterMs / 1000).sort((a, b) => a - b);
		const most = (pick: (round: DutyRound) => number) => Math.max(...rounds.map(pick));
		return [
			{ what: `${what}: next message, median of ${ROUNDS}`, value: seconds[ROUNDS >> 1] ?? 0, unit: "s", goal },
			{ what: `${what}: next message, longest`, value: seconds.at(-1) ?? 0, unit: "s" },
			{ what: `${what}: lost`, value: most(({ lost }) => lost), unit: "", goal: "0" },
			{ what: `${what}: repeated, most`, value: most(({ repeated }) => repeated), unit: "" },
			{
				what: `${what}: in any second, most, of ${rate}`,
				value: most(({ mostInASecond }) => mostInASecond),
				unit: "/s",
			},
		];
	} finally {
		await scene.close();
	}
}
