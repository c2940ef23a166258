import { formatCard } from "../formatter/format-card.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { TextMessage } from "../news/message.ts";
import type { BotContext } from "./bot-context.ts";
import { shareText } from "./naming/share-text.ts";

/**
 * An article as a card with a button to share it: one that types `@bot <title> · cn/1234` in the chat that the reader picks. Telegram refuses such
 * buttons in channels, and they lead nowhere while the bot's inline mode is switched off.
 */
export function articleCard(
	article: LoggedArticle,
	{ chat, me, words, clock }: Pick<BotContext, "chat" | "me" | "words" | "clock">,
): TextMessage {
	const canShare = chat?.type !== "channel" && me.supports_inline_queries;
	const share = canShare ? { label: words("share"), query: shareText(article) } : undefined;
	return formatCard(article, clock.now(), share);
}
