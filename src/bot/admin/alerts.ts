import type { Translate } from "../../formatter/words/translations.ts";
import type { Clock } from "../../kit/clock.ts";
import { HOUR_MS, SECOND_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import type { InterfaceLanguage } from "../../news/languages/interface-language.ts";
import type { Notes } from "../../store/open-store.ts";
import { type AlertKind, textsOf } from "./alert-kinds.ts";
import { type AlertItem, type AlertVariables, type OpenAlert, parseAlertRecord } from "./alert-record.ts";
import { alertsText } from "./alert-text.ts";
import { type TellServices, tellAdmins } from "./tell-admins.ts";

export interface AlertsOptions extends Omit<TellServices, "signal"> {
	readonly translate: Translate;
	readonly notes: Pick<Notes, "get" | "set">;
	readonly clock: Pick<Clock, "now" | "elapsed">;
	readonly logger: Logger;
	/** Hears of each, whether anybody is told of it or not. */
	readonly onRaised: (kind: AlertKind) => void;
}

const NOTE = "alerts";
const NOTHING = JSON.stringify({ told: [], open: [], waiting: [] });
/** Over all kinds, each of them to all chats: who gets more at night reads none. */
const MAX_IN_AN_HOUR = 10;
/** After a try that reached nobody. */
const RETRY_MS = 30 * SECOND_MS;
/** Of what is held back; what comes on top of that is told as a number. */
const MAX_WAITING = 100;

/**
 * Tells the operator's chats what needs a person, each trouble once, and again when it is over. No more than ten messages an hour: what is held
 * back comes in one, when there is room again. What is open is noted, so that a restart repeats nothing and tells of the end.
 */
export class Alerts {
	readonly #options: AlertsOptions;
	readonly #open = new Map<string, OpenAlert>();
	#waiting: AlertItem[] = [];
	/** Those that are on their way. */
	#leaving: readonly AlertItem[] = [];
	/** How many were too many to be held back. */
	#dropped = 0;
	/** When something was told, by the clock that nobody sets. */
	#told: number[] = [];
	/** Whether what waits could not leave when it came: then it comes together. */
	#isLate = false;
	#notBefore = Number.NEGATIVE_INFINITY;
	#delivering: Promise<void> = Promise.resolve();
	/** What was last written, or was to be. */
	#noted = NOTHING;
	#isNoted = true;
	readonly #stopping = new AbortController();

	constructor(options: AlertsOptions) {
		this.#options = options;
	}

	/** Takes up what an earlier run left. Before anything is raised. */
	async load(): Promise<void> {
		const { notes, clock, logger } = this.#options;
		try {
			const note = await notes.get(NOTE);
			this.#noted = note ?? NOTHING;
			const { told, open, waiting } = parseAlertRecord(note);
			for (const alert of open) this.#open.set(idOf(alert), alert);
			const since = clock.elapsed() - clock.now();
			this.#told = told.filter((at) => at <= clock.now()).map((at) => at + since);
			this.#waiting = [...waiting];
			this.#isLate = waiting.length > 0;
		} catch (error) {
			logger.warn("What was noted of alerts cannot be read: some may be told again", { error });
		}
	}

	/** Those that go on, the oldest first. */
	get open(): readonly OpenAlert[] {
		return [...this.#open.values()];
	}

	/** Of each trouble only the first word is told, for as long as it goes on. Resolves when it was told, or has to wait. */
	raise(kind: AlertKind, variables: AlertVariables = {}, subject = ""): Promise<void> {
		const item: AlertItem = { kind, subject, is: "raised", variables };
		const known = this.#open.get(idOf(item));
		const isHappening = textsOf(kind).over === undefined;
		if (known === undefined && !(isHappening && this.#waits(item))) this.#begin(item, isHappening);
		else this.#waiting = this.#waiting.map((each) => (isSame(each, item) && !this.#isLeaving(each) ? item : each));
		return this.#deliver();
	}

	/** It is over, which is told to who knows of it. Nothing when there was none. */
	over(kind: AlertKind, subject = "", variables: AlertVariables = {}): Promise<void> {
		const alert = this.#open.get(idOf({ kind, subject }));
		if (alert === undefined) return this.#delivering;
		const item: AlertItem = { kind, subject, is: "over", variables: { ...alert.variables, ...variables } };
		this.#open.delete(idOf(item));
		this.#options.logger.info("Alert is over", { alert: kind, ...item.variables });
		const beginning: AlertItem = { ...item, is: "raised" };
		const wasLeaving = this.#leaving.some((each) => isSame(each, beginning));
		if (!wasLeaving) this.#takeBack(beginning);
		if (alert.isTold || wasLeaving || textsOf(kind).isToldAfterwards) this.#put(item);
		return this.#deliver();
	}

	/** Its subject is nobody's trouble any more. */
	forget(kind: AlertKind, subject: string): void {
		this.#open.delete(idOf({ kind, subject }));
	}

	/** Tells what had to wait, where it may be told now, and notes what could not be noted. To be called from time to time. */
	retry(): Promise<void> {
		if (!this.#isNoted) this.#noted = "";
		return this.#deliver();
	}

	/** Gives up what is on its way, and resolves when all is noted. Safe to call twice. */
	async stop(): Promise<void> {
		this.#stopping.abort(new Error("The bot is stopping"));
		await this.#delivering;
	}

	#begin(item: AlertItem, isHappening: boolean): void {
		const { clock, logger, onRaised } = this.#options;
		const { kind, subject, variables } = item;
		onRaised(kind);
		logger.warn("Alert", { alert: kind, ...variables });
		const end: AlertItem = { ...item, is: "over" };
		// Nobody has heard that it was over.
		const isTold = this.#waits(end) && !this.#isLeaving(end);
		if (!isHappening) this.#open.set(idOf(item), { kind, subject, at: clock.now(), variables, isTold });
		if (isTold) this.#takeBack(end);
		else if (textsOf(kind).raised !== undefined) this.#put(item);
	}

	#waits(item: AlertItem): boolean {
		return this.#waiting.some((each) => isSame(each, item));
	}

	#isLeaving(item: AlertItem): boolean {
		return this.#leaving.some((each) => isSame(each, item));
	}

	#put(item: AlertItem): void {
		if (this.#options.admins.all.length === 0) return;
		this.#waiting.push(item);
		this.#dropped += Math.max(0, this.#waiting.length - MAX_WAITING);
		this.#waiting = this.#waiting.slice(-MAX_WAITING);
	}

	#takeBack(item: AlertItem): void {
		this.#waiting = this.#waiting.filter((each) => !isSame(each, item));
	}

	#deliver(): Promise<void> {
		this.#delivering = this.#delivering.then(() => this.#deliverAll());
		return this.#delivering;
	}

	async #deliverAll(): Promise<void> {
		while (this.#waiting.length > 0 && this.#mayLeave()) {
			this.#leaving = this.#isLate ? this.#waiting : this.#waiting.slice(0, 1);
			const outcome = await this.#tell(this.#leaving);
			if (outcome !== "unsent") this.#told.push(this.#options.clock.elapsed());
			if (outcome === "told") this.#noteTold(this.#leaving);
			else this.#noteUntold(this.#leaving);
			this.#leaving = [];
		}
		this.#isLate = this.#waiting.length > 0;
		await this.#note();
	}

	#mayLeave(): boolean {
		const now = this.#options.clock.elapsed();
		this.#told = this.#told.filter((at) => at > now - HOUR_MS);
		return !this.#stopping.signal.aborted && now >= this.#notBefore && this.#told.length < MAX_IN_AN_HOUR;
	}

	#noteTold(items: readonly AlertItem[]): void {
		this.#waiting = this.#waiting.filter((each) => !items.some((item) => isSame(each, item)));
		this.#dropped = 0;
		for (const { is, ...item } of items) {
			const open = this.#open.get(idOf(item));
			if (open !== undefined && is === "raised") this.#open.set(idOf(item), { ...open, isTold: true });
		}
	}

	/** What is over by now need not be told any more. */
	#noteUntold(items: readonly AlertItem[]): void {
		this.#notBefore = this.#options.clock.elapsed() + RETRY_MS;
		for (const item of items) {
			const { over, isToldAfterwards } = textsOf(item.kind);
			if (item.is === "over" || over === undefined || this.#open.has(idOf(item))) continue;
			this.#takeBack(item);
			if (!isToldAfterwards) this.#takeBack({ ...item, is: "over" });
		}
	}

	#tell(items: readonly AlertItem[]): ReturnType<typeof tellAdmins> {
		const { translate } = this.#options;
		const held = { dropped: this.#dropped, limit: MAX_IN_AN_HOUR };
		const textIn = (language: InterfaceLanguage) => alertsText(items, held, language, translate);
		return tellAdmins(textIn, { ...this.#options, signal: this.#stopping.signal });
	}

	/** What nobody knows of is found and raised again by the next run. */
	async #note(): Promise<void> {
		const { notes, clock, logger } = this.#options;
		const since = clock.now() - clock.elapsed();
		const isKept = ({ kind }: { readonly kind: AlertKind }) => textsOf(kind).isToldAfterwards === true;
		const record = JSON.stringify({
			told: this.#told.map((at) => Math.round(at + since)),
			open: this.open.filter((alert) => alert.isTold || isKept(alert)),
			waiting: this.#waiting.filter(
				(item) => item.is === "over" || isKept(item) || textsOf(item.kind).over === undefined,
			),
		});
		if (record === this.#noted) return;
		// A write that fails is raised as an alert itself, which must not bring the same write again at once.
		this.#noted = record;
		await notes.set(NOTE, record).then(
			() => {
				this.#isNoted = true;
			},
			(error: unknown) => {
				this.#isNoted = false;
				logger.warn("Alerts could not be noted", { error });
			},
		);
	}
}

function idOf({ kind, subject }: Pick<AlertItem, "kind" | "subject">): string {
	return `${kind} ${subject}`;
}

function isSame(one: AlertItem, other: AlertItem): boolean {
	return one.is === other.is && idOf(one) === idOf(other);
}
