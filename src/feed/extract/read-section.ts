import { capitalised } from "../../text/capitalised.ts";
import { plainText } from "../../text/plain-text.ts";

const MAX_SECTION_CHARS = 60;
/** The home page, and the slug of an episode that stands where a section would: 桥梁课程-le-pont-de-bois. */
const NO_SECTION = /^(?:首页|首頁)$|^\d{8}-|\p{Script=Han}.*-\p{Script=Latin}+-/u;

interface SectionSources {
	/** Those of the address, from the outermost to the innermost. */
	readonly sections: readonly string[];
	/** The column that stood behind the title. */
	readonly column?: string | undefined;
	/** The feed's `<category>` elements. */
	readonly categories: readonly string[];
}

/**
 * The section that readers know: the innermost of the address, since 要闻分析 says more than the 专栏检索 (columns) around it,
 * written as the feed's category writes it if both are the same (`asie-pacifique`, Asie-Pacifique). Without one in the
 * address, the title's column or the category.
 */
export function readSection({ sections, column, categories }: SectionSources): string | undefined {
	const names = categories
		.map(plainText)
		.filter((name) => name !== "" && name.length <= MAX_SECTION_CHARS && !NO_SECTION.test(name));
	const slug = plainText(sections.findLast((section) => !NO_SECTION.test(section)) ?? "");
	if (slug === "" || slug.length > MAX_SECTION_CHARS) return column ?? names[0];
	return names.find((name) => comparable(name) === comparable(slug)) ?? capitalised(slug);
}

function comparable(name: string): string {
	return name
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");
}
