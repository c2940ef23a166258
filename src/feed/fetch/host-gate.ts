/** Lets one job at a time through for each host, in the order in which they came. */
export interface HostGate {
	/** Resolves or rejects as the job does. */
	pass<T>(host: string, job: () => Promise<T>): Promise<T>;
}

export function createHostGate(): HostGate {
	const last = new Map<string, Promise<unknown>>();
	return {
		pass(host, job) {
			const turn = (last.get(host) ?? Promise.resolve()).then(job);
			const done = turn
				.catch(() => undefined) // the caller holds `turn` and hears of it; the next in line does not care
				.then(() => {
					if (last.get(host) === done) last.delete(host);
				});
			last.set(host, done);
			return turn;
		},
	};
}
