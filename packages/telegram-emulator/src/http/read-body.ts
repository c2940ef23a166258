import type { IncomingMessage } from "node:http";

/** The whole body of a request; `undefined` when it is longer than `maxBytes`. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let size = 0;
		request.on("data", (chunk: Buffer) => {
			size += chunk.length;
			if (size <= maxBytes) chunks.push(chunk);
		});
		request.on("end", () =>
			resolve(size > maxBytes ? undefined : chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)),
		);
		request.on("error", reject);
		request.on("close", () => reject(new Error("Cannot read request: the client hung up")));
	});
}
