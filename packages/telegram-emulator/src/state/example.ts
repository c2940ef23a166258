/** The same in several languages, by the first letters of their tags; English for everybody else. */
export type Translated = Readonly<Record<string, string>> & { readonly en: string };

/** Something that a visitor could say to this bot. The chat page offers it in their private chat until they have tried it. */
export interface Example {
	/** What it does. */
	readonly label: Translated;
	/** What is said. */
	readonly text: Translated;
	/** Whether it is sent at once, or written into the text field, where it can be changed first. */
	readonly isSent: boolean;
}
