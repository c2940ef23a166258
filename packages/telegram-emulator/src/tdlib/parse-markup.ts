import type { MessageEntity } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import type { FormattedText } from "../state/telegram.ts";
import { botApiEntity } from "./bot-api-entity.ts";
import { type TdObject, tdlib } from "./tdlib.ts";

const MODES: Readonly<Record<string, { readonly _: string; readonly version?: number }>> = {
	html: { _: "textParseModeHTML" },
	markdown: { _: "textParseModeMarkdown", version: 1 },
	markdownv2: { _: "textParseModeMarkdown", version: 2 },
};

/** HTML or Markdown as Telegram's own parser reads it; `mode` in lower case. Its refusals come in its own words. */
export function parseMarkup(text: string, mode: string): FormattedText {
	const parse_mode = MODES[mode];
	if (parse_mode === undefined) throw badRequest("unsupported parse_mode");
	const answer = tdlib().execute({ _: "parseTextEntities", text, parse_mode });
	if (answer._ === "error") throw badRequest(uncapitalised(String(answer["message"])));
	const entities = Array.isArray(answer["entities"]) ? answer["entities"] : [];
	return {
		text: String(answer["text"]),
		entities: entities.flatMap((entity: TdObject): MessageEntity[] => botApiEntity(entity)),
	};
}

function uncapitalised(message: string): string {
	return message.charAt(0).toLowerCase() + message.slice(1);
}
