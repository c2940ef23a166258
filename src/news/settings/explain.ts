import { defined } from "../../kit/defined.ts";
import type { LoggedArticle } from "../logged-article.ts";
import { EDIT_WITHIN_MS, type Position } from "../position.ts";
import { askedToWaitUntil, stillCounts } from "../schedule.ts";
import type { Subscription } from "../subscription.ts";
import { type Admission, type ArticleText, admit } from "./admission.ts";
import { isAwake, isPaused, type Release, releaseAt } from "./release.ts";

/** By what is chosen now. */
export interface Judged {
	/** Its turn is over, and then other settings, or another wording, may have counted. */
	readonly asOfNow?: true;
}

/** Why one destination got an article, or did not. All times in milliseconds since the Unix epoch. */
export type Explanation =
	/**
	 * A message shows the article in this revision, and soon in a later one when that is `outdated`. `word`: a followed one that stands in
	 * it.
	 */
	| {
			readonly kind: "sent";
			readonly at: number;
			readonly revision: number;
			readonly isOutdated: boolean;
			readonly word?: string;
	  }
	| ({ readonly kind: "nothing-read" } & Judged)
	| ({ readonly kind: "other-edition" } & Judged)
	/** It was no news any more when it was seen. */
	| { readonly kind: "late" }
	/** It was there before its edition was subscribed to. */
	| { readonly kind: "before" }
	| (Exclude<Admission, { kind: "passes" }> & Judged)
	/** It had its turn, and no message of its own is remembered. `isRecent`: one from that time would be. */
	| { readonly kind: "dealt-with"; readonly isRecent: boolean }
	/** Until somebody resumes, when there is no `until`. */
	| { readonly kind: "paused"; readonly until?: number }
	/** Telegram lets the bot post nothing there. */
	| { readonly kind: "cannot-post" }
	/** Telegram asked to wait. */
	| { readonly kind: "told-to-wait"; readonly until: number }
	| { readonly kind: "digest"; readonly at: number }
	| { readonly kind: "quiet"; readonly until: number }
	/** Nothing stands against it: it comes as soon as what is before it has come. */
	| { readonly kind: "next" };

type Reason<Kind extends Explanation["kind"]> = Extract<Explanation, { kind: Kind }>;

/** What is known of an article and of the destination of somebody who asks. */
export interface Asked {
	readonly article: LoggedArticle;
	readonly text: ArticleText;
	/** Absent where nothing was chosen. */
	readonly subscription: Subscription | undefined;
	/** Absent where nothing has been dealt with yet. */
	readonly position: Position | undefined;
	readonly now: number;
}

/**
 * Why the destination got the article, or why not, from what delivery decides by: the settings of now, the position and the clock. What
 * the settings were before is not known any more, only since when they are as they are.
 */
export function explain(asked: Asked): Explanation {
	const { subscription } = asked;
	return (
		sent(asked) ??
		(subscription === undefined || Object.keys(subscription.editions).length === 0
			? { kind: "nothing-read", ...ifPast(asked) }
			: (leftOut(subscription, asked) ?? dealtWith(asked) ?? waits(subscription, asked)))
	);
}

/** Why a notice that is meant for the destination, and has not come yet, has not. */
export function explainNotice(
	subscription: Subscription,
	position: Position | undefined,
	now: number,
): Reason<"paused" | "cannot-post" | "quiet" | "told-to-wait" | "next"> {
	return firstOf(subscription, position, now, asleep(subscription, now));
}

function sent({ article, text, subscription, position }: Asked): Explanation | undefined {
	const send = position?.editions[article.edition]?.sent.findLast(({ seq }) => seq === article.seq);
	if (send === undefined) return undefined;
	const { sentAt: at, revision } = send;
	const word = subscription === undefined ? undefined : followedWord(admit(subscription, article, text));
	return { kind: "sent", at, revision, isOutdated: article.revision > revision, ...defined({ word }) };
}

function followedWord(admission: Admission): string | undefined {
	return admission.kind === "passes" ? admission.word : undefined;
}

function leftOut(subscription: Subscription, asked: Asked): Explanation | undefined {
	const { article, text } = asked;
	const choice = subscription.editions[article.edition];
	if (choice === undefined) return { kind: "other-edition", ...ifPast(asked) };
	if (article.silent) return { kind: "late" };
	if (article.seq <= choice.since) return { kind: "before" };
	const admission = admit(subscription, article, text);
	if (admission.kind === "passes") return undefined;
	const isKnown = article.revision === 0 && (subscription.filteredAt ?? Number.POSITIVE_INFINITY) <= article.admittedAt;
	return { ...admission, ...(isKnown ? {} : ifPast(asked)) };
}

function dealtWith(asked: Asked): Explanation | undefined {
	if (!isPast(asked)) return undefined;
	return { kind: "dealt-with", isRecent: asked.article.admittedAt > asked.now - EDIT_WITHIN_MS };
}

function ifPast(asked: Asked): Judged {
	return isPast(asked) && !asked.article.silent ? { asOfNow: true } : {};
}

/** Whether it has had its turn. */
function isPast({ article, position }: Asked): boolean {
	const place = position?.editions[article.edition];
	return place !== undefined && (place.read >= article.seq || place.ahead?.includes(article.seq) === true);
}

function waits(subscription: Subscription, { article, text, position, now }: Asked): Explanation {
	const word = followedWord(admit(subscription, article, text));
	return firstOf(subscription, position, now, whenReleased(subscription, { article, word, now }));
}

/** Of all that may stand against an entry, and of its own time, what is told. */
function firstOf<Time>(
	subscription: Subscription,
	position: Position | undefined,
	now: number,
	ownTime: Time | undefined,
): Time | Reason<"paused" | "cannot-post" | "told-to-wait" | "next"> {
	return (
		paused(subscription, now) ??
		held(subscription, position, now) ??
		ownTime ??
		toldToWait(position, now) ?? { kind: "next" }
	);
}

function paused(subscription: Subscription, now: number): Reason<"paused"> | undefined {
	return isPaused(subscription, now) ? { kind: "paused", ...defined({ until: subscription.pause?.until }) } : undefined;
}

function held(
	subscription: Subscription,
	position: Position | undefined,
	now: number,
): Reason<"cannot-post"> | undefined {
	const isHeld = stillCounts(position?.paused, subscription, now) && (position?.paused?.until ?? 0) > now;
	return isHeld || stillCounts(position?.gone, subscription, now) ? { kind: "cannot-post" } : undefined;
}

function toldToWait(position: Position | undefined, now: number): Reason<"told-to-wait"> | undefined {
	const until = position === undefined ? 0 : askedToWaitUntil(position, now);
	return until > now ? { kind: "told-to-wait", until } : undefined;
}

interface Waiting {
	readonly article: LoggedArticle;
	readonly word: string | undefined;
	readonly now: number;
}

function whenReleased(subscription: Subscription, { article, word, now }: Waiting): Explanation | undefined {
	const release = releaseAt(subscription, now);
	if (comesNow(release, article) || (release.wordsPass && word !== undefined)) return undefined;
	const at = firstAt(subscription, release, (then) => comesNow(then, article));
	if (at === undefined) return undefined;
	return subscription.digest === undefined ? { kind: "quiet", until: at } : { kind: "digest", at };
}

/** What a notice waits for, which waits for no digest. */
function asleep(subscription: Subscription, now: number): Reason<"quiet"> | undefined {
	const release = releaseAt(subscription, now);
	const until = isAwake(release) ? undefined : firstAt(subscription, release, isAwake);
	return until === undefined ? undefined : { kind: "quiet", until };
}

function comesNow({ isOpen, digestBefore = 0 }: Release, { admittedAt }: LoggedArticle): boolean {
	return isOpen || admittedAt < digestBefore;
}

/** Quiet hours may end long before the next digest; beyond these changes nobody looks. */
const MAX_CHANGES = 50;

/** When what is held comes free; `undefined` when that takes a person. */
function firstAt(subscription: Subscription, release: Release, isFree: (then: Release) => boolean): number | undefined {
	let { next } = release;
	for (let changes = 0; changes < MAX_CHANGES && next !== undefined; changes++) {
		const then = releaseAt(subscription, next);
		if (isFree(then)) return next;
		next = then.next;
	}
	return undefined;
}
