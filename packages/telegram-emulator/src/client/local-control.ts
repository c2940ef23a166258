import type { Stage } from "../acts/act.ts";
import { performAct } from "../acts/perform-act.ts";
import type { Control } from "./control.ts";

/** Control over an emulator in this process. */
export function createLocalControl(stage: Stage): Control {
	return {
		async perform(name, params) {
			return performAct(stage, name, params);
		},
		async subscribe(listener) {
			return stage.telegram.events.subscribe(listener);
		},
	};
}
