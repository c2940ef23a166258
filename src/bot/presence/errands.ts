import type { Clock } from "../../kit/clock.ts";

/** What is done of one's own accord, some time later. A stop takes back what was not begun, and waits for what was. */
export class Errands {
	readonly #clock: Pick<Clock, "after">;
	/** Each takes back an errand that was not begun. */
	readonly #pending = new Set<() => void>();
	readonly #underWay = new Set<Promise<void>>();
	#stopped = false;

	constructor(clock: Pick<Clock, "after">) {
		this.#clock = clock;
	}

	/** Begins it after `ms`, but not after a stop. It says itself what went wrong, and never rejects. */
	after(ms: number, run: () => Promise<void>): void {
		if (this.#stopped) return;
		const takeBack = this.#clock.after(ms, () => {
			this.#pending.delete(takeBack);
			const underWay = run().finally(() => this.#underWay.delete(underWay));
			this.#underWay.add(underWay);
		});
		this.#pending.add(takeBack);
	}

	/** Resolves when what was begun is over; nothing is begun any more. Safe to call twice. */
	async stop(): Promise<void> {
		this.#stopped = true;
		for (const takeBack of this.#pending) takeBack();
		this.#pending.clear();
		await Promise.all(this.#underWay);
	}
}
