import type { TextMessage } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { readEditions } from "../read-editions.ts";
import { insteadKeyboard } from "./empty/instead-keyboard.ts";
import { latestList } from "./latest-list.ts";
import type { FoundList, ListRequest, ListScope } from "./list.ts";
import { listKeyboard } from "./list-keyboard.ts";
import { searchList } from "./search-list.ts";
import { referToText } from "./text-reference.ts";

/** One page of a list as a message with its buttons, for the chat that the update came from. */
export async function showList(
	context: BotContext,
	request: ListRequest,
	page: number,
	services: BotServices,
): Promise<TextMessage> {
	const { language } = request;
	const words: BotContext["words"] = (key, variables) => services.translate(language, key, variables);
	const editions = request.editions ?? (await readEditions(context, services));
	const datedAt = request.datedAt ?? services.clock.now();
	const scope: ListScope = { editions, language, words, place: placeOf(context), datedAt };
	const list =
		request.kind === "search"
			? await searchList(request, page, scope, services)
			: await latestList(request, page, scope, services);
	// Every reader of a channel could press them, and one would turn the page for all.
	if (scope.place === "channel") return list.message;
	if (list.articles.length === 0) {
		const keyboard = await insteadKeyboard(list.instead ?? [], { view: request, editions, pagers: services.pagers });
		return keyboard === undefined ? list.message : { ...list.message, keyboard };
	}
	const text = isWhole(list) ? "=" : await referToText(request.text, editions, services.pagers);
	const keyboard = listKeyboard(list, { view: request, editions, text, words });
	return keyboard === undefined ? list.message : { ...list.message, keyboard };
}

/** Whether there is nothing to turn to, so that nothing needs to be remembered. */
function isWhole({ page, more, sortable }: FoundList): boolean {
	return page === 0 && !more && !sortable;
}

function placeOf({ chat }: Pick<BotContext, "chat">): ListScope["place"] {
	if (chat === undefined || chat.type === "private") return "private";
	return chat.type === "channel" ? "channel" : "group";
}
