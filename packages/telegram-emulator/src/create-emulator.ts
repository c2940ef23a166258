import type { UserFromGetMe } from "@grammyjs/types";
import type { Stage } from "./acts/act.ts";
import { createEmulatorClient, type EmulatorClient } from "./client/emulator-client.ts";
import { createLocalControl } from "./client/local-control.ts";
import { type Clock, systemClock } from "./clock.ts";
import { startServer } from "./http/start-server.ts";
import { WebhookDelivery } from "./http/webhook-delivery.ts";
import { createLimiter } from "./limits/limiter.ts";
import { type LimitChoice, limitsOf } from "./limits/limits.ts";
import { createBotSettings } from "./state/bot-settings.ts";
import { EventBus } from "./state/event-bus.ts";
import type { Example } from "./state/example.ts";
import { FaultPlan } from "./state/fault-plan.ts";
import type { LinkPreviewResolver } from "./state/link-preview.ts";
import { QueryBook } from "./state/query-book.ts";
import type { Telegram } from "./state/telegram.ts";
import { Transcript } from "./state/transcript.ts";
import { LongPoll } from "./state/updates/long-poll.ts";
import { UpdateQueue } from "./state/updates/update-queue.ts";
import { Webhook } from "./state/updates/webhook.ts";
import { WorldState } from "./state/world-state.ts";

export interface EmulatorOptions {
	/** The bot's token; its number is the bot's id. */
	readonly token?: string;
	readonly botUsername?: string;
	readonly botName?: string;
	/** Whether the bot hears everything in groups; off unless given, as it is with new bots. */
	readonly readsAllGroupMessages?: boolean;
	/** 0, the default, for any free port. */
	readonly port?: number;
	/** Nothing but this machine's own address is accepted: there is no password. */
	readonly host?: string;
	readonly clock?: Clock;
	/** Flood limits: `telegram` unless given, `strict`, some of their limits changed, or none (`false`). */
	readonly limits?: LimitChoice;
	readonly latencyMs?: number;
	/** For faults that meet a share of the calls. */
	readonly random?: () => number;
	/** How many calls the transcript remembers; `false` to count only. */
	readonly transcript?: number | false;
	/** How many messages of a chat are kept; the oldest go first. */
	readonly maxMessagesPerChat?: number;
	/** How many of the newest messages of all chats are kept. */
	readonly maxMessages?: number;
	/** Called with the method's name whenever the bot calls one that Telegram has and this emulator has not. */
	readonly onMissingMethod?: (method: string) => void;
	/** What the chat page shows beside links; nothing unless given. */
	readonly linkPreview?: LinkPreviewResolver;
	/** What the chat page offers its visitors to say to this bot; nothing unless given. */
	readonly examples?: readonly Example[];
}

/** A local Telegram in this process. */
export interface Emulator extends EmulatorClient {
	/** Ends every connection, long polls included. Safe to call twice. */
	close(): Promise<void>;
}

const DEFAULT_TOKEN = "7000000:emulated-by-nobody-but-this-machine";
const LOOPBACK = "127.0.0.1";
const DEFAULT_TRANSCRIPT_CALLS = 10_000;
const DEFAULT_MESSAGES_PER_CHAT = 10_000;
/** About a kilobyte each. */
const DEFAULT_MESSAGES = 200_000;

/** Starts a Bot API server for one bot on this machine. Throws for any other address. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
	const { host = LOOPBACK, port = 0 } = options;
	if (host !== LOOPBACK) throw new RangeError(`Cannot start emulator: address "${host}" is not ${LOOPBACK}`);
	const stage = createStage(options);
	const webhooks = new WebhookDelivery(stage.telegram);
	stage.telegram.webhook.listen(webhooks);
	const server = await startServer(stage, port);
	stage.telegram.webhook.refusePort(server.port);
	const { token } = stage.telegram;
	return {
		...createEmulatorClient(createLocalControl(stage), { apiRoot: `http://${LOOPBACK}:${server.port}`, token }),
		close() {
			webhooks.stop();
			return server.close();
		},
	};
}

function createStage(options: EmulatorOptions): Stage {
	const faults = new FaultPlan(options.random ?? Math.random);
	faults.latencyMs = options.latencyMs ?? 0;
	const { transcript = DEFAULT_TRANSCRIPT_CALLS } = options;
	return {
		telegram: createTelegram(options),
		faults,
		transcript: new Transcript(transcript === false ? 0 : transcript, transcript !== false),
		linkPreview: options.linkPreview ?? (() => undefined),
		examples: options.examples ?? [],
		onMissingMethod: options.onMissingMethod ?? (() => undefined),
	};
}

function createTelegram(options: EmulatorOptions): Telegram {
	const { token = DEFAULT_TOKEN, clock = systemClock } = options;
	const updates = new UpdateQueue();
	const limiter = createLimiter(limitsOf(options.limits));
	const slowsRepeatedPolls = () => limiter.limits !== undefined;
	return {
		clock,
		token,
		me: botOf(token, options),
		world: new WorldState({
			maxMessagesPerChat: options.maxMessagesPerChat ?? DEFAULT_MESSAGES_PER_CHAT,
			maxMessages: options.maxMessages ?? DEFAULT_MESSAGES,
		}),
		updates,
		longPoll: new LongPoll({ queue: updates, clock, slowsRepeatedPolls }),
		webhook: new Webhook(),
		limiter,
		queries: new QueryBook(),
		settings: createBotSettings(),
		events: new EventBus(),
	};
}

function botOf(token: string, options: EmulatorOptions): UserFromGetMe {
	const id = Number(token.split(":")[0]);
	if (!/^\d{1,15}:[A-Za-z0-9_-]{1,80}$/.test(token)) {
		throw new RangeError('Cannot start emulator: the token must look like "<number>:<letters>"');
	}
	return {
		id,
		is_bot: true,
		first_name: options.botName ?? "News",
		username: options.botUsername ?? "news_bot",
		can_join_groups: true,
		can_read_all_group_messages: options.readsAllGroupMessages ?? false,
		supports_guest_queries: false,
		supports_inline_queries: true,
		can_connect_to_business: false,
		has_main_web_app: false,
		has_topics_enabled: false,
		allows_users_to_create_topics: false,
		can_manage_bots: false,
		supports_join_request_queries: false,
	};
}
