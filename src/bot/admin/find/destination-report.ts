import { FormattedString } from "@grammyjs/parse-mode";
import { publicationTime } from "../../../formatter/publication-time.ts";
import { fillSlots } from "../../../formatter/words/fill-slots.ts";
import type { DestinationKey } from "../../../news/destination.ts";
import { knownLanguage, ownNameOf, traitsOf } from "../../../news/languages/interface-language.ts";
import type { Position } from "../../../news/position.ts";
import { stillCounts } from "../../../news/schedule.ts";
import { type Explanation, explain, explainNotice } from "../../../news/settings/explain.ts";
import { comesTo, editionsOf, isNotice, sinceOf } from "../../../news/stream.ts";
import type { ChatType, Subscription } from "../../../news/subscription.ts";
import { shorten } from "../../../text/cut-text.ts";
import type { BotContext } from "../../bot-context.ts";
import type { BotServices } from "../../bot-services.ts";
import { targetOf } from "../../choice/target.ts";
import { editionLabel } from "../../edition-names.ts";
import { editionsSetting } from "../../settings/each/editions.ts";
import { languageSetting } from "../../settings/each/language.ts";
import { SETTINGS } from "../../settings/setting-table.ts";
import { settingLine } from "../../settings/settings-page.ts";

/** A title, or why Telegram refuses something. */
const MAX_SHOWN_CHARS = 120;
/** What is next stands among the first few; beyond these nobody looks. */
const MAX_LOOKED_AT = 200;

/** Those of which no other line tells. */
const LISTED = SETTINGS.filter((setting) => setting !== editionsSetting && setting !== languageSetting);

type ReportServices = Pick<BotServices, "subscriptions" | "positions" | "articles" | "textOf" | "clock">;

interface Known {
	readonly key: DestinationKey;
	readonly subscription: Subscription | undefined;
	readonly position: Position | undefined;
}

/** All that is known about one destination, in the language of whoever asks. What people wrote is not in it: of words only how many there are. */
export async function destinationReport(
	key: DestinationKey,
	context: BotContext,
	services: BotServices,
): Promise<FormattedString> {
	const subscription = await services.subscriptions.get(key);
	const position = await services.positions.get(key);
	const known = { key, subscription, position };
	const lines = [
		headLine(known, context),
		...readLines(known, context, services),
		...settingLines(known, context, services),
		...troubleLines(known, context),
		lastLine(known, context),
		await nextLine(known, context, services),
	];
	return FormattedString.join(lines, "\n");
}

/** A supergroup is a group to whoever is in it. */
const KINDS: Readonly<Record<string, string>> = {
	private: "find-private",
	group: "find-group",
	supergroup: "find-group",
	channel: "find-channel",
} satisfies Readonly<Record<ChatType, string>>;

/** `-1001234/7 · group · English`. */
function headLine({ key, subscription }: Known, { words }: BotContext): FormattedString {
	return FormattedString.join([FormattedString.code(key), ...(subscription ? kindOf(subscription, words) : [])], " · ");
}

/** A kind that only a newer version of the bot knows has no words yet. */
function kindOf({ chatType, language }: Subscription, words: BotContext["words"]): string[] {
	const kind = KINDS[chatType];
	return [kind === undefined ? chatType : words(kind), ownNameOf(knownLanguage(language))];
}

/** How far each edition was read. */
function readLines({ subscription, position }: Known, { words }: BotContext, { articles }: ReportServices) {
	const editions = subscription === undefined ? [] : editionsOf(subscription);
	return editions.map((edition) => {
		const read = Math.max(subscription?.editions[edition]?.since ?? 0, position?.editions[edition]?.read ?? 0);
		const head = articles.head(edition);
		return new FormattedString(
			words("find-read", { edition: editionLabel(edition), read: String(read), head: String(head) }),
		);
	});
}

function settingLines({ subscription }: Known, context: BotContext, services: BotServices): FormattedString[] {
	// Buttons are made for a place; how things stand is the same wherever it is said.
	const target = targetOf(context, services);
	if (subscription === undefined || target === undefined) return [];
	const view = { subscription, target, isOfTopics: false, page: 0, context, services };
	return LISTED.map((setting) => new FormattedString(settingLine(setting, view)));
}

function troubleLines({ subscription, position }: Known, context: BotContext): FormattedString[] {
	const { gone, paused } = position ?? {};
	const renewal = { renewedAt: subscription?.renewedAt ?? 0 };
	const now = context.clock.now();
	if (gone !== undefined && stillCounts(gone, renewal, now)) return [trouble("find-gone", gone, context)];
	if (paused !== undefined && paused.until > 0 && stillCounts(paused, renewal, now))
		return [trouble("find-held", paused, context)];
	return [];
}

function trouble(
	key: "find-gone" | "find-held",
	{ at, reason }: { readonly at: number; readonly reason: string },
	context: BotContext,
): FormattedString {
	const said = { reason: shorten(reason, MAX_SHOWN_CHARS) };
	return fillSlots((marks) => context.words(key, { ...said, ...marks }), { since: moment(at, context) });
}

/** Single messages are remembered for a day. */
function lastLine({ position }: Known, context: BotContext): FormattedString {
	const { words } = context;
	const streams = Object.values({ ...position?.editions, notices: position?.notices });
	const times = streams.flatMap((stream) => stream?.sent.map(({ sentAt }) => sentAt) ?? []);
	if (times.length === 0) return new FormattedString(words("find-no-message"));
	return fillSlots((marks) => words("find-last", marks), { at: moment(Math.max(...times), context) });
}

/** What delivery sends next there, and when, by what it decides by itself. */
async function nextLine(known: Known, context: BotContext, services: ReportServices): Promise<FormattedString> {
	const { words } = context;
	const next = await nextFor(known, services);
	if (next === undefined) return new FormattedString(words("find-nothing-next"));
	const parts = {
		title: titleOf(next),
		when: whenOf(next.explanation, known, context),
	};
	return fillSlots((marks) => words("find-next", marks), parts);
}

function titleOf({ title, url }: Next): FormattedString {
	const shown = shorten(title.replaceAll("\n", " "), MAX_SHOWN_CHARS);
	return url === undefined ? new FormattedString(shown) : FormattedString.link(shown, url);
}

interface Next {
	readonly title: string;
	/** Absent of what was announced. */
	readonly url?: string;
	readonly admittedAt: number;
	readonly explanation: Explanation;
}

const WAITING: readonly Explanation["kind"][] = ["paused", "cannot-post", "told-to-wait", "digest", "quiet", "next"];

async function nextFor(known: Known, services: ReportServices): Promise<Next | undefined> {
	const nexts = [...(await nextArticles(known, services)), ...(await nextNotices(known, services))];
	return nexts.toSorted((a, b) => a.admittedAt - b.admittedAt)[0];
}

/** The first of each edition. */
async function nextArticles({ subscription, position }: Known, services: ReportServices): Promise<Next[]> {
	const { articles, textOf, clock } = services;
	const nexts: Next[] = [];
	if (subscription === undefined) return nexts;
	for (const edition of editionsOf(subscription)) {
		const read = Math.max(subscription.editions[edition]?.since ?? 0, position?.editions[edition]?.read ?? 0);
		for (const article of await articles.read(edition, read, MAX_LOOKED_AT)) {
			const asked = { article, text: textOf(article), subscription, position, now: clock.now() };
			const explanation = explain(asked);
			if (!WAITING.includes(explanation.kind)) continue;
			nexts.push({ ...article, explanation });
			break;
		}
	}
	return nexts;
}

/** What was announced, and has not come there yet. */
async function nextNotices({ subscription, position }: Known, services: ReportServices): Promise<Next[]> {
	const { articles, clock } = services;
	if (subscription === undefined || editionsOf(subscription).length === 0) return [];
	const read = Math.max(sinceOf(subscription, "notices") ?? 0, position?.notices?.read ?? 0);
	const notices = (await articles.read("notices", read, MAX_LOOKED_AT)).filter(isNotice);
	const now = clock.now();
	return notices
		.filter((notice) => comesTo(notice, subscription, now) && position?.notices?.ahead?.includes(notice.seq) !== true)
		.map(({ text: title, admittedAt }) => ({
			...{ title, admittedAt },
			explanation: explainNotice(subscription, position, now),
		}));
}

/** What it waits for is called as in the settings; Telegram's own reasons by its name. */
function whenOf(explanation: Explanation, { position }: Known, context: BotContext): FormattedString {
	const { words } = context;
	const until = (time: number) => fillSlots((marks) => words("paused-until", marks), { time: moment(time, context) });
	const because = (setting: string, state: FormattedString) =>
		fillSlots((marks) => words("setting-line", { setting, ...marks }), { state });
	switch (explanation.kind) {
		case "paused":
			return because(
				words("setting-pause"),
				explanation.until === undefined ? new FormattedString(words("paused")) : until(explanation.until),
			);
		case "quiet":
			return because(words("setting-quiet"), until(explanation.until));
		case "digest":
			return because(words("setting-delivery"), until(explanation.at));
		case "told-to-wait":
			return because("Telegram", until(explanation.until));
		case "cannot-post":
			return position?.paused === undefined || position.gone !== undefined
				? new FormattedString(words("find-when-back"))
				: because("Telegram", until(position.paused.until));
		default:
			return new FormattedString(words("find-when-now"));
	}
}

function moment(time: number, { language, clock }: BotContext): FormattedString {
	return publicationTime(time, { language: traitsOf(language).bcp47 }, clock.now());
}
