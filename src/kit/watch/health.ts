/** Whether something is well, by its parts. */
export interface Health {
	readonly ok: boolean;
	readonly parts: Readonly<Record<string, PartHealth>>;
}

export interface PartHealth {
	readonly ok: boolean;
	/** What is wrong with it, where it is not well. */
	readonly reason?: string;
}

/** Well when every part is; each is given by what is wrong with it, if anything. */
export function healthOf(troubles: Readonly<Record<string, string | undefined>>): Health {
	const parts = Object.entries(troubles).map(([part, reason]): [string, PartHealth] => [
		part,
		reason === undefined ? { ok: true } : { ok: false, reason },
	]);
	return { ok: parts.every(([, { ok }]) => ok), parts: Object.fromEntries(parts) };
}
