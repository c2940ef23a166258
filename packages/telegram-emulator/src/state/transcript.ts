/** One call of the Bot API, as it was answered. */
export interface Call {
	/** Counts from 1 over the emulator's life. */
	readonly number: number;
	readonly method: string;
	readonly params: Readonly<Record<string, unknown>>;
	/** The HTTP status; 0 when the connection was reset or left hanging instead. */
	readonly status: number;
	/** The envelope; `undefined` when there was none. */
	readonly response: unknown;
	/** Unix milliseconds of its arrival. */
	readonly atMs: number;
	readonly durationMs: number;
}

const MAX_COUNTED_METHODS = 1000;

/** The newest calls, and how many there were. */
export class Transcript {
	readonly #capacity: number;
	#calls: Call[] = [];
	#total = 0;
	#counts = new Map<string, number>();
	/** Switched off, it keeps counting and forgets the rest. */
	recording: boolean;

	constructor(capacity: number, recording: boolean) {
		this.#capacity = capacity;
		this.recording = recording;
	}

	/** Returns the call when it was recorded. */
	add(call: Omit<Call, "number">): Call | undefined {
		this.#total++;
		this.#countMethod(call.method);
		if (!this.recording) return undefined;
		const numbered = { number: this.#total, ...call };
		this.#calls.push(numbered);
		// Trimmed in halves: removing the first element of a long array at each call would cost more than the call.
		if (this.#calls.length >= this.#capacity * 2) this.#calls = this.#calls.slice(-this.#capacity);
		return numbered;
	}

	/** Names beyond the bound, which only misspelt methods can reach, count in the total alone. */
	#countMethod(method: string): void {
		const before = this.#counts.get(method);
		if (before !== undefined || this.#counts.size < MAX_COUNTED_METHODS) this.#counts.set(method, (before ?? 0) + 1);
	}

	/** The calls that are still remembered, oldest first. */
	calls(method?: string): readonly Call[] {
		const remembered = this.#calls.slice(-this.#capacity);
		return method === undefined ? remembered : remembered.filter((call) => call.method === method);
	}

	/** How many calls there were, remembered or not. */
	count(method?: string): number {
		return method === undefined ? this.#total : (this.#counts.get(method) ?? 0);
	}

	clear(): void {
		this.#calls = [];
		this.#total = 0;
		this.#counts = new Map();
	}
}
