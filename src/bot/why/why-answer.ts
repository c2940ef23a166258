import { FormattedString } from "@grammyjs/parse-mode";
import { publicationTime } from "../../formatter/publication-time.ts";
import { fillSlots } from "../../formatter/words/fill-slots.ts";
import { traitsOf } from "../../news/languages/interface-language.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { TextMessage } from "../../news/message.ts";
import type { Explanation } from "../../news/settings/explain.ts";
import type { Subscription } from "../../news/subscription.ts";
import { shorten } from "../../text/cut-text.ts";
import type { BotContext } from "../bot-context.ts";
import { editionLabel, editionNames } from "../edition-names.ts";

/** A followed phrase may be as long as a title. */
const MAX_SHOWN_CHARS = 60;

/** What the answer speaks of. */
export interface WhyAbout {
	readonly article: LoggedArticle;
	/** Somebody named another address of the same story. */
	readonly isAlias: boolean;
	readonly subscription: Subscription | undefined;
}

/** An explanation in a sentence or two. Times are shown in the reader's own zone. */
export function whyAnswer(explanation: Explanation, about: WhyAbout, context: WhyContext): TextMessage {
	const { article, isAlias } = about;
	const title = FormattedString.link(shorten(article.title, MAX_SHOWN_CHARS), article.url);
	const alias = isAlias ? [sentence(context, "why-alias", { title })] : [];
	const doubt = "asOfNow" in explanation ? [sentence(context, "why-as-of-now")] : [];
	const separator = traitsOf(context.language).spaced ? " " : "";
	const { text, entities } = FormattedString.join(
		[...alias, ...sentences(explanation, about, context), ...doubt],
		separator,
	);
	return { kind: "text", text, entities };
}

/** What is said without anything that depends on the article. */
const PLAIN = {
	"nothing-read": "why-nothing-read",
	before: "why-before",
	"no-word": "why-no-word",
	"cannot-post": "why-cannot-post",
	next: "why-next",
} as const;

type WhyContext = Pick<BotContext, "words" | "language" | "clock">;

function sentences(explanation: Explanation, { article, subscription }: WhyAbout, context: WhyContext) {
	const say = (key: string, parts: Parts = {}, rest: Rest = {}) => sentence(context, key, parts, rest);
	const when = (time: number) => moment(time, context);
	switch (explanation.kind) {
		case "sent":
			return sentSentences(explanation, context);
		case "other-edition": {
			const editions = editionNames(Object.keys(subscription?.editions ?? {}), context.language);
			return [say("why-other-edition", {}, { edition: editionLabel(article.edition), editions })];
		}
		case "late":
			return [say("why-late", { seen: when(article.admittedAt), published: when(article.publishedAt) })];
		case "left-out-section":
			return [
				article.section === undefined
					? say("why-no-section")
					: say("why-section", { section: new FormattedString(shorten(article.section, MAX_SHOWN_CHARS)) }),
			];
		case "muted":
			return [say("why-muted", { word: typed(explanation.word) })];
		case "dealt-with":
			return [say(explanation.isRecent ? "why-had-turn" : "why-had-turn-long-ago")];
		case "paused":
			return [
				explanation.until === undefined
					? say("why-paused")
					: say("why-paused-until", { until: when(explanation.until) }),
			];
		case "told-to-wait":
			return [say("why-told-to-wait", { until: when(explanation.until) })];
		case "quiet":
			return [say("why-quiet", { until: when(explanation.until) })];
		case "digest":
			return [say("why-digest", { at: when(explanation.at) })];
		case "nothing-read":
		case "before":
		case "no-word":
		case "cannot-post":
		case "next":
			return [say(PLAIN[explanation.kind])];
	}
}

function sentSentences(
	{ at, revision, isOutdated, word }: Extract<Explanation, { kind: "sent" }>,
	context: WhyContext,
): FormattedString[] {
	return [
		sentence(context, "why-sent", { at: moment(at, context) }, { corrections: revision }),
		...(isOutdated ? [sentence(context, "why-outdated")] : []),
		...(word === undefined ? [] : [sentence(context, "why-word", { word: typed(word) })]),
	];
}

type Parts = Readonly<Record<string, FormattedString>>;
type Rest = Readonly<Record<string, string | number>>;

function sentence({ words }: WhyContext, key: string, parts: Parts = {}, rest: Rest = {}): FormattedString {
	return fillSlots((marks) => words(key, { ...rest, ...marks }), parts);
}

function moment(time: number, { language, clock }: WhyContext): FormattedString {
	return publicationTime(time, { language: traitsOf(language).bcp47 }, clock.now());
}

/** As code: Telegram makes no link and no command of what somebody typed. */
function typed(word: string): FormattedString {
	return FormattedString.code(shorten(word, MAX_SHOWN_CHARS));
}
