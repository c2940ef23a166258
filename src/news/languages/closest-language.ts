/** ISO 639 and BCP 47, with the underscore that some write. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z\d]{1,8})*$/i;
/** Whoever speaks it reads the other one: what is written in Hong Kong is Chinese. */
const READ_AS: Readonly<Record<string, string>> = { yue: "zh" };

/** Languages that nothing is written in here, whose speakers read another one. */
export const READERS_OF_OTHERS: readonly string[] = Object.keys(READ_AS);

/**
 * Those out of `candidates` that somebody reads whose language is `tag` (BCP 47, in any spelling that clients use), the closest first: of the
 * same script and region, then of the same script, then of the same language. Of two that are as close it is the first in their order: a
 * Portuguese that names no country is Portugal's where that comes first.
 */
export function closestLanguages<Candidate>(
	tag: string,
	candidates: readonly Candidate[],
	languageOf: (candidate: Candidate) => string,
): Candidate[] {
	const asked = LANGUAGE_TAG.test(tag) ? localeOf(tag.split(/[-_]/)) : undefined;
	if (asked === undefined) return [];
	const full = asked.maximize();
	const language = READ_AS[full.language] ?? full.language;
	const closeness = (candidate: Candidate): number => {
		const own = new Intl.Locale(languageOf(candidate)).maximize();
		if (own.language !== language) return 0;
		// Without a region in it, a tag means no country: `maximize` would make Brazil of the bare "pt".
		return 1 + (own.script === full.script ? 2 : 0) + (own.region === asked.region ? 1 : 0);
	};
	const close = candidates.filter((candidate) => closeness(candidate) > 0);
	return close.toSorted((one, other) => closeness(other) - closeness(one));
}

/** Of as many of the subtags as BCP 47 takes: Telegram's own packs have names such as `fa-raw` and `zh-hans-raw`. */
function localeOf(subtags: readonly string[]): Intl.Locale | undefined {
	if (subtags.length === 0) return undefined;
	try {
		return new Intl.Locale(subtags.join("-"));
	} catch {
		return localeOf(subtags.slice(0, -1)); // It throws for what is of another form.
	}
}
