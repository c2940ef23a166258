interface Stretch {
	readonly offset: number;
	readonly length: number;
}

/** Whether two stretches of text have a character in common. */
export function overlap(a: Stretch, b: Stretch): boolean {
	return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
