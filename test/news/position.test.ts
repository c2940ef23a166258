import { expect, test } from "vitest";
import { editable, type RememberedSend } from "../../src/news/position.ts";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 0, 15, 12);
const send = (seq: number, sentAt = NOW): RememberedSend => ({ seq, messageId: 2_147_483_647, sentAt, revision: 99 });

test("the sends of the last 24 hours may be edited, and no older ones", () => {
	expect(editable([send(1, NOW - DAY_MS), send(2, NOW - DAY_MS + 1), send(3)], NOW).map(({ seq }) => seq)).toEqual([
		2, 3,
	]);
});

test("what is remembered for edits never takes more than 12 KiB, and holds twice the day of a busy edition", () => {
	const kept = editable(
		Array.from({ length: 5_000 }, (_, at) => send(100_000 + at)),
		NOW,
	);
	expect(JSON.stringify(kept).length).toBeLessThanOrEqual(12 * 1024);
	expect(kept.length).toBeGreaterThanOrEqual(120);
	expect(kept.at(-1)?.seq).toBe(104_999);
});
