import { mediaUrl, pictureUrl } from "../extract/read-media.ts";
import { relationOf, resolved } from "./item-link.ts";
import type { FeedItem } from "./read-items.ts";
import { xmlAttribute, xmlChildren } from "./xml-node.ts";

const KINDS_OF_FILE: readonly (readonly [RegExp, Medium])[] = [
	[/(?:^|\.)(?:mp3|m4a|ogg|oga|aac|wav)(?:$|[?#])/i, "audio"],
	[/(?:^|\.)(?:mp4|m4v|mov|webm|m3u8)(?:$|[?#])/i, "video"],
	[/(?:^|\.)(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i, "image"],
	[/(?:^|\.)(?:pdf|zip)(?:$|[?#])/i, "other"],
];
/** Where nothing says how wide a picture is: one of an article's own, and a thumbnail. */
const USUAL_WIDTH_PX = { picture: 800, thumbnail: 200 } as const;
/** RFI's addresses of pictures say how wide they are: `/w:1280/`. */
const WIDTH_IN_ADDRESS = /\/w:(\d{1,5})\//;

type Medium = "image" | "audio" | "video" | "other";

/** What a feed shows beside an item's text. */
export interface ItemMedia {
	/** Https address of the largest picture. */
	readonly image?: string;
	/** Https address of the first recording. */
	readonly audio?: string;
	readonly hasVideo: boolean;
}

interface MediaNode {
	readonly medium: Medium;
	/** Absolute. */
	readonly address: string;
	readonly widthPx: number;
}

/** The picture, the recording and the film that an item encloses. */
export function mediaOf(item: FeedItem, base: string): ItemMedia {
	const nodes = mediaNodes(item, base);
	const [image] = nodes
		.filter(({ medium }) => medium === "image")
		.toSorted((one, other) => other.widthPx - one.widthPx)
		.flatMap(({ address }) => pictureUrl(address) ?? []);
	const poster = image ?? posterOf(item, base);
	const [audio] = nodes.filter(({ medium }) => medium === "audio").flatMap(({ address }) => mediaUrl(address) ?? []);
	return {
		...(poster === undefined ? {} : { image: poster }),
		...(audio === undefined ? {} : { audio }),
		hasVideo: nodes.some(({ medium }) => medium === "video"),
	};
}

function posterOf(item: FeedItem, base: string): string | undefined {
	const [poster] = item.elements("itunes:image").flatMap((node) => resolved(xmlAttribute(node, "href"), base) ?? []);
	return poster === undefined ? undefined : pictureUrl(poster);
}

function mediaNodes(item: FeedItem, base: string): MediaNode[] {
	const groups = item.elements("media:group");
	const contents = [...item.elements("media:content"), ...childrenOf(groups, "media:content")];
	const thumbnails = [...childrenOf([...groups, ...contents], "media:thumbnail"), ...item.elements("media:thumbnail")];
	const linked = item.elements("link").filter((node) => relationOf(node) === "enclosure");
	const files = [...item.elements("enclosure"), ...linked];
	return [
		...contents.flatMap((node) => mediaNode(node, base, USUAL_WIDTH_PX.picture)),
		...thumbnails.flatMap((node) => mediaNode(node, base, USUAL_WIDTH_PX.thumbnail)),
		...files.flatMap((node) => mediaNode(node, base, USUAL_WIDTH_PX.picture)),
	];
}

function childrenOf(nodes: readonly unknown[], name: string): readonly unknown[] {
	return nodes.flatMap((node) => xmlChildren(node, name));
}

function mediaNode(node: unknown, base: string, usualWidthPx: number): MediaNode[] {
	const address = resolved(xmlAttribute(node, "url") || xmlAttribute(node, "href"), base);
	if (address === undefined) return [];
	const stated = Number(xmlAttribute(node, "width")) || Number(WIDTH_IN_ADDRESS.exec(address)?.[1] ?? "");
	return [{ medium: mediumOf(node, address), address, widthPx: stated > 0 ? stated : usualWidthPx }];
}

/** What says nothing of its type, or no more than that it is a file, is told by its address. */
function mediumOf(node: unknown, address: string): Medium {
	const type = (xmlAttribute(node, "medium") || xmlAttribute(node, "type")).trim().toLowerCase();
	const [main = ""] = type.split("/", 1);
	if (main === "image" || main === "audio" || main === "video") return main;
	const said = type === "" || main === "application" ? address : type;
	const kind = KINDS_OF_FILE.find(([name]) => name.test(said) || name.test(address))?.[1];
	return kind ?? (type === "" ? "image" : "other");
}
