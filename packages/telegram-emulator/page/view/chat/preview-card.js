import { useEffect } from "preact/hooks";
import { html } from "../../html.js";
import { languageOf } from "../../model/message/language-of.js";
import { safeAddress } from "../../model/message/safe-address.js";
import { usePage } from "../use-page.js";

/**
 * What stands beside a link: the page's name, its title and its picture. Nothing until the emulator knows the page.
 *
 * @param {{ url: string, isSmall: boolean }} props
 */
export function PreviewCard({ url, isSmall }) {
	const { store, actions } = usePage();
	useEffect(() => void actions.loadPreview(url), [url]);
	const preview = store.previews.value.get(url);
	if (preview == null) return null;
	const { siteName, title, description, hasPicture } = preview;
	return html`
		<a
			class="card"
			data-small=${isSmall}
			href=${safeAddress(url)}
			target="_blank"
			rel="noopener noreferrer"
			lang=${languageOf(title ?? "")}
		>
			${siteName && html`<span class="card-site">${siteName}</span>`}
			${title && html`<span class="card-title" dir="auto">${title}</span>`}
			${description && html`<span class="card-description" dir="auto">${description}</span>`}
			${hasPicture && html`<img class="card-picture" src=${`/page/picture?url=${encodeURIComponent(url)}`} alt="" />`}
		</a>
	`;
}
