import type { ArticleId } from "../news/article.ts";
import { tidyText } from "../text/tidy-text.ts";
import { parseArticleToken } from "./naming/article-token.ts";

/** What a link to the bot asks for: `https://t.me/<bot>?start=<payload>`. */
export type StartPayload =
	| { readonly kind: "article"; readonly id: ArticleId }
	| { readonly kind: "search"; readonly text: string }
	| { readonly kind: "search-usage" }
	| { readonly kind: "latest" }
	| { readonly kind: "greeting" };

const SEARCH = "s_";
const LATEST = "latest";
const SEARCH_USAGE = "search";
/** https://core.telegram.org/bots/features#deep-linking */
const MAX_PAYLOAD_CHARS = 64;

/** The payload of a link to the same search, or to the article that a share button typed; to how to search when the words are too long for a link. */
export function startPayload(text: string): string {
	if (text === "") return LATEST;
	if (parseArticleToken(text) !== undefined) return text;
	const payload = SEARCH + Buffer.from(text).toString("base64url");
	return payload.length <= MAX_PAYLOAD_CHARS ? payload : SEARCH_USAGE;
}

/** Anybody can make a link, so whatever it does not understand is a greeting. */
export function parseStartPayload(payload: string): StartPayload {
	const id = parseArticleToken(payload);
	if (id !== undefined) return { kind: "article", id };
	if (payload === LATEST) return { kind: "latest" };
	if (payload === SEARCH_USAGE) return { kind: "search-usage" };
	const text = payload.startsWith(SEARCH) ? tidyText(fromBase64(payload.slice(SEARCH.length))) : "";
	return text === "" ? { kind: "greeting" } : { kind: "search", text };
}

function fromBase64(text: string): string {
	return Buffer.from(text, "base64url").toString("utf8");
}
