import type { MessageEntity } from "@grammyjs/types";
import { botApiEntity } from "./bot-api-entity.ts";
import { type TdObject, tdlib } from "./tdlib.ts";

/** What Telegram's own library finds in a plain text by itself: commands, links, mentions, hashtags and the like. */
export function findEntities(text: string): MessageEntity[] {
	const { entities } = tdlib().execute({ _: "getTextEntities", text });
	return Array.isArray(entities) ? entities.flatMap((entity: TdObject) => botApiEntity(entity)) : [];
}
