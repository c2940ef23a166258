import type { Attempt, View } from "../../../src/bot/settings/setting.ts";
import { settingOf } from "../../../src/bot/settings/setting-table.ts";
import { shortHash } from "../../../src/bot/settings/short-hash.ts";
import { sameness } from "../../../src/bot/settings/words/change-words.ts";
import { foldSection } from "../../../src/search/query/section.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { clockAt, DAY_MS, type Edition, HOUR_MS, NEVER, QUARTER_MS, type Wants } from "./wants.ts";

/** Something that people choose in `/settings`: how they say it to the bot, and what they mean. */
export interface Wish {
	/** The letter of the setting. */
	readonly letter: string;
	/** The value in the button that they press, or what they type where the bot asks. */
	readonly said: { readonly pressed: string } | { readonly typed: string };
	/** Whose sections these are. */
	readonly edition?: Edition;
	readonly means: Meaning;
}

type Meaning = (wants: Wants, now: number) => Partial<Wants>;

export const folder = createTextFolder();
export const WORDS = ["train", "war", "rain"];
export const SECTIONS = ["Sport", "Monde"];

/** What the bot makes of it; `undefined` when it has no such button, or does not understand. */
export async function attemptOf({ letter, said }: Wish, view: View): Promise<Attempt | undefined> {
	const setting = settingOf(letter);
	if ("pressed" in said) return setting?.change(said.pressed, view);
	const answer = setting?.question?.read(said.typed, view);
	return answer !== undefined && "change" in answer ? answer.change : undefined;
}

const press = (letter: string, pressed: string, means: Meaning): Wish => ({ letter, said: { pressed }, means });
const type = (letter: string, typed: string, means: Meaning): Wish => ({ letter, said: { typed }, means });

/** When news is to come. */
export const WHEN: Readonly<Record<string, Wish>> = {
	"each article by itself": press("d", "each", () => ({ digestAt: undefined })),
	"a digest every hour": press("d", "hourly", () => ({ digestAt: (clock) => clock.endsWith(":00") })),
	"a digest at 8": press("d", "0800", () => ({ digestAt: (clock) => clock === "08:00" })),
	"digests at 8 and 18": type("d", "18:00, 8:00", () => ({ digestAt: (clock) => /^(?:08|18):00$/.test(clock) })),
	"quiet from 22 to 7": press("q", "2200.0700", () => ({ quietAt: (clock) => clock >= "22:00" || clock < "07:00" })),
	"quiet from 13 to 17:30": type("q", "13:00–17:30", () => ({
		quietAt: (clock) => clock >= "13:00" && clock < "17:30",
	})),
	"never quiet": press("q", "off", () => ({ quietAt: NEVER, wordsPass: false })),
	"words pass": press("q", "pass", ({ quietAt }) => ({ wordsPass: quietAt !== NEVER })),
	"words wait": press("q", "hold", () => ({ wordsPass: false })),
	"Kathmandu's clock": press("z", "Asia/Kathmandu", () => ({ aheadMs: 5.75 * HOUR_MS })),
	"Phoenix's clock": press("z", "America/Phoenix", () => ({ aheadMs: -7 * HOUR_MS })),
	"Dakar's clock": press("z", "Africa/Dakar", () => ({ aheadMs: 0 })),
	"a pause": press("u", "on", () => ({ pausedUntil: Number.POSITIVE_INFINITY })),
	"a pause for an hour": press("u", "hour", (_, now) => ({ pausedUntil: now + HOUR_MS })),
	"a pause for a week": press("u", "week", (_, now) => ({ pausedUntil: now + 7 * DAY_MS })),
	"a pause until the morning": press("u", "morning", (wants, now) => ({ pausedUntil: nextSeven(wants, now) })),
	"no pause": press("u", "off", ({ pausedUntil }, now) => ({ pausedUntil: Math.min(pausedUntil, now) })),
};

/** Which news, and how. */
export const WHAT: Readonly<Record<string, Wish>> = {
	"no sound": press("n", "silent", () => ({ isSilent: true })),
	"a sound": press("n", "on", () => ({ isSilent: false })),
	"only what is followed": press("w", "only", () => ({ onlyFollowed: true })),
	"also what is not followed": press("w", "any", () => ({ onlyFollowed: false })),
	...Object.assign({}, ...WORDS.map(wishesAboutWord)),
	...Object.assign({}, ...(["cn", "fr"] as const).map(wishesAboutSections)),
};

function nextSeven(wants: Wants, now: number): number {
	const isSeven = (time: number) => clockAt(time, wants) === "07:00";
	let time = now + QUARTER_MS;
	while (!isSeven(time)) time += QUARTER_MS;
	return time;
}

function wishesAboutWord(word: string): Record<string, Wish> {
	const hash = shortHash(sameness(word, folder));
	const out = (list: readonly string[]) => list.filter((each) => each !== word);
	const into = (list: readonly string[]) => (list.includes(word) ? list : [...list, word]);
	return {
		[`to follow ${word}`]: type("w", `+${word}`, ({ follow, leaveOut }) => ({
			...{ follow: into(follow), leaveOut: out(leaveOut) },
		})),
		[`nothing about ${word}`]: type("w", `-${word}`, ({ follow, leaveOut }) => ({
			...{ follow: out(follow), leaveOut: into(leaveOut) },
		})),
		[`to follow ${word} no more`]: press("w", `-f${hash}`, ({ follow }) => ({ follow: out(follow) })),
		[`something about ${word} again`]: press("w", `-m${hash}`, ({ leaveOut }) => ({ leaveOut: out(leaveOut) })),
	};
}

/** There are switches for the sections of what is read. */
function wishesAboutSections(edition: Edition): Record<string, Wish> {
	const marks = SECTIONS.map((section) => `${edition} ${section}`);
	const wish = (pressed: string, without: (leaveOut: readonly string[]) => readonly string[]): Wish => {
		const means: Meaning = ({ streams, leaveOut }) =>
			streams.includes(edition) ? { leaveOut: without(leaveOut) } : {};
		return { ...press("s", pressed, means), edition };
	};
	const hash = shortHash(foldSection("Sport", folder).folded);
	const others = (leaveOut: readonly string[], gone: readonly string[]) =>
		leaveOut.filter((mark) => !gone.includes(mark));
	return {
		[`all of ${edition}`]: wish("all", (leaveOut) => others(leaveOut, marks)),
		[`no section of ${edition}`]: wish("none", (leaveOut) => [...others(leaveOut, marks), ...marks]),
		[`sport of ${edition}`]: wish(`+${hash}`, (leaveOut) => others(leaveOut, [`${edition} Sport`])),
		[`no sport of ${edition}`]: wish(`-${hash}`, (leaveOut) => [...leaveOut, `${edition} Sport`]),
	};
}
