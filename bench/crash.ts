import { parseArgs } from "node:util";
import { type CrashRound, crashRounds } from "../test/support/processes/crash-rounds.ts";

const { values } = parseArgs({
	options: { rounds: { type: "string", default: "20" }, destinations: { type: "string", default: "300" } },
});
const destinations = Number(values.destinations);
const rounds = await crashRounds({ rounds: Number(values.rounds), destinations, onRound: report });
const total = (pick: (round: CrashRound) => number) => rounds.reduce((sum, round) => sum + pick(round), 0);
const lost = total((round) => round.lost);
const uncorrected = total((round) => round.uncorrected);
const outOfOrder = total((round) => round.outOfOrder);
print(`${rounds.length} kills: ${lost} lost, ${uncorrected} not corrected, ${outOfOrder} destinations out of order`);
print(`${total(({ caughtUp }) => caughtUp)} destinations read headlines after a backlog`);
print(`repeated per kill: ${distribution(rounds.map(({ repeated }) => repeated))}`);
process.exit(lost + uncorrected + outOfOrder > 0 || rounds.some(({ leaked }) => leaked) ? 1 : 0);

function report({ kind, killedAt, planned, caughtUp, ...round }: CrashRound): void {
	const share = Math.round((100 * killedAt) / planned);
	const counts = `${round.lost} lost, ${round.uncorrected} not corrected, ${round.repeated} repeated`;
	print(`${kind}, killed at ${killedAt}, ${share} % done: ${counts}, ${caughtUp} caught up`);
}

function distribution(values: readonly number[]): string {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
	return `median ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, most ${sorted.at(-1)}`;
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}
