/** A part of a text, in UTF-16 units, as JavaScript and Telegram count. */
export interface Stretch {
	readonly offset: number;
	readonly length: number;
}
