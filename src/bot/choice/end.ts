import { markCode } from "../../formatter/words/mark-code.ts";
import type { TextMessage } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";
import { type Channel, namingChannel, wordsAbout } from "../channel/named-channel.ts";
import { editionLabel, editionNames } from "../edition-names.ts";
import { MAX_BUTTONS } from "../keyboard/button-rows.ts";
import { choiceButton, column, partButtons, undoPartsOf } from "./choice-buttons.ts";
import type { Stopped } from "./stopped.ts";
import { withTopics } from "./topic-lines.ts";

type Speaker = Pick<BotContext, "words" | "language" | "place">;

/** That these came to an end, with the way back. `key` says where. */
export function stoppedMessage(
	stopped: readonly Stopped[],
	key: "unsubscribed" | "unsubscribed-topics",
	speaker: Speaker,
	channel?: Channel,
): TextMessage {
	const ended = new Set(stopped.flatMap(({ editions }) => Object.keys(editions)));
	const editions = editionNames([...ended], speaker.language);
	const about = wordsAbout(channel !== undefined, speaker);
	const text = key === "unsubscribed" ? about(key, { editions }) : speaker.words(key, { editions });
	const parts = undoPartsOf(stopped, speaker, channel?.id);
	const buttons = partButtons(parts, speaker, channel?.id).slice(0, MAX_BUTTONS);
	const message = namingChannel(text, channel);
	return { ...(parts.length > 1 ? withTopics(message, parts, speaker) : message), keyboard: column(buttons) };
}

/** What there is to end, a button for each, one for all and one for none. */
export function whichToEnd(editions: readonly string[], { words }: Speaker): TextMessage {
	const each = editions.map((code) => choiceButton(editionLabel(code), { kind: "end", editions: [code] }));
	const all = choiceButton(words("button-end-all"), { kind: "end-all" });
	const keep = choiceButton(words("button-keep-all"), { kind: "keep" });
	return { ...markCode(words("unsubscribe-which")), keyboard: column([...each, all, keep]) };
}
