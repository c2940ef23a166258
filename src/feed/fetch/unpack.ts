import { isUtf8 } from "node:buffer";
import { promisify } from "node:util";
import { brotliDecompress, constants, inflateRaw, unzip, zstdDecompress } from "node:zlib";

/** A proxy that packs what was packed already does it once more; a longer list would only multiply the work. */
const MAX_LAYERS = 2;
/** The largest window that packing for the web may use: https://www.rfc-editor.org/rfc/rfc9659 */
const ZSTD_PARAMS = { [constants.ZSTD_d_windowLogMax]: 23 };
const MARKUP = /^[\0\s\xef\xbb\xbf\xff\xfe]*<\0?[?!a-z]/i;
/** As much as shows whether bytes are markup. */
const START_BYTES = 64;

/** Bytes as far as they came. */
export interface Body {
	readonly bytes: Buffer;
	/** Why there are no more of them, where that is not their end. */
	readonly brokenOff?: Error;
}

type Attempt = (bytes: Buffer, limit: { readonly maxOutputLength: number }) => Promise<Buffer>;

interface Packing {
	readonly name: string;
	/** The first takes what is whole; the others what there is of bytes that end too early or whose checksum is wrong. */
	readonly attempts: readonly Attempt[];
}

const node = {
	unzip: promisify(unzip),
	inflateRaw: promisify(inflateRaw),
	brotli: promisify(brotliDecompress),
	zstd: promisify(zstdDecompress),
};
const SYNC = { finishFlush: constants.Z_SYNC_FLUSH };

const GZIP: Packing = {
	name: "gzip",
	attempts: [
		(bytes, limit) => node.unzip(bytes, limit),
		(bytes, limit) => node.unzip(bytes, { ...limit, ...SYNC }),
		(bytes, limit) => node.inflateRaw(bytes.subarray(gzipHeaderLength(bytes)), { ...limit, ...SYNC }),
	],
};
const ZLIB: Packing = {
	name: "deflate",
	attempts: [
		(bytes, limit) => node.unzip(bytes, limit),
		(bytes, limit) => node.inflateRaw(bytes.subarray(2), { ...limit, ...SYNC }),
	],
};
/** "deflate" means zlib's format (RFC 9110 §8.4.1.2), but some servers send it bare. */
const BARE_DEFLATE: Packing = {
	name: "deflate",
	attempts: [
		(bytes, limit) => node.inflateRaw(bytes, limit),
		(bytes, limit) => node.inflateRaw(bytes, { ...limit, ...SYNC }),
	],
};
const BROTLI: Packing = {
	name: "br",
	attempts: [
		(bytes, limit) => node.brotli(bytes, limit),
		(bytes, limit) => node.brotli(bytes, { ...limit, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
	],
};
const ZSTD: Packing = {
	name: "zstd",
	attempts: [
		(bytes, limit) => node.zstd(bytes, { ...limit, params: ZSTD_PARAMS }),
		(bytes, limit) => node.zstd(bytes, { ...limit, params: ZSTD_PARAMS, finishFlush: constants.ZSTD_e_flush }),
	],
};
/** What a header may name that the bytes do not show. Names that are not here are no packing. */
const BY_NAME: Readonly<Record<string, Packing>> = {
	br: BROTLI,
	deflate: BARE_DEFLATE,
	gzip: BARE_DEFLATE,
	"x-gzip": BARE_DEFLATE,
	zstd: ZSTD,
};

/**
 * A body without its packing, which the bytes tell, and the header only where they cannot. At most `maxBytes` after each layer. Of a body
 * that is cut off or damaged, what could be unpacked. Throws when it is longer, packed too often, or nothing could be unpacked.
 */
export async function unpack(body: Body, contentEncoding: string, maxBytes: number): Promise<Body> {
	const named = contentEncoding.toLowerCase().split(/[\s,]+/);
	const claims = named.map((name) => BY_NAME[name]).filter((packing) => packing !== undefined);
	let unpacked = body;
	for (let layer = 0; ; layer += 1) {
		const packing = packingOf(unpacked.bytes, claims.pop());
		if (packing === undefined) return unpacked;
		if (layer === MAX_LAYERS) throw new Error(`body is packed more than ${MAX_LAYERS} times`);
		unpacked = { ...(await opened(unpacked.bytes, packing, maxBytes)), ...brokenOffOf(unpacked) };
	}
}

function packingOf(bytes: Buffer, claimed: Packing | undefined): Packing | undefined {
	const [first = 0, second = 0, third, fourth] = bytes;
	if (first === 0x1f && second === 0x8b) return GZIP;
	if (first === 0x28 && second === 0xb5 && third === 0x2f && fourth === 0xfd) return ZSTD;
	if (isUtf8(bytes) || MARKUP.test(bytes.toString("latin1", 0, START_BYTES))) return undefined;
	// https://www.rfc-editor.org/rfc/rfc1950#section-2.2
	return (first & 0x8f) === 8 && ((first << 8) | second) % 31 === 0 ? ZLIB : claimed;
}

async function opened(bytes: Buffer, { name, attempts }: Packing, maxOutputLength: number): Promise<Body> {
	let failure: unknown;
	for (const [index, attempt] of attempts.entries()) {
		try {
			const unpacked = await attempt(bytes, { maxOutputLength });
			if (index === 0) return { bytes: unpacked };
			if (unpacked.length > 0) return { bytes: unpacked, brokenOff: new Error(`body is cut off or damaged ${name}`) };
		} catch (error) {
			if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE")
				throw new Error(`body exceeds ${maxOutputLength} bytes when decompressed`, { cause: error });
			failure ??= error;
		}
	}
	throw new Error(`body is not valid ${name}`, { cause: failure });
}

function brokenOffOf({ brokenOff }: Body): { brokenOff?: Error } {
	return brokenOff === undefined ? {} : { brokenOff };
}

/** https://www.rfc-editor.org/rfc/rfc1952#section-2.3 */
function gzipHeaderLength(bytes: Buffer): number {
	const flags = bytes[3] ?? 0;
	let length = 10;
	if (flags & 4) length += 2 + bytes.readUInt16LE(length);
	for (const flag of [8, 16]) if (flags & flag) length = bytes.indexOf(0, length) + 1;
	return flags & 2 ? length + 2 : length;
}
