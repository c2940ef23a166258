import { Composer, GrammyError, HttpError } from "grammy";
import type { BotContext } from "./bot-context.ts";
import type { BotServices } from "./bot-services.ts";
import { helpCommand } from "./commands/help.ts";
import { latestCommand } from "./commands/latest.ts";
import { searchCommand } from "./commands/search.ts";
import { startCommand } from "./commands/start.ts";
import { subscribeCommand } from "./commands/subscribe.ts";
import { unknownCommand } from "./commands/unknown.ts";
import { unsubscribeCommand } from "./commands/unsubscribe.ts";
import { inlineQueries } from "./inline/inline-queries.ts";
import { limitRequests } from "./limit-requests.ts";
import { memberUpdates } from "./member-updates.ts";
import { answerPress } from "./presses/answer-press.ts";
import { buttons } from "./presses/buttons.ts";
import { respond } from "./respond.ts";
import { withPlace } from "./with-place.ts";

/** Everything that the bot does with an update. */
export function createHandlers(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.use(withPlace(services), memberUpdates(services));
	composer
		.errorBoundary(async ({ error, ctx }) => {
			// What Telegram or the network refuses heals itself; anything else needs a person.
			const level = error instanceof GrammyError || error instanceof HttpError ? "warn" : "error";
			services.logger[level]("Command failed", { error, chat: ctx.chat?.id });
			// The chat may be the very thing that failed; the log has the first error.
			await apologise(ctx).catch(() => undefined);
		})
		.use(
			limitRequests(services),
			inlineQueries(services),
			buttons(services),
			startCommand(services),
			helpCommand(services),
			subscribeCommand(services),
			unsubscribeCommand(services),
			latestCommand(services),
			searchCommand(services),
			unknownCommand(),
		);
	return composer;
}

async function apologise(context: BotContext): Promise<void> {
	if (context.inlineQuery !== undefined) return; // The next letter asks again.
	if (context.callbackQuery !== undefined) await answerPress(context, context.words("failed"));
	else await respond(context, context.words("failed"));
}
