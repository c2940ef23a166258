/** Where the focus in a field brings no keyboard onto the screen. */
const HAS_KEYS = "(hover: hover)";

/** Puts the focus into the text field when what had it goes away; not where that would bring a keyboard onto the screen. */
export function focusWithKeys() {
	if (matchMedia(HAS_KEYS).matches) document.querySelector("textarea")?.focus();
}
