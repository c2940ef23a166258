/** Buttons side by side, so many in each row. */
export function rowsOf<Button>(buttons: readonly Button[], perRow: number): Button[][] {
	const rows: Button[][] = [];
	for (let start = 0; start < buttons.length; start += perRow) rows.push(buttons.slice(start, start + perRow));
	return rows;
}
