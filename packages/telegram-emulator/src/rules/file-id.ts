import { createHash } from "node:crypto";
import type { PhotoSize } from "@grammyjs/types";

/** All that is remembered of a picture. It travels within its id, so that nothing has to be kept for it. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	/** 0 where nobody has seen the file. */
	readonly bytes: number;
	/** Of the content, or of the address that it was not fetched from. */
	readonly digest: Buffer;
	/** Tells the uploads of one content apart. */
	readonly number: number;
}

const PREFIX = "AgACAgQ";
const DIGEST_BYTES = 12;
const ID_BYTES = DIGEST_BYTES + 16;

export function digestOf(content: Buffer | string): Buffer {
	return createHash("sha256").update(content).digest().subarray(0, DIGEST_BYTES);
}

/** The picture under its id and under the one that all its uploads share. */
export function photoSize({ width, height, bytes, digest, number }: Picture): PhotoSize {
	const numbers = Buffer.alloc(16);
	[width, height, bytes, number].forEach((value, index) => void numbers.writeUInt32BE(value >>> 0, index * 4));
	return {
		file_id: PREFIX + Buffer.concat([digest, numbers]).toString("base64url"),
		file_unique_id: `AQAD${digest.toString("base64url")}`,
		width,
		height,
		...(bytes > 0 && { file_size: bytes }),
	};
}

/** The picture with this id; `undefined` where the id is nobody's. */
export function pictureWithId(fileId: string): Picture | undefined {
	if (!fileId.startsWith(PREFIX)) return undefined;
	const id = Buffer.from(fileId.slice(PREFIX.length), "base64url");
	if (id.length !== ID_BYTES) return undefined;
	const numberAt = (index: number) => id.readUInt32BE(DIGEST_BYTES + index * 4);
	const [width, height, bytes, number] = [numberAt(0), numberAt(1), numberAt(2), numberAt(3)];
	return { width, height, bytes, digest: id.subarray(0, DIGEST_BYTES), number };
}
