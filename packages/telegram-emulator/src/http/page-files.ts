import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file that the chat page may load. */
export interface PageFile {
	readonly path: string;
	readonly type: string;
}

const FOLDER = fileURLToPath(new URL("../../page", import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".jpg": "image/jpeg",
	".webp": "image/webp",
};
/** The libraries as the page's import map names them. */
const LIBRARIES: Readonly<Record<string, string>> = {
	"preact.js": "preact",
	"hooks.js": "preact/hooks",
	"htm.js": "htm",
	"signals.js": "@preact/signals",
	"signals-core.js": "@preact/signals-core",
};

/**
 * Every file of the page by its address: a list made once, in which nothing else can be found.
 *
 * @throws Error when the libraries are not installed.
 */
export function pageFiles(): ReadonlyMap<string, PageFile> {
	const files = new Map<string, PageFile>();
	for (const entry of readdirSync(FOLDER, { recursive: true, encoding: "utf8" })) {
		const type = fileType(entry);
		if (type !== undefined) files.set(`/page/${entry.replaceAll("\\", "/")}`, { path: join(FOLDER, entry), type });
	}
	for (const [name, module] of Object.entries(LIBRARIES)) {
		files.set(`/page/library/${name}`, { path: libraryPath(module), type: TYPES[".js"] ?? "" });
	}
	return files;
}

/** The media type of a file that a browser may get; `undefined` for every other kind of file. */
export function fileType(path: string): string | undefined {
	return TYPES[extname(path).toLowerCase()];
}

function libraryPath(module: string): string {
	try {
		return fileURLToPath(import.meta.resolve(module));
	} catch (cause) {
		throw new Error(`Cannot show chat page: "${module}" is not installed, as npm ci would do`, { cause });
	}
}
