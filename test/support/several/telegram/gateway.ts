import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Send } from "./send.ts";

export interface GatewayOptions {
	/** The bot that calls here and nowhere else. */
	readonly name: string;
	/** The emulator's address. */
	readonly apiRoot: string;
	/** Whether the emulator's own vocabulary can be spoken here too. */
	readonly isOverheard: boolean;
	readonly onSend: (send: Send) => void;
}

const CONTROL = /^\/control\//;
const SENDING = /\/sendMessage$/;

/**
 * A door of Telegram for one bot alone, so that it is known who sent what: all of them have the same token. What has arrived here is done,
 * also when whoever sent it is gone before the answer, as it is with the real one. Resolves to its port.
 */
export async function openGateway({ name, apiRoot, isOverheard, onSend }: GatewayOptions): Promise<number> {
	const agent = new Agent({ keepAlive: true });
	const server = createServer((given, response) => {
		pass(given, response).catch(() => response.destroy());

		async function pass(call: IncomingMessage, answerTo: ServerResponse): Promise<void> {
			if (!isOverheard && CONTROL.test(call.url ?? "")) return void answerTo.writeHead(404).end();
			const body = Buffer.concat(await call.toArray());
			const atMs = Date.now();
			const answer = await ask(call, answerTo, body);
			answerTo.writeHead(answer.statusCode ?? 502, answer.headers);
			if (!SENDING.test(call.url ?? "")) return void answer.pipe(answerTo);
			const said = Buffer.concat(await answer.toArray());
			if (answer.statusCode === 200) onSend({ by: name, ...readSend(body), atMs });
			answerTo.end(said);
		}
	});

	function ask(
		{ method, url, headers }: IncomingMessage,
		answerTo: ServerResponse,
		body: Buffer,
	): Promise<IncomingMessage> {
		const outgoing = request(`${apiRoot}${url}`, { method, headers, agent });
		// Who polls and is gone must not be given an update.
		if (!SENDING.test(url ?? "")) answerTo.once("close", () => outgoing.destroy());
		return new Promise((resolve, reject) => outgoing.once("response", resolve).once("error", reject).end(body));
	}

	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	server.keepAliveTimeout = 0;
	return (server.address() as AddressInfo).port;
}

function readSend(body: Buffer): Pick<Send, "chat" | "text"> {
	const { chat_id: chat, text } = JSON.parse(body.toString()) as { chat_id: number | string; text: string };
	return { chat: Number(chat), text };
}
