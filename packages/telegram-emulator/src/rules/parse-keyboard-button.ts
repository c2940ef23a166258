import type { KeyboardButton } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { booleanField } from "./boolean-field.ts";
import { isObject, type Params } from "./parameters.ts";

/** Kinds that carry an object, each with the field that it must have. */
const OBJECTS: Readonly<Record<string, string | undefined>> = {
	request_poll: undefined,
	web_app: "url",
	request_users: "request_id",
	request_chat: "request_id",
	request_managed_bot: "request_id",
};
/** What else such an object says by yes or no. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
	request_chat: [
		...["chat_is_channel", "chat_is_forum", "chat_has_username", "chat_is_created", "bot_is_member"],
		...["request_title", "request_username", "request_photo"],
	],
};
const LOOKS = ["style", "icon_custom_emoji_id"];

/** A button of a reply keyboard: a text, or an object of one kind. Fields that the server does not know are left out. */
export function parseKeyboardButton(button: unknown): KeyboardButton {
	if (typeof button === "string") return { text: button };
	if (!isObject(button)) throw unparsable("KeyboardButton must be a String or an Object");
	const text = button["text"];
	if (text === undefined) throw unparsable('Can\'t find field "text"');
	if (typeof text !== "string") throw unparsable('Field "text" must be of type String');
	const looks = Object.fromEntries(LOOKS.filter((name) => name in button).map((name) => [name, button[name]]));
	return { text, ...looks, ...kindOf(button) } as KeyboardButton; // just looked into
}

/** The first kind in the order in which the server looks. */
function kindOf(button: Params): object {
	const flags = ["request_contact", "request_location"].filter((name) => booleanField(button, name, unparsable));
	if (flags[0] !== undefined) return { [flags[0]]: true };
	for (const [name, required] of Object.entries(OBJECTS)) {
		const value = button[name];
		if (value === undefined) continue;
		if (!isObject(value)) throw unparsable(`Field "${name}" must be of type Object`);
		if (required !== undefined && value[required] === undefined) throw unparsable(`Can't find field "${required}"`);
		for (const flag of FLAGS[name] ?? []) booleanField(value, flag, unparsable);
		return { [name]: value };
	}
	return {};
}

function unparsable(reason: string): Error {
	return badRequest(`can't parse keyboard button: ${reason}`);
}
