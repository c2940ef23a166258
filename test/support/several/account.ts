import type { Send } from "./telegram/send.ts";

/** What a broadcast was to bring: each of the titles to each of the chats, in this order. */
export interface Planned {
	readonly chats: readonly number[];
	readonly titles: readonly string[];
}

/** What became of it, from Telegram's side. */
export interface Account {
	/** Titles that never came to a chat. */
	readonly lost: number;
	/** Messages whose title had come to the chat before. */
	readonly repeated: number;
	/** Chats to which a title came for the first time after a later one. */
	readonly outOfOrder: number;
	/** Messages with one of the titles to a chat that was to get none. */
	readonly astray: number;
}

/** The first line of a message that brings one article. */
export function titleOf({ text }: Pick<Send, "text">): string {
	return text.split("\n", 1)[0] ?? "";
}

/** `sends` in any order: what counts is when they arrived. */
export function accountOf(sends: readonly Send[], { chats, titles }: Planned): Account {
	const numbers = new Map(titles.map((title, number) => [title, number]));
	const came = new Map(chats.map((chat): [number, number[]] => [chat, []]));
	let astray = 0;
	for (const send of sends.toSorted((a, b) => a.atMs - b.atMs)) {
		const number = numbers.get(titleOf(send));
		if (number === undefined) continue;
		const before = came.get(send.chat);
		if (before === undefined) astray++;
		else before.push(number);
	}
	const ofEach = [...came.values()];
	const sum = (count: (order: readonly number[]) => number) => ofEach.reduce((total, order) => total + count(order), 0);
	return {
		lost: sum((order) => titles.length - new Set(order).size),
		repeated: sum((order) => order.length - new Set(order).size),
		outOfOrder: sum((order) => (isAscending([...new Set(order)]) ? 0 : 1)),
		astray,
	};
}

function isAscending(numbers: readonly number[]): boolean {
	return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** The most messages that arrived within any `windowMs` milliseconds. */
export function mostWithin(sends: readonly Send[], windowMs: number): number {
	const times = sends.map(({ atMs }) => atMs).sort((a, b) => a - b);
	let most = 0;
	for (let first = 0, last = 0; last < times.length; last++) {
		while ((times[last] ?? 0) - (times[first] ?? 0) >= windowMs) first++;
		most = Math.max(most, last - first + 1);
	}
	return most;
}
