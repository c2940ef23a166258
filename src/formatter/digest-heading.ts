import { type InterfaceLanguage, traitsOf } from "../news/languages/interface-language.ts";
import { knownZone } from "../news/settings/local-time.ts";
import type { Translate } from "./words/translations.ts";

export interface DigestMoment {
	/** When it came due, in milliseconds since the Unix epoch. */
	readonly at: number;
	/** The reader's, by the IANA's name; the newsroom's when absent or unknown. */
	readonly timeZone: string | undefined;
	/** The articles of all its messages. */
	readonly count: number;
	/** Which of its messages this is, counted from 1. */
	readonly part: number;
}

/** The first line of a digest: `新闻汇总 · 11月26日 08:00 · 12 篇`, by the reader's clock, and from the second message on with its number. */
export function digestHeading(translate: Translate, language: InterfaceLanguage, digest: DigestMoment): string {
	const { at, timeZone, count, part } = digest;
	const time = new Intl.DateTimeFormat(traitsOf(language).bcp47, {
		...{ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
		timeZone: knownZone(timeZone),
	}).format(at);
	if (part === 1) return translate(language, "digest-heading", { time, count });
	return translate(language, "digest-heading-part", { time, count, part });
}
