import type { LinkPreviewOptions } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { checkUrl } from "../rules/check-url.ts";
import { booleanParam, objectParam, type Params, stringParam } from "../rules/parameters.ts";

const FLAGS = ["is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text"] as const;

/** The link preview options that differ from the default, as a field of the message. */
export function linkPreview(params: Params): { readonly link_preview_options?: LinkPreviewOptions } {
	const given = objectParam(params, "link_preview_options", "link preview options");
	if (given === undefined) {
		const isDisabled = booleanParam(params, "disable_web_page_preview");
		return isDisabled ? { link_preview_options: { is_disabled: true } } : {};
	}
	const url = stringParam(given, "url");
	if (url !== "" && "problem" in checkUrl(url)) throw badRequest("WEBPAGE_URL_INVALID");
	const options: LinkPreviewOptions = url === "" ? {} : { url };
	for (const flag of FLAGS) if (booleanParam(given, flag)) options[flag] = true;
	return Object.keys(options).length === 0 ? {} : { link_preview_options: options };
}
