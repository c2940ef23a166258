import type { Article } from "../article.ts";
import type { Subscription } from "../subscription.ts";

/** What an article's text contains. Asked for many subscriptions: whoever answers remembers. */
export interface ArticleText {
	/** Whether a word to follow or to mute stands in the title or the lede. */
	contains(word: string): boolean;
	/** Whether its section has this name, however that is spelled. */
	isIn(section: string): boolean;
}

/** Whether a subscription gets an article, and why. */
export type Admission =
	/** `word`: the first one to follow that stands in it. */
	| { readonly kind: "passes"; readonly word?: string }
	| { readonly kind: "left-out-section" }
	| { readonly kind: "muted"; readonly word: string }
	| { readonly kind: "no-word" };

/**
 * What somebody chose, applied to one article of an edition that they read: sections, then words, of which those to mute win.
 * How the article reads now counts, not how it read when it came.
 */
export function admit(
	{ editions, keywords }: Pick<Subscription, "editions" | "keywords">,
	{ edition }: Pick<Article, "edition">,
	text: ArticleText,
): Admission {
	const sections = editions[edition]?.sections;
	if (sections !== undefined && sections.names.some((name) => text.isIn(name)) !== (sections.kind === "only"))
		return { kind: "left-out-section" };
	if (keywords === undefined) return { kind: "passes" };
	const muted = keywords.mute.find((word) => text.contains(word));
	if (muted !== undefined) return { kind: "muted", word: muted };
	const followed = keywords.follow.find((word) => text.contains(word));
	if (followed !== undefined) return { kind: "passes", word: followed };
	return keywords.onlyMatches === true ? { kind: "no-word" } : { kind: "passes" };
}
