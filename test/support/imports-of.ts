const IMPORT =
	/^\s*(?:import|export)\b(?<types>\s+type\b)?[^;"']*?\bfrom\s*["'](?<from>[^"']+)["']|(?:^\s*import\s*|\bimport(?:\.meta\.resolve)?\(\s*)["'](?<bare>[^"']+)["']/gm;

/** What a module's text imports, at once or when it comes to it, or reads of a package's files; with `types: false` only what is left when it runs. */
export function importsOf(text: string, { types = true }: { readonly types?: boolean } = {}): string[] {
	return [...text.matchAll(IMPORT)]
		.filter(({ groups }) => types || groups?.["types"] === undefined)
		.map(({ groups }) => groups?.["from"] ?? groups?.["bare"] ?? "");
}
