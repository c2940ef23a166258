import type { MessageEntity } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { type Params, stringParam } from "../rules/parameters.ts";
import type { FormattedText, Telegram } from "../state/telegram.ts";

/** Mentions by id become those of people who exist. Others are refused, or forgotten when they come from markup. */
export function resolveMentions(telegram: Telegram, params: Params, { text, entities }: FormattedText): FormattedText {
	if (!entities.some(({ type }) => type === "text_mention")) return { text, entities };
	const resolved = entities.flatMap((entity): MessageEntity[] => {
		if (entity.type !== "text_mention") return [entity];
		const user = telegram.world.people.get(entity.user.id)?.user;
		if (user !== undefined) return [{ ...entity, user }];
		if (stringParam(params, "parse_mode") === "") throw badRequest("user not found");
		return [];
	});
	return { text, entities: resolved };
}
