import { GrammyError, HttpError } from "grammy";
import { describeError } from "../kit/describe-error.ts";
import { redact } from "../kit/redact.ts";
import { chatId } from "../news/destination.ts";
import { NOT_ALLOWED_CODE } from "./ask-again-on-connect.ts";
import { REDIRECTED } from "./refuse-redirects.ts";
import type { SendOutcome } from "./send-outcome.ts";

/**
 * Telegram's texts of 403 for a chat that cannot be reached. "Chat not found" is not among them: servers that have just been moved, or
 * err, say it of chats that are there.
 */
const GONE =
	/user is deactivated|bot was blocked|bot was kicked|was deleted|not a member|can't send messages to (the )?bot|can't initiate conversation/i;

/** Texts of 400 that speak of the chat and not of the message. */
const CANNOT_POST =
	/chat not found|PEER_ID_INVALID|not enough rights|have no (write access|rights)|need administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_GUEST_SEND_FORBIDDEN|PRIVACY_PREMIUM_REQUIRED|PAYMENT_REQUIRED|USER_BANNED_IN_CHANNEL|CHAT_SEND_\w+_FORBIDDEN|TOPIC_CLOSED|TOPIC_DELETED|TOPIC_ID_INVALID|message thread not found|CHAT_ADMIN_REQUIRED/i;

/** Texts of 400 for a message that stays as it is, whatever it was to become. */
const UNEDITABLE =
	/message to edit not found|message can't be edited|message is not modified|MESSAGE_(NOT_MODIFIED|ID_INVALID|EDIT_TIME_EXPIRED)/i;

/**
 * All texts of 400 that blame what was sent: its text, entities, preview or buttons. Whatever is not in this list may have any
 * reason, so it costs no article. https://github.com/tdlib/td, https://core.telegram.org/api/errors
 */
const CONTENT =
	/(message|text|caption|reply markup) is too long|MESSAGE_TOO_LONG|text is empty|text must be non-empty|MESSAGE_EMPTY|can't parse|strings must be encoded in UTF-8|\bentit(y|ies)\b|ENTITY_|ENTITIES_|\bbutton|BUTTON_|REPLY_MARKUP_|web page content|WEBPAGE_|WEBDOCUMENT_|URL_INVALID/i;

/** Telegram says that it was sent, and that an administrator's bot removed it before it could be shown. */
const SENT_AND_DELETED = /sent message was immediately deleted/i;

/** Node's codes for connections, tunnels and TLS sessions that never came about. https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const UNSENT_CODES = new Set([
	...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ERR_PROXY_TUNNEL"],
	...["ERR_TLS_CERT_ALTNAME_INVALID", "CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"],
	...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN"],
	...[REDIRECTED, NOT_ALLOWED_CODE],
	...["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"],
]);
/** The same where the code alone could also mean an established connection. */
const UNSENT_TEXT =
	/connect (ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNABORTED)|before secure TLS connection was established|wrong version number/;

/**
 * A host of several addresses of which none could be reached: node-fetch keeps the code, and loses the errors that have the text.
 * What broke on an established connection has a text.
 */
const UNREACHABLE_CODES = new Set(["ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"]);
const WITHOUT_TEXT = /, reason: $/;

/** Telegram asks for at least a second; an answer without a number counts as this long. */
const DEFAULT_WAIT_SECONDS = 5;

/**
 * Sorts what a Bot API call threw into an outcome, by code and field first and by text where Telegram offers nothing else:
 * the codes' "contents are subject to change" (https://core.telegram.org/bots/api#making-requests). Whatever it does not know is ambiguous.
 */
export function classifyError(error: unknown): SendOutcome {
	if (error instanceof GrammyError && isComplete(error)) return classifyAnswer(error);
	if (error instanceof HttpError) return classifyNoAnswer(error);
	return { kind: "ambiguous", reason: redact(describeError(error)) };
}

/** Those of our own calls are: their answers have been read. */
function isComplete({ description, parameters }: GrammyError): boolean {
	const { migrate_to_chat_id = 1, retry_after = 1 } = parameters;
	return (
		typeof description === "string" &&
		migrate_to_chat_id !== 0 &&
		Number.isSafeInteger(migrate_to_chat_id) &&
		Number.isFinite(retry_after)
	);
}

function classifyAnswer({ error_code, description, parameters }: GrammyError): SendOutcome {
	const reason = description;
	if (parameters.migrate_to_chat_id !== undefined) return { kind: "moved", to: chatId(parameters.migrate_to_chat_id) };
	switch (error_code) {
		case 429:
			return { kind: "wait", seconds: Math.max(1, parameters.retry_after ?? DEFAULT_WAIT_SECONDS) };
		case 401:
			return { kind: "unusable", reason };
		case 404:
			// A server that lacks one method is another thing than one that does not know the bot.
			return { kind: reason.includes("method not found") ? "unexplained" : "unusable", reason };
		case 403:
			return { kind: GONE.test(reason) ? "gone" : "cannot-post", reason };
		case 400:
			return { kind: kindOfRefusal(reason), reason };
		case 500:
			return SENT_AND_DELETED.test(reason) ? { kind: "sent" } : { kind: "ambiguous", reason };
		default:
			return { kind: "ambiguous", reason };
	}
}

function kindOfRefusal(reason: string): "gone" | "cannot-post" | "uneditable" | "refused" | "unexplained" {
	if (GONE.test(reason)) return "gone";
	if (CANNOT_POST.test(reason)) return "cannot-post";
	if (UNEDITABLE.test(reason)) return "uneditable";
	return CONTENT.test(reason) ? "refused" : "unexplained";
}

function classifyNoAnswer(error: HttpError): SendOutcome {
	const cause: unknown = error.error;
	const text = redact(describeError(cause));
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
	const lacksText = WITHOUT_TEXT.test(text);
	const reason = lacksText ? `${text}${code}` : text;
	const wasUnreachable = lacksText && UNREACHABLE_CODES.has(code);
	return UNSENT_CODES.has(code) || UNSENT_TEXT.test(text) || wasUnreachable
		? { kind: "unsent", reason }
		: { kind: "ambiguous", reason };
}
