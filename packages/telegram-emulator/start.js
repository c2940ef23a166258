#!/usr/bin/env node
// Plain JavaScript that every Node can read, so that an old one hears what is wrong instead of a stack trace.
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const MIN_NODE = 22; // Promise.withResolvers

/**
 * The program to run: the one that was built into this package; in the workspace the sources, where Node can run
 * TypeScript as it is written, else what was built from them. `undefined` for none of them.
 */
function findProgram() {
	const places = [
		"./src/main.js",
		...("typescript" in process.features && process.features.typescript ? ["./src/main.ts"] : []),
		"./dist/src/main.js",
	];
	return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
}

/** @param {string} reason */
function giveUp(reason) {
	process.stderr.write(`Cannot start emulator: ${reason}\n`);
	process.exitCode = 1;
}

const program = findProgram();
if (Number(process.versions.node.split(".")[0]) < MIN_NODE) {
	giveUp(`Node ${MIN_NODE} or newer is needed: this is Node ${process.versions.node}`);
} else if (program === undefined) {
	giveUp(
		`Node ${process.versions.node} does not run TypeScript as it is written: build the package first (npm run build -w telegram-emulator), or take Node 22.18 or newer`,
	);
} else {
	await import(pathToFileURL(program).href);
}
