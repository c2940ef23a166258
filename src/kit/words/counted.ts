/** So many of a thing, in English: `1 chat`, `1,200 chats`. */
export function counted(number: number, noun: string): string {
	return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
