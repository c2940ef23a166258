import { MAX_TEXT_CHARS, type TextMessage } from "../news/message.ts";
import type { LoggedNotice, NoticeDetails } from "../news/stream.ts";
import { cutText } from "../text/cut-text.ts";

/** A notice as it is posted: the operator's words as they are. */
export function formatNotice({ text, entities = [] }: Pick<LoggedNotice, "text"> & NoticeDetails): TextMessage {
	return { kind: "text", text: cutText(text, MAX_TEXT_CHARS), entities };
}
