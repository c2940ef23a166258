import type { Update, UserFromGetMe, WebhookInfo } from "@grammyjs/types";
import { ApiError, tooManyRequests } from "../api-error.ts";
import { booleanParam, integerParam, jsonParam, type Params, stringParam } from "../rules/parameters.ts";
import type { Telegram } from "../state/telegram.ts";
import type { WebhookTarget } from "../state/updates/webhook.ts";
import type { MethodCall, MethodTable } from "./method.ts";

export const updatesMethods: MethodTable = {
	getMe: ({ me }: Telegram): UserFromGetMe => me,
	getUpdates,
	setWebhook,
	deleteWebhook,
	getWebhookInfo,
	logOut: () => true,
	close: () => true,
};

const WEBHOOK_ACTIVE =
	"Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
const DEFAULT_LIMIT = 100;

function getUpdates(telegram: Telegram, params: Params, call: MethodCall): Promise<Update[]> {
	if (telegram.webhook.url !== "") throw new ApiError(409, WEBHOOK_ACTIVE);
	allowUpdates(telegram, params);
	const request = {
		offset: integerParam(params, "offset") ?? 0,
		limit: integerParam(params, "limit") ?? DEFAULT_LIMIT,
		timeoutSeconds: integerParam(params, "timeout") ?? 0,
	};
	return telegram.longPoll.poll(request, call.signal);
}

/** Left out, the list of the call before stays. */
function allowUpdates(telegram: Telegram, params: Params): void {
	const kinds = jsonParam(params, "allowed_updates", "allowed updates");
	// Anything but a list of names is ignored without a word.
	if (Array.isArray(kinds) && kinds.every((kind) => typeof kind === "string")) telegram.updates.allow(kinds);
}

function setWebhook(telegram: Telegram, params: Params): true {
	const url = stringParam(params, "url").trim();
	if (url === "") return deleteWebhook(telegram, params);
	const waitMs = telegram.limiter.limits === undefined ? 0 : telegram.webhook.nextSetAtMs - telegram.clock.now();
	if (waitMs > 0) throw tooManyRequests(1);
	const target: WebhookTarget = {
		url,
		secretToken: stringParam(params, "secret_token"),
		maxConnections: integerParam(params, "max_connections"),
		atMs: telegram.clock.now(),
	};
	telegram.webhook.check(target);
	allowUpdates(telegram, params);
	// Once it is set, delivery begins.
	if (booleanParam(params, "drop_pending_updates")) telegram.updates.clear();
	telegram.webhook.set(target);
	telegram.longPoll.interrupt(new ApiError(409, "Conflict: terminated by setWebhook request"));
	return true;
}

function deleteWebhook(telegram: Telegram, params: Params): true {
	telegram.webhook.remove();
	if (booleanParam(params, "drop_pending_updates")) telegram.updates.clear();
	return true;
}

function getWebhookInfo(telegram: Telegram): WebhookInfo {
	const allowed = telegram.updates.allowed;
	return {
		...telegram.webhook.info(),
		pending_update_count: telegram.updates.size(telegram.clock.now()),
		...(allowed !== undefined && { allowed_updates: allowed as NonNullable<WebhookInfo["allowed_updates"]> }),
	};
}
