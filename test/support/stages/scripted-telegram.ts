import { createBot } from "../../../src/telegram/create-bot.ts";
import { createSender, type Sender } from "../../../src/telegram/sender.ts";

/** How a call is refused; `undefined` when it is taken. */
export type Script = (
	chat: number,
	text: string,
	method: string,
) =>
	| {
			readonly code: number;
			readonly text: string;
			readonly parameters?: Record<string, number>;
	  }
	| undefined;

/** A sender of ours whose calls are answered here in place of a server, and what each chat has got. */
export function scriptTelegram(script: Script): { readonly sender: Sender; readonly got: Map<number, string[]> } {
	const got = new Map<number, string[]>();
	const { api } = createBot({ token: "1:A", apiRoot: "http://127.0.0.1:9" });
	api.config.use(async (_, method, payload) => {
		const { chat_id: chat, text } = payload as { readonly chat_id: number; readonly text: string };
		const refusal = script(chat, text, method);
		if (refusal !== undefined) {
			const { code, text: description, parameters = {} } = refusal;
			return { ok: false, error_code: code, description, parameters };
		}
		const texts = got.get(chat) ?? [];
		got.set(chat, [...texts, text]);
		return { ok: true, result: { message_id: texts.length + 1 } as never };
	});
	return { sender: createSender(api), got };
}
