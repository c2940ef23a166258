import { FormattedString } from "@grammyjs/parse-mode";
import type { Article } from "../news/article.ts";
import { EDITIONS, type EditionCode } from "../news/edition.ts";
import { MAX_ENTITIES, MAX_TEXT_CHARS, type TextMessage } from "../news/message.ts";
import { cutText, shorten } from "../text/cut-text.ts";

export interface DigestOptions {
	/** The first line, in the reader's language. */
	readonly heading: string;
	/** All that is read there, in the order in which it is told. Of one alone the name is left out. */
	readonly editions: readonly EditionCode[];
	/** All articles of the digest, as far as they are known: in each message they give the sections their order. Absent: these alone. */
	readonly whole?: readonly Article[];
	/** Which message of the digest this is, counted from 1. */
	readonly part: number;
	/** The last line, when so many of the articles are not shown in this message; none when there is nothing to say. */
	readonly footer?: (hidden: number) => string | undefined;
}

/** A message, and which of the articles stand in it. */
export interface DigestMessage<Told extends Article> {
	readonly message: TextMessage;
	readonly shown: readonly Told[];
}

/** Together far below what a message holds, so that one article always fits. */
const MAX_HEADING_CHARS = 200;
const MAX_FOOTER_CHARS = 200;
const MAX_SECTION_CHARS = 40;
const MAX_TITLE_CHARS = 120;
/** A phone shows three lines of a folded quotation, and about ten of this one when it is unfolded. */
const MAX_LEDE_CHARS = 250;
/** So many of the articles are shown with their ledes. */
const LEDES = 3;
const BULLET = "• ";

/**
 * As many of the articles as one message holds, at least one: headlines linked to RFI, below their editions and sections, the newest first.
 * The first three of the digest have their ledes, folded. What is not shown makes up the next message, in the same order.
 */
export function formatDigest<Told extends Article>(
	articles: readonly Told[],
	options: DigestOptions,
): DigestMessage<Told> {
	const told = inOrder(articles, options);
	const body = [FormattedString.bold(cutText(options.heading, MAX_HEADING_CHARS))];
	let size = sizeOf(body);
	const shown: Told[] = [];
	for (const article of told) {
		const entry = formatEntry(article, shown, options);
		const bottom = formatBottom(told.length - shown.length - 1, options);
		if (!fits(sizeOf([entry, bottom], size))) break;
		size = sizeOf([entry], size);
		body.push(entry);
		shown.push(article);
	}
	const bottom = formatBottom(told.length - shown.length, options);
	const { text, entities } = FormattedString.join([...body, bottom]);
	return { message: { kind: "text", text, entities }, shown };
}

/**
 * By editions, within each by sections, of which the one with the newest article comes first, and what has no section last. A section that one
 * message cuts goes on at the beginning of the next.
 */
function inOrder<Told extends Article>(
	articles: readonly Told[],
	{ editions, whole = articles }: DigestOptions,
): Told[] {
	const byEdition = Map.groupBy(articles.toSorted(newestFirst), ({ edition }) => edition);
	const wholeByEdition = Map.groupBy([...whole, ...articles].sort(newestFirst), ({ edition }) => edition);
	return [...new Set([...editions, ...byEdition.keys()])].flatMap((edition) => {
		const bySection = Map.groupBy(byEdition.get(edition) ?? [], ({ section }) => section);
		const sections = new Set(wholeByEdition.get(edition)?.map(({ section }) => section));
		sections.delete(undefined);
		return [...sections, undefined].flatMap((section) => bySection.get(section) ?? []);
	});
}

function newestFirst(one: Article, other: Article): number {
	return other.publishedAt - one.publishedAt;
}

function formatEntry(article: Article, before: readonly Article[], { editions, part }: DigestOptions): FormattedString {
	const label = labelOf(article, before.at(-1), editions);
	const isFirst = before.length === 0;
	const between = label === undefined ? [isFirst ? "\n\n" : "\n"] : ["\n\n", FormattedString.bold(label), "\n"];
	const title = FormattedString.link(cutText(article.title, MAX_TITLE_CHARS), article.url);
	const hasLede = part === 1 && before.length < LEDES && article.lede !== undefined;
	const lede = hasLede ? ["\n", FormattedString.expandableBlockquote(cutText(article.lede, MAX_LEDE_CHARS))] : [];
	return FormattedString.join([...between, BULLET, title, ...lede]);
}

/** What stands above an article that is of another edition or section than the one before it; the edition's name also stands for no section. */
function labelOf(
	article: Article,
	previous: Article | undefined,
	editions: readonly EditionCode[],
): string | undefined {
	const isOfOtherEdition = article.edition !== previous?.edition;
	if (!isOfOtherEdition && article.section === previous.section) return undefined;
	const section = article.section === undefined ? [] : [shorten(article.section, MAX_SECTION_CHARS)];
	const isNamed = isOfOtherEdition ? editions.length > 1 : section.length === 0;
	const labels = [...(isNamed ? [EDITIONS[article.edition].name] : []), ...section];
	return labels.length === 0 ? undefined : labels.join(" · ");
}

function formatBottom(hidden: number, { footer }: DigestOptions): FormattedString {
	const words = footer?.(hidden);
	return new FormattedString(words === undefined ? "" : `\n\n${cutText(words, MAX_FOOTER_CHARS)}`);
}

interface Size {
	readonly chars: number;
	readonly entities: number;
}

function sizeOf(parts: readonly FormattedString[], before: Size = { chars: 0, entities: 0 }): Size {
	return parts.reduce(
		({ chars, entities }, { text, rawEntities }) => ({
			chars: chars + Array.from(text).length,
			entities: entities + rawEntities.length,
		}),
		before,
	);
}

function fits({ chars, entities }: Size): boolean {
	return chars <= MAX_TEXT_CHARS && entities <= MAX_ENTITIES;
}
