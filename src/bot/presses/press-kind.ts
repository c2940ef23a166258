import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import type { RecentPresses } from "./recent-presses.ts";

export interface PressServices extends BotServices {
	/** The articles that were opened from lists a moment ago. */
	readonly cards: RecentPresses;
}

/** Does what a button asks for; resolves with what there is to say about it over the chat, if anything. */
type Handle<Press> = (press: Press, context: BotContext, services: PressServices) => Promise<string | undefined>;

/** A button pressed, ready to be acted upon. */
type Act = (context: BotContext, services: PressServices) => Promise<string | undefined>;

/** What the data of one kind of button becomes; `undefined` when it is of no form that the bot writes. */
export type PressKind = (data: string) => Act | undefined;

/** Joins what reads a kind of callback data to what acts upon it. */
export function pressKind<Press>(kind: {
	readonly parse: (data: string) => Press | undefined;
	readonly handle: Handle<Press>;
}): PressKind {
	return (data) => {
		const press = kind.parse(data);
		return press && ((context, services) => kind.handle(press, context, services));
	};
}
