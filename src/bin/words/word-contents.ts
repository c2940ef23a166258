import { counted } from "../../kit/words/counted.ts";
import { wordBytes } from "../../kit/words/word-bytes.ts";
import type { CopiedStore } from "../../store/backup/take-copy.ts";

/** What a copy of the store holds, for the line that says so. */
export function wordContents({ subscriptions, articles, bytes }: CopiedStore): string {
	return `${counted(subscriptions, "subscription")}, ${counted(articles, "article")}, ${wordBytes(bytes)}`;
}
