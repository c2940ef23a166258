import type { IncomingMessage } from "node:http";
import type { Clock } from "../kit/clock.ts";
import { SECOND_MS } from "../kit/durations.ts";
import type { Logger } from "../kit/logger.ts";
import { RequestLimit } from "../kit/request-limit.ts";
import { type Answer, textAnswer } from "./answer.ts";
import { isLoopback } from "./is-loopback.ts";
import { sameSecret } from "./same-secret.ts";

export interface StatusDoorOptions {
	/** Absent: it is open to this machine, and closed to all others. */
	readonly password?: string;
	readonly clock: Pick<Clock, "now">;
	readonly logger: Pick<Logger, "warn">;
	/** Whether the server listens for this machine alone. */
	readonly isLocal: () => boolean;
}

/** Somebody who types it wrong a few times is a person. Then one guess in twelve seconds is left. */
const WRONG_FROM_ONE_ADDRESS = { burst: 10, perMinute: 5 };
/** Whoever has many addresses. */
const WRONG_IN_ALL = { burst: 60, perMinute: 30 };

/** What browsers are told besides: nothing is loaded, run, kept, shown within another page, or passed on. */
const HEADERS = {
	"content-security-policy":
		"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	"cache-control": "no-store",
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"x-frame-options": "DENY",
};

/** What a proxy adds to a request that it passes on. */
const PASSED_ON = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];

const NOT_LOCAL = "Not shown here without a password: set STATUS_PASSWORD, or HTTP_ADDRESS to 127.0.0.1 and a port.\n";
const NOT_DIRECT =
	"Not shown under this name, or by a proxy, without a password: set STATUS_PASSWORD, or open 127.0.0.1.\n";

/** `Basic`, and a name with a password after a colon in Base64: https://www.rfc-editor.org/rfc/rfc7617#section-2 */
const CREDENTIALS = /^ *basic +([\w.~+/-]+=*) *$/i;

/** Answers with what is behind the door, or why not. */
export type StatusDoor = (request: IncomingMessage, show: () => Promise<Answer>) => Promise<Answer>;

/**
 * Who may see how the bot is. With a password: who brings it, under any name (https://www.rfc-editor.org/rfc/rfc7617), and too many wrong ones are
 * answered 429. Without one: who asks on this machine, by its own name, since a page elsewhere can have a name of its own lead here.
 */
export function statusDoor(options: StatusDoorOptions): StatusDoor {
	const refusal =
		options.password === undefined ? createLocalDoor(options) : createLockedDoor(options, options.password);
	return async (request, show) => {
		const answer = refusal(request) ?? (await show());
		return { ...answer, headers: { ...HEADERS, ...answer.headers } };
	};
}

type Refusal = (request: IncomingMessage) => Answer | undefined;

function createLocalDoor({ isLocal }: StatusDoorOptions): Refusal {
	return (request) => {
		if (!isLocal()) return textAnswer(403, NOT_LOCAL);
		return isPassedOn(request) || !isOwnName(request.headers.host ?? "") ? textAnswer(403, NOT_DIRECT) : undefined;
	};
}

/** A proxy that adds nothing, and asks for its own address, may still be known by the protocol: nginx speaks that of 1996 to whom it passes on to. */
function isPassedOn({ httpVersionMajor, httpVersionMinor, headers }: IncomingMessage): boolean {
	const isOld = httpVersionMajor < 1 || (httpVersionMajor === 1 && httpVersionMinor === 0);
	return isOld || PASSED_ON.some((name) => headers[name] !== undefined);
}

function isOwnName(host: string): boolean {
	const name = URL.parse(`http://${host}`)?.hostname ?? "";
	return name === "localhost" || isLoopback(name.replace(/^\[(.*)\]$/, "$1"));
}

function createLockedDoor({ clock, logger }: StatusDoorOptions, password: string): Refusal {
	const isRight = sameSecret(password);
	const perAddress = new RequestLimit<string>({ ...WRONG_FROM_ONE_ADDRESS, clock });
	const inAll = new RequestLimit<"all">({ ...WRONG_IN_ALL, clock });
	return ({ socket, headers }) => {
		const address = socket.remoteAddress ?? "";
		const waitMs = () => Math.max(perAddress.waitMs(address), inAll.waitMs("all"));
		const tooMany = () =>
			textAnswer(429, "Too many wrong passwords.\n", { "retry-after": String(Math.ceil(waitMs() / SECOND_MS)) });
		if (waitMs() > 0) return tooMany();
		const given = passwordIn(headers.authorization);
		if (given !== undefined && isRight(given)) return undefined;
		const asking = { "www-authenticate": 'Basic realm="status", charset="UTF-8"' };
		if (given === undefined) return textAnswer(401, "A password is needed: STATUS_PASSWORD, under any name.\n", asking);
		const verdicts = [perAddress.ask(address), inAll.ask("all")];
		if (!verdicts.includes("refused")) return textAnswer(401, "Another password than STATUS_PASSWORD.\n", asking);
		logger.warn("Too many wrong passwords for the status", { address });
		return tooMany();
	};
}

/** `undefined` when there is none, or no name before it. */
function passwordIn(authorization = ""): string | undefined {
	const encoded = CREDENTIALS.exec(authorization)?.[1] ?? "";
	const both = Buffer.from(encoded, "base64").toString("utf8");
	return both.includes(":") ? both.slice(both.indexOf(":") + 1) : undefined;
}
