import type { Translate } from "../formatter/words/translations.ts";
import type { Clock } from "../kit/clock.ts";
import type { Logger } from "../kit/logger.ts";
import type { Progress } from "../kit/watch/progress.ts";
import type { DestinationKey } from "../news/destination.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { Position } from "../news/position.ts";
import type { ArticleText } from "../news/settings/admission.ts";
import type { Subscription } from "../news/subscription.ts";
import type { SendOutcome } from "../telegram/send-outcome.ts";
import type { Sender } from "../telegram/sender.ts";
import type { DeliveryMeans } from "./means.ts";
import type { PositionKeeper } from "./positions.ts";
import type { Job, Tail } from "./reading/next-job.ts";
import type { Broadcasts } from "./work/broadcasts.ts";

/** What the turns of all destinations need and tell. */
export interface DispatcherOptions extends Pick<DeliveryMeans, "pace" | "gates" | "refusals"> {
	readonly tail: Tail;
	readonly subscriptions: { get(key: DestinationKey): Promise<Subscription | undefined> };
	readonly positions: { get(key: DestinationKey): Promise<Position | undefined> };
	readonly keeper: PositionKeeper;
	readonly sender: Sender;
	readonly translate: Translate;
	/** What each article's text contains, for those who chose by words and sections. */
	readonly textOf: (article: LoggedArticle) => ArticleText;
	readonly clock: Clock;
	readonly logger: Logger;
	readonly broadcasts: Broadcasts;
	/** Ends waiting for the pace. */
	readonly stopping: AbortSignal;
	/** Gives up calls in hand. */
	readonly givingUp: AbortSignal;
	readonly onOutcome: (job: Job, outcome: SendOutcome["kind"]) => void;
	readonly progress: Progress;
	/** An article is posted to nobody any more. */
	readonly onWithdrawn: (articleUrl: string, reason: string) => void;
	/** Every chat refuses, so nobody is sent anything; without a reason, that is over. */
	readonly onGeneralRefusal: (reason: string | undefined) => void;
	/** The destination is a topic that takes nothing, and nobody was told. */
	readonly onTopicShut: (key: DestinationKey) => void;
	/** The destination need not wait any longer. */
	readonly hurry: (key: DestinationKey) => void;
}
