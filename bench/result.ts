/** One figure of a suite. */
export interface Row {
	readonly what: string;
	readonly value: number;
	readonly unit: string;
	/** What it should be at least or at most, when there is a goal. */
	readonly goal?: string;
}

/** What a suite measured. Figures are comparable within one run only: machines are noisy. */
export interface BenchResult {
	readonly name: string;
	readonly rows: readonly Row[];
}
