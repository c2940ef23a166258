import type { DatabaseSync } from "node:sqlite";

/** Half a megabyte. */
const PAGES_PER_STEP = 64;

/** Fewer changes mean that nothing was left to merge: https://www.sqlite.org/fts5.html#the_merge_command */
const MIN_CHANGES = 2;

/** Each call merges a little more of the full-text table into one segment, and tells whether there is more to merge. */
export function createMerger(database: DatabaseSync): () => boolean {
	const merge = database.prepare("INSERT INTO words (words, rank) VALUES ('merge', ?)");
	const totalChanges = database.prepare("SELECT total_changes() AS value");
	const countChanges = () => Number(totalChanges.get()?.["value"]);
	let isMerging = false;
	return () => {
		const before = countChanges();
		// A negative number starts to merge everything, positive ones go on with it.
		merge.run(isMerging ? PAGES_PER_STEP : -PAGES_PER_STEP);
		isMerging = countChanges() - before >= MIN_CHANGES;
		return isMerging;
	};
}
