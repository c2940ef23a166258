import type { DestinationKey } from "../../news/destination.ts";
import type { Attempts } from "../after-outcome.ts";
import type { Job } from "../reading/next-job.ts";

const FRESH: Omit<Attempts, "acceptedBefore"> = { throttled: 0, ambiguous: 0, cannotPost: 0, refusedForms: 0 };

/** How often each destination's current job has failed, since the process started. Another job begins anew. */
export class AttemptBook {
	readonly #attempts = new Map<DestinationKey, { readonly job: string; readonly attempts: Attempts }>();

	of(job: Job, acceptedSoFar: number): Attempts {
		const noted = this.#attempts.get(job.subscriber.key);
		return noted?.job === nameOf(job) ? noted.attempts : { ...FRESH, acceptedBefore: acceptedSoFar };
	}

	note(job: Job, attempts: Attempts): void {
		this.#attempts.set(job.subscriber.key, { job: nameOf(job), attempts });
	}

	forget(key: DestinationKey): void {
		this.#attempts.delete(key);
	}
}

function nameOf({ kind, article, notice }: Job): string {
	if (notice !== undefined) return notice.id;
	return article === undefined ? kind : `${kind} ${article.id} ${article.revision}`;
}
