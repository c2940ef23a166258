import type { LinkPreviewOptions } from "grammy/types";
import { booleanParam, objectParam, type Params, stringParam } from "../rules/parameters.ts";

const FLAGS = ["is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text"] as const;

/** The link preview options that differ from the default, as a field of the message. */
export function linkPreview(params: Params): { readonly link_preview_options?: LinkPreviewOptions } {
	const given = objectParam(params, "link_preview_options", "link preview options");
	if (given === undefined) {
		return booleanParam(params, "disable_web_page_preview") ? { link_preview_options: { is_disabled: true } } : {};
	}
	const url = stringParam(given, "url");
	const options: LinkPreviewOptions = url === "" ? {} : { url };
	for (const flag of FLAGS) if (booleanParam(given, flag)) options[flag] = true;
	return Object.keys(options).length === 0 ? {} : { link_preview_options: options };
}
