import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { formatDateTime } from "../../model/message/format-date-time.js";
import { withScheme } from "../../model/message/preview-address.js";
import { safeAddress } from "../../model/message/safe-address.js";
import { splitEntities } from "../../model/message/split-entities.js";
import { usePage } from "../use-page.js";

/**
 * @import { ComponentChildren } from "preact"
 * @import { MessageEntity } from "@grammyjs/types"
 * @import { Piece } from "../../model/message/split-entities.js"
 */

/**
 * An entity with what it holds.
 *
 * @typedef {{ entity: MessageEntity, text: string, children: ComponentChildren }} EntityProps
 */

/**
 * A text with its entities. The elements are inline, but for quotes and blocks of code.
 *
 * @param {{ text: string, entities: readonly MessageEntity[] }} props
 */
export function RichText({ text, entities }) {
	return html`<${Pieces} pieces=${splitEntities(text, entities)} />`;
}

/** @param {{ pieces: readonly Piece[] }} props */
function Pieces({ pieces }) {
	return pieces.map((piece) => {
		if (typeof piece === "string") return piece;
		const View = VIEWS[piece.entity.type] ?? Plain;
		return html`<${View} entity=${piece.entity} text=${piece.text}><${Pieces} pieces=${piece.children} /><//>`;
	});
}

/** @type {Readonly<Record<string, (props: EntityProps) => ComponentChildren>>} */
const VIEWS = {
	bold: ({ children }) => html`<strong>${children}</strong>`,
	italic: ({ children }) => html`<em>${children}</em>`,
	underline: ({ children }) => html`<u>${children}</u>`,
	strikethrough: ({ children }) => html`<s>${children}</s>`,
	code: ({ children }) => html`<code>${children}</code>`,
	pre: Preformatted,
	blockquote: ({ children }) => html`<blockquote class="block-quote" dir="auto">${children}</blockquote>`,
	expandable_blockquote: Expandable,
	spoiler: Spoiler,
	text_link: ({ entity, children }) => html`<${Link} url=${"url" in entity ? entity.url : ""}>${children}<//>`,
	url: ({ text, children }) => html`<${Link} url=${withScheme(text)}>${children}<//>`,
	email: ({ text, children }) => html`<${Link} url=${`mailto:${text}`}>${children}<//>`,
	phone_number: ({ text, children }) => html`<${Link} url=${`tel:${text.replaceAll(/[^+\d]/g, "")}`}>${children}<//>`,
	bot_command: Command,
	mention: ({ children }) => html`<span class="tag">${children}</span>`,
	text_mention: ({ children }) => html`<span class="tag">${children}</span>`,
	hashtag: ({ children }) => html`<span class="tag">${children}</span>`,
	cashtag: ({ children }) => html`<span class="tag">${children}</span>`,
	date_time: DateTime,
};

/** @param {EntityProps} props */
function Plain({ children }) {
	return children;
}

/** @param {{ url: string, children?: ComponentChildren }} props */
function Link({ url, children }) {
	return html`<a href=${safeAddress(url)} target="_blank" rel="noopener noreferrer" title=${url}>${children}</a>`;
}

/** @param {EntityProps} props */
function Preformatted({ entity, children }) {
	const language = "language" in entity ? entity.language : undefined;
	return html`<pre class="pre" data-language=${language} tabindex="0"><code>${children}</code></pre>`;
}

/**
 * Shows three lines, and offers the others when there are any.
 *
 * @param {EntityProps} props
 */
function Expandable({ children }) {
	const { words } = usePage().store;
	const shown = useRef(/** @type {HTMLElement | null} */ (null));
	const [isOpen, setOpen] = useState(false);
	const [isLong, setLong] = useState(false);
	useLayoutEffect(() => {
		const text = shown.current;
		if (text === null || isOpen) return;
		const observer = new ResizeObserver(() => setLong(text.scrollHeight > text.clientHeight));
		observer.observe(text);
		return () => observer.disconnect();
	});
	return html`
		<blockquote class="block-quote" data-open=${isOpen} dir="auto">
			<div class="block-quote-text" ref=${shown}>${children}</div>
			${isLong && html`<button class="block-quote-more" aria-expanded=${isOpen} onClick=${() => setOpen(!isOpen)}>${isOpen ? words.less : words.more}</button>`}
		</blockquote>
	`;
}

/** @param {EntityProps} props */
function Spoiler({ children }) {
	const { words } = usePage().store;
	const [isShown, setShown] = useState(false);
	if (isShown) return html`<span class="spoiler" data-shown="true">${children}</span>`;
	const show = () => setShown(true);
	/** @param {KeyboardEvent} event */
	const onKey = (event) => {
		if (event.key !== "Enter" && event.key !== " ") return;
		event.preventDefault();
		show();
	};
	return html`<span class="spoiler" role="button" tabindex="0" aria-label=${words.hiddenText} onClick=${show} onKeyDown=${onKey}>
		<span aria-hidden="true" inert>${children}</span>
	</span>`;
}

/** @param {EntityProps} props */
function Command({ text, children }) {
	const { actions } = usePage();
	return html`<button class="command" dir="ltr" onClick=${() => actions.send(text)}>${children}</button>`;
}

/** @param {EntityProps} props */
function DateTime({ entity, children }) {
	const { store } = usePage();
	if (!("unix_time" in entity)) return children;
	const time = new Date(entity.unix_time * 1000);
	// Beyond what a Date can hold, every way of writing it down throws.
	if (Number.isNaN(time.getTime())) return children;
	const locale = store.personLocale.value;
	const shown = formatDateTime(entity.unix_time, entity.date_time_format ?? "", { locale, now: store.now.value });
	return html`<time class="date-time" datetime=${time.toISOString()} title=${time.toLocaleString(locale, { hourCycle: "h23" })}>${shown ?? children}</time>`;
}
