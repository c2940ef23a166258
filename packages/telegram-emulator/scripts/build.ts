import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedManifest } from "./published-manifest.ts";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const COPIED = ["start.js", "page", "README.md", "COMPATIBILITY.md"];
/** Only this workspace's compiler needs it. */
const NOT_COPIED = join("page", "tsconfig.json");

/** Makes the package as it can be published, into `dist` or the folder that is named. */
function build(folder: string): void {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	compile(join(folder, "src"));
	for (const name of COPIED) {
		cpSync(join(PACKAGE, name), join(folder, name), { recursive: true, filter: (from) => !from.endsWith(NOT_COPIED) });
	}
	cpSync(join(PACKAGE, "../../LICENSE"), join(folder, "LICENSE"));
	const manifest = publishedManifest(JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")));
	writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, "\t")}\n`);
}

function compile(outDir: string): void {
	const compiler = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
	const args = [join(compiler, "bin/tsc"), "-p", join(PACKAGE, "tsconfig.build.json"), "--outDir", outDir];
	execFileSync(process.execPath, args, { stdio: "inherit" });
}

build(resolve(process.argv[2] ?? join(PACKAGE, "dist")));
