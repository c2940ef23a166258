/** Up to the end of the first sentence. */
const HEADLINE = /^.+?[.!](?=\s|$)/su;

/** The sentence of a verdict as what is said large, and what follows it. */
export function headlineOf(sentence: string): { readonly headline: string; readonly rest: string } {
	const [headline = sentence] = HEADLINE.exec(sentence) ?? [];
	return { headline, rest: sentence.slice(headline.length).trim() };
}
