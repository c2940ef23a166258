import type { Subscription } from "../../news/subscription.ts";
import type { BotContext } from "../bot-context.ts";
import { spokenHere } from "../language-of-place.ts";
import { placesOf } from "./places-of.ts";
import type { Change, Setting, View } from "./setting.ts";

/** Changes a setting, whatever else is changed at the same time. Resolves with what the place had before. */
export async function changeSetting(setting: Setting, change: Change, view: View): Promise<Subscription | undefined> {
	const { target, context, services } = view;
	const now = context.clock.now();
	const changed = [];
	for (const key of await placesOf(target, setting, services))
		changed.push(await services.subscriptions.update(key, (before) => before && change(before, now)));
	const [first] = changed;
	// The answer comes in the language that was just chosen; a channel's says nothing of the chat that it is chosen in.
	if (target.channel === undefined) speak(context, first?.after, services);
	return first?.before;
}

/** What stands in a channel is for its readers, whoever pressed the button. */
function speak(context: BotContext, subscription: Subscription | undefined, { editions }: View["services"]): void {
	const { chat } = context;
	const from = chat?.type === "channel" ? undefined : context.from;
	context.language = spokenHere({ chat, from }, subscription, editions[0]);
}
