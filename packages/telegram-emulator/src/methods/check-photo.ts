import type { PhotoSize } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { checkUrl } from "../rules/check-url.ts";
import { type Params, stringParam } from "../rules/parameters.ts";
import type { MethodCall } from "./method.ts";

/** A picture of which nobody sees more than that it is there. */
const SIDE_PX = 1280;
const FILE_ID_PREFIX = "AgACAgQ";

/** Pictures are neither fetched nor looked into: an address, a file id or an upload becomes a file id. */
export function checkPhoto(params: Params, call: MethodCall): PhotoSize[] {
	if (call.isUploaded("photo")) return photoSizes(`${FILE_ID_PREFIX}upload`);
	const given = stringParam(params, "photo").trim();
	if (given === "") throw badRequest("there is no photo in the request");
	if (given.startsWith(FILE_ID_PREFIX)) return photoSizes(given);
	if (!given.includes(".")) throw badRequest("wrong remote file identifier specified: Wrong string length");
	const checked = checkUrl(given);
	if ("problem" in checked || !checked.url.startsWith("http")) throw badRequest("wrong HTTP URL specified");
	return photoSizes(FILE_ID_PREFIX + Buffer.from(checked.url).toString("base64url"));
}

function photoSizes(fileId: string): PhotoSize[] {
	return [{ file_id: fileId, file_unique_id: fileId.slice(-16), width: SIDE_PX, height: SIDE_PX }];
}
