import { type ChatId, chatId } from "../../news/destination.ts";
import { type EditionCode, isEditionCode } from "../../news/edition.ts";
import { parseAllStopped, parseStopped, type Stopped, writeAllStopped, writeStopped } from "./stopped.ts";

/** What a button does with the editions of a place. Each says what is to be, not what is to change: pressed twice, it does no more. */
export type Choice =
	/** New articles from now on. */
	| { readonly kind: "subscribe"; readonly editions: readonly EditionCode[] }
	/** No more of these. */
	| { readonly kind: "end"; readonly editions: readonly string[] }
	| { readonly kind: "end-all" }
	/** Nothing is to end after all. */
	| { readonly kind: "keep" }
	/** What was ended goes on where it stopped, in each place where it was. */
	| { readonly kind: "resume"; readonly stopped: readonly Stopped[] }
	/** The same of all that the other buttons of the message would bring back. */
	| { readonly kind: "resume-all" }
	/** Shows all editions with a switch for each. */
	| { readonly kind: "menu" }
	/** Another page of them in the place of this one, counted from 0. */
	| { readonly kind: "turn"; readonly page: number }
	/** A switch there; `stopped` when the same message has switched it off. */
	| { readonly kind: "switch-on"; readonly edition: string; readonly stopped?: Stopped }
	| { readonly kind: "switch-off"; readonly edition: string }
	/** The newest articles of what is read there. */
	| { readonly kind: "latest" };

export interface ChoicePress {
	readonly choice: Choice;
	/** The channel that is meant, when the button stands in somebody's private chat; without it, the place of the button. */
	readonly channel?: ChatId;
}

const BRINGS_NEWS: ReadonlySet<Choice["kind"]> = new Set(["subscribe", "switch-on", "resume", "resume-all"]);

/** Whether articles are to arrive after it. */
export function bringsNews({ kind }: Choice): boolean {
	return BRINGS_NEWS.has(kind);
}

export const CHOICE_PREFIX = "s";

const PRESS = /^s(?:@(?<channel>-\d{1,15}))?(?<kind>[-+*=~aminp/])(?<rest>[\w.]*)$/u;

/** As callback data: `s+frcn` to subscribe to two editions, `s@-1001234/fr` to switch one off in a channel. */
export function encodeChoice({ choice, channel }: ChoicePress): string {
	return CHOICE_PREFIX + (channel === undefined ? "" : `@${channel}`) + write(choice);
}

function write(choice: Choice): string {
	switch (choice.kind) {
		case "subscribe":
			return `+${choice.editions.join("")}`;
		case "end":
			return `-${choice.editions.join("")}`;
		case "end-all":
			return "*";
		case "keep":
			return "=";
		case "resume":
			return `~${writeAllStopped(choice.stopped)}`;
		case "resume-all":
			return "a";
		case "menu":
			return "m";
		case "turn":
			return `p${choice.page}`;
		case "switch-on":
			return `i${choice.edition}${choice.stopped === undefined ? "" : writeStopped(choice.stopped)}`;
		case "switch-off":
			return `/${choice.edition}`;
		case "latest":
			return "n";
	}
}

/** `undefined` for whatever `encodeChoice` does not write: callback data can be made up by anybody. */
export function parseChoice(data: string): ChoicePress | undefined {
	const { channel, kind = "", rest = "" } = PRESS.exec(data)?.groups ?? {};
	const choice = read(kind, rest);
	if (choice === undefined) return undefined;
	return channel === undefined || Number(channel) === 0 ? { choice } : { choice, channel: chatId(Number(channel)) };
}

function read(kind: string, rest: string): Choice | undefined {
	switch (kind) {
		case "+": {
			const editions = codesIn(rest)?.filter(isEditionCode);
			return editions?.length === rest.length / 2 ? { kind: "subscribe", editions } : undefined;
		}
		case "-": {
			const editions = codesIn(rest);
			return editions && { kind: "end", editions };
		}
		case "~": {
			const stopped = parseAllStopped(rest);
			return stopped && { kind: "resume", stopped };
		}
		case "p":
			return /^\d{1,2}$/.test(rest) ? { kind: "turn", page: Number(rest) } : undefined;
		case "i":
			return readSwitchOn(rest.slice(0, 2), rest.slice(2));
		case "/":
			return /^[a-z]{2}$/.test(rest) ? { kind: "switch-off", edition: rest } : undefined;
		default:
			return rest === "" ? BARE[kind] : undefined;
	}
}

const BARE: Readonly<Record<string, Choice>> = {
	"*": { kind: "end-all" },
	"=": { kind: "keep" },
	a: { kind: "resume-all" },
	m: { kind: "menu" },
	n: { kind: "latest" },
};

function readSwitchOn(edition: string, rest: string): Choice | undefined {
	if (!/^[a-z]{2}$/.test(edition)) return undefined;
	if (rest === "") return { kind: "switch-on", edition };
	const stopped = parseStopped(rest);
	return stopped && { kind: "switch-on", edition, stopped };
}

/** Editions that only a newer version of the bot knows among them: what it wrote can be ended. */
function codesIn(rest: string): readonly string[] | undefined {
	return /^(?:[a-z]{2})+$/.test(rest) ? (rest.match(/../g) ?? []) : undefined;
}
