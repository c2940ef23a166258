import type { ChatId } from "../news/destination.ts";

/** What became of one call for a chat. Telegram refusing us is an outcome, not an exception. */
export type SendOutcome =
	/** `messageId` is absent when Telegram says that the message was deleted at once. */
	| { readonly kind: "sent"; readonly messageId?: number }
	/** 429: nothing was done; the chat, or the whole bot, has to wait. */
	| { readonly kind: "wait"; readonly seconds: number }
	/** A group became a supergroup: everything about it belongs to the new chat now. */
	| { readonly kind: "moved"; readonly to: ChatId }
	/** Blocked, kicked, deleted: nothing will arrive until a person comes back. */
	| { readonly kind: "gone"; readonly reason: string }
	/** The chat is there, but the bot may not post: lost rights, a closed topic. Somebody may change that. */
	| { readonly kind: "cannot-post"; readonly reason: string }
	/** The message that was to be edited stays as it is: deleted, too old, or the same already. */
	| { readonly kind: "uneditable"; readonly reason: string }
	/** Telegram will not take this content, wherever it is sent. */
	| { readonly kind: "refused"; readonly reason: string }
	/** Refused for a reason that is in no list: it may be the chat, the bot or the server. */
	| { readonly kind: "unexplained"; readonly reason: string }
	/** The bot itself is not accepted (401, 404): no call can succeed. */
	| { readonly kind: "unusable"; readonly reason: string }
	/** The request never left this machine. */
	| { readonly kind: "unsent"; readonly reason: string }
	/** A timeout, a reset, a 5xx: it may have been delivered. */
	| { readonly kind: "ambiguous"; readonly reason: string };
