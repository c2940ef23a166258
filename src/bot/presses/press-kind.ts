import type { Recent } from "../../kit/recent.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import type { ChannelChange } from "../channel/channel-rights.ts";

export interface PressServices extends BotServices {
	/** The articles that were opened from lists a moment ago. */
	readonly cards: Recent;
	/** The chats in which `/admin` was refreshed a moment ago. */
	readonly refreshed: Recent;
}

/** Does what a button asks for; resolves with what there is to say about it over the chat, if anything. */
type Handle<Press> = (press: Press, context: BotContext, services: PressServices) => Promise<string | undefined>;

type Act = (context: BotContext, services: PressServices) => Promise<string | undefined>;

/** A button pressed, ready to be acted upon by those who may. */
export interface ReadPress {
	/** `administrators`: it changes what the place gets, which in groups and channels only these may do. `operators`: it is there in their chats alone. */
	readonly who: "anybody" | "administrators" | "operators";
	/** What it does to a channel, when the button stands elsewhere. */
	readonly about?: ChannelChange;
	readonly act: Act;
}

/** What the data of one kind of button becomes; `undefined` when it is of no form that the bot writes. */
export type PressKind = (data: string) => ReadPress | undefined;

/** Joins what reads a kind of callback data to what acts upon it. */
export function pressKind<Press>(kind: {
	readonly parse: (data: string) => Press | undefined;
	readonly handle: Handle<Press>;
	/** Anybody may press it unless this says otherwise. */
	readonly who?: (press: Press) => Pick<ReadPress, "who" | "about">;
}): PressKind {
	return (data) => {
		const press = kind.parse(data);
		if (press === undefined) return undefined;
		const { who, about } = kind.who?.(press) ?? { who: "anybody" };
		const act: Act = (context, services) => kind.handle(press, context, services);
		return about === undefined ? { who, act } : { who, about, act };
	};
}
