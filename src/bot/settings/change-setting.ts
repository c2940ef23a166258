import { hasSettings } from "../../news/settings/ended-editions.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { BotContext } from "../bot-context.ts";
import { spokenHere } from "../language-of-place.ts";
import { placesOf } from "./places-of.ts";
import type { Attempt, Refusal, Setting, View } from "./setting.ts";

/** What the place had before, or why nothing was changed, as a sentence. */
export type ChangedSetting =
	| { readonly before: Subscription | undefined; readonly problem?: undefined }
	| { readonly before?: undefined; readonly problem: string };

/** Changes a setting, whatever else is changed at the same time. */
export async function changeSetting(setting: Setting, attempt: Attempt, view: View): Promise<ChangedSetting> {
	const { target, context, services } = view;
	const now = context.clock.now();
	const changed = [];
	for (const key of await placesOf(target, setting, services)) {
		let refusal: Refusal | undefined;
		const change = await services.subscriptions.update(key, (before) => {
			const known = before ?? startOf(setting, view);
			const after = known && attempt(known, now);
			if (known === undefined || after === undefined) return undefined;
			if (!("refused" in after)) return changedFrom(before, after, now);
			refusal = after;
			return before;
		});
		if (refusal !== undefined) return { problem: context.words(refusal.refused, { limit: refusal.limit }) };
		changed.push(change);
	}
	const [first] = changed;
	// The answer comes in the language that was just chosen; a channel's says nothing of the chat that it is chosen in.
	if (target.channel === undefined) speak(context, first?.after, services);
	return { before: first?.before };
}

function changedFrom(before: Subscription | undefined, after: Subscription, now: number): Subscription | undefined {
	return before === undefined ? begun(after, now) : dated(before, after, now);
}

/** Notes since when it has been so which articles come: what had its turn before may have met other settings. */
function dated(before: Subscription, after: Subscription, now: number): Subscription {
	const isFilteredAlike = after.editions === before.editions && after.keywords === before.keywords;
	return isFilteredAlike ? after : { ...after, filteredAt: now };
}

function startOf(setting: Setting, view: View): Subscription | undefined {
	return setting.comesFirst === true ? untouched(view) : undefined;
}

/** Where nothing was before, and nothing is set now either, there is nothing to keep. */
function begun(after: Subscription, now: number): Subscription | undefined {
	return hasSettings(after, now) ? after : undefined;
}

/** What a place has where nothing was ever subscribed to or set. */
export function untouched({ target, context }: Pick<View, "target" | "context">): Subscription {
	const { language, clock } = context;
	return { chatType: target.chatType, editions: {}, language, renewedAt: clock.now() };
}

/** What stands in a channel is for its readers, whoever pressed the button. */
function speak(context: BotContext, subscription: Subscription | undefined, { editions }: View["services"]): void {
	const { chat } = context;
	const from = chat?.type === "channel" ? undefined : context.from;
	context.language = spokenHere({ chat, from }, subscription, editions[0]);
}
