/** By its two numbers one among all advisory locks of the database: the letters RFI, and what it is for. */
export const LOCK_CLASS = 0x52_46_49;
export const LOCKS = { duty: 1, preparation: 2 } as const;

/** What PostgreSQL's functions of advisory locks take. */
export function lockKey(lock: keyof typeof LOCKS): string {
	return `${LOCK_CLASS}, ${LOCKS[lock]}`;
}
