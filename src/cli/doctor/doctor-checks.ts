import type { Clock } from "../../kit/clock.ts";
import { type AddressSettings, checkAddress } from "./check-address.ts";
import { checkFeeds, type FeedSettings } from "./check-feeds.ts";
import { checkNewsMaps, type NewsMapSettings } from "./check-news-maps.ts";
import { checkProxies, type ProxySettings } from "./check-proxies.ts";
import { checkSettings, type GivenSettings } from "./check-settings.ts";
import { checksOfStore, type StoreSettings } from "./check-store.ts";
import { checkTelegram, type TelegramSettings } from "./check-telegram.ts";
import type { Check } from "./finding.ts";

export type DoctorSettings = GivenSettings &
	TelegramSettings &
	FeedSettings &
	NewsMapSettings &
	StoreSettings &
	ProxySettings &
	AddressSettings;

/** All that the doctor looks at, in the order in which it is read. */
export function doctorChecks(settings: DoctorSettings, clock: Clock): Check[] {
	return [
		checkSettings(settings),
		...checksOfStore(settings),
		checkAddress(settings),
		...checkProxies(settings),
		checkTelegram(settings, clock.now),
		...checkFeeds(settings, clock),
		...checkNewsMaps(settings, clock),
	];
}
