import type { AddressInfo } from "node:net";
import { type ServerType, serve as serveHono } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "../kit/logger.ts";
import type { Health } from "../kit/watch/health.ts";
import { UnavailableError } from "../kit/words/unavailable-error.ts";
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

/** Telegram's updates stay far below this. */
const MAX_BODY_BYTES = 1024 * 1024;
/** Whoever takes longer over a request is cut off when the server closes. */
const MAX_CLOSING_MS = 3_000;

/**
 * HTTP for operators: `/livez` (the process moves), `/readyz` (it can do its work), `/metrics`, `/` and `/status.json` (how it is, for whoever may see
 * that), and the webhook's path. The first two answer 200 or 503, with which part is not well.
 *
 * @throws Error when the address cannot be listened on.
 */
export async function serveOps(options: OpsOptions): Promise<OpsServer> {
	const closing = new AbortController();
	let isLocal = false;
	const server = await listen(
		createRoutes(options, closing.signal, () => isLocal),
		options,
	);
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

function createRoutes(options: OpsOptions, closing: AbortSignal, isLocal: () => boolean): Hono {
	const { liveness, readiness, metrics, status, webhook, logger } = options;
	const app = new Hono();
	app.use(async (context, next) => {
		await next();
		if (closing.aborted) context.header("connection", "close"); // kept alive, it would keep the server open
	});
	app.use(bodyLimit({ maxSize: MAX_BODY_BYTES }));
	const tell = (context: Context, health: Health) => context.json(health, health.ok ? 200 : 503);
	app.get("/livez", (context) => tell(context, liveness()));
	app.get("/readyz", async (context) => tell(context, await readiness()));
	app.get("/metrics", async (context) => {
		return context.body(await metrics.text(), 200, { "content-type": metrics.contentType });
	});
	const door = statusDoor({ ...status, logger, isLocal });
	app.get("/status.json", door, async (context) => context.json(await status.json()));
	const { page } = status;
	if (page !== undefined) app.get("/", door, async (context) => context.html(await page()));
	if (webhook !== undefined) app.post("*", webhookIntake(webhook));
	// Without this the error would be printed as it is, with all that hangs on it: the bot's token, for one.
	app.onError((error, context) => {
		if (error instanceof HTTPException) return error.getResponse(); // an answer of the middleware
		if (error instanceof UnavailableError) {
			if (error.cause !== undefined) logger.warn("Request cannot be answered now", { path: context.req.path, error });
			return context.text(`${error.message}\n`, 503);
		}
		logger.error("Request failed", { path: context.req.path, error });
		return context.text("failed", 500);
	});
	return app;
}

function listen(app: Hono, { host, port }: OpsOptions): Promise<ServerType> {
	return new Promise((resolve, reject) => {
		const server = serveHono({ fetch: app.fetch, hostname: host, port }, () => resolve(server));
		server.once("error", (error) =>
			reject(new Error(`Cannot listen on ${host}:${port}: ${error.message}`, { cause: error })),
		);
	});
}

async function close(server: ServerType): Promise<void> {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	const cutOff = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), MAX_CLOSING_MS);
	await closed;
	clearTimeout(cutOff);
}
