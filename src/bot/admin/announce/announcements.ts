import type { Translate } from "../../../formatter/words/translations.ts";
import type { Clock } from "../../../kit/clock.ts";
import { MINUTE_MS, SECOND_MS } from "../../../kit/durations.ts";
import type { Logger } from "../../../kit/logger.ts";
import { Turns } from "../../../kit/turns.ts";
import { chatId } from "../../../news/destination.ts";
import { knownLanguage } from "../../../news/languages/interface-language.ts";
import type { TextMessage } from "../../../news/message.ts";
import { type Addressee, NOTICE_LIFE_MS, type NoticeAudience, type NoticeCount } from "../../../news/notice.ts";
import {
	isNotice,
	type LogEntry,
	type LoggedNotice,
	type NoticeDetails,
	type NoticeId,
	noticeId,
} from "../../../news/stream.ts";
import type { SendOutcome } from "../../../telegram/send-outcome.ts";
import type { Sender } from "../../../telegram/sender.ts";
import type { Errands } from "../../presence/errands.ts";
import { questionKey } from "../../settings/asking/question-notes.ts";
import { type Announcement, isForgotten } from "./announcement.ts";
import { progressPage } from "./announcement-page.ts";
import type { Drafts } from "./drafts.ts";
import { countIn, type Reach, reachOf } from "./reach.ts";

export interface AnnouncementsOptions {
	readonly drafts: Drafts;
	/** Drafts and what is on its way, as they are stored. */
	readonly records: { entries(): AsyncIterable<readonly [string, string]> };
	readonly log: {
		head(stream: "notices"): number;
		read(stream: "notices", after: number, limit: number): Promise<readonly LogEntry[]>;
		appendNotice(text: string, now: number, details: NoticeDetails): Promise<LoggedNotice>;
		revise(notice: LoggedNotice): Promise<void>;
	};
	readonly delivery: {
		noticeAppended(notice: LoggedNotice): void;
		noticeStopped(notice: LoggedNotice): void;
		noticeCount(id: NoticeId): NoticeCount | undefined;
	};
	/** Everybody who reads something and is not known to be out of reach; rejects when the bot stops before they are known. */
	readonly reachable: () => Promise<Iterable<Addressee>>;
	readonly sender: Pick<Sender, "send" | "edit">;
	readonly translate: Translate;
	readonly clock: Pick<Clock, "now">;
	readonly errands: Pick<Errands, "after">;
	readonly logger: Logger;
}

/** A group takes 20 messages a minute, edits among them, and people talk there as well. */
const SHOW_EVERY_MS = 5 * SECOND_MS;
/** When all but those who take nothing now have got it. */
const LATER_MS = MINUTE_MS;
/** Among so many of the newest a draft that is confirmed again is looked for. */
const NEWEST = 20;

type Sent = Announcement & Required<Pick<Announcement, "content" | "sent">>;

/**
 * What operators announce: from its confirmation to the last count. An announcement is an entry of the log of notices, and sent by delivery like
 * everything else that stands in a log; here it is only confirmed, watched and stopped.
 *
 * Confirming appends the notice under the name of its draft, and then notes that it was: cut off between the two, the press comes again and finds it.
 */
export class Announcements {
	readonly #options: AnnouncementsOptions;
	readonly #turns = new Turns<string>();
	/** What each message on its way shows. */
	readonly #shown = new Map<string, string>();
	/** Of which the log has said in this run what became of them. */
	readonly #ended = new Set<number>();

	constructor(options: AnnouncementsOptions) {
		this.#options = options;
	}

	/** Goes on showing what an earlier run began to send, and throws away what nobody thinks of any more. */
	async resume(): Promise<void> {
		const { records, drafts, clock } = this.#options;
		for await (const [key, record] of records.entries()) {
			const announcement = drafts.readIfWhole(key, record);
			if (announcement === undefined) continue;
			const isOld = announcement.madeAt < clock.now() - 2 * NOTICE_LIFE_MS;
			if (isOld || isForgotten(announcement, clock.now())) await drafts.drop(key);
			else if (announcement.sent === undefined) drafts.forgetInTime(key, announcement);
			else this.#follow(key, SHOW_EVERY_MS);
		}
	}

	/** How many a notice would reach now. */
	async reach(): Promise<Reach> {
		return reachOf(await this.#options.reachable());
	}

	/** Once, however often it is confirmed. Resolves with what the message shows now; `undefined` when there is nothing to be sent. */
	send(key: string, audience: NoticeAudience): Promise<TextMessage | undefined> {
		return this.#turns.take(key, async () => {
			const draft = await this.#options.drafts.find(key);
			if (draft?.content === undefined) return undefined;
			const { content } = draft;
			const total = countIn(await this.reach(), audience);
			const { seq } = await this.#turns.take("log", () => this.#append(content, audience));
			const sent: Sent = { ...draft, content, sent: draft.sent ?? { seq, total } };
			await this.#options.drafts.keep(key, sent);
			if (draft.sent === undefined) this.#follow(key, SHOW_EVERY_MS);
			return this.#pageOf(sent);
		});
	}

	/** From now on nobody is sent it. Resolves with what the message shows now; `undefined` when nobody could be sent it anyway. */
	stop(key: string): Promise<TextMessage | undefined> {
		return this.#turns.take(key, async () => {
			const found = await this.#options.drafts.find(key);
			const notice = found?.sent && (await this.#noticeAt(found.sent.seq));
			if (!isSent(found) || notice === undefined || this.#isPast(notice)) return undefined;
			const { log, delivery, clock, logger } = this.#options;
			const stopped = { ...notice, stoppedAt: notice.stoppedAt ?? clock.now() };
			await log.revise(stopped);
			delivery.noticeStopped(stopped);
			logger.info("Announcement was stopped", { seq: notice.seq });
			return this.#pageOf(found);
		});
	}

	#isPast({ expiresAt = Number.POSITIVE_INFINITY }: LoggedNotice): boolean {
		return expiresAt <= this.#options.clock.now();
	}

	async #append(
		{ name: draft, text, entities }: Sent["content"],
		audience: NoticeAudience,
	): Promise<Pick<LoggedNotice, "seq">> {
		const { log, delivery, clock, logger } = this.#options;
		const newest = await log.read("notices", Math.max(0, log.head("notices") - NEWEST), NEWEST);
		const before = newest.filter(isNotice).find((notice) => notice.draft === draft);
		if (before !== undefined) return before;
		const expiresAt = clock.now() + NOTICE_LIFE_MS;
		const notice = await log.appendNotice(text, clock.now(), { entities, audience, expiresAt, draft });
		delivery.noticeAppended(notice);
		logger.info("Announcement was confirmed", { seq: notice.seq, ...audience });
		return notice;
	}

	async #noticeAt(seq: number): Promise<LoggedNotice | undefined> {
		const entries = await this.#options.log.read("notices", seq - 1, 1);
		return entries.filter(isNotice).find((notice) => notice.seq === seq);
	}

	#follow(key: string, ms: number): void {
		const { errands, logger } = this.#options;
		errands.after(ms, async () => {
			const next = await this.#turns
				.take(key, () => this.#show(key))
				.catch((error: unknown) => {
					logger.error("Progress of an announcement could not be shown", { error });
					return { key, ms: SHOW_EVERY_MS };
				});
			if (next !== undefined) this.#follow(next.key, next.ms);
		});
	}

	/** Resolves with when it is looked at again, and under which key it is then; `undefined` when nothing changes any more. */
	async #show(key: string): Promise<{ readonly key: string; readonly ms: number } | undefined> {
		const found = await this.#options.drafts.find(key);
		const count = found?.sent && this.#options.delivery.noticeCount(noticeId(found.sent.seq));
		if (!isSent(found) || count === undefined) return undefined;
		const page = await this.#pageOf(found);
		const { waitMs, now = key } = await this.#put(key, page, count.isOver);
		if (now !== key) await this.#options.drafts.keep(now, found);
		if (now !== key) await this.#options.drafts.drop(key);
		if (!count.isOver || waitMs > 0) return { key: now, ms: Math.max(waitMs, SHOW_EVERY_MS) };
		this.#tellEnd(found.sent.seq, count);
		if (page.keyboard?.inline_keyboard.length !== 0) return { key: now, ms: LATER_MS };
		await this.#options.drafts.drop(now);
		return undefined;
	}

	#tellEnd(seq: number, { sent, gone, waiting }: NoticeCount): void {
		if (!this.#ended.has(seq)) this.#options.logger.info("Announcement was sent", { seq, sent, gone, waiting });
		this.#ended.add(seq);
	}

	async #pageOf({ sent, language }: Pick<Sent, "sent" | "language">): Promise<TextMessage> {
		const { delivery, translate } = this.#options;
		const notice = await this.#noticeAt(sent.seq);
		const count = delivery.noticeCount(noticeId(sent.seq));
		const isStopped = notice?.stoppedAt !== undefined;
		const isPast = notice === undefined || this.#isPast(notice);
		return progressPage({ count, total: sent.total, isStopped, isPast }, (key, variables) =>
			translate(knownLanguage(language), key, variables),
		);
	}

	/**
	 * Shows the page in the message of this key; in a new one where the chat has moved, and so its buttons do nothing any more, and, once it is
	 * over, where that message is gone. Resolves with for how long Telegram takes nothing there, and the new message's key.
	 */
	async #put(
		key: string,
		page: TextMessage,
		isOver: boolean,
	): Promise<{ readonly waitMs: number; readonly now?: string }> {
		const looks = JSON.stringify(page);
		if (this.#shown.get(key) === looks) return { waitMs: 0 };
		const { sender } = this.#options;
		const [chat = 0, message = 0] = key.split("/").map(Number);
		const edited = await sender.edit({ chat: chatId(chat) }, message, page);
		const isGone = isOver && edited.kind !== "sent" && waitAfter(edited) === 0;
		const isLost = isGone || edited.kind === "moved";
		const there = edited.kind === "moved" ? edited.to : chatId(chat);
		const outcome = isLost ? await sender.send({ chat: there }, page) : edited;
		const sentAs = isLost && outcome.kind === "sent" ? outcome.messageId : undefined;
		const now = sentAs === undefined ? key : questionKey(there, sentAs);
		if (now !== key) this.#shown.delete(key);
		if (outcome.kind === "sent") this.#shown.set(now, looks);
		return { waitMs: waitAfter(outcome), now };
	}
}

function isSent(announcement: Announcement | undefined): announcement is Sent {
	return announcement?.sent !== undefined && announcement.content !== undefined;
}

/** For how long it is not worth trying again; 0 for what nothing changes. */
function waitAfter(outcome: SendOutcome): number {
	if (outcome.kind === "wait") return outcome.seconds * SECOND_MS;
	return outcome.kind === "unsent" || outcome.kind === "ambiguous" ? SHOW_EVERY_MS : 0;
}
