/** https://core.telegram.org/bots/api#sendmessage, counted in code points. */
export const MAX_TEXT_CHARS = 4096;

export function isLonger(text: string, codePoints: number): boolean {
	if (text.length <= codePoints) return false;
	let count = 0;
	for (const _ of text) if (++count > codePoints) return true;
	return false;
}
