import type { Message } from "grammy/types";
import { type EditionCode, isEditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Position } from "../../news/position.ts";
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
	const pages = new Set(addresses.flatMap((address) => (address.kind === "page" ? address.urls.slice(0, 1) : [])));
	return pages.size > 1 ? { kind: "several" } : findAddressed(addresses, services);
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
