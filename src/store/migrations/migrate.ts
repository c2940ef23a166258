import type { Collection } from "../collection.ts";

/** Opens records as they are stored, before any schema has looked at them. What is written with `ttlMs` lives so long from then on. */
export type OpenRecords = (name: string, ttlMs?: number) => Collection<string, unknown>;

/** Makes records of one version out of those of the version before. */
export interface Migration {
	readonly to: number;
	/** Cut off anywhere, it is run again from its beginning: what it has changed already it must leave as it is. */
	run(open: OpenRecords): Promise<void>;
}

export interface MigrateOptions {
	readonly meta: Pick<Collection<string, number>, "get" | "set">;
	/** The version that this program reads and writes. */
	readonly version: number;
	readonly migrations: readonly Migration[];
	readonly open: OpenRecords;
}

/**
 * Brings the records from the version that is stored to this one, a version at a time; each is noted when it is reached. A new store has
 * this version from the start.
 *
 * @throws Error when a newer version wrote the store, or when no migration leads on from its version.
 */
export async function migrate({ meta, version, migrations, open }: MigrateOptions): Promise<void> {
	const stored = await meta.get("version");
	if (stored === undefined) return meta.set("version", version);
	refuseNewer(stored, version);
	for (let reached = stored; reached < version; reached++) {
		const next = migrations.find(({ to }) => to === reached + 1);
		if (next === undefined) throw new Error(`no migration leads from store version ${reached} to ${reached + 1}`);
		await next.run(open);
		await meta.set("version", next.to);
	}
}

/** @throws Error when the records are of a newer version than this program reads. */
export function refuseNewer(stored: number, version: number): void {
	if (stored > version)
		throw new Error(
			`it was written by a newer version of the bot (store version ${stored}, this one reads ${version})`,
		);
}
