import type { TextFolder } from "../../text/fold-text.ts";

/** A section of RFI's, by its name. */
export interface Section {
	/** As it was typed. */
	readonly text: string;
	/** What is compared: the letters and digits of the name, folded, without what separates them. */
	readonly folded: string;
}

export function foldSection(text: string, folder: Pick<TextFolder, "fold">): Section {
	const units = folder.fold(text);
	return { text, folded: units.map((unit) => unit.text).join("") };
}
