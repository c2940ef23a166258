import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian puts each version: its programs are not in the path. */
const DEBIAN = "/usr/lib/postgresql";

/** The folder with `initdb` and `postgres`; `undefined` where there is no server. The newest, where Debian has several. */
export function postgresPrograms(): string | undefined {
	const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
	const folders = [
		...versions.map((version) => join(DEBIAN, version, "bin")),
		...(process.env["PATH"] ?? "").split(delimiter),
	];
	return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/**
 * Whether this machine can run a PostgreSQL server of the tests' own. Where it cannot, those that need one are skipped.
 *
 * @throws Error on CI, where nobody would notice that they were.
 */
export function hasPostgres(): boolean {
	if (postgresPrograms() !== undefined) return true;
	if (process.env["CI"] === "true")
		throw new Error('Cannot run all tests: there is no PostgreSQL; on Debian, "apt-get install postgresql"');
	return false;
}

/** Whom the server runs as: it refuses to be root. */
export function serverUser(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const id = (option: string) => Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
	return { uid: id("-u"), gid: id("-g") };
}
