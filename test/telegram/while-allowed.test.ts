import { expect, test } from "vitest";
import { chatId } from "../../src/news/destination.ts";
import type { Sender } from "../../src/telegram/sender.ts";
import { whileAllowed } from "../../src/telegram/while-allowed.ts";

test("A sender lets nothing leave that may not, whether it is new or an edit, and is asked each time", async () => {
	const left: string[] = [];
	const sender: Sender = {
		send: async (_, { text }) => {
			left.push(text);
			return { kind: "sent", messageId: 1 };
		},
		edit: async (_, __, { text }) => {
			left.push(`edit: ${text}`);
			return { kind: "sent", messageId: 1 };
		},
	};
	let isAllowed = false;
	const guarded = whileAllowed(sender, () => isAllowed);
	const message = { kind: "text", text: "news", entities: [] } as const;
	const both = () => [guarded.send({ chat: chatId(1) }, message), guarded.edit({ chat: chatId(1) }, 1, message)];
	expect(await Promise.all(both())).toMatchObject([{ kind: "unsent" }, { kind: "unsent" }]);
	expect(left).toEqual([]);
	isAllowed = true;
	expect(await Promise.all(both())).toMatchObject([{ kind: "sent" }, { kind: "sent" }]);
	expect(left).toEqual(["news", "edit: news"]);
});
