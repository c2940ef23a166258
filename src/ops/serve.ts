import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { nodeHttp } from "../kit/http/node-http.ts";
import type { Logger } from "../kit/logger.ts";
import type { Health } from "../kit/watch/health.ts";
import { type Answer, htmlAnswer, jsonAnswer, NOT_FOUND, pathAsked, sendAnswer, textAnswer } from "./answer.ts";
import { isLoopback } from "./is-loopback.ts";
import { type StatusDoorOptions, statusDoor } from "./status-door.ts";
import { type WebhookOptions, webhookIntake } from "./webhook-intake.ts";

export interface OpsOptions {
	readonly host: string;
	/** 0 for any free port. */
	readonly port: number;
	/** Whether everything that has to move moves. */
	readonly liveness: () => Health;
	/** Whether the bot can do its work. */
	readonly readiness: () => Promise<Health>;
	readonly metrics: { text(): Promise<string>; readonly contentType: string };
	/** Absent under long polling. */
	readonly webhook?: WebhookOptions;
	readonly status: StatusPages;
	readonly logger: Logger;
}

/** How the bot is, at length. */
export interface StatusPages extends Pick<StatusDoorOptions, "password" | "clock"> {
	readonly json: () => Promise<object>;
	/** The same as HTML. */
	readonly page?: () => Promise<string>;
}

export interface OpsServer {
	readonly port: number;
	/** Lets requests in hand be answered. Safe to call twice. */
	close(): Promise<void>;
}

/** Whoever takes longer over a request is cut off when the server closes. */
const MAX_CLOSING_MS = 3_000;

/**
 * HTTP for operators: `/livez` (the process moves), `/readyz` (it can do its work), `/metrics`, `/` and `/status.json` (how it is, for whoever may see
 * that), and the webhook's path. The first two answer 200 or 503, with which part is not well.
 *
 * @throws Error when the address cannot be listened on.
 */
export async function serveOps(options: OpsOptions): Promise<OpsServer> {
	const { host, port: wanted, logger } = options;
	const closing = new AbortController();
	let isLocal = false;
	const answerTo = createRoutes(options, () => isLocal);
	const server = nodeHttp.createServer((request, response) => {
		void answerSafely(request, answerTo, logger).then((answer) => {
			if (closing.signal.aborted) response.setHeader("connection", "close"); // kept alive, it would keep the server open
			sendAnswer(response, answer);
		});
	});
	await listen(server, host, wanted);
	const { address, port } = server.address() as AddressInfo;
	isLocal = isLoopback(address);
	return {
		port,
		close() {
			closing.abort();
			return close(server);
		},
	};
}

type Handler = (request: IncomingMessage) => Answer | Promise<Answer>;

/** Whatever is thrown is logged and not shown: a token may hang on it. */
async function answerSafely(request: IncomingMessage, handler: Handler, logger: Logger): Promise<Answer> {
	try {
		return await handler(request);
	} catch (error) {
		logger.error("Request failed", { path: pathAsked(request), error });
		return textAnswer(500, "failed");
	}
}

function createRoutes(options: OpsOptions, isLocal: () => boolean): Handler {
	const { liveness, readiness, metrics, status, webhook, logger } = options;
	const door = statusDoor({ ...status, logger, isLocal });
	const { page } = status;
	const pages = new Map<string, Handler>([
		["/livez", () => healthAnswer(liveness())],
		["/readyz", async () => healthAnswer(await readiness())],
		["/metrics", async () => textAnswer(200, await metrics.text(), { "content-type": metrics.contentType })],
		["/status.json", (request) => door(request, async () => jsonAnswer(200, await status.json()))],
	]);
	if (page !== undefined) pages.set("/", (request) => door(request, async () => htmlAnswer(await page())));
	const takeUpdate = webhook && webhookIntake(webhook);
	return (request) => {
		if (request.method === "POST") return takeUpdate?.(request) ?? NOT_FOUND;
		const isRead = request.method === "GET" || request.method === "HEAD";
		return (isRead && pages.get(pathAsked(request) ?? "")?.(request)) || NOT_FOUND;
	};
}

function healthAnswer(health: Health): Answer {
	return jsonAnswer(health.ok ? 200 : 503, health);
}

function listen(server: Server, host: string, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", (error) =>
			reject(new Error(`Cannot listen on ${host}:${port}: ${error.message}`, { cause: error })),
		);
		server.listen(port, host, () => resolve());
	});
}

async function close(server: Server): Promise<void> {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	const cutOff = setTimeout(() => server.closeAllConnections(), MAX_CLOSING_MS);
	await closed;
	clearTimeout(cutOff);
}
