import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The one address that Telegram brings updates to, before several bots: what a proxy does for an operator. */
export interface WebhookDoor {
	readonly url: string;
	/** Where updates go from now on: a port of this machine. */
	leadsTo(port: number): void;
	close(): Promise<void>;
}

export async function openWebhookDoor(): Promise<WebhookDoor> {
	let port = 0;
	const server = createServer((request, response) => {
		pass().catch(() => response.writeHead(502).end());

		async function pass(): Promise<void> {
			const body = Buffer.concat(await request.toArray());
			const secret = request.headers["x-telegram-bot-api-secret-token"] ?? "";
			const answer = await bring(`http://127.0.0.1:${port}${request.url}`, String(secret), body.toString());
			response.writeHead(answer.status).end(await answer.text());
		}
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
		leadsTo(next) {
			port = next;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** Brings an update to a bot, as Telegram does. */
export function bring(url: string, secret: string, body: string): Promise<Response> {
	const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret };
	return fetch(url, { method: "POST", headers, body });
}
