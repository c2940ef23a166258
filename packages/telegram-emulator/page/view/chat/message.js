import { html } from "../../html.js";
import { clockTime } from "../../model/message/day.js";
import { hasRoomForTime } from "../../model/message/has-room-for-time.js";
import { languageOf } from "../../model/message/language-of.js";
import { previewAddress } from "../../model/message/preview-address.js";
import { senderName, summaryOf } from "../../model/message/summary.js";
import { setReplyTo } from "../../model/store.js";
import { Avatar, toneOf } from "../avatar.js";
import { Icon } from "../icon.js";
import { usePage } from "../use-page.js";
import { InlineKeyboard } from "./keyboard/inline-keyboard.js";
import { PreviewCard } from "./preview-card.js";
import { RichText } from "./rich-text.js";

/**
 * @import { Message as TelegramMessage } from "@grammyjs/types"
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 * @import { Store } from "../../model/store.js"
 */

/**
 * One message as a bubble, with its card and its buttons.
 *
 * @param {{ view: ChatView, message: TelegramMessage, startsTurn: boolean, endsTurn: boolean }} props
 */
export function Message({ view, message, startsTurn, endsTurn }) {
	const { store } = usePage();
	const { from, sender_chat, reply_markup } = message;
	const isMine = sender_chat === undefined && from?.id === store.person.value?.user.id;
	const isGroup = view.chat.type === "group" || view.chat.type === "supergroup";
	const sender = senderName(message);
	const senderId = sender_chat?.id ?? from?.id ?? 0;
	const isInline = hasRoomForTime(message, previewOf(store, message) !== undefined);
	return html`
		<li class="message" data-mine=${isMine} data-starts=${startsTurn} data-ends=${endsTurn} data-edited=${message.edit_date !== undefined} data-message=${message.message_id}>
			${isGroup && !isMine && html`<span class="message-avatar">${endsTurn && html`<${Avatar} id=${senderId} name=${sender} size="small" />`}</span>`}
			<div class="message-body">
				<article class="bubble" data-time=${isInline ? "inline" : "below"} aria-label=${isMine ? store.words.you : sender}>
					${isGroup && !isMine && startsTurn && html`<p class="sender" data-tone=${toneOf(senderId)} dir="auto">${sender}</p>`}
					${message.via_bot && html`<p class="via">${store.words.via(message.via_bot.username ?? "")}</p>`}
					${message.reply_to_message && html`<${Quote} original=${message.reply_to_message} />`}
					<${Content} message=${message} />
					<${Foot} message=${message} />
				</article>
				${reply_markup && html`<${InlineKeyboard} message=${message} markup=${reply_markup} />`}
			</div>
			<${ReplyButton} message=${message} />
		</li>
	`;
}

/** @param {{ message: TelegramMessage }} props */
function Content({ message }) {
	const { words } = usePage().store;
	const { photo, show_caption_above_media: captionFirst, link_preview_options: options } = message;
	const text = message.text ?? message.caption ?? "";
	const entities = message.entities ?? message.caption_entities ?? [];
	const address = previewAddress(message);
	const written =
		text !== "" &&
		html`<div class="text" lang=${languageOf(text)} dir="auto"><${RichText} text=${text} entities=${entities} message=${message} /></div>`;
	const media =
		photo === undefined
			? address && html`<${PreviewCard} url=${address} isSmall=${options?.prefer_small_media === true} />`
			: html`<div class="photo" role="img" aria-label=${words.photo}></div>`;
	const writtenFirst = photo === undefined ? options?.show_above_text !== true : captionFirst === true;
	return writtenFirst ? [written, media] : [media, written];
}

/**
 * The card that a message shows, once the emulator has told.
 *
 * @param {Store} store
 * @param {TelegramMessage} message
 */
function previewOf(store, message) {
	return store.previews.value.get(previewAddress(message) ?? "") ?? undefined;
}

/** @param {{ message: TelegramMessage }} props */
function Foot({ message: { date, edit_date } }) {
	const { store } = usePage();
	const time = new Date(date * 1000);
	return html`<p class="foot">
		${edit_date !== undefined && html`<span>${store.words.edited}</span> `}
		<time datetime=${time.toISOString()} title=${time.toLocaleString(store.locale, { hourCycle: "h23" })}>${clockTime(date * 1000, store.locale)}</time>
	</p>`;
}

/** @param {{ original: TelegramMessage }} props */
function Quote({ original }) {
	const text = summaryOf(original, usePage().store.words);
	return html`<blockquote class="quote">
		<p class="quote-who" dir="auto">${senderName(original)}</p>
		<p class="quote-text" lang=${languageOf(text)} dir="auto">${text}</p>
	</blockquote>`;
}

/** @param {{ message: TelegramMessage }} props */
function ReplyButton({ message }) {
	const { store } = usePage();
	return html`<button
		class="icon-button reply"
		aria-label=${store.words.reply}
		title=${store.words.reply}
		onClick=${() => setReplyTo(store, message)}
	>
		<${Icon} name="reply" />
	</button>`;
}
