import { statfs } from "node:fs/promises";

/** Bytes that a program without special rights may still write, and bytes in all. */
export interface DiskSpace {
	readonly free: number;
	readonly total: number;
}

/** SQLite needs room beside the file: for its log of writes, and for a backup as large as the store. */
const LEAST_FREE = 200e6;
const LEAST_SHARE = 0.05;
/** What is just above the limit is soon below it again. */
const ROOM_AGAIN = 1.2;

/** The disk on which a folder lies. */
export async function diskSpaceOf(folder: string): Promise<DiskSpace> {
	const { bavail, blocks, bsize } = await statfs(folder);
	return { free: bavail * bsize, total: blocks * bsize };
}

/** Whether a disk is nearly full; one that was has room again only when there is some more. */
export function isNearlyFull({ free, total }: DiskSpace, wasFull: boolean): boolean {
	const factor = wasFull ? ROOM_AGAIN : 1;
	return free < LEAST_FREE * factor || free < LEAST_SHARE * factor * total;
}
