const IMPORT =
	/^\s*(?:import|export)\b(?<types>\s+type\b)?[^;"']*?\bfrom\s*["'](?<from>[^"']+)["']|\bimport\s*\(?\s*["'](?<bare>[^"']+)["']/gm;

/** What a module's text imports, at once or when it comes to it; with `types: false` only what is left when it runs. */
export function importsOf(text: string, { types = true }: { readonly types?: boolean } = {}): string[] {
	return [...text.matchAll(IMPORT)]
		.filter(({ groups }) => types || groups?.["types"] === undefined)
		.map(({ groups }) => groups?.["from"] ?? groups?.["bare"] ?? "");
}
