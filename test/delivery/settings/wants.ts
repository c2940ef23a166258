export const [QUARTER_MS, HOUR_MS, DAY_MS] = [900_000, 3_600_000, 86_400_000];

export type Edition = "cn" | "fr";
export type Stream = Edition | "notices";

/** An article, or a notice of the operator's, as a reader sees it. */
export interface NewsItem {
	readonly stream: Stream;
	readonly seq: number;
	readonly admittedAt: number;
	/** How often it was worded anew. */
	revision: number;
	/** What somebody may follow or leave out: words of its title, and its section as `cn Sport`. */
	marks: readonly string[];
}

export const isEdition = (stream: string): stream is Edition => stream === "cn" || stream === "fr";
export const isArticle = ({ stream }: NewsItem) => isEdition(stream);

/** Whether it is time for something when a clock shows this: `07:45`. */
type Times = (clock: string) => boolean;

/** What somebody wants to get, and when, as they would say it themselves. */
export interface Wants {
	/** Editions in the order in which they were asked for, and behind them the notices. */
	readonly streams: readonly Stream[];
	/** Marks of articles. */
	readonly follow: readonly string[];
	readonly leaveOut: readonly string[];
	readonly onlyFollowed: boolean;
	/** When a digest comes. `undefined`: each article by itself. */
	readonly digestAt: Times | undefined;
	readonly quietAt: Times;
	/** What is followed, although it is quiet. */
	readonly wordsPass: boolean;
	/** By how many milliseconds their clock is ahead of UTC. */
	readonly aheadMs: number;
	/** Nothing comes before this moment, in milliseconds since the Unix epoch. */
	readonly pausedUntil: number;
	readonly isSilent: boolean;
}

export const NEVER: Times = () => false;

/** Nobody has pressed anything yet: all comes at once, by the clock of RFI's newsroom in winter. */
export const UNCHANGED: Wants = {
	...{ streams: [], follow: [], leaveOut: [], onlyFollowed: false },
	...{ digestAt: undefined, quietAt: NEVER, wordsPass: false },
	...{ aheadMs: HOUR_MS, pausedUntil: 0, isSilent: false },
};

const QUARTERS = Array.from({ length: DAY_MS / QUARTER_MS }, (_, quarter) =>
	new Date(quarter * QUARTER_MS).toISOString().slice("1970-01-01T".length, "1970-01-01T07:45".length),
);

/** What a clock that is `aheadMs` ahead of UTC shows at a quarter of an hour: `07:45`. */
export function clockAt(time: number, { aheadMs }: Pick<Wants, "aheadMs">): string {
	return QUARTERS[Math.floor((time + aheadMs) / QUARTER_MS) % QUARTERS.length] ?? "";
}
