import { cleanText } from "../../rules/text/clean-text.ts";
import { isLonger } from "../../rules/text/text-length.ts";
import { isUsername, usernameKey } from "../../rules/username.ts";
import type { Telegram } from "../../state/telegram.ts";

/** Throws when nobody could be called so: when there is nothing to see, or too much. */
export function checkName(what: "user" | "chat", name: string, maxChars: number): void {
	const isEmpty = cleanText({ text: name, entities: [] }).text === "";
	if (isEmpty || isLonger(name, maxChars)) {
		throw new RangeError(`Cannot add ${what}: the name has not 1 to ${maxChars} characters`);
	}
}

/** Throws when a username is malformed, or is somebody's already. */
export function checkUsername({ me, world }: Telegram, what: "user" | "chat", username: string | undefined): void {
	if (username === undefined) return;
	const refuse = (problem: string) => new RangeError(`Cannot add ${what}: username "${username}" ${problem}`);
	if (!isUsername(username)) throw refuse("is not 4 to 32 letters, digits and underscores");
	if (usernameKey(username) === usernameKey(me.username)) throw refuse("is the bot's");
	if (world.chatByUsername(username) !== undefined) throw refuse("is taken");
}
