import { expect, test } from "vitest";
import { createBot } from "../../src/telegram/create-bot.ts";
import { followMoves } from "../../src/telegram/follow-moves.ts";

/** An Api of which calls to each chat are answered with a move to the one after it, up to `last`. */
function setUp(last: number) {
	const { api } = createBot({ token: "1:A", apiRoot: "http://127.0.0.1:9" });
	const calls: unknown[] = [];
	const moves: unknown[] = [];
	api.config.use(async (_, method, payload) => {
		calls.push({ method, ...payload });
		const { chat_id: chat } = payload as { readonly chat_id: number };
		if (chat === last) return { ok: true, result: true as never };
		const parameters = { migrate_to_chat_id: chat - 1 };
		return { ok: false, error_code: 400, description: "group chat was upgraded to a supergroup chat", parameters };
	});
	api.config.use(followMoves((...move) => moves.push(move)));
	return { api, calls, moves };
}

test("followMoves repeats a call in the new chat, without the reply's mark", async () => {
	const { api, calls, moves } = setUp(-2);
	await api.sendMessage(-1, "text", { reply_parameters: { message_id: 7 } });
	expect(calls[1]).toEqual({ method: "sendMessage", chat_id: -2, text: "text" });
	expect(moves).toEqual([[-1, -2]]);
});

test("followMoves repeats a call once: whoever moves in circles gets no more", async () => {
	const { api, calls } = setUp(-9);
	await expect(api.sendMessage(-1, "text")).rejects.toThrow("upgraded");
	expect(calls).toHaveLength(2);
});

test("followMoves repeats nothing that is about a message, whose number means another one there", async () => {
	const { api, calls, moves } = setUp(-2);
	await expect(api.editMessageText(-1, 5, "text")).rejects.toThrow("upgraded");
	expect(calls).toHaveLength(1);
	expect(moves).toEqual([]);
});
