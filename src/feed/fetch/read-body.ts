import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { brotliDecompress, inflateRaw, unzip } from "node:zlib";

/** Servers apply one encoding; a longer list would only multiply the work. */
const MAX_ENCODINGS = 2;
const inflaters = { unzip: promisify(unzip), inflateRaw: promisify(inflateRaw), brotli: promisify(brotliDecompress) };

/**
 * The whole body of a response without its content encodings, at most `maxBytes` before and after decompression. Throws when
 * it is longer, cut off or encoded in a way that was not asked for.
 */
export async function readBody(body: Readable, contentEncoding: string, maxBytes: number): Promise<Uint8Array> {
	let bytes = await collect(body, maxBytes);
	const encodings = contentEncoding
		.toLowerCase()
		.split(",")
		.map((name) => name.trim());
	const applied = encodings.filter((name) => name !== "" && name !== "identity");
	if (applied.length > MAX_ENCODINGS) throw new Error(`body is encoded ${applied.length} times over`);
	for (const encoding of applied.reverse()) bytes = await decoded(bytes, encoding, maxBytes);
	return bytes;
}

async function collect(body: Readable, maxBytes: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of body) {
		const bytes = Buffer.from(chunk);
		length += bytes.length;
		if (length > maxBytes) throw new Error(`body exceeds ${maxBytes} bytes`);
		chunks.push(bytes);
	}
	return Buffer.concat(chunks);
}

async function decoded(bytes: Buffer, encoding: string, maxBytes: number): Promise<Buffer> {
	const inflate = inflaterOf(bytes, encoding);
	if (inflate === undefined) throw new Error(`body is encoded as "${encoding}", which was not asked for`);
	try {
		return await inflate(bytes, { maxOutputLength: maxBytes });
	} catch (error) {
		const isTooLong = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
		const reason = isTooLong ? `body exceeds ${maxBytes} bytes when decompressed` : `body is not valid ${encoding}`;
		throw new Error(reason, { cause: error });
	}
}

function inflaterOf(bytes: Buffer, encoding: string): typeof inflaters.unzip | undefined {
	if (encoding === "br") return inflaters.brotli;
	if (encoding === "gzip" || encoding === "x-gzip") return inflaters.unzip;
	if (encoding !== "deflate") return undefined;
	// "deflate" means zlib's format (RFC 9110 §8.4.1.2), but some servers send it bare; zlib's first byte ends in 8.
	return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflaters.unzip : inflaters.inflateRaw;
}
