import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const ROOT = resolve(import.meta.dirname, "../..");
/** It is about a kilobyte for each package. */
const MAX_BYTES = 16 * 1024 * 1024;

const licence = z.union([
	z.object({ license: z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]) }),
	z.object({ expression: z.string() }),
]);
const schema = z.looseObject({
	bomFormat: z.literal("CycloneDX"),
	metadata: z.looseObject({ component: z.looseObject({ name: z.string(), version: z.string() }) }),
	components: z.array(z.looseObject({ name: z.string(), version: z.string(), licenses: z.array(licence).default([]) })),
});

const projectFile = z.looseObject({ devDependencies: z.unknown() });
const lockEntry = z.looseObject({
	dev: z.boolean().optional(),
	link: z.boolean().optional(),
	resolved: z.string().optional(),
});
type LockEntry = z.infer<typeof lockEntry>;
const lockfile = z.looseObject({ packages: z.record(z.string(), lockEntry) });

/** What npm knows of the packages that the bot runs on: https://cyclonedx.org/docs/latest/json/. Fields that are not named here are kept. */
export type BillOfMaterials = z.infer<typeof schema>;

/** As the lockfile has it, whatever is installed. */
export async function billOfMaterials(): Promise<BillOfMaterials> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-sbom-"));
	try {
		// npm calls the whole by the name of its folder.
		const project = join(folder, "rfi-news-bot");
		await mkdir(project);
		await writeForProduction(project);
		const args = ["sbom", "--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=application"];
		const { stdout } = await promisify(execFile)("npm", args, { cwd: project, maxBuffer: MAX_BYTES });
		return schema.parse(JSON.parse(stdout));
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** With `--omit=dev` npm leaves out whatever is also a package of the emulator's, such as grammY. So it is shown none of those for development. */
async function writeForProduction(project: string): Promise<void> {
	const { devDependencies: _, ...manifest } = projectFile.parse(await readJson("package.json"));
	await writeFile(join(project, "package.json"), JSON.stringify(manifest));
	const lock = lockfile.parse(await readJson("package-lock.json"));
	const isForProduction = (entry: LockEntry) =>
		(entry.link ? lock.packages[entry.resolved ?? ""] : entry)?.dev !== true;
	const packages = Object.entries(lock.packages).filter(([path, entry]) => path !== "" && isForProduction(entry));
	const { devDependencies: __, ...root } = projectFile.parse(lock.packages[""]);
	const production = { ...lock, packages: { "": root, ...Object.fromEntries(packages) } };
	await writeFile(join(project, "package-lock.json"), JSON.stringify(production));
}

async function readJson(path: string): Promise<unknown> {
	return JSON.parse(await readFile(join(ROOT, path), "utf8"));
}
