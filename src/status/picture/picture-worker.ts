import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { FONT_FAMILY } from "./svg-pieces.ts";

// Null everywhere but in the thread that `paintAside` starts, with the drawing.
if (parentPort !== null) parentPort.postMessage(await paint(String(workerData)));

async function paint(svg: string): Promise<Uint8Array> {
	await initWasm(readAt(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm")));
	const fonts = [
		import.meta.resolve("@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf"),
		import.meta.resolve("@expo-google-fonts/atkinson-hyperlegible/700Bold/AtkinsonHyperlegible_700Bold.ttf"),
	];
	const font = { fontBuffers: fonts.map(readAt), defaultFontFamily: FONT_FAMILY };
	return new Resvg(svg, { font }).render().asPng();
}

function readAt(address: string): Uint8Array<ArrayBuffer> {
	return readFileSync(new URL(address));
}
