import type { EditionCode } from "../../news/edition.ts";
import { shorten } from "../../text/cut-text.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { knownSections } from "./known-sections.ts";
import type { ListRequest, ListScope } from "./list.ts";
import { emptyList, type FoundList } from "./list.ts";
import { listPage, rangeOf } from "./list-page.ts";
import { parseLatestScope } from "./parse-latest.ts";
import { readPage } from "./read-page.ts";
import { sectionsLine } from "./search-help.ts";

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
		return emptyList({ kind: "text", text: await whyEmpty(wanted, scope, services), entities: [] });
	const options = {
		heading: heading(wanted, scope),
		subheading: found.page === 0 ? [] : [rangeOf(found, request.count)],
		notes: request.notes ?? [],
		perPage: request.count,
		...{ terms: [], sortable: false },
	};
	return listPage(found, options, scope, services);
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

async function whyEmpty(
	{ editions, section }: Wanted,
	{ words, language }: ListScope,
	services: BotServices,
): Promise<string> {
	if (section === undefined) return words("latest-empty");
	const name = shorten(section, MAX_SHOWN_SECTION_CHARS);
	const available = editionNames(services.editions, language);
	const sections = sectionsLine(await knownSections(editions, services), { words, language });
	return [words("latest-none-in", { name, available }), ...(sections === undefined ? [] : [sections])].join("\n");
}
