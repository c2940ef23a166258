import type { User } from "@grammyjs/types";
import type { Telegram } from "../state/telegram.ts";

/** The bot as it appears inside messages, without what only getMe tells. */
export function botUser({ me }: Telegram): User {
	return { id: me.id, is_bot: true, first_name: me.first_name, username: me.username };
}
