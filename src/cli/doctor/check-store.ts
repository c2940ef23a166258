import { existsSync, statfsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { describeError } from "../../kit/describe-error.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import { wordBytes } from "../../kit/words/word-bytes.ts";
import { versionOfStore } from "../../store/file/stored-version.ts";
import { nearestFolder, obstacleTo } from "../../store/file/why-unwritable.ts";
import { STORE_VERSION } from "../../store/migrations/migrations.ts";
import { isOnServer } from "../../store/store-address.ts";
import { checkServer } from "./check-server.ts";
import type { Check, Finding } from "./finding.ts";

export interface StoreSettings {
	/** Path of the SQLite file, `:memory:`, or the URL of a PostgreSQL database. */
	readonly storeAddress: string;
	/** That of the search index. */
	readonly indexPath: string;
}

const LIMIT_MS = 10 * SECOND_MS;
/** A write-ahead log grows to some tens of megabytes beside a backup; with less than this the operator's chats are told as well. */
const LEAST_FREE_BYTES = 200_000_000;
/** All editions together grow by about 4 MB a day, and a backup takes as much again. */
const FEW_FREE_BYTES = 1_000_000_000;
const ROOT_ID = 0;

/** Where everything is kept: in a file, or on a server with a folder beside. */
export function checksOfStore(settings: StoreSettings): Check[] {
	return isOnServer(settings.storeAddress) ? [checkServer(settings), checkFolder(settings)] : [checkStore(settings)];
}

/** The folder of a bot whose store is on a server. */
function checkFolder({ indexPath }: StoreSettings, freeBytesIn = freeBytes): Check {
	const index = resolve(indexPath);
	return {
		about: "DATA_FOLDER",
		limitMs: LIMIT_MS,
		run: () => [aboutRights("DATA_FOLDER", index), aboutDisk(index, "search index", freeBytesIn)],
	};
}

/** A file: whether it can be written, the room there, and whose records they are. */
export function checkStore({ storeAddress, indexPath }: StoreSettings, freeBytesIn = freeBytes): Check {
	return {
		about: "store",
		limitMs: LIMIT_MS,
		async run() {
			if (storeAddress === ":memory:") return [IN_MEMORY];
			const file = resolve(storeAddress);
			const rights = aboutRights("store", file, resolve(indexPath));
			return [rights, aboutDisk(file, "store", freeBytesIn), await aboutRecords(file)];
		},
	};
}

const IN_MEMORY: Finding = {
	level: "warning",
	about: "store",
	says: "in memory: whatever is known of chats and articles ends with the process",
	advice: "STORE_URL=sqlite://data/bot.sqlite",
};

function aboutRights(about: string, file: string, beside = file): Finding {
	const obstacle = obstacleTo(file) ?? obstacleTo(beside);
	if (obstacle !== undefined)
		return {
			level: "trouble",
			about,
			says: obstacle,
			advice: "give folder and files to the user that the bot runs as (chown -R)",
		};
	const { uid } = statSync(existsSync(file) ? file : nearestFolder(file));
	if (process.getuid?.() === ROOT_ID && uid !== ROOT_ID)
		return {
			...{
				level: "warning",
				about,
				says: `${file} belongs to user ${uid}, and root may write whatever the rights say`,
			},
			advice: "run this as the user that the bot runs as",
		};
	return {
		level: "ok",
		about,
		says: existsSync(file) ? `${file} can be written` : `${file} is not there yet, and can be made`,
	};
}

function aboutDisk(file: string, what: string, freeBytesIn: (folder: string) => number): Finding {
	const free = freeBytesIn(nearestFolder(file));
	const size = existsSync(file) ? statSync(file).size : 0;
	const says = `${wordBytes(free)} free beside the ${what}, which has ${wordBytes(size)}`;
	if (free < LEAST_FREE_BYTES)
		return { level: "trouble", about: "disk", says, advice: "make room: without any nothing can be written" };
	if (free < Math.max(FEW_FREE_BYTES, size))
		return {
			level: "warning",
			about: "disk",
			says,
			advice: "make room soon: a backup takes as much as the store, a new index as much as the old one",
		};
	return { level: "ok", about: "disk", says };
}

async function aboutRecords(file: string): Promise<Finding> {
	const about = "records";
	if (!existsSync(file)) return { level: "ok", about, says: "none yet: the bot makes its store at its first start" };
	const restore = "STORE_URL names another file, or the store is damaged: npm run restore puts a backup in its place";
	try {
		const stored = await versionOfStore(file);
		if (stored === undefined)
			return { level: "trouble", about, says: `${file} is no store of the bot`, advice: restore };
		return aboutVersion(stored);
	} catch (error) {
		return { level: "trouble", about, says: `they cannot be read: ${describeError(error)}`, advice: restore };
	}
}

function aboutVersion(stored: number): Finding {
	const about = "records";
	const says = `of store version ${stored}, and this program reads ${STORE_VERSION}`;
	if (stored > STORE_VERSION)
		return { level: "trouble", about, says, advice: "upgrade the bot: a newer one has written them" };
	if (stored < STORE_VERSION)
		return {
			level: "warning",
			about,
			says,
			advice: "npm run backup, then start the bot, which brings them to its version",
		};
	return { level: "ok", about, says };
}

function freeBytes(folder: string): number {
	const { bavail, bsize } = statfsSync(folder);
	return bavail * bsize;
}
