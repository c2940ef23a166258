import { createHash } from "node:crypto";
import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../src/create-emulator.ts";

const PICTURE = fileURLToPath(new URL("../../page/icon.svg", import.meta.url));

let emulator: Emulator;

beforeAll(async () => {
	emulator = await createEmulator({
		linkPreview: (url) => {
			if (url.endsWith("/secret")) return { pictureFile: "/etc/hostname" };
			return url === "https://a.example/" ? { title: "A", pictureFile: PICTURE } : undefined;
		},
	});
});

afterAll(() => emulator.close());

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: string;
}

/** The path goes out as it is: a client that knows addresses would tidy it up. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
	const { port } = new URL(emulator.apiRoot);
	return new Promise((resolve, reject) => {
		const outgoing = request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
			let body = "";
			response.on("data", (chunk) => {
				body += String(chunk);
			});
			response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
		});
		outgoing.on("error", reject);
		outgoing.end();
	});
}

test("the page's policy allows its own files and its import map, and no text as markup", async () => {
	const { status, headers, body } = await get("/");
	expect(status).toBe(200);
	const importMap = /<script type="importmap">([\s\S]*?)<\/script>/.exec(body)?.[1] ?? "";
	const hash = createHash("sha256").update(importMap).digest("base64");
	const policy = String(headers["content-security-policy"]);
	expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain("require-trusted-types-for 'script'");
	expect(policy).not.toContain("unsafe");
	expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("every file that the page names is there", async () => {
	const { body } = await get("/");
	const named = [...body.matchAll(/"(\/page\/[^"]+)"/g)].map(([, path = ""]) => path);
	expect(named.length).toBeGreaterThan(10);
	for (const path of named) expect([path, (await get(path)).status]).toEqual([path, 200]);
	expect((await get("/page/library/preact.js")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
});

test.each([
	"/page/../create-emulator.ts",
	"/page/%2e%2e/main.ts",
	"/page/..%2fmain.ts",
	"/page/library/../main.js/../../main.ts",
	"/page/tsconfig.json",
	"/page/library/hono.js",
	"/page/constructor",
	"/page/",
	"//page/main.js",
])("GET %s finds nothing", async (path) => {
	expect((await get(path)).status).toBe(404);
});

test.each([
	["another name of this machine", { host: "evil.example" }, "GET", 403],
	["another origin", { origin: "https://evil.example" }, "GET", 403],
	["a form", {}, "POST", 405],
] as const)("the page is not given to %s", async (_, headers, method, status) => {
	expect((await get("/", { ...headers }, method)).status).toBe(status);
});

test("a link elsewhere may lead to the page, but to none of its files", async () => {
	const headers = { "sec-fetch-site": "cross-site" };
	expect((await get("/", headers)).status).toBe(200);
	expect((await get("/page/main.js", headers)).status).toBe(403);
});

test("pictures are those of known pages, and nothing that is no picture", async () => {
	const picture = (url: string) => get(`/page/picture?url=${encodeURIComponent(url)}`);
	const known = await picture("https://a.example/");
	expect([known.status, known.headers["content-type"]]).toEqual([200, "image/svg+xml"]);
	expect(known.headers["content-security-policy"]).toContain("sandbox");
	expect((await picture("https://b.example/")).status).toBe(404);
	expect((await picture("https://a.example/secret")).status).toBe(404);
	expect((await get("/page/picture")).status).toBe(404);
});
