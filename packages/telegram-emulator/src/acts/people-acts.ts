import type { ChatMember, User } from "@grammyjs/types";
import { z } from "zod";
import { botUser } from "../methods/bot-user.ts";
import { notify } from "../state/notify.ts";
import { announceChat, nowSeconds, type Telegram } from "../state/telegram.ts";
import type { Person } from "../state/world-state.ts";
import { act } from "./act.ts";
import { checkName, checkUsername } from "./checks/check-names.ts";
import { definedOnly } from "./defined-only.ts";
import { chatOf, personOf } from "./look-up.ts";

/** https://core.telegram.org/method/account.updateProfile refuses longer ones: FIRSTNAME_INVALID. */
const MAX_FIRST_NAME_CHARS = 64;
const MAX_READERS = 1_000_000;

const someone = z.object({ userId: z.int() });

export const peopleActs = {
	/** Somebody joins Telegram. */
	addUser: act(
		z.object({
			id: z.int().positive().optional(),
			first_name: z.string(),
			last_name: z.string().optional(),
			username: z.string().optional(),
			language_code: z.string().optional(),
		}),
		({ telegram }, profile): User => {
			if (profile.id === telegram.me.id) throw new RangeError(`Cannot add user: id ${profile.id} is the bot's`);
			checkName("user", profile.first_name, MAX_FIRST_NAME_CHARS);
			checkUsername(telegram, "user", profile.username);
			const { user } = telegram.world.addPerson(definedOnly(profile));
			announceChat(telegram, chatOf(telegram, user.id).chat);
			return user;
		},
	),

	/** Many people at once who have started the bot already, for measuring; returns their ids. */
	addReaders: act(z.object({ count: z.int().min(1).max(MAX_READERS) }), ({ telegram }, { count }): number[] =>
		Array.from({ length: count }, (_, index) => {
			const person = telegram.world.addPerson({ first_name: `Reader ${index + 1}` });
			person.started = true;
			return person.user.id;
		}),
	),

	/** As if the user had talked to the bot before, without any message. Sends to them are possible at once. */
	startSilently: act(someone, ({ telegram }, { userId }): void => {
		personOf(telegram, userId).started = true;
	}),

	blockBot: act(someone, ({ telegram }, { userId }): void => setBlocked(telegram, personOf(telegram, userId), true)),

	unblockBot: act(someone, ({ telegram }, { userId }): void => setBlocked(telegram, personOf(telegram, userId), false)),

	/** The user deletes their account. The bot is not told; it finds out by sending. */
	deleteAccount: act(someone, ({ telegram }, { userId }): void => {
		personOf(telegram, userId).deactivated = true;
	}),
};

function setBlocked(telegram: Telegram, person: Person, blocked: boolean): void {
	if (person.blocked === blocked) return;
	person.blocked = blocked;
	if (!blocked) person.started = true;
	const user = botUser(telegram);
	const outside: ChatMember = { status: "kicked", user, until_date: 0 };
	const inside: ChatMember = { status: "member", user };
	const { chat } = chatOf(telegram, person.user.id);
	const change = { chat, from: person.user, date: nowSeconds(telegram) };
	const [before, after] = blocked ? [inside, outside] : [outside, inside];
	notify(telegram, chat.id, { my_chat_member: { ...change, old_chat_member: before, new_chat_member: after } });
	announceChat(telegram, chat);
}
