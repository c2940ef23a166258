import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const schema = z.object({
	packages: z.record(
		z.string(),
		z.object({
			dev: z.boolean().optional(),
			hasInstallScript: z.boolean().optional(),
			/** Where a link leads; the entry there says the rest. */
			resolved: z.string().optional(),
			link: z.boolean().optional(),
		}),
	),
});

export type LockedPackage = z.infer<typeof schema>["packages"][string];

/** The entries of a lockfile of npm's, by the path of each, such as `node_modules/grammy`. */
export function lockedIn(path: string): Map<string, LockedPackage> {
	const { packages } = schema.parse(JSON.parse(readFileSync(path, "utf8")));
	const followed = (entry: LockedPackage) => (entry.link ? (packages[entry.resolved ?? ""] ?? entry) : entry);
	return new Map(Object.entries(packages).map(([name, entry]) => [name, followed(entry)]));
}

/** What a folder takes on the disk, in MiB, as `du -sm` counts: links are not followed. */
export function diskUseMiB(folder: string): number {
	const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
	const blocks = entries.reduce((sum, entry) => sum + lstatSync(join(folder, entry)).blocks, 0);
	return (blocks * 512) / 2 ** 20;
}
