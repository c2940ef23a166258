import type { Subscription } from "../../news/subscription.ts";
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
	if (target.channel === undefined) context.language = spokenHere(context, first?.after, services.editions[0]);
	return first?.before;
}
