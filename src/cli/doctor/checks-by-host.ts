import type { Check, Finding } from "./finding.ts";

/** Something that a host is asked for. */
interface Source {
	readonly url: string;
}

interface Looked {
	readonly finding: Finding;
	/** Whether the host is to be asked for others: whoever gives no answer gives none to the next question either, and the doctor is waited for. */
	readonly goesOn: boolean;
}

export interface HostLooks<S extends Source> {
	/** What they are called together, such as `feeds`. */
	readonly about: string;
	/** For each, in milliseconds. */
	readonly limitMs: number;
	/** `isAsked`: whether the host may still be asked. */
	readonly look: (source: S, isAsked: boolean, signal: AbortSignal) => Promise<Looked>;
}

/** A check for each host, which is asked for one source after the other, as the poller does it. */
export function checksByHost<S extends Source>(sources: readonly S[], { about, limitMs, look }: HostLooks<S>): Check[] {
	return [...Map.groupBy(sources, ({ url }) => new URL(url).host)].map(([host, ofHost]) => ({
		about: `${about} of ${host}`,
		limitMs: ofHost.length * limitMs,
		async run(signal) {
			const findings: Finding[] = [];
			let isAsked = true;
			for (const source of ofHost) {
				const { finding, goesOn } = await look(source, isAsked, signal);
				isAsked &&= goesOn;
				findings.push(finding);
			}
			return findings;
		},
	}));
}
