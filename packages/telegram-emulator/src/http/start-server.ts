import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Stage } from "../acts/act.ts";
import { createBotEndpoint } from "./bot-endpoint.ts";
import { CONTROL_PATH, createControlEndpoint } from "./control-endpoint.ts";
import { createPageEndpoint, isPagePath } from "./page-endpoint.ts";

export interface RunningServer {
	readonly port: number;
	/** Ends every connection. Safe to call twice. */
	close(): Promise<void>;
}

/** Listens on this machine's own address. */
export async function startServer(stage: Stage, port: number): Promise<RunningServer> {
	const bot = createBotEndpoint(stage);
	const control = createControlEndpoint(stage);
	const page = createPageEndpoint(stage.linkPreview);
	const endpointFor = (path: string) => {
		if (path.startsWith(CONTROL_PATH)) return control;
		return isPagePath(path) ? page : bot;
	};
	const server = createServer((request: IncomingMessage, response: ServerResponse) => {
		// A client that hangs up in the middle of its request is its own affair.
		endpointFor(request.url ?? "")(request, response).catch(() => response.destroy());
	});
	// Keep-alive connections of an idle bot must not be cut while it is about to use them.
	server.keepAliveTimeout = 0;
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", resolve);
	});
	let closed: Promise<void> | undefined;
	return {
		port: (server.address() as AddressInfo).port,
		close() {
			closed ??= new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
			return closed;
		},
	};
}
