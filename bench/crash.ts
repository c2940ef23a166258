import { parseArgs } from "node:util";
import { ARTICLES_PER_ROUND, type CrashRound, crashRounds } from "../test/support/processes/crash-rounds.ts";

const { values } = parseArgs({
	options: { rounds: { type: "string", default: "20" }, chats: { type: "string", default: "300" } },
});
const chats = Number(values.chats);
const rounds = await crashRounds({ rounds: Number(values.rounds), chats, onRound: report });
const total = (pick: (round: CrashRound) => number) => rounds.reduce((sum, round) => sum + pick(round), 0);
print(
	`${rounds.length} kills: ${total(({ lost }) => lost)} lost, ${total(({ outOfOrder }) => outOfOrder)} chats out of order`,
);
print(`repeated per kill: ${distribution(rounds.map(({ repeated }) => repeated))}`);
process.exit(rounds.some(({ lost, outOfOrder, leaked }) => lost > 0 || outOfOrder > 0 || leaked) ? 1 : 0);

function report({ killedAtMessage, arrivedBefore, lost, repeated }: CrashRound): void {
	const share = Math.round((100 * arrivedBefore) / (chats * ARTICLES_PER_ROUND));
	print(`killed at message ${killedAtMessage}, ${share} % sent: ${lost} lost, ${repeated} repeated`);
}

function distribution(values: readonly number[]): string {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
	return `median ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, most ${sorted.at(-1)}`;
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}
