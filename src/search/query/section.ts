import { foldName, type TextFolder } from "../../text/fold-text.ts";

/** A section of RFI's, by its name. */
export interface Section {
	/** As it was typed. */
	readonly text: string;
	/** What is compared. */
	readonly folded: string;
}

export function foldSection(text: string, folder: Pick<TextFolder, "fold">): Section {
	return { text, folded: foldName(text, folder) };
}
