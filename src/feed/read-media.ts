import { isElement, type Markup, type MarkupElement } from "./markup.ts";

/** Pictures that say nothing of the article: RFI's sign in place of a photo, and portraits of staff that were pasted along. */
const NO_PICTURE = /meta_og_twcards|RFI_FB\.png|^https:\/\/[^/]*gstatic\.com\/|\.svg(?:$|\?)/i;
const RECORDING = /https?:(?:\\?\/){2}[^\s"'<>\\]+(?:\\?\/[^\s"'<>\\]+)*\.mp3(?:\?[^\s"'<>\\]*)?/i;
const VIDEO_HOST = /(?:youtube(?:-nocookie)?\.com|youtu\.be|dailymotion\.com|france24\.com|vimeo\.com)\//i;

export interface Media {
	/** Https address of the first real picture. */
	readonly image?: string;
	/** Https address of the first recording. */
	readonly audio?: string;
	readonly hasVideo: boolean;
}

/** The picture, the recording and the video that an article shows. */
export function readMedia(markup: Markup): Media {
	const image = markup("img")
		.toArray()
		.flatMap(sourcesOf)
		.map(pictureUrl)
		.find((url) => url !== undefined);
	const audio = recordingOf(markup);
	return {
		...(image === undefined ? {} : { image }),
		...(audio === undefined ? {} : { audio }),
		hasVideo: hasVideo(markup),
	};
}

/** A picture's https address; undefined for placeholders, embedded data and everything that is no picture of the story. */
export function pictureUrl(raw: string): string | undefined {
	const url = httpsUrl(raw.trim());
	return url === undefined || NO_PICTURE.test(url) ? undefined : url;
}

export function recordingUrl(raw: string): string | undefined {
	const found = RECORDING.exec(raw)?.[0];
	return found === undefined ? undefined : httpsUrl(found.replaceAll("\\", ""));
}

/** Lazy pictures keep a blank in `src` and the address elsewhere. */
function sourcesOf({ attribs }: MarkupElement): string[] {
	const { src = "", srcset = "" } = attribs;
	const dataset = /"url"\s*:\s*"([^"]+)"/.exec(attribs["data-image-dataset"] ?? "")?.[1] ?? "";
	return [
		src,
		attribs["data-src"] ?? "",
		srcset.trim().split(/[\s,]+(?=https?:|$)|\s/, 1)[0] ?? "",
		dataset.replaceAll("\\/", "/"),
	];
}

function httpsUrl(raw: string): string | undefined {
	const url = URL.parse(raw);
	if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes(".")) return undefined;
	return url.href.replace(/^http:/, "https:");
}

function recordingOf(markup: Markup): string | undefined {
	for (const element of markup("script, audio, source, iframe, a, play-media, [data-media-id]").toArray()) {
		const { src = "", href = "", source = "" } = element.attribs;
		const text = element.children
			.map((child) => (child.type === "text" && !isElement(child) ? child.data : ""))
			.join("");
		const url = [src, href, source, element.name === "script" ? text : ""]
			.map(recordingUrl)
			.find((found) => found !== undefined);
		if (url !== undefined) return url;
	}
	return undefined;
}

function hasVideo(markup: Markup): boolean {
	if (markup("video, video-player, youtube-player").length > 0) return true;
	return markup("iframe")
		.toArray()
		.some(({ attribs }) => VIDEO_HOST.test(attribs["src"] ?? ""));
}
