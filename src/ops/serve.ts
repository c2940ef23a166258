import type { AddressInfo } from "node:net";
import { type ServerType, serve as serveHono } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type WebhookOptions, webhookIntake } from "./webhook-intake.ts";

export interface OpsOptions {
	readonly host: string;
	/** 0 for any free port. */
	readonly port: number;
	/** Whether the bot can do its work; when not, what is missing. */
	readonly readiness: () => { readonly ready: boolean; readonly reason?: string };
	readonly metrics: { text(): Promise<string>; readonly contentType: string };
	/** Absent under long polling. */
	readonly webhook?: WebhookOptions;
}

export interface OpsServer {
	readonly port: number;
	/** Safe to call twice. */
	close(): Promise<void>;
}

/** Telegram's updates stay far below this. */
const MAX_BODY_BYTES = 1024 * 1024;

/**
 * HTTP for operators: `/livez` (the process answers), `/readyz` (it can do its work), `/metrics`, and the webhook's path.
 *
 * @throws Error when the address cannot be listened on.
 */
export async function serveOps(options: OpsOptions): Promise<OpsServer> {
	const app = new Hono();
	app.use(bodyLimit({ maxSize: MAX_BODY_BYTES }));
	app.get("/livez", (context) => context.text("ok"));
	app.get("/readyz", (context) => {
		const { ready, reason = "not ready" } = options.readiness();
		return ready ? context.text("ok") : context.text(reason, 503);
	});
	app.get("/metrics", async (context) => {
		return context.body(await options.metrics.text(), 200, { "content-type": options.metrics.contentType });
	});
	if (options.webhook !== undefined) app.post(options.webhook.path, webhookIntake(options.webhook));
	const server = await listen(app, options);
	const { port } = server.address() as AddressInfo;
	return { port, close: () => close(server) };
}

function listen(app: Hono, { host, port }: OpsOptions): Promise<ServerType> {
	return new Promise((resolve, reject) => {
		const server = serveHono({ fetch: app.fetch, hostname: host, port }, () => resolve(server));
		server.once("error", (error) =>
			reject(new Error(`Cannot listen on ${host}:${port}: ${error.message}`, { cause: error })),
		);
	});
}

function close(server: ServerType): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		if ("closeAllConnections" in server) server.closeAllConnections();
	});
}
