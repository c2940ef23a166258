import { Census } from "../../../src/app/duty/census.ts";
import { Announcements, type AnnouncementsOptions } from "../../../src/bot/admin/announce/announcements.ts";
import { Drafts } from "../../../src/bot/admin/announce/drafts.ts";
import { Errands } from "../../../src/bot/presence/errands.ts";
import { loadTranslations } from "../../../src/formatter/words/translations.ts";
import type { Clock } from "../../../src/kit/clock.ts";
import type { NoticeCount } from "../../../src/news/notice.ts";
import type { LoggedNotice } from "../../../src/news/stream.ts";
import type { Store } from "../../../src/store/open-store.ts";
import type { Sender } from "../../../src/telegram/sender.ts";

interface Means extends Pick<AnnouncementsOptions, "logger"> {
	readonly clock: Clock;
	readonly errands?: Errands;
	readonly sender?: Sender;
}

/** Announcements over a real store; what delivery is told is written down, and what it has counted is as the test says. */
export function announcementsOver(store: Store, { clock, logger, errands = new Errands(clock), sender }: Means) {
	const census = new Census(() => clock.now());
	store.subscriptions.listen((key, after) => census.subscriptionChanged(key, after));
	const appended: LoggedNotice[] = [];
	const stopped: LoggedNotice[] = [];
	const notices = { appended, stopped, count: undefined as NoticeCount | undefined, enrolled: Promise.resolve() };
	const nobody = () => Promise.reject(new Error("Cannot send: this stage has no Telegram"));
	const drafts = new Drafts({ records: store.announcements, clock, logger, errands });
	const sending = new Announcements({
		...{ drafts, records: store.announcements, log: store.log, clock, logger, translate: loadTranslations(), errands },
		sender: sender ?? { send: nobody, edit: nobody },
		reachable: async () => {
			await notices.enrolled;
			return census.reachable();
		},
		delivery: {
			noticeAppended: (notice) => void appended.push(notice),
			noticeStopped: (notice) => void stopped.push(notice),
			noticeCount: () => notices.count,
		},
	});
	const announcements = {
		keep: drafts.keep.bind(drafts),
		find: drafts.find.bind(drafts),
		drop: drafts.drop.bind(drafts),
		dropDrafts: drafts.dropDrafts.bind(drafts),
		resume: () => sending.resume(),
		reach: () => sending.reach(),
		send: sending.send.bind(sending),
		stop: sending.stop.bind(sending),
	};
	return { announcements, notices };
}
