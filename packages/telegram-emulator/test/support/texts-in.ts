/** Whatever in code of the page somebody could read on the page: between tags, in attributes that are read out, and sentences. */
export function textsIn(code: string): string[] {
	const { markups, shown, rest } = takeApart(code);
	const between = markups.flatMap((markup) => [...markup.matchAll(/>([^<>]*)(?=<)/g)]);
	const attributes = markups.flatMap((markup) => [
		...markup.matchAll(/(?:aria-label|title|placeholder|alt|label)="([^"]*)"/g),
	]);
	const values = shown.flatMap((slot) => [...slot.matchAll(/(?<![!=]== )(?<!\()"([^"]+)"(?! in )/g)]);
	const sentences = rest.flatMap((one) => [...one.matchAll(/"([^"]*)"/g)]).filter(([, text = ""]) => isSentence(text));
	return [between, attributes, values, sentences]
		.flat()
		.flatMap(([, text = ""]) => text.split(SLOT).map((part) => part.trim()))
		.filter((text) => /\p{L}{2}/u.test(text));
}

/** What is no text although it looks like one: keys, headers, queries, what only developers read. */
const NAMES =
	/^(Arrow\w+|Tab|Escape|Enter|Content-Type|Cannot .*|Internal Server Error|[a-z]+\/.*|M\d.*|\(.*\)( and .*)?)$/;

function isSentence(text: string): boolean {
	const looksLikeOne = /^\p{Lu}\p{Ll}/u.test(text) || /\p{L} \p{L}/u.test(text);
	return looksLikeOne && !NAMES.test(text) && !/[.#[{]\w|^\w+="|\bM[\d.]+/.test(text);
}

const SLOT = "\u0000";

interface Parts {
	/** The markup, with a sign in place of what is put into it. */
	readonly markups: string[];
	/** The code that puts in what is shown as text. */
	readonly shown: string[];
	/** All code, without the markup. */
	readonly rest: string[];
}

function takeApart(code: string): Parts {
	const markups: string[] = [];
	const shown: string[] = [];
	const rest: string[] = [];
	let at = 0;

	/** Reads on to the brace that closes, and returns the code without the markup in it. */
	function readCode(): string {
		let own = "";
		for (let depth = 0; at < code.length; at++) {
			const sign = code[at];
			if (sign === "`") own += readTemplate(code.slice(0, at).endsWith("html"));
			else if (sign === "}" && depth-- === 0) break;
			else own += sign;
			if (sign === "{") depth++;
		}
		return own;
	}

	/** Reads on to the end of the template. */
	function readTemplate(isMarkup: boolean): string {
		let markup = "";
		for (at++; code[at] !== "`" && at < code.length; at++) {
			if (!code.startsWith("${", at)) {
				markup += code[at];
				continue;
			}
			at += 2;
			const slot = readCode();
			if (isMarkup && markup.lastIndexOf(">") > markup.lastIndexOf("<")) shown.push(slot);
			rest.push(slot);
			markup += SLOT;
		}
		if (isMarkup) markups.push(markup);
		return SLOT;
	}

	rest.push(readCode());
	return { markups, shown, rest };
}
