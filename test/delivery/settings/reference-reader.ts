import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import { type ArticleText, admit } from "../../../src/news/settings/admission.ts";
import { releaseAt } from "../../../src/news/settings/release.ts";
import type { LoggedNotice } from "../../../src/news/stream.ts";
import type { Subscription } from "../../../src/news/subscription.ts";

const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];
export const SILENTLY = " silently";
const EDITIONS = ["cn", "fr"] as const;

/** An article as it is told: its number, how often it was revised, and the word for which it comes. */
export const told = ({ seq, edition, revision }: LoggedArticle, word?: string) =>
	`${edition}${seq} r${revision}${word === undefined ? "" : ` for ${word}`}`;

interface Sent {
	readonly article: LoggedArticle;
	readonly at: number;
	revision: number;
}

/** What one destination is to get, as simply as it can be said: by lists of what it has not got yet, without a position. */
export class ReferenceReader {
	chosen: Subscription;
	readonly #textOf: (article: LoggedArticle) => ArticleText;
	readonly #notices: LoggedNotice[] = [];
	readonly #unsent: Record<"cn" | "fr", LoggedArticle[]> = { cn: [], fr: [] };
	readonly #sent: Record<"cn" | "fr", Sent[]> = { cn: [], fr: [] };

	constructor(chosen: Subscription, textOf: (article: LoggedArticle) => ArticleText) {
		this.chosen = chosen;
		this.#textOf = textOf;
	}

	appended(article: LoggedArticle): void {
		this.#unsent[article.edition as "cn"].push(article);
	}

	announced(notice: LoggedNotice): void {
		this.#notices.push(notice);
	}

	/** All that comes at `now`, in order. The articles are as they read then. */
	due(now: number): string[] {
		const next = this.#next(now);
		if (next === undefined) return [];
		const isSilent = this.chosen.sound === "silent" && !next.startsWith("edit") && !next.endsWith(SILENTLY);
		return [isSilent ? next + SILENTLY : next, ...this.due(now)];
	}

	#next(now: number): string | undefined {
		const { isOpen, wordsPass, digestBefore } = releaseAt(this.chosen, now);
		const isAwake = isOpen || digestBefore !== undefined;
		const endOfHeld = (edition: "cn" | "fr") =>
			1 + this.#unsent[edition].findLastIndex(({ admittedAt }) => admittedAt < (digestBefore ?? 0));
		const held = EDITIONS.flatMap((edition) => this.#unsent[edition].slice(0, endOfHeld(edition))).filter(this.#passes);
		const mayCome = isOpen ? this.#passes : wordsPass ? this.#hasWord : () => false;
		const firsts = EDITIONS.flatMap((edition) => this.#unsent[edition].find(mayCome) ?? []);
		const [first] = firsts.sort((one, other) => one.admittedAt - other.admittedAt);
		const [notice] = isAwake ? this.#notices : [];
		if (notice && (held.length > 0 || first === undefined || notice.admittedAt < first.admittedAt))
			return `notice ${this.#notices.shift()?.seq}`;
		if (held.length > 0 || first === undefined)
			for (const edition of EDITIONS)
				this.#unsent[edition].splice(0, isOpen && held.length === 0 ? Number.POSITIVE_INFINITY : endOfHeld(edition));
		if (held.length > 1) return `digest ${held.map((article) => told(article)).sort()}`;
		if (held[0] !== undefined) return this.#post(held[0], now, "");
		if (first === undefined) return isAwake ? this.#edit(now) : undefined;
		const waiting = [...this.#unsent.cn, ...this.#unsent.fr].filter(this.#passes);
		if (isOpen && waiting.length > 5 && first.admittedAt < now - HOUR_MS) {
			for (const edition of EDITIONS) this.#unsent[edition] = [];
			return `headlines ${waiting.length}`;
		}
		const place = this.#unsent[first.edition as "cn"].indexOf(first);
		this.#unsent[first.edition as "cn"].splice(isOpen ? 0 : place, isOpen ? place + 1 : 1);
		return this.#post(first, now, isOpen ? "" : SILENTLY);
	}

	readonly #wordOf = (article: LoggedArticle): string | undefined => {
		const admission = admit(this.chosen, article, this.#textOf(article));
		return admission.kind === "passes" ? admission.word : undefined;
	};
	readonly #hasWord = (article: LoggedArticle): boolean => this.#wordOf(article) !== undefined;
	readonly #passes = (article: LoggedArticle): boolean =>
		admit(this.chosen, article, this.#textOf(article)).kind === "passes";

	#post(article: LoggedArticle, at: number, sound: string): string {
		const edition = article.edition as "cn";
		const recent = this.#sent[edition].filter((sent) => sent.at > at - DAY_MS);
		this.#sent[edition] = [...recent, { article, at, revision: article.revision }];
		return `article ${told(article, this.#wordOf(article))}${sound}`;
	}

	#edit(now: number): string | undefined {
		const sent = [...this.#sent.cn, ...this.#sent.fr];
		const outdated = sent.find(({ article, revision, at }) => article.revision > revision && at > now - DAY_MS);
		if (outdated === undefined) return undefined;
		outdated.revision = outdated.article.revision;
		return `edit ${told(outdated.article, this.#wordOf(outdated.article))}`;
	}
}
