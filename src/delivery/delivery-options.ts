import type { Translate } from "../formatter/words/translations.ts";
import type { Clock } from "../kit/clock.ts";
import type { Logger } from "../kit/logger.ts";
import type { DestinationKey } from "../news/destination.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { ArticleText } from "../news/settings/admission.ts";
import type { Subscription } from "../news/subscription.ts";
import type { SendOutcome } from "../telegram/send-outcome.ts";
import type { Sender } from "../telegram/sender.ts";
import type { DeliveryMeans } from "./means.ts";
import type { MovedPositions, MovedSubscriptions } from "./move-destination.ts";
import type { PositionSink } from "./positions.ts";
import type { SubscriberShelves } from "./reading/all-subscribers.ts";
import type { Job } from "./reading/next-job.ts";
import type { Subscriber } from "./reading/subscriber.ts";
import type { TellOfTopics } from "./work/shut-topics.ts";

interface Subscriptions extends MovedSubscriptions {
	get(key: DestinationKey): Promise<Subscription | undefined>;
	entries(): AsyncIterable<readonly [DestinationKey, Subscription]>;
}

type Positions = MovedPositions & PositionSink & SubscriberShelves["positions"];

export interface DeliveryOptions extends DeliveryMeans {
	readonly subscriptions: Subscriptions;
	readonly positions: Positions;
	readonly sender: Sender;
	readonly translate: Translate;
	/** What each article's text contains, for those who chose by words and sections. */
	readonly textOf: (article: LoggedArticle) => ArticleText;
	readonly clock: Clock;
	readonly logger: Logger;
	/** Telegram does not accept the bot; nothing more is sent. */
	readonly onUnusable: (reason: string) => void;
	/** An article is posted to nobody any more, since Telegram refuses it everywhere. */
	readonly onWithdrawn?: (articleUrl: string, reason: string) => void;
	/** Every chat refuses, so nobody is sent anything; without a reason, that is over. */
	readonly onGeneralRefusal?: (reason: string | undefined) => void;
	/** A destination's turns fail by themselves, so it waits while the others go on; told once for each until, without an error, that is over. */
	readonly onSetAside?: (key: DestinationKey, error: Error | undefined) => void;
	/** Topics are closed or were deleted. Absent: nobody is told. */
	readonly tellOfTopics?: TellOfTopics;
	/** Hears at the start of everybody who subscribes, with how far they have read; as if that were nothing where it cannot be read. */
	readonly onEnrolled?: (subscriber: Subscriber) => void;
	/** For counting. */
	readonly onOutcome?: (job: Job, outcome: SendOutcome["kind"]) => void;
}
