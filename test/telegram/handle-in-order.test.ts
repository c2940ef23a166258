import { setImmediate as turn } from "node:timers/promises";
import type { Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import { handleInOrder } from "../../src/telegram/handle-in-order.ts";

const user = { id: 1, is_bot: false, first_name: "Li" };

function said(update_id: number, chat: number): Update {
	const text = { message_id: update_id, date: 0, text: "text" };
	return { update_id, message: { ...text, from: user, chat: { id: chat, type: "private", first_name: "Li" } } };
}

function typed(update_id: number): Update {
	return { update_id, inline_query: { id: "1", from: user, query: "", offset: "" } };
}

describe("handleInOrder", () => {
	test("handles the updates of one chat one after the other, while those of others go on beside it", async () => {
		const slow = Promise.withResolvers<void>();
		const begun: number[] = [];
		const handling = handleInOrder(
			[said(1, 10), said(2, 10), said(3, 20), typed(4), typed(5)],
			async ({ update_id }) => {
				begun.push(update_id);
				if (update_id === 1 || update_id === 4) await slow.promise;
			},
			() => undefined,
		);
		await turn();
		expect(begun).toEqual([1, 3, 4, 5]);
		slow.resolve();
		await handling;
		expect(begun).toEqual([1, 3, 4, 5, 2]);
	});

	test("goes on after an update that cannot be handled, and says which it was", async () => {
		const failed: [unknown, number][] = [];
		const handled: number[] = [];
		await handleInOrder(
			[said(1, 10), said(2, 10)],
			async ({ update_id }) => {
				if (update_id === 1) throw new Error("broken");
				handled.push(update_id);
			},
			(error, { update_id }) => failed.push([error, update_id]),
		);
		expect(handled).toEqual([2]);
		expect(failed).toEqual([[new Error("broken"), 1]]);
	});
});
