import type { InlineKeyboardButton } from "grammy/types";

export interface PageOf<Item> {
	readonly shown: readonly Item[];
	/** Counted from 0. */
	readonly page: number;
	/** The row that turns the page and says which one this is; none where there is only one. */
	readonly turning: InlineKeyboardButton[][];
}

/** Whether a button says which page its message shows: `1/2`. */
export function saysPage(label: string): boolean {
	return /^\d+\/\d+$/.test(label);
}

/** One page of many, with buttons that `to` makes for a page. A page behind the last one is the last. */
export function pageOf<Item>(
	items: readonly Item[],
	{ perPage, page: asked }: { readonly perPage: number; readonly page: number },
	to: (label: string, page: number) => InlineKeyboardButton,
): PageOf<Item> {
	const count = Math.max(1, Math.ceil(items.length / perPage));
	const page = Math.min(asked, count - 1);
	const turning = [
		...(page > 0 ? [to("◀", page - 1)] : []),
		to(`${page + 1}/${count}`, page),
		...(page + 1 < count ? [to("▶", page + 1)] : []),
	];
	const shown = items.slice(page * perPage, (page + 1) * perPage);
	return { shown, page, turning: count === 1 ? [] : [turning] };
}
