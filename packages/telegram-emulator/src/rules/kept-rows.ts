/** What the server keeps of a keyboard; it cuts the rest without a word. td/telegram/ReplyMarkup.cpp */
const MAX_BUTTONS_PER_ROW = 12;
const MAX_BUTTONS = 300;

/** The rows of a keyboard that are kept, each of their buttons checked. */
export function keptRows<Button>(rows: readonly (readonly Button[])[], check: (button: Button) => Button): Button[][] {
	let left = MAX_BUTTONS;
	const kept = rows.map((row) => {
		const buttons = row.slice(0, Math.min(left, MAX_BUTTONS_PER_ROW));
		left -= buttons.length;
		return buttons.map(check);
	});
	return kept.filter((row) => row.length > 0);
}
