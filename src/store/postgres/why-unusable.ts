import { describeError } from "../../kit/describe-error.ts";
import { redact } from "../../kit/redact.ts";
import { codeOf, connectionAdvice } from "../../kit/words/connection-advice.ts";
import { passwordsIn } from "../store-address.ts";

/** What the server refuses, by its codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const REFUSALS: Readonly<Record<string, (user: string, database: string, said: string) => string>> = {
	"28P01": (user) => `the password of the user "${user}" is wrong, or there is no such user`,
	"28000": (user, _, said) => `the server does not let the user "${user}" in: ${said}`,
	"3D000": (_, database) => `there is no database "${database}" on the server; it has to be made first`,
	"42501": (user, _, said) => `the user "${user}" has not the right: ${said}`,
	"53300": (_, __, said) => `the server has no connection left: ${said}; the bot needs up to 7 for each process`,
	"55P03": () =>
		"another process makes, migrates or moves the records there, and has not ended yet; try again in a moment",
	"57P03": (_, __, said) => `the server cannot be used yet, or any more: ${said}; try again in a moment`,
	"25006": () => "the server takes no writes: it is a replica, or read-only",
};

/** pg's own words where a server asks for a password and none was given. */
const NO_PASSWORD = /client password must be a string/;

/** Why a store on a server cannot be used, as one sentence without secrets. */
export function whyUnusable(address: string, error: unknown): string {
	const { username, pathname } = new URL(address);
	// A sentence of our own says all; what it was made of is its cause.
	const isOwn = error instanceof Error && !("code" in error);
	if (isOwn && NO_PASSWORD.test(error.message))
		return "the server asks for a password, and neither the address nor PGPASSWORD has one";
	const said = isOwn ? error.message : describeError(error);
	const [user, database] = [username, pathname.slice(1)].map(decodeURIComponent);
	const refusal = isOwn ? said : REFUSALS[codeOf(error) ?? ""]?.(user ?? "", database ?? "", said);
	return redact(refusal ?? connectionAdvice(error) ?? said, passwordsIn(address));
}
