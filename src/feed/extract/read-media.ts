import { elementsOf, isElement, type Markup, type MarkupElement } from "./markup.ts";

/** Pictures that say nothing of the article: RFI's sign in place of a photo, and portraits of staff that were pasted along. */
const NO_PICTURE =
	/meta_og_twcards|RFI_FB\.png|^https:\/\/(?:[^/]*gstatic|lh\d\.googleusercontent)\.com\/|\.svg(?:$|\?)/i;
/** A picture of a pixel or two counts visits. */
const PIXEL = /^\s*[0-2](?:px)?\s*$/i;
const IN_SET = /(?:^|\s)((?:https?:)?\/\/\S+)/i;
const RECORDING = /https?:\/\/[^\s"'<>\\]{1,500}\.mp3(?:\?[^\s"'<>\\]{0,500})?/i;
/** RFI's own players; a frame may also be one link of many. */
const VIDEO_TAGS = new Set(["video", "video-player", "youtube-player"]);
const VIDEO_HOST = /(?:youtube(?:-nocookie)?\.com|youtu\.be|dailymotion\.com|france24\.com|vimeo\.com)\//i;

export interface Media {
	/** Https address of the first real picture. */
	readonly image?: string;
	/** Https address of the first recording. */
	readonly audio?: string;
	/** RFI's own player, or a frame with somebody's video. */
	readonly hasVideo: boolean;
}

/** The picture, the recording and the video that an article shows. Pictures may be relative to the article's address. */
export function readMedia(markup: Markup, baseUrl?: string): Media {
	let image: string | undefined;
	let audio: string | undefined;
	let hasVideo = false;
	for (const element of elementsOf(markup)) {
		image ??= imageOf(element, baseUrl);
		audio ??= audioOf(element);
		hasVideo ||= VIDEO_TAGS.has(element.name) || isVideoFrame(element);
	}
	return { ...(image === undefined ? {} : { image }), ...(audio === undefined ? {} : { audio }), hasVideo };
}

function isVideoFrame({ name, attribs }: MarkupElement): boolean {
	return name === "iframe" && VIDEO_HOST.test(attribs["src"] ?? "");
}

/** A picture's https address; undefined for placeholders, embedded data and everything that is no picture of the story. */
export function pictureUrl(raw: string): string | undefined {
	const url = httpsUrl(raw.trim());
	return url === undefined || NO_PICTURE.test(url) ? undefined : url;
}

/** The https address of a file that is known to be a recording, whatever its name. */
export function mediaUrl(raw: string): string | undefined {
	return httpsUrl(raw.trim());
}

/** The https address of the first mp3 in an attribute or in a player's JSON, where slashes are escaped. */
function recordingUrl(raw: string): string | undefined {
	return httpsUrl(RECORDING.exec(raw.replaceAll("\\/", "/"))?.[0] ?? "");
}

/** Lazy pictures keep a blank in `src` and the address elsewhere. */
function imageOf({ name, attribs }: MarkupElement, baseUrl?: string): string | undefined {
	if (name !== "img" && name !== "source") return undefined;
	if (PIXEL.test(attribs["width"] ?? "") && PIXEL.test(attribs["height"] ?? "")) return undefined;
	const [, firstOfSet = ""] = IN_SET.exec(attribs["srcset"] ?? "") ?? [];
	const [, inDataset = ""] = /"url"\s*:\s*"([^"]+)"/.exec(attribs["data-image-dataset"] ?? "") ?? [];
	const addresses = [
		attribs["src"],
		attribs["data-src"],
		firstOfSet.replace(/,$/, ""),
		inDataset.replaceAll("\\/", "/"),
	];
	const isPicture = name === "img" || attribs["srcset"] !== undefined;
	if (!isPicture) return undefined;
	return addresses.map((address = "") => pictureUrl(absolute(address, baseUrl))).find((url) => url !== undefined);
}

/** A path in an address that starts from the site; whatever else a page writes there stays as it is. */
function absolute(address: string, baseUrl?: string): string {
	const isPath = /^\s*\.{0,2}\/(?!\/)/.test(address);
	return isPath && baseUrl !== undefined ? (URL.parse(address, baseUrl)?.href ?? address) : address;
}

function audioOf({ name, attribs, children }: MarkupElement): string | undefined {
	const json =
		name === "script" ? children.map((child) => (!isElement(child) && "data" in child ? child.data : "")) : [];
	const addresses = [attribs["src"], attribs["href"], attribs["source"], ...json];
	return addresses.map((address = "") => recordingUrl(address)).find((url) => url !== undefined);
}

function httpsUrl(raw: string): string | undefined {
	const url = URL.parse(raw.startsWith("//") ? `https:${raw}` : raw);
	if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes(".")) return undefined;
	return url.href.replace(/^http:/, "https:");
}
