import { fillSlot, SLOT } from "../../formatter/words/fill-slot.ts";
import { markCode } from "../../formatter/words/mark-code.ts";
import type { EditionCode } from "../../news/edition.ts";
import { shorten } from "../../text/cut-text.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { knownSections } from "./empty/known-sections.ts";
import { offerSections } from "./empty/offer-sections.ts";
import type { ListRequest, ListScope } from "./list.ts";
import { emptyList, type FoundList } from "./list.ts";
import { listPage, rangeOf } from "./list-page.ts";
import { parseLatestScope } from "./parse-latest.ts";
import { readPage } from "./read-page.ts";

export type LatestRequest = Extract<ListRequest, { kind: "latest" }>;

/** On a page, unless a number is given. */
export const LATEST_COUNT = 5;

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
		return section === undefined
			? emptyList(markCode(scope.words("latest-empty")))
			: noSuchSection({ editions, section }, scope, services);
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

/** What somebody typed is shown as code: it may be a command. */
async function noSuchSection(
	{ editions, section }: Required<Wanted>,
	scope: ListScope,
	services: BotServices,
): Promise<FoundList> {
	const available = editionNames(services.editions, scope.language);
	const sections = offerSections(await knownSections(editions, services), (name) => name, scope);
	const said = [scope.words("latest-none-in", { name: SLOT, available }), ...sections.said].join("\n");
	const instead = sections.instead.map((each) => ({ ...each, editions }));
	return emptyList(fillSlot(said, shorten(section, MAX_SHOWN_SECTION_CHARS)), instead);
}
