import type { AlertKind } from "../../bot/admin/alert-kinds.ts";
import type { OpenAlert } from "../../bot/admin/alert-record.ts";
import { alertText } from "../../bot/admin/alert-text.ts";
import type { Translate } from "../../formatter/words/translations.ts";
import type { AlertStatus, FeedStatus } from "../../status/status.ts";

/** A status says these in more detail, or names no chat as they do; of the last nothing can be said while it lasts. */
const SAID_OTHERWISE: readonly AlertKind[] = ["feed-down", "feed-silent", "stalled", "set-aside", "unauthorized"];

/** What operators are told of, in English, as far as nothing else in a status says it. */
export function alertStatuses(open: readonly OpenAlert[], translate: Translate): AlertStatus[] {
	const others = open.filter(({ kind }) => !SAID_OTHERWISE.includes(kind));
	return others.map(({ kind, at, variables }) => {
		const text = alertText({ kind, is: "raised", variables }, "en", translate);
		return { kind, at, text: text.replace(/\s+/g, " ") };
	});
}

/** Whether operators were told that the feed has fallen silent, and nothing has come since. */
export function isSilent(open: readonly OpenAlert[], url: string, { contentsSince }: FeedStatus): boolean {
	const alert = open.find(({ kind, subject }) => kind === "feed-silent" && subject === url);
	return alert !== undefined && contentsSince !== undefined && contentsSince <= alert.at;
}
