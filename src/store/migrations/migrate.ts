import type { Collection } from "../collection.ts";

/** Opens records as they are stored, before any schema has looked at them. What is written with `ttlMs` lives so long from then on. */
export type OpenRecords = (name: string, ttlMs?: number) => Collection<string, unknown>;

/** Makes records of one version out of those of the version before. */
export interface Migration {
	readonly to: number;
	/** Cut off anywhere, it is run again from its beginning: what it has changed already it must leave as it is. */
	run(open: OpenRecords): Promise<void>;
}

/** How far the way from one version to the next is gone. */
export interface MigrationStep {
	readonly from: number;
	readonly to: number;
	/** So many were looked at. */
	readonly records: number;
	readonly isDone: boolean;
}

/** Hears of the begin and the end of each migration, and every ten thousand records of one that is long. */
export type OnMigrating = (step: MigrationStep) => void;

/** A few seconds' worth. */
const TELL_EVERY_RECORDS = 10_000;

export interface MigrateOptions {
	readonly meta: Pick<Collection<string, number>, "get" | "set">;
	/** The version that this program reads and writes. */
	readonly version: number;
	readonly migrations: readonly Migration[];
	readonly open: OpenRecords;
	readonly onMigrating?: OnMigrating;
	/** Before the first record is changed; where it rejects, none is. */
	readonly beforeMigrating?: () => Promise<void>;
}

/**
 * Brings the records from the version that is stored to this one, a version at a time; each is noted when it is reached. A new store has
 * this version from the start.
 *
 * @throws Error when a newer version wrote the store, or when no migration leads on from its version.
 */
export async function migrate({
	meta,
	version,
	migrations,
	open,
	onMigrating = () => undefined,
	beforeMigrating = async () => undefined,
}: MigrateOptions): Promise<void> {
	const stored = await meta.get("version");
	if (stored === undefined) return meta.set("version", version);
	refuseNewer(stored, version);
	if (stored < version) await beforeMigrating();
	for (let reached = stored; reached < version; reached++) {
		const next = migrations.find(({ to }) => to === reached + 1);
		if (next === undefined) throw new Error(`no migration leads from store version ${reached} to ${reached + 1}`);
		let records = 0;
		const tell = (isDone: boolean) => onMigrating({ from: reached, to: next.to, records, isDone });
		tell(false);
		await next.run(counting(open, () => ++records % TELL_EVERY_RECORDS === 0 && tell(false)));
		await meta.set("version", next.to);
		tell(true);
	}
}

/** The same records, of which each is told that somebody who goes through all of them comes to. */
function counting(open: OpenRecords, onRecord: () => void): OpenRecords {
	return (name, ttlMs) => {
		const collection = open(name, ttlMs);
		async function* entries() {
			for await (const entry of collection.entries()) {
				onRecord();
				yield entry;
			}
		}
		return { ...collection, entries };
	};
}

/** @throws Error when the records are of a newer version than this program reads. */
export function refuseNewer(stored: number, version: number): void {
	if (stored > version)
		throw new Error(
			`it was written by a newer version of the bot (store version ${stored}, this one reads ${version})`,
		);
}
