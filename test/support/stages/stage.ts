import type { EmulatorOptions } from "telegram-emulator";
import { onTestFinished } from "vitest";
import { buildStage, type Stage } from "./build-stage.ts";

/** A stage that is taken down when the test ends. */
export async function setStage(options: EmulatorOptions = {}): Promise<Stage> {
	const stage = await buildStage(options);
	onTestFinished(() => stage.close());
	return stage;
}
