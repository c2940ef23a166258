import { GrammyError, HttpError } from "grammy";
import { describeError } from "../kit/describe-error.ts";
import { redact } from "../kit/redact.ts";
import { chatId } from "../news/destination.ts";
import { REDIRECTED } from "./refuse-redirects.ts";
import type { SendOutcome } from "./send-outcome.ts";

export type FailedOutcome = Exclude<SendOutcome, { kind: "sent" }>;

/** Telegram's texts for a chat that cannot be reached, whatever the code. */
const GONE =
	/chat not found|user is deactivated|bot was blocked|bot was kicked|was deleted|not a member|can't send messages to (the )?bot|can't initiate conversation|chat_id is empty|PEER_ID_INVALID/i;

/** Texts of 400 that speak of the chat and not of the message. */
const CANNOT_POST =
	/not enough rights|have no (write access|rights)|need administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_GUEST_SEND_FORBIDDEN|PRIVACY_PREMIUM_REQUIRED|ALLOW_PAYMENT_REQUIRED|USER_BANNED_IN_CHANNEL|CHAT_SEND_\w+_FORBIDDEN|TOPIC_CLOSED|TOPIC_DELETED|message thread not found|CHAT_ADMIN_REQUIRED/i;

/** Node's codes for connections, tunnels and TLS sessions that never came about. https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const UNSENT_CODES = new Set([
	...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ERR_PROXY_TUNNEL"],
	...["ERR_TLS_CERT_ALTNAME_INVALID", "CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"],
	...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN"],
	REDIRECTED,
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
 * the codes' "contents are subject to change" (https://core.telegram.org/bots/api#making-requests).
 */
export function classifyError(error: unknown): FailedOutcome {
	if (error instanceof GrammyError) return classifyAnswer(error);
	if (error instanceof HttpError) return classifyNoAnswer(error);
	throw error;
}

function classifyAnswer({ error_code, description, parameters }: GrammyError): FailedOutcome {
	const reason = description;
	if (parameters.migrate_to_chat_id !== undefined) return { kind: "moved", to: chatId(parameters.migrate_to_chat_id) };
	switch (error_code) {
		case 429:
			return { kind: "wait", seconds: Math.max(1, parameters.retry_after ?? DEFAULT_WAIT_SECONDS) };
		case 401:
			return { kind: "unusable", reason };
		case 404:
			// A server that lacks one method is another thing than one that does not know the bot.
			return { kind: reason.includes("method not found") ? "refused" : "unusable", reason };
		case 403:
			return { kind: GONE.test(reason) ? "gone" : "cannot-post", reason };
		case 400:
			if (GONE.test(reason)) return { kind: "gone", reason };
			return CANNOT_POST.test(reason) ? { kind: "cannot-post", reason } : { kind: "refused", reason };
		default:
			return { kind: "ambiguous", reason };
	}
}

function classifyNoAnswer(error: HttpError): FailedOutcome {
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
