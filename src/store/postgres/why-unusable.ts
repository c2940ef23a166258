import { describeError } from "../../kit/describe-error.ts";
import { redact } from "../../kit/redact.ts";
import { codeOf, connectionAdvice } from "../../kit/words/connection-advice.ts";
import { passwordsIn } from "../store-address.ts";

/** What the server refuses, by its codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const REFUSALS: Readonly<Record<string, (url: URL) => string>> = {
	"28P01": ({ username }) => `the password for the user "${decoded(username)}" is wrong, or there is no such user`,
	"28000": ({ username }) =>
		`the server does not let the user "${decoded(username)}" in from here; see its pg_hba.conf`,
	"3D000": ({ pathname }) =>
		`there is no database "${decoded(pathname.slice(1))}" on the server; it has to be made first`,
	"42501": ({ username }) => `the user "${decoded(username)}" has not the right`,
	"53300": () => "the server has no connection left for it; the bot needs up to 8 for each process",
	"57P03": () => "the server is starting or stopping; try again in a moment",
	"25006": () => "the server takes no writes: it is a replica, or read-only",
};

/** Why a store on a server cannot be used, as one sentence without secrets. */
export function whyUnusable(address: string, error: unknown): string {
	const url = URL.parse(address);
	const code = codeOf(error) ?? "";
	const refusal = url === null ? undefined : REFUSALS[code]?.(url);
	const advice = connectionAdvice(error);
	const reason = refusal ?? (advice === undefined ? describeError(error) : advice);
	return redact(reason, passwordsIn(address));
}

function decoded(text: string): string {
	return decodeURIComponent(text);
}
