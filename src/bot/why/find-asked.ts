import type { Message } from "grammy/types";
import { articleId } from "../../news/article-id.ts";
import { type EditionCode, isEditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Position } from "../../news/position.ts";
import type { TextAddress } from "../../news/text-addresses.ts";
import type { BotServices } from "../bot-services.ts";
import { findAddressed, findNamed, type Named, type NamingServices } from "../naming/find-named.ts";
import { addressesOf, type Written } from "../naming/written-addresses.ts";

/** What somebody asks about. */
export type AskedAbout =
	| Named
	/** A message with more articles than one, such as a digest. */
	| { readonly kind: "several" };

/** A question with what it says itself, the message that it is a reply to, and how far its place has been sent the news. */
export interface Question {
	readonly argument: string;
	readonly message: Written;
	readonly repliedTo: (Written & Pick<Message, "message_id">) | undefined;
	readonly position: Position | undefined;
}

/**
 * The article that a question is about: the one that it names, else the one that the message shows to which it replies. Posts of the last
 * day are known by their numbers, everything else by its links. `undefined` when nothing names one.
 */
export async function findAsked(
	{ argument, message, repliedTo, position }: Question,
	services: NamingServices,
): Promise<AskedAbout | undefined> {
	const named = (await findAddressed(addressesOf(message), services)) ?? (await findNamed(argument, services));
	if (named !== undefined || repliedTo === undefined) return named;
	const article = position && (await findPosted(position, repliedTo.message_id, services));
	if (article !== undefined) return { kind: "article", article, isAlias: false };
	const addresses = addressesOf(repliedTo);
	return (await areSeveral(addresses, services)) ? { kind: "several" } : findAddressed(addresses, services);
}

/** Pages of RFI's, whether they are kept or not, and of what is elsewhere whatever is an article. */
async function areSeveral(
	addresses: readonly TextAddress[],
	{ articles }: Pick<BotServices, "articles">,
): Promise<boolean> {
	const firstOf = (kind: "page" | "elsewhere") =>
		addresses.flatMap((address) => (address.kind === kind ? address.urls.slice(0, 1) : []));
	const elsewhere = [...new Set(firstOf("elsewhere"))];
	const kept = (await articles.find(elsewhere.map(articleId))).filter((article) => article !== undefined);
	return new Set(firstOf("page")).size + kept.length > 1;
}

async function findPosted(
	{ editions }: Position,
	messageId: number,
	{ articles }: Pick<BotServices, "articles">,
): Promise<LoggedArticle | undefined> {
	const places = Object.entries(editions).flatMap(([edition, place]) => {
		const send = place.sent.find((each) => each.messageId === messageId);
		return send === undefined || !isEditionCode(edition) ? [] : [{ edition, seq: send.seq }];
	});
	const [posted]: readonly { edition: EditionCode; seq: number }[] = places;
	return posted && articles.at(posted.edition, posted.seq);
}
