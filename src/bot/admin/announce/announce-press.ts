import { isEditionCode } from "../../../news/edition.ts";
import { NOTICE_CHATS, type NoticeAudience } from "../../../news/notice.ts";

/** What the buttons below an announcement do. */
export type AnnouncePress =
	| { readonly kind: "ask" | "cancel" | "stop" }
	| { readonly kind: "choose" | "send"; readonly audience: NoticeAudience };

export const ANNOUNCE_PREFIX = "n";

const PLAIN = { ask: "?", cancel: "x", stop: "=" } as const;
const FOR = { choose: "-", send: "!" } as const;

export function encodeAnnounce(press: AnnouncePress): string {
	if (!("audience" in press)) return ANNOUNCE_PREFIX + PLAIN[press.kind];
	const { edition, chats } = press.audience;
	return `${ANNOUNCE_PREFIX}${FOR[press.kind]}${edition ?? chats ?? ""}`;
}

/** `undefined` for whatever these buttons do not carry: callback data can be made up by anybody. */
export function parseAnnounce(data: string): AnnouncePress | undefined {
	const [sign = "", whom] = [data.charAt(1), data.slice(2)];
	if (whom === "") for (const kind of ["ask", "cancel", "stop"] as const) if (sign === PLAIN[kind]) return { kind };
	const audience = audienceOf(whom);
	if (audience !== undefined)
		for (const kind of ["choose", "send"] as const) if (sign === FOR[kind]) return { kind, audience };
	return undefined;
}

function audienceOf(whom: string): NoticeAudience | undefined {
	if (whom === "") return {};
	if (isEditionCode(whom)) return { edition: whom };
	const chats = NOTICE_CHATS.find((kind) => kind === whom);
	return chats && { chats };
}
