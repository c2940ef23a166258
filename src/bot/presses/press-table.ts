import { ANNOUNCE_PREFIX, parseAnnounce } from "../admin/announce/announce-press.ts";
import { pressAnnouncement } from "../admin/announce/press-announcement.ts";
import { parseStatus, refreshStatus, STATUS_PREFIX } from "../admin/status/status-message.ts";
import { settingsChange } from "../channel/channel-rights.ts";
import { bringsNews, CHOICE_PREFIX, type ChoicePress, parseChoice } from "../choice/choice-press.ts";
import { makeChoice } from "../choice/make-choice.ts";
import { CARD_PREFIX, parseCard } from "../lists/card-press.ts";
import { OLD_PAGE_PREFIXES, PAGE_PREFIX, parsePage } from "../lists/page-press.ts";
import { parseSettings, SETTINGS_PREFIX, type SettingsPress } from "../settings/press/settings-press.ts";
import { pressSetting } from "../settings/press-setting.ts";
import { actOnForget, FORGET_PREFIX, parseForget } from "./forget-press.ts";
import { openCard } from "./open-card.ts";
import { type PressKind, pressKind } from "./press-kind.ts";
import { turnPage } from "./turn-page.ts";

const page = pressKind({ parse: parsePage, handle: turnPage });

/** Only to see something takes no right, but in a channel chosen for from elsewhere everything does. */
function whoMayChoose({ choice, channel }: ChoicePress) {
	if (channel !== undefined)
		return { who: "administrators", about: { channel, bringsNews: bringsNews(choice) } } as const;
	return { who: choice.kind === "latest" ? "anybody" : "administrators" } as const;
}

/** Where somebody may not choose they need not look either: the way to every page is below a message for those who may. */
function whoMaySet({ channel }: SettingsPress) {
	const about = settingsChange(channel);
	return { who: "administrators", ...(about === undefined ? {} : { about }) } as const;
}

/**
 * Every kind of button by the first letter of its data. A letter is never given to another kind: messages keep their buttons for
 * good.
 */
export const PRESSES: ReadonlyMap<string, PressKind> = new Map([
	[CHOICE_PREFIX, pressKind({ parse: parseChoice, handle: makeChoice, who: whoMayChoose })],
	[CARD_PREFIX, pressKind({ parse: parseCard, handle: openCard })],
	[PAGE_PREFIX, page],
	[FORGET_PREFIX, pressKind({ parse: parseForget, handle: actOnForget, who: () => ({ who: "administrators" }) })],
	[SETTINGS_PREFIX, pressKind({ parse: parseSettings, handle: pressSetting, who: whoMaySet })],
	[ANNOUNCE_PREFIX, pressKind({ parse: parseAnnounce, handle: pressAnnouncement, who: () => ({ who: "operators" }) })],
	[STATUS_PREFIX, pressKind({ parse: parseStatus, handle: refreshStatus, who: () => ({ who: "operators" }) })],
	...OLD_PAGE_PREFIXES.map((prefix) => [prefix, page] as const),
]);
