import type { InlineKeyboardButton } from "grammy/types";
import type { EditionCode } from "../../news/edition.ts";
import type { TextMessage } from "../../news/message.ts";
import type { Change } from "../../news/settings/change-timing.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import type { Target } from "../choice/target.ts";

/** What somebody looks at: a place's settings as they are now, and which page of them. */
export interface View {
	readonly subscription: Subscription;
	/** How they were before the press that shows them, if it changed any. */
	readonly before?: Subscription | undefined;
	readonly target: Target;
	/** Whether the settings are those of the chat's topics, and the place has none itself. */
	readonly isOfTopics: boolean;
	readonly edition?: EditionCode | undefined;
	/** Counted from 0. */
	readonly page: number;
	readonly context: BotContext;
	readonly services: BotServices;
}

/** A page without its way back, which every one has. */
export interface Page {
	readonly text: string;
	readonly rows: readonly (readonly InlineKeyboardButton[])[];
	/** Where the way back leads, unless to all settings: to this setting's first page. */
	readonly backTo?: "setting";
	/** Whether the text says already which setting it is, and how it stands. */
	readonly isWhole?: boolean;
}

/** Why a change cannot be: the key of a sentence, and the limit that it names. */
export interface Refusal {
	readonly refused: string;
	readonly limit: number;
}

/** A change that what was set meanwhile may forbid; then nothing is changed. */
export type Attempt = (...from: Parameters<Change>) => Subscription | Refusal;

/** What somebody typed, understood or not. */
export type Answer = { readonly change: Attempt } | { readonly problem: TextMessage };

/** What is asked for in words. */
export interface Question {
	/** The key of what is asked. */
	readonly prompt: string;
	/** The key of what stands in the empty field; at most 64 characters. https://core.telegram.org/bots/api#forcereply */
	readonly placeholder: string;
	read(text: string, view: View): Answer;
}

/** All that is to know about one setting. The page of all, the buttons and what they do are made from the table of these. */
export interface Setting {
	/** Stands for it in buttons; never given to another one, since messages keep their buttons. */
	readonly letter: string;
	/** The key of its name. */
	readonly title: string;
	/** How it stands, in a few words. */
	state(view: View): string;
	page(view: View): Page | Promise<Page>;
	/** What the value in a button means; `undefined` for what is none of its values. */
	change(value: string, view: View): Attempt | undefined | Promise<Attempt | undefined>;
	readonly question?: Question;
	/** Whether it can be set before anything is subscribed to. */
	readonly comesFirst?: boolean;
	/** Whether it is set for the topics of a chat together where the chat itself subscribes to nothing. */
	readonly forTopics?: boolean;
}
