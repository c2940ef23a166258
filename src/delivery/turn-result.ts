import type { ChatId } from "../news/destination.ts";

/** How a destination's turn ended. */
export type TurnResult =
	/** It has read everything, or cannot be reached. After `withinMs` there is something to do, whatever comes until then. */
	| { readonly kind: "idle"; readonly withinMs?: number }
	/** Something was done; there may be more. */
	| { readonly kind: "more" }
	/** Nothing can be done for so long. */
	| { readonly kind: "later"; readonly waitMs: number }
	| { readonly kind: "moved"; readonly to: ChatId }
	/** Telegram does not accept the bot. */
	| { readonly kind: "stop"; readonly reason: string };
