import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import type { LinkPreview, LinkPreviewResolver } from "../state/link-preview.ts";
import type { Endpoint } from "./bot-endpoint.ts";
import { isFromHere } from "./is-from-here.ts";
import { fileType, type PageFile, pageFiles } from "./page-files.ts";

const INDEX = "/page/index.html";
const PICTURE = "/page/picture";
const IMPORT_MAP = /<script type="importmap">([\s\S]*?)<\/script>/;
const COMMON_HEADERS = {
	"Cache-Control": "no-cache",
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "no-referrer",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
};
/** For pictures, should somebody open one by itself: an SVG could hold a script. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function isPagePath(path: string): boolean {
	return path === "/" || path.startsWith("/?") || path.startsWith("/page/");
}

/** Serves the chat page at `/`, its files below `/page/`, and the pictures of link previews. */
export function createPageEndpoint(linkPreview: LinkPreviewResolver): Endpoint {
	let files: ReadonlyMap<string, PageFile> | undefined;

	function find({ pathname, searchParams }: URL): PageFile | undefined {
		if (pathname === PICTURE) return pictureOf(linkPreview(searchParams.get("url") ?? ""));
		files ??= pageFiles();
		return files.get(pathname === "/" ? INDEX : pathname);
	}

	async function answer(address: URL, response: ServerResponse): Promise<void> {
		const found = find(address);
		if (found === undefined) return refuse(response, 404, "Not Found");
		const body = await readFile(found.path);
		const policy = found.path.endsWith(".html") ? pagePolicy(body.toString()) : PICTURE_POLICY;
		send(response, body, { "Content-Type": found.type, "Content-Security-Policy": policy });
	}

	return async (request, response) => {
		if (!isFromHere(request)) return refuse(response, 403, "Forbidden");
		if (request.method !== "GET") return refuse(response, 405, "Method Not Allowed");
		try {
			await answer(new URL(request.url ?? "/", "http://127.0.0.1"), response);
		} catch (error) {
			refuse(response, 500, error instanceof Error ? error.message : String(error));
		}
	};
}

function pictureOf(preview: LinkPreview | undefined): PageFile | undefined {
	const path = preview?.pictureFile;
	const type = path === undefined ? undefined : fileType(path);
	return path === undefined || type === undefined ? undefined : { path, type };
}

/** Nothing but the page's own files, its import map by its hash, and no way at all to turn text into markup. */
function pagePolicy(html: string): string {
	const importMap = IMPORT_MAP.exec(html)?.[1] ?? "";
	const hash = createHash("sha256").update(importMap).digest("base64");
	return [
		"default-src 'none'",
		`script-src 'self' 'sha256-${hash}'`,
		"style-src 'self'",
		"img-src 'self'",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	].join("; ");
}

function send(response: ServerResponse, body: Buffer, headers: Readonly<Record<string, string>>): void {
	response.writeHead(200, { ...COMMON_HEADERS, ...headers, "Content-Length": body.length }).end(body);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
	response.writeHead(status, { ...COMMON_HEADERS, "Content-Type": "text/plain; charset=utf-8" }).end(`${reason}\n`);
}
