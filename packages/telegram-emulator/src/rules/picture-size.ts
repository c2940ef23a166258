export interface PictureSize {
	readonly width: number;
	readonly height: number;
}

/** What a PNG, GIF, WebP or JPEG says of its own size in its first bytes; `undefined` for anything else. */
export function pictureSize(bytes: Buffer): PictureSize | undefined {
	const size = isPng(bytes) ? pngSize(bytes) : (gifSize(bytes) ?? webpSize(bytes) ?? jpegSize(bytes));
	return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

function isPng(bytes: Buffer): boolean {
	return bytes.length >= 24 && bytes.toString("latin1", 0, 8) === "\x89PNG\r\n\x1a\n";
}

/** https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(bytes: Buffer): PictureSize {
	return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function gifSize(bytes: Buffer): PictureSize | undefined {
	if (bytes.length < 10 || !/^GIF8[79]a$/.test(bytes.toString("latin1", 0, 6))) return undefined;
	return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(bytes: Buffer): PictureSize | undefined {
	if (bytes.length < 30 || !/^RIFF.{4}WEBP$/s.test(bytes.toString("latin1", 0, 12))) return undefined;
	switch (bytes.toString("latin1", 12, 16)) {
		case "VP8X":
			return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
		case "VP8 ":
			return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
		case "VP8L": {
			const bits = bytes.readUInt32LE(21);
			return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
		}
		default:
			return undefined;
	}
}

/** Frames begin with one of these; the three between them mean something else. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** From segment to segment until one begins the picture itself. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1 */
function jpegSize(bytes: Buffer): PictureSize | undefined {
	if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
	let at = 2;
	while (at + 9 <= bytes.length && bytes[at] === 0xff) {
		const marker = bytes[at + 1] ?? 0;
		if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
		const length = bytes.readUInt16BE(at + 2);
		// Fill bytes may stand before a marker; a segment counts its own two bytes of length.
		at += marker === 0xff ? 1 : 2 + Math.max(2, length);
	}
	return undefined;
}
