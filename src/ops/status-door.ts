import type { HttpBindings } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { auth } from "hono/utils/basic-auth";
import type { Clock } from "../kit/clock.ts";
import { SECOND_MS } from "../kit/durations.ts";
import type { Logger } from "../kit/logger.ts";
import { RequestLimit } from "../kit/request-limit.ts";
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

/**
 * Who may see how the bot is. With a password: who brings it, under any name (https://www.rfc-editor.org/rfc/rfc7617), and too many wrong ones are
 * answered 429. Without one: who asks on this machine, by its own name, since a page elsewhere can have a name of its own lead here.
 */
export function statusDoor(options: StatusDoorOptions): MiddlewareHandler {
	const refusal =
		options.password === undefined ? createLocalDoor(options) : createLockedDoor(options, options.password);
	return async (context, next) => {
		for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
		const refused = refusal(context);
		if (refused !== undefined) return refused;
		return next();
	};
}

type Door = (context: Context) => Response | undefined;

function createLocalDoor({ isLocal }: StatusDoorOptions): Door {
	return (context) => {
		if (!isLocal()) return context.text(NOT_LOCAL, 403);
		return isPassedOn(context) || !isOwnName(context.req.header("host") ?? "")
			? context.text(NOT_DIRECT, 403)
			: undefined;
	};
}

/** A proxy that adds nothing, and asks for its own address, may still be known by the protocol: nginx speaks that of 1996 to whom it passes on to. */
function isPassedOn(context: Context): boolean {
	const { httpVersionMajor, httpVersionMinor } = (context.env as HttpBindings).incoming;
	const isOld = httpVersionMajor < 1 || (httpVersionMajor === 1 && httpVersionMinor === 0);
	return isOld || PASSED_ON.some((name) => context.req.header(name) !== undefined);
}

function isOwnName(host: string): boolean {
	const name = URL.parse(`http://${host}`)?.hostname ?? "";
	return name === "localhost" || isLoopback(name.replace(/^\[(.*)\]$/, "$1"));
}

function createLockedDoor({ clock, logger }: StatusDoorOptions, password: string): Door {
	const isRight = sameSecret(password);
	const perAddress = new RequestLimit<string>({ ...WRONG_FROM_ONE_ADDRESS, clock });
	const inAll = new RequestLimit<"all">({ ...WRONG_IN_ALL, clock });
	return (context) => {
		const address = getConnInfo(context).remote.address ?? "";
		const waitMs = () => Math.max(perAddress.waitMs(address), inAll.waitMs("all"));
		const tooMany = () => {
			context.header("retry-after", String(Math.ceil(waitMs() / SECOND_MS)));
			return context.text("Too many wrong passwords.\n", 429);
		};
		if (waitMs() > 0) return tooMany();
		const given = auth(context.req.raw);
		if (given !== undefined && isRight(given.password)) return undefined;
		context.header("www-authenticate", 'Basic realm="status", charset="UTF-8"');
		if (given === undefined) return context.text("A password is needed: STATUS_PASSWORD, under any name.\n", 401);
		const verdicts = [perAddress.ask(address), inAll.ask("all")];
		if (!verdicts.includes("refused")) return context.text("Another password than STATUS_PASSWORD.\n", 401);
		logger.warn("Too many wrong passwords for the status", { address });
		return tooMany();
	};
}
