import { EDITIONS, type EditionCode } from "../../../news/edition.ts";
import type { Change } from "../../../news/settings/change-timing.ts";
import { editionsOf } from "../../../news/stream.ts";
import type { SectionChoice, Subscription } from "../../../news/subscription.ts";
import { foldSection } from "../../../search/query/section.ts";
import { capitalised } from "../../../text/capitalised.ts";
import type { BotServices } from "../../bot-services.ts";
import { editionLabel, editionNames } from "../../edition-names.ts";
import { knownSections } from "../../lists/empty/known-sections.ts";
import { marked, settingPageOf, valueRows } from "../page-buttons.ts";
import { settingsButton } from "../press/settings-button.ts";
import type { Page, Setting, View } from "../setting.ts";
import { shortHash } from "../short-hash.ts";

const LETTER = "s";
const PER_PAGE = 16;
const EDITIONS_PER_PAGE = 10;
const PER_ROW = 2;
/** All of an edition, and none of it until some are chosen. */
const [ALL, NONE] = ["all", "none"];
/** `+<hash>` and `-<hash>`: read this section, or leave it out. */
const ONE = /^(?<sign>[+-])(?<hash>[\w-]{8})$/;

/** Which sections of an edition arrive. */
export const sectionsSetting: Setting = {
	letter: LETTER,
	title: "setting-sections",
	state({ subscription, context }) {
		const chosen = editionsOf(subscription).filter((code) => subscription.editions[code]?.sections !== undefined);
		if (chosen.length === 0) return context.words("sections-all");
		return context.words("sections-some", { editions: editionNames(chosen, context.language) });
	},
	page(view) {
		const codes = editionsOf(view.subscription);
		const [only] = codes;
		const edition = view.edition ?? (codes.length === 1 ? only : undefined);
		if (edition === undefined || !codes.includes(edition)) return whichEdition(codes, view);
		return sectionsOf(edition, { ...view, edition }, codes.length > 1);
	},
	async change(value, view) {
		const { edition, services } = view;
		if (edition === undefined) return undefined;
		if (value === ALL) return withSections(edition, () => undefined);
		if (value === NONE) return withSections(edition, () => ({ kind: "only", names: [] }));
		const { sign, hash } = ONE.exec(value)?.groups ?? {};
		const names = hash === undefined ? [] : await sectionNames(edition, view);
		const name = names.find((each) => hashOf(each, services) === hash);
		if (name === undefined) return undefined;
		const isSame = (other: string) => hashOf(other, services) === hash;
		return withSections(edition, (before) => withName(before, { name, isSame, isRead: sign === "+" }));
	},
};

function whichEdition(codes: readonly EditionCode[], view: View): Page {
	const { subscription, target, context } = view;
	const { shown, turning } = settingPageOf(codes, EDITIONS_PER_PAGE, LETTER, { target, page: view.page });
	const rows = shown.map((code) => {
		const label = marked(editionLabel(code), subscription.editions[code]?.sections !== undefined);
		return [settingsButton(label, { letter: LETTER, edition: code, act: { kind: "show" } }, target.channel?.id)];
	});
	return {
		text: context.words(codes.length === 0 ? "editions-none-yet" : "sections-which"),
		rows: [...rows, ...turning],
	};
}

async function sectionsOf(edition: EditionCode, view: View, hasOthers: boolean): Promise<Page> {
	const { words } = view.context;
	const sections = view.subscription.editions[edition]?.sections;
	const names = await sectionNames(edition, view);
	const { shown, page, turning } = settingPageOf(names, PER_PAGE, LETTER, view);
	const hashes = new Set(sections?.names.map((name) => hashOf(name, view.services)));
	const values = shown.map((name) => {
		const hash = hashOf(name, view.services);
		const isChosen = hashes.has(hash) === (sections?.kind === "only");
		return { value: `${isChosen ? "-" : "+"}${hash}`, label: name, isChosen };
	});
	const here = { ...view, page };
	const wholes = [
		{ value: ALL, label: words("button-all-sections"), isChosen: sections === undefined },
		{ value: NONE, label: words("button-no-sections"), isChosen: sections?.kind === "only" && hashes.size === 0 },
	];
	return {
		text: words(keyOf(sections), { edition: editionLabel(edition) }),
		rows: [...valueRows(LETTER, values, here, PER_ROW), ...turning, ...valueRows(LETTER, wholes, here, wholes.length)],
		...(hasOthers && { backTo: "setting" }),
	};
}

function keyOf(sections: SectionChoice | undefined): string {
	if (sections === undefined) return "sections-of-all";
	if (sections.kind === "without") return "sections-of-without";
	return sections.names.length === 0 ? "sections-of-none" : "sections-of-only";
}

/**
 * Those of the newest articles, those known from RFI's addresses, in which there may be articles one day, and those that somebody has named;
 * each once, in the order of the edition's language.
 */
async function sectionNames(edition: EditionCode, { subscription, services }: View): Promise<string[]> {
	const named = subscription.editions[edition]?.sections?.names ?? [];
	const all = [...(await knownSections([edition], services)), ...EDITIONS[edition].sections.map(capitalised), ...named];
	const byHash = new Map(all.toReversed().map((name) => [hashOf(name, services), name]));
	return [...byHash.values()].sort(new Intl.Collator(EDITIONS[edition].language).compare);
}

/** However the name is spelled, it is the same. */
function hashOf(name: string, { folder }: Pick<BotServices, "folder">): string {
	return shortHash(foldSection(name, folder).folded);
}

function withSections(
	edition: EditionCode,
	change: (before: SectionChoice | undefined) => SectionChoice | undefined,
): Change {
	return (before): Subscription => {
		const choice = before.editions[edition];
		if (choice === undefined) return before;
		const { sections: now, ...rest } = choice;
		const sections = change(now);
		const after = sections === undefined ? rest : { ...rest, sections };
		return { ...before, editions: { ...before.editions, [edition]: after } };
	};
}

interface NamedSection {
	readonly name: string;
	isSame(other: string): boolean;
	readonly isRead: boolean;
}

function withName(
	before: SectionChoice | undefined,
	{ name, isSame, isRead }: NamedSection,
): SectionChoice | undefined {
	const { kind, names } = before ?? { kind: "without", names: [] };
	const others = names.filter((other) => !isSame(other));
	const after = (kind === "only") === isRead ? [...others, name] : others;
	return kind === "without" && after.length === 0 ? undefined : { kind, names: after };
}
