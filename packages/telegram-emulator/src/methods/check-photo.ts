import type { PhotoSize } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { checkUrl } from "../rules/check-url.ts";
import { digestOf, photoSize, pictureWithId } from "../rules/file-id.ts";
import { type Params, stringParam } from "../rules/parameters.ts";
import { pictureSize } from "../rules/picture-size.ts";
import type { Telegram } from "../state/telegram.ts";
import type { MethodCall } from "./method.ts";

/** What pictures measure that nobody can look into: those behind addresses, and bytes that are no picture. */
const UNKNOWN_SIZE = { width: 1280, height: 1280 };
/** https://core.telegram.org/bots/api#sendphoto */
const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
const MAX_WIDTH_AND_HEIGHT = 10_000;
const MAX_RATIO = 20;

/** An address, a file id or an upload becomes a picture with an id. Nothing is fetched, and no bytes are kept. */
export function checkPhoto({ world }: Telegram, params: Params, call: MethodCall): PhotoSize[] {
	const upload = call.upload("photo");
	if (upload !== undefined) return [uploaded(upload, world.nextUploadNumber())];
	const given = stringParam(params, "photo").trim();
	if (given === "") throw badRequest("there is no photo in the request");
	const known = pictureWithId(given);
	if (known !== undefined) return [photoSize(known)];
	if (!given.includes(".")) throw badRequest("wrong remote file identifier specified: Wrong string length");
	const checked = checkUrl(given);
	if ("problem" in checked || !checked.url.startsWith("http")) throw badRequest("wrong HTTP URL specified");
	return [photoSize({ ...UNKNOWN_SIZE, bytes: 0, digest: digestOf(checked.url), number: 0 })];
}

function uploaded(content: Buffer, number: number): PhotoSize {
	const bytes = content.length;
	if (bytes > MAX_PHOTO_BYTES) {
		// TDLib's words for it, with the same numbers.
		const limit = `the maximum size is ${MAX_PHOTO_BYTES} bytes`;
		throw badRequest(`file of size ${bytes} bytes is too big for a photo; ${limit}`);
	}
	const size = pictureSize(content) ?? UNKNOWN_SIZE;
	const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
	if (short + long > MAX_WIDTH_AND_HEIGHT || long > short * MAX_RATIO) throw badRequest("PHOTO_INVALID_DIMENSIONS");
	return photoSize({ ...size, bytes, digest: digestOf(content), number });
}
