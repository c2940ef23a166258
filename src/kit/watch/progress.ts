/** How a loop says what it has begun, so that somebody notices when it does not end. What rests without an end of its own is not said. */
export interface Progress {
	/**
	 * Does the action, and resolves or rejects as it does. `step` is what a loop that hangs there waits for, in words without numbers of
	 * chats; `toldMs` is how long it was told to wait, which is no standstill.
	 */
	during<T>(step: string, action: () => Promise<T>, toldMs?: number): Promise<T>;
}

/** For loops that nobody watches. */
export const UNWATCHED: Progress = { during: (_, action) => action() };
