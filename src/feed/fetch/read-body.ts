import type { Readable } from "node:stream";
import { type Body, unpack } from "./unpack.ts";

/**
 * The body of a response without its packing, at most `maxBytes` before and after. Of an answer that ended badly, what came of it. Throws
 * when the body is longer, when nothing came, or when it cannot be unpacked.
 */
export async function readBody(body: Readable, contentEncoding: string, maxBytes: number): Promise<Body> {
	return unpack(await collect(body, maxBytes), contentEncoding, maxBytes);
}

/** By events, since an iterator over a stream that fails drops what it has not handed out. */
function collect(body: Readable, maxBytes: number): Promise<Body> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let length = 0;
		body.on("data", (chunk: Buffer) => {
			length += chunk.length;
			chunks.push(chunk);
			if (length <= maxBytes) return;
			reject(new Error(`body exceeds ${maxBytes} bytes`));
			body.destroy();
		});
		body.on("end", () => resolve({ bytes: Buffer.concat(chunks) }));
		body.on("error", (error) => {
			if (length === 0) reject(error);
			else resolve({ bytes: Buffer.concat(chunks), brokenOff: error });
		});
	});
}
