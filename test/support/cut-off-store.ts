import { readFileSync, writeFileSync } from "node:fs";
import { openStore } from "../../src/store/open-store.ts";

/** Leaves a store as `kill -9` leaves it: with this note in the write-ahead log beside the file, and nobody who has it open. */
export async function cutOffStore(path: string, note: string): Promise<void> {
	const store = await openStore(path);
	await store.notes.set("note", note);
	const left = [path, `${path}-wal`].map((file) => [file, readFileSync(file)] as const);
	await store.close();
	for (const [file, bytes] of left) writeFileSync(file, bytes);
}
