import { FormattedString } from "@grammyjs/parse-mode";
import { fillSlots } from "../../../formatter/words/fill-slots.ts";
import { type ChatId, chatId, destinationKey } from "../../../news/destination.ts";
import type { TextMessage } from "../../../news/message.ts";
import { asciiDigits } from "../../../text/ascii-digits.ts";
import { shorten } from "../../../text/cut-text.ts";
import type { BotContext } from "../../bot-context.ts";
import type { BotServices } from "../../bot-services.ts";
import { unlessRefused } from "../../unless-refused.ts";
import type { AdminCommand } from "../admin-command.ts";
import { destinationReport } from "./destination-report.ts";

/** `/find`, with the number or the name of a chat: what is known about it and its topics, and what is next for each. */
export const findCommand: AdminCommand = { name: "find", cost: 1, answer: find };

/** As the log names a destination: the number of a chat, maybe with that of a topic. */
const NUMBER = /^(?<chat>[-−]?\d{1,16})(?:\/\d+)?$/u;
/** https://core.telegram.org/method/account.checkUsername */
const NAME = /^(?:@|(?:https?:\/\/)?t\.me\/)(?<name>[A-Za-z]\w{2,31})$/;
const MAX_CHARS = 4096; // https://core.telegram.org/bots/api#sendmessage
/** For the line that says how many are not shown. */
const CHARS_FOR_REST = 100;
const MAX_SHOWN_CHARS = 60;

async function find(argument: string, context: BotContext, services: BotServices): Promise<string | TextMessage> {
	const { words } = context;
	const [first = ""] = argument.split(" ", 1);
	if (first === "") return words("find-usage");
	const chat = await chatCalled(first, context);
	if (chat === undefined) return words("find-no-chat", { name: shorten(first, MAX_SHOWN_CHARS) });
	const keys = await services.subscriptions.inChat(chat);
	const whole = destinationKey({ chat });
	const isLeft = keys.length === 0 && (await services.positions.get(whole)) !== undefined;
	const all = isLeft ? [whole] : keys;
	if (all.length === 0) return words("find-nothing", { chat: String(chat) });
	const reports: FormattedString[] = [];
	for (const key of all) {
		const next = await destinationReport(key, context, services);
		if (lengthOf([...reports, next]) > MAX_CHARS - CHARS_FOR_REST) break;
		reports.push(next);
	}
	const rest = all.length - reports.length;
	const left = rest === 0 ? [] : [fillSlots(() => words("find-rest", { count: rest }), {})];
	const { text, entities } = FormattedString.join([...reports, ...left], "\n\n");
	return { kind: "text", text, entities };
}

/** `undefined` for what is no chat, or none of which Telegram tells this bot. */
async function chatCalled(called: string, { api }: BotContext): Promise<ChatId | undefined> {
	const number = NUMBER.exec(asciiDigits(called))?.groups?.["chat"]?.replace("−", "-");
	if (number !== undefined) return Number(number) === 0 ? undefined : chatId(Number(number));
	const name = NAME.exec(called)?.groups?.["name"];
	const found = name === undefined ? undefined : await unlessRefused(api.getChat(`@${name}`));
	return found && chatId(found.id);
}

function lengthOf(reports: readonly FormattedString[]): number {
	return reports.reduce((sum, { text }) => sum + text.length + 2, 0);
}
