import { EDITIONS, type EditionCode } from "../news/edition.ts";

export type ParsedEditions =
	| { readonly kind: "editions"; readonly editions: readonly EditionCode[] }
	| { readonly kind: "unknown"; readonly name: string };

/** Edition codes, or the editions' own names, out of those on offer; `all` for every one. Without any, an empty list. */
export function parseEditions(argument: string, offered: readonly EditionCode[]): ParsedEditions {
	const names = argument.split(/[\s,，、]+/).filter((name) => name !== "");
	const editions = new Set<EditionCode>();
	for (const name of names) {
		const wanted = name.toLowerCase();
		if (wanted === "all") for (const code of offered) editions.add(code);
		const code = offered.find((offer) => offer === wanted || EDITIONS[offer].name.toLowerCase() === wanted);
		if (code === undefined && wanted !== "all") return { kind: "unknown", name };
		if (code !== undefined) editions.add(code);
	}
	return { kind: "editions", editions: [...editions] };
}
