import { execFile } from "node:child_process";
import { chmod, cp, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { type Instruction, isInContext, readDockerfile, type Stage } from "./dockerfile.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const run = promisify(execFile);
/** What `npm ci` has brought here before need not come again. */
const FROM_CACHE = { npm_config_prefer_offline: "true", npm_config_audit: "false" };

/** What an image would be, as a folder. */
export interface BuiltImage {
	/** Where its `/` is on this machine. */
	readonly root: string;
	/** The same for its `WORKDIR`. */
	readonly workdir: string;
	readonly environment: Readonly<Record<string, string>>;
	/** Instructions of the last stage by name, what is behind them. */
	readonly settings: ReadonlyMap<string, string>;
}

/** Does what the Dockerfile says, in a folder and with this machine's npm: what it copies, and what it runs. Users of the image are not there. */
export async function buildImage(folder: string): Promise<BuiltImage> {
	const stages = readDockerfile(await readFile(join(ROOT, "Dockerfile"), "utf8"));
	const tools = join(folder, "tools");
	await mkdir(tools, { recursive: true });
	await writeFile(join(tools, "chown"), "#!/bin/sh\nexit 0\n");
	await chmod(join(tools, "chown"), 0o755);
	const built = new Map<string, BuiltImage>();
	let last: BuiltImage | undefined;
	for (const [index, stage] of stages.entries()) {
		last = await buildStage(stage, join(folder, `stage-${index}`), tools, built);
		built.set(stage.as ?? String(index), last);
	}
	if (last === undefined) throw new Error("Cannot build image: the Dockerfile has no stage");
	return last;
}

/** What a process of the image finds, without what npm tells the programs that it runs. */
export function environmentOf(image: Readonly<Record<string, string>>, tools = ""): Record<string, string> {
	const keep = ["HOME", "npm_config_registry", "npm_config_cache", "NODE_EXTRA_CA_CERTS", "HTTPS_PROXY", "HTTP_PROXY"];
	const kept = keep.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
	const path = [tools, dirname(process.execPath), process.env["PATH"]].filter(Boolean).join(":");
	return { ...Object.fromEntries(kept), ...FROM_CACHE, ...image, PATH: path };
}

async function buildStage(stage: Stage, root: string, tools: string, built: ReadonlyMap<string, BuiltImage>) {
	let workdir = root;
	const environment: Record<string, string> = {};
	const settings = new Map<string, string>();
	await mkdir(root, { recursive: true });
	for (const { name, rest } of stage.instructions) {
		if (name === "WORKDIR") {
			workdir = join(root, rest);
			await mkdir(workdir, { recursive: true });
		} else if (name === "ENV") Object.assign(environment, Object.fromEntries([rest.split("=", 2)]));
		else if (name === "COPY") await copy(rest, workdir, built);
		else if (name === "RUN") await run("sh", ["-c", rest], { cwd: workdir, env: environmentOf(environment, tools) });
		else settings.set(name, rest);
	}
	return { root, workdir, environment, settings };
}

async function copy(rest: Instruction["rest"], workdir: string, built: ReadonlyMap<string, BuiltImage>): Promise<void> {
	const words = rest.split(" ");
	const from = words.find((word) => word.startsWith("--from="))?.slice("--from=".length);
	const paths = words.filter((word) => !word.startsWith("--"));
	const target = join(workdir, paths.pop() ?? "");
	for (const path of paths) {
		if (from === undefined) await copyFromContext(path, target, rest.endsWith("/"));
		else await moveInto(join(built.get(from)?.root ?? "", path), target);
	}
}

async function copyFromContext(path: string, target: string, intoFolder: boolean): Promise<void> {
	const ignored = await readFile(join(ROOT, ".dockerignore"), "utf8");
	if (!isInContext(path, ignored)) throw new Error(`Cannot copy "${path}": .dockerignore leaves it out`);
	await copyInto(join(ROOT, path), intoFolder ? join(target, path) : target);
}

/** As Docker does it: of a folder what is in it. */
async function copyInto(source: string, target: string): Promise<void> {
	await mkdir(dirname(target), { recursive: true });
	await cp(source, target, { recursive: true, verbatimSymlinks: true });
}

/** The same for what an earlier stage has, which nobody needs there any more: thousands of files of packages need not be written twice. */
async function moveInto(source: string, target: string): Promise<void> {
	await mkdir(target, { recursive: true });
	for (const name of await readdir(source)) await rename(join(source, name), join(target, name));
}
