import { accessSync, constants, existsSync, type Stats, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, resolve } from "node:path";
import { wordFileError } from "../../kit/words/word-file-error.ts";

/** SQLite's CANTOPEN and READONLY, whose own texts do not say why. https://sqlite.org/rescode.html */
const OPAQUE = new Set([8, 14]);
/** The lower byte of an extended code is the plain one. */
const PLAIN_CODE = 0xff;
const ROOT_ID = 0;

/** Why a file cannot be written where SQLite, or the file system, does not say it; `undefined` when that was not the matter. */
export function whyUnwritable(path: string, error: unknown): string | undefined {
	if (!isAboutFiles(error)) return undefined;
	return obstacleTo(path) ?? wordFileError(error);
}

/** What keeps this process from writing a file, or SQLite from putting its own beside it; `undefined` when nothing does. */
export function obstacleTo(path: string): string | undefined {
	const file = resolve(path);
	const folder = nearestFolder(file);
	const places = [folder, file, `${file}-wal`, `${file}-shm`, `${file}.lock`].filter((place) => existsSync(place));
	for (const place of places) {
		const reason = whyNot(place, place === folder);
		if (reason !== undefined) return `cannot write to ${place}: ${reason}`;
	}
	return undefined;
}

function isAboutFiles(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if ("errcode" in error && typeof error.errcode === "number" && OPAQUE.has(error.errcode & PLAIN_CODE)) return true;
	return wordFileError(error) !== undefined || isAboutFiles(error.cause);
}

/** The file's folder, or the nearest one above it that is there. */
export function nearestFolder(file: string): string {
	const folder = dirname(file);
	return existsSync(folder) || folder === file ? folder : nearestFolder(folder);
}

function whyNot(place: string, isFolderWanted: boolean): string | undefined {
	const stats = statSync(place);
	if (stats.isDirectory() !== isFolderWanted) return isFolderWanted ? "it is no folder" : "it is a folder";
	try {
		accessSync(place, constants.W_OK | (stats.isDirectory() ? constants.X_OK : 0));
		return undefined;
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : undefined;
		return code === "EACCES" || code === "EPERM" ? wordOwner(stats, userInfo().uid) : wordFileError(error);
	}
}

/** Whose it is, when it is somebody else's; the mishap with Docker, when it is root's. `mine` is -1 where users have no numbers. */
export function wordOwner({ uid, mode }: Pick<Stats, "uid" | "mode">, mine: number): string {
	if (uid === mine || mine < 0) return `its rights (${(mode & 0o777).toString(8)}) do not allow it`;
	const whose = `it belongs to ${nameOf(uid)}, and this is ${nameOf(mine)}`;
	const docker = "the usual cause in Docker is a volume of root's, which has to be given to the container's user";
	return uid === ROOT_ID ? `${whose}; ${docker}` : whose;
}

function nameOf(uid: number): string {
	return uid === ROOT_ID ? "root" : `user ${uid}`;
}
