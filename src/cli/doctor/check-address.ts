import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { createServer } from "node:net";
import { z } from "zod";
import { SECOND_MS } from "../../kit/durations.ts";
import { isLoopback } from "../../ops/is-loopback.ts";
import type { Check, Finding } from "./finding.ts";

export interface AddressSettings {
	readonly http?: { readonly host: string; readonly port: number };
	/** Without it an address that others reach shows the status to nobody. */
	readonly statusPassword?: string;
}

const LIMIT_MS = 10 * SECOND_MS;
/** Where a server listens for all addresses, it is asked at this machine's own. */
const OWN: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/** What `/livez` and `/readyz` say. */
const healthSchema = z.object({
	ok: z.boolean(),
	parts: z.record(z.string(), z.object({ ok: z.boolean(), reason: z.string().optional() })),
});

type Health = z.infer<typeof healthSchema>;

/** HTTP_ADDRESS: whether the bot can have it, or answers there already, and is well; and whether the status is shown there to anybody. */
export function checkAddress({ http, statusPassword }: AddressSettings): Check {
	return {
		about: "HTTP_ADDRESS",
		limitMs: LIMIT_MS,
		async run(signal) {
			if (http === undefined) return [found("ok", "empty: no status, no health checks, no metrics")];
			const isHidden = statusPassword === undefined && (await isOpenToOthers(http.host));
			return [await aboutListening(http, signal), ...(isHidden ? [HIDDEN] : [])];
		},
	};
}

async function aboutListening(http: NonNullable<AddressSettings["http"]>, signal: AbortSignal): Promise<Finding> {
	const shown = hostAndPort(http);
	const [live, ready] = [await ask(http, "livez", signal), await ask(http, "readyz", signal)];
	if (live !== undefined && ready !== undefined) return aboutRunning(shown, live, ready);
	const obstacle = await obstacleToListening(http);
	if (obstacle === undefined) return found("ok", `${shown} is free: no bot answers there`);
	return found("trouble", `${shown} cannot be had: ${obstacle}`, ADVICE);
}

/** The same address that a server is given for the name. One that cannot be found is told of as what it is. */
async function isOpenToOthers(host: string): Promise<boolean> {
	const found = await lookup(host).catch(() => undefined);
	return found !== undefined && !isLoopback(found.address);
}

const HIDDEN = found(
	"warning",
	"other machines reach it, so without STATUS_PASSWORD it shows the status to nobody",
	"set STATUS_PASSWORD, or HTTP_ADDRESS to 127.0.0.1 and a port",
);

const ADVICE = "set HTTP_ADDRESS to a free address of this machine, or to nothing to switch it off";

function aboutRunning(shown: string, ...answers: readonly Health[]): Finding {
	const unwell = answers.flatMap(({ parts }) => Object.entries(parts).filter(([, { ok }]) => !ok));
	if (unwell.length === 0) return found("ok", `the running bot answers at ${shown}, and is well`);
	const reasons = unwell.map(([part, { reason }]) => `${part}: ${reason ?? "not well"}`).join("; ");
	return found("trouble", `the running bot answers at ${shown}, and is not well: ${reasons}`, "look into its log");
}

function found(level: Finding["level"], says: string, advice?: string): Finding {
	return { level, about: "HTTP_ADDRESS", says, ...(advice !== undefined && { advice }) };
}

/** What the bot says there; `undefined` where nobody answers, or somebody else. */
async function ask(
	http: { readonly host: string; readonly port: number },
	path: string,
	signal: AbortSignal,
): Promise<Health | undefined> {
	const at = { ...http, host: OWN[http.host] ?? http.host };
	const answer = await fetch(`http://${hostAndPort(at)}/${path}`, { signal, redirect: "error" })
		.then((response) => response.json() as Promise<unknown>)
		.catch(() => undefined); // refused, or something else than the bot: what follows tells which
	signal.throwIfAborted();
	return healthSchema.safeParse(answer).data;
}

/** Whether it can be listened at is seen by listening, for a moment. */
async function obstacleToListening({
	host,
	port,
}: {
	readonly host: string;
	readonly port: number;
}): Promise<string | undefined> {
	const server = createServer();
	try {
		await once(server.listen(port, host), "listening");
		return undefined;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EADDRINUSE"
			? "another program listens there, or a bot that does not answer"
			: error instanceof Error
				? error.message
				: String(error);
	} finally {
		server.close();
	}
}

function hostAndPort({ host, port }: { readonly host: string; readonly port: number }): string {
	return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
