const MINUTE_MS = 60_000;

/** How many an hour a desk publishes that sleeps, and rests at weekends. */
export function deskRate(time: number): number {
	const date = new Date(time);
	const isWeekend = date.getUTCDay() % 6 === 0;
	const hour = date.getUTCHours();
	const byDay = hour >= 5 && hour < 21 ? 2.4 : 0.2;
	return isWeekend ? byDay / 3 : byDay;
}

/** Numbers from 0 to 1, the same ones in each run (mulberry32, public domain). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** When articles come (milliseconds since the Unix epoch) that have nothing to do with each other, so many an hour. */
export function publish(from: number, to: number, random: () => number, rate = deskRate): number[] {
	const times: number[] = [];
	for (let time = from; time < to; time += MINUTE_MS) if (random() < rate(time) / 60) times.push(time);
	return times;
}
