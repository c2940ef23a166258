import { fillSlot, SLOT } from "../../formatter/fill-slot.ts";
import { formatList } from "../../formatter/format-list.ts";
import { markCode } from "../../formatter/mark-code.ts";
import { EDITIONS, type EditionCode } from "../../news/edition.ts";
import type { TextMessage } from "../../news/message.ts";
import { shorten } from "../../text/cut-text.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { excerptsFor } from "./excerpts.ts";
import type { Instead, ListRequest, ListScope } from "./list.ts";
import { emptyList, type FoundList } from "./list.ts";
import { parseLatestScope } from "./parse-latest.ts";
import { readPage } from "./read-page.ts";

export type LatestRequest = Extract<ListRequest, { kind: "latest" }>;

const MAX_SHOWN_SECTION_CHARS = 60;

/** One page of the newest articles of the chat's editions, or of those and the section that were named. */
export async function latestList(
	request: LatestRequest,
	page: number,
	scope: ListScope,
	services: BotServices,
): Promise<FoundList> {
	const { editions: named, section } = parseLatestScope(request.text, services.editions);
	const editions = named.length === 0 ? scope.editions : named;
	const wanted = { editions, ...(section === undefined ? {} : { section }) };
	const found = await readPage(
		{ page, perPage: request.count },
		(place) => services.index.latest({ ...wanted, ...place }),
		services,
	);
	if (found.articles.length === 0)
		return emptyList(whyEmpty(wanted, scope, services), section === undefined ? [] : sectionsOf(editions));
	const firstNumber = found.page * request.count + 1;
	const message = formatList(found.articles, {
		heading: heading(wanted, scope),
		...(found.page === 0 ? {} : { subheading: `${firstNumber}–${firstNumber + found.articles.length - 1}` }),
		firstNumber,
		now: services.clock.now(),
		...excerptsFor([], services.folder),
		...(scope.isBrief ? { excerpt: () => "" } : {}),
	});
	return { ...found, message, firstNumber, sortable: false };
}

interface Wanted {
	readonly editions: readonly EditionCode[];
	readonly section?: string;
}

function heading({ editions, section }: Wanted, { words, language }: ListScope): string {
	const named = { editions: editionNames(editions, language) };
	if (section === undefined) return words("latest-heading", named);
	return words("latest-heading-section", { ...named, section: shorten(section, MAX_SHOWN_SECTION_CHARS) });
}

/** What somebody typed is shown as code: it may be a command. */
function whyEmpty({ section }: Wanted, { words, language }: ListScope, services: BotServices): TextMessage {
	if (section === undefined) return markCode(words("latest-empty"));
	const available = editionNames(services.editions, language);
	return fillSlot(words("latest-none-in", { name: SLOT, available }), shorten(section, MAX_SHOWN_SECTION_CHARS));
}

function sectionsOf(editions: readonly EditionCode[]): Instead[] {
	const sections = new Set(editions.flatMap((code) => EDITIONS[code].sections));
	return [...sections].map((section) => ({ label: section, text: section, editions }));
}
