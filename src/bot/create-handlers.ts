import { Composer, GrammyError, HttpError } from "grammy";
import type { Message, UserFromGetMe } from "grammy/types";
import { Recent } from "../kit/recent.ts";
import type { ChatId } from "../news/destination.ts";
import { classifyError } from "../telegram/classify-error.ts";
import { ADMIN_COMMANDS } from "./admin/admin-command-table.ts";
import { takeAnnouncements } from "./admin/announce/announce.ts";
import { isAdmins } from "./admin/only-admins.ts";
import type { BotContext } from "./bot-context.ts";
import type { BotServices, GivenServices } from "./bot-services.ts";
import { CHOOSING_MS } from "./channel/request-channel.ts";
import { DailyAmounts } from "./choice/daily-amount.ts";
import type { Command } from "./commands/command.ts";
import { COMMANDS } from "./commands/command-table.ts";
import { unknownCommand } from "./commands/unknown.ts";
import { inlineQueries } from "./inline/inline-queries.ts";
import { answerPress } from "./keyboard/answer-press.ts";
import { limitRequests } from "./limit-requests.ts";
import { mayConfigure, REFUSALS } from "./may-configure.ts";
import { forwardedAddresses, writtenAddresses } from "./naming/written-addresses.ts";
import { greetings } from "./presence/greet.ts";
import { memberUpdates } from "./presence/member-updates.ts";
import { signsOfLife } from "./presence/renew.ts";
import { watchAnswers } from "./presence/watch-answers.ts";
import { buttons } from "./presses/buttons.ts";
import { respond } from "./respond.ts";
import { channelRequests, chosenChannels } from "./settings/asking/chosen-channel.ts";
import { findQuestion, takeAnswers } from "./settings/asking/take-answer.ts";
import { withPlace } from "./with-place.ts";

/** Everything that the bot does with an update. */
export function createHandlers(given: GivenServices): Composer<BotContext> {
	const choosing = new Recent(given.clock, CHOOSING_MS);
	const services = { ...given, amounts: new DailyAmounts(given), choosing };
	const composer = new Composer<BotContext>();
	const upgraded = new Set<ChatId>();
	composer.use(withPlace(services), watchAnswers(services), memberUpdates(services, upgraded));
	const limits = limitRequests(services);
	composer
		.errorBoundary(async ({ error, ctx }) => {
			if (services.givingUp?.aborted) throw error;
			// What Telegram or the network refuses heals itself; anything else needs a person.
			const level = error instanceof GrammyError || error instanceof HttpError ? "warn" : "error";
			services.logger[level]("Command failed", { error, chat: ctx.chat?.id });
			// The log has the first error; that the apology fails as well says nothing new.
			await apologise(ctx, error).catch(() => undefined);
		})
		.use(
			channelRequests(services),
			signsOfLife(services),
			greetings(services, upgraded),
			forwardedAddresses(services, limits),
		)
		.filter((context) => !isEchoUpdate(context))
		.use(
			findQuestion(services),
			limits,
			inlineQueries(services),
			buttons(services),
			...COMMANDS.map((command) => handlerOf(command, services)),
			adminCommands(services),
			takeAnnouncements(services),
			chosenChannels(services),
			takeAnswers(services),
			writtenAddresses(services),
			unknownCommand(),
		);
	return composer;
}

function handlerOf(
	{ name, who, answer }: Pick<Command, "name" | "who" | "answer">,
	services: BotServices,
): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer
		.filter((context) => context.asked?.name === name)
		.use(async (context) => {
			const right = who === "anybody" ? "yes" : await mayConfigure(context);
			const argument = context.asked?.argument ?? "";
			const said = right === "yes" ? await answer(argument, context, services) : context.words(REFUSALS[right]);
			if (said !== undefined) await respond(context, said);
		});
	return composer;
}

/** For everybody else they are commands that nobody knows. */
function adminCommands(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer
		.filter((context) => isAdmins(context, services))
		.use(...ADMIN_COMMANDS.map((command) => handlerOf({ ...command, who: "anybody" }, services)));
	return composer;
}

/**
 * Whether nobody speaks to the bot by this message: Telegram's copy of a channel's post in the channel's group, something passed on, a
 * card of the bot's own, or another bot, with which it would talk without end. Anonymous administrators and channels write through a bot of
 * Telegram's and count as people.
 */
export function isEcho(message: Message, me: Pick<UserFromGetMe, "id">): boolean {
	if (message.is_automatic_forward === true || message.forward_origin !== undefined) return true;
	if (message.via_bot?.id === me.id) return true;
	return message.from?.is_bot === true && message.sender_chat === undefined;
}

function isEchoUpdate({ message, channelPost, me }: BotContext): boolean {
	const said = message ?? channelPost;
	return said !== undefined && isEcho(said, me);
}

/** Only to those who asked for something: what fails of a member update, or of a topic that was opened again, concerns nobody in that chat. */
async function apologise(context: BotContext, error: unknown): Promise<void> {
	const refusal = error instanceof GrammyError ? classifyError(error).kind : undefined;
	if (context.callbackQuery !== undefined) await answerPress(context, whyPressFailed(refusal, context));
	else if (isAsked(context) && canApologise(refusal)) await respond(context, context.words("failed"));
}

type Refusal = ReturnType<typeof classifyError>["kind"] | undefined;

/**
 * Where Telegram asks to wait, or takes nothing for the chat, a message would fare like the answer; an answer that somebody's bot
 * deleted at once was sent.
 */
function canApologise(refusal: Refusal): boolean {
	return refusal === undefined || !["sent", "wait", "moved", "gone", "cannot-post"].includes(refusal);
}

/** What is said over the chat is taken whatever becomes of messages there, and without it the button would go on waiting. */
function whyPressFailed(refusal: Refusal, { words }: BotContext): string | undefined {
	switch (refusal) {
		case "sent":
			return undefined;
		case "moved":
			return words("old-button");
		case "gone":
		case "cannot-post":
			return words("cannot-write");
		default:
			return words("failed");
	}
}

/** Inline queries are not among them: the next letter asks again. */
function isAsked({ asked, chat, message }: BotContext): boolean {
	return asked !== undefined || (chat?.type === "private" && message !== undefined);
}
