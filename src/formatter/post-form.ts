import { defined } from "../kit/defined.ts";
import type { Subscription } from "../news/subscription.ts";

/** What a subscription says about the form of its posts. */
export interface PostForm {
	/** How large the picture is. Absent: large. */
	readonly preview?: "small" | "none";
	/** The followed word for which it comes. */
	readonly word?: string;
}

/** The form of an article that comes for `word`, if for any. */
export function postForm({ preview }: Pick<Subscription, "preview">, word: string | undefined): PostForm {
	return defined({ preview, word });
}
