type Versions = Readonly<Record<string, string>>;

interface Manifest {
	readonly dependencies: Versions;
	readonly devDependencies: Versions;
	readonly [field: string]: unknown;
}

/** Telegram's library: big, and only texts with a parse mode need it, so whoever has none can leave it out. */
const OPTIONAL = ["prebuilt-tdlib", "tdl"];
/** What concerns the workspace only. */
const INTERNAL = ["private", "scripts", "devDependencies", "exports"];

/** The package.json of the built package, from the one of the workspace. */
export function publishedManifest(workspace: Manifest): Readonly<Record<string, unknown>> {
	const kept = Object.entries(workspace).filter(([field]) => !INTERNAL.includes(field));
	const optional = OPTIONAL.map((name) => [name, workspace.devDependencies[name]]);
	return {
		...Object.fromEntries(kept),
		exports: {
			".": { types: "./src/telegram-emulator.d.ts", default: "./src/telegram-emulator.js" },
			"./package.json": "./package.json",
		},
		optionalDependencies: Object.fromEntries(optional),
	};
}
