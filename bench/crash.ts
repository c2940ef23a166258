import { runCommand } from "../src/bin/run-command.ts";
import { type CrashRound, crashRounds } from "../test/support/processes/crash-rounds.ts";

await runCommand({
	name: "npm run crash",
	about:
		"Kills the bot at random moments of a broadcast, starts it again, and counts what was lost, repeated or out of order.",
	options: {
		rounds: { value: "<n>", about: "how many kills (20)", problem: notWhole },
		destinations: { value: "<n>", about: "how many chats get the articles (300)", problem: notWhole },
	},
	endsAtOnce: true,
	exitCodes: { 1: "something was lost, or came out of order" },
	async run({ values }) {
		const destinations = Number(values.destinations ?? 300);
		const rounds = await crashRounds({ rounds: Number(values.rounds ?? 20), destinations, onRound: report });
		const total = (pick: (round: CrashRound) => number) => rounds.reduce((sum, round) => sum + pick(round), 0);
		const lost = total((round) => round.lost);
		const uncorrected = total((round) => round.uncorrected);
		const outOfOrder = total((round) => round.outOfOrder);
		print(
			`${rounds.length} kills: ${lost} lost, ${uncorrected} not corrected, ${outOfOrder} destinations out of order`,
		);
		print(`${total(({ caughtUp }) => caughtUp)} destinations read headlines after a backlog`);
		print(`repeated per kill: ${distribution(rounds.map(({ repeated }) => repeated))}`);
		return lost + uncorrected + outOfOrder > 0 || rounds.some(({ leaked }) => leaked) ? 1 : 0;
	},
});

function notWhole(value: string): string | undefined {
	return /^[1-9]\d{0,5}$/.test(value) ? undefined : "must be a whole number from 1 to 999999";
}

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
