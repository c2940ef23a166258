import { formatCard } from "../formatter/format-card.ts";
import type { Article } from "../news/article.ts";
import type { TextMessage } from "../news/message.ts";
import type { BotContext } from "./bot-context.ts";
import { articleToken } from "./presses/article-token.ts";

/**
 * An article as a card with a button to share it: one that types `@bot a_<id>` in the chat that the reader picks. Telegram refuses such
 * buttons in channels, and they lead nowhere while the bot's inline mode is switched off.
 */
export function articleCard(
	article: Article,
	{ chat, me, words, clock }: Pick<BotContext, "chat" | "me" | "words" | "clock">,
): TextMessage {
	const canShare = chat?.type !== "channel" && me.supports_inline_queries;
	const share = canShare ? { label: words("share"), query: articleToken(article.id) } : undefined;
	return formatCard(article, clock.now(), share);
}
