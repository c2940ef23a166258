import type { Logger } from "../kit/logger.ts";
import { type Progress, UNWATCHED } from "../kit/watch/progress.ts";
import { type ChatId, type DestinationKey, destinationKey, destinationOf } from "../news/destination.ts";
import { type MoveShelves, moveDestination } from "./move-destination.ts";

export interface MovesOptions extends MoveShelves {
	/** Nothing else happens to these destinations meanwhile. */
	readonly inTurn: (
		keys: readonly [DestinationKey, ...DestinationKey[]],
		action: () => Promise<void>,
	) => Promise<unknown>;
	readonly progress?: Progress;
	readonly logger: Pick<Logger, "info">;
}

/** Pending or under way. */
export interface Move {
	readonly from: ChatId;
	readonly to: ChatId;
	readonly ended: Promise<void>;
}

/** Groups that become supergroups: what is stored of them goes to their new numbers, while nothing is sent to either. */
export class Moves {
	readonly #options: MovesOptions;
	readonly #underWay = new Set<Move>();

	constructor(options: MovesOptions) {
		this.#options = options;
	}

	/** Those from the chat and to it. */
	of(chat: ChatId): Move[] {
		return [...this.#underWay].filter(({ from, to }) => from === chat || to === chat);
	}

	/** Resolves once it is over, whether or not it succeeded: a send there tells of the move again. */
	async move(key: DestinationKey, to: ChatId): Promise<void> {
		const move: Move = { from: destinationOf(key).chat, to, ended: this.#moveInTurn(key, to) };
		this.#underWay.add(move);
		await move.ended.finally(() => this.#underWay.delete(move));
	}

	async #moveInTurn(key: DestinationKey, to: ChatId): Promise<void> {
		const { inTurn, logger, progress = UNWATCHED } = this.#options;
		const target = destinationKey({ ...destinationOf(key), chat: to });
		await inTurn([key, target], async () => {
			await progress.during("a group to be moved", () => moveDestination(key, target, this.#options));
			logger.info("Group became a supergroup", { from: key, to: target });
		});
	}
}
