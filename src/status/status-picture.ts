import { Turns } from "../kit/turns.ts";
import { paintAside } from "./picture/paint-aside.ts";
import { pictureDrawing } from "./picture/picture-drawing.ts";
import type { Status } from "./status.ts";
import type { Verdict } from "./verdict.ts";

/** The essentials of a status as a PNG that a phone can show: what `/admin` sends. Rejects when it cannot be painted. */
export type StatusPicture = (status: Status, verdict: Verdict) => Promise<Uint8Array>;

/** Paints one picture at a time, each in a thread of its own: whoever else asks meanwhile waits. */
export function createStatusPicture(paint: (svg: string) => Promise<Uint8Array> = paintAside): StatusPicture {
	const turns = new Turns<"picture">();
	return (status, verdict) => turns.take("picture", () => paint(pictureDrawing(status, verdict)));
}
