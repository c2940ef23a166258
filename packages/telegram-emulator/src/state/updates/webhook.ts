import type { WebhookInfo } from "@grammyjs/types";
import { badRequest } from "../../api-error.ts";

export interface WebhookTarget {
	readonly url: string;
	/** "" for none. */
	readonly secretToken: string;
	readonly maxConnections: number | undefined;
	/** When it was set, in Unix milliseconds. */
	readonly atMs: number;
}

export interface WebhookListener {
	changed(target: WebhookTarget | undefined): void;
	queued(): void;
}

export interface WebhookError {
	readonly atMs: number;
	readonly message: string;
}

/** https://core.telegram.org/bots/api#setwebhook */
const MAX_SECRET_CHARS = 256;
const MIN_SET_INTERVAL_MS = 1000;
const DEFAULT_CONNECTIONS = 40;
const MAX_CONNECTIONS = 100;

/** Where updates go instead of waiting for getUpdates. */
export class Webhook {
	#target: WebhookTarget | undefined;
	#lastError: WebhookError | undefined;
	#lastSetAtMs = Number.NEGATIVE_INFINITY;
	#listener: WebhookListener | undefined;
	#refusedPort: number | undefined;

	/** Whoever delivers updates listens. */
	listen(listener: WebhookListener): void {
		this.#listener = listener;
	}

	/** An update was queued. */
	wake(): void {
		if (this.#target !== undefined) this.#listener?.queued();
	}

	/** "" when there is none. */
	get url(): string {
		return this.#target?.url ?? "";
	}

	/** Setting it again before this is refused. */
	get nextSetAtMs(): number {
		return this.#lastSetAtMs + MIN_SET_INTERVAL_MS;
	}

	/** The emulator's own port: a webhook there would let the bot act as the world around it. */
	refusePort(port: number): void {
		this.#refusedPort = port;
	}

	/** Throws what the server answers to a target that cannot be one. */
	check({ secretToken, url }: WebhookTarget): void {
		checkSecret(secretToken);
		checkAddress(url, this.#refusedPort);
	}

	/** Delivery begins at once. */
	set(target: WebhookTarget): void {
		this.check(target);
		this.#target = target;
		this.#lastSetAtMs = target.atMs;
		this.#lastError = undefined;
		this.#listener?.changed(target);
	}

	remove(): void {
		this.#target = undefined;
		this.#lastError = undefined;
		this.#listener?.changed(undefined);
	}

	failed(error: WebhookError): void {
		this.#lastError = error;
	}

	info(): Omit<WebhookInfo, "pending_update_count"> {
		if (this.#target === undefined) return { url: "", has_custom_certificate: false };
		const error = this.#lastError;
		return {
			url: this.#target.url,
			has_custom_certificate: false,
			max_connections: connectionsOf(this.#target),
			...(error !== undefined && {
				last_error_date: Math.floor(error.atMs / 1000),
				last_error_message: error.message,
			}),
		};
	}
}

/** How many updates may be on their way to the target at once. */
export function connectionsOf({ maxConnections }: WebhookTarget): number {
	if (maxConnections === undefined || maxConnections < 1) return DEFAULT_CONNECTIONS;
	return Math.min(maxConnections, MAX_CONNECTIONS);
}

function checkSecret(secret: string): void {
	if (secret.length > MAX_SECRET_CHARS) throw badRequest("secret token is too long");
	if (!/^[A-Za-z0-9_-]*$/.test(secret)) throw badRequest("secret token contains unallowed characters");
}

/** HTTPS, or HTTP on this machine, which a server in `--local` mode allows too. Nothing leaves this machine anyway. */
function checkAddress(url: string, refusedPort: number | undefined): void {
	const parsed = URL.canParse(url) ? new URL(url) : undefined;
	if (parsed === undefined) throw badRequest("invalid webhook URL specified");
	if (parsed.protocol !== "http:" && parsed.protocol !== "https:") {
		throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
	}
	if (!["127.0.0.1", "localhost", "[::1]"].includes(parsed.hostname)) {
		throw badRequest("bad webhook: Failed to resolve host: only this machine can be reached");
	}
	if (parsed.port === String(refusedPort)) {
		throw badRequest("bad webhook: the address is the emulator's own");
	}
}
