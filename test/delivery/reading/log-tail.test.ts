import { expect, test } from "vitest";
import { LogTail } from "../../../src/delivery/reading/log-tail.ts";
import type { LoggedNotice } from "../../../src/news/stream.ts";
import { noticeId } from "../../../src/news/stream.ts";

/** A log of notices that a test appends to. */
function growingLog() {
	const entries: LoggedNotice[] = [];
	return {
		append(): LoggedNotice {
			const seq = entries.length + 1;
			const entry: LoggedNotice = { kind: "notice", id: noticeId(seq), text: "", seq, admittedAt: 0 };
			entries.push(entry);
			return entry;
		},
		head: () => entries.length,
		read: async (_: unknown, after: number, limit: number) => entries.slice(after, after + limit),
	};
}

test("what is in the log already and was not announced yet is found, and found again after it was", async () => {
	const log = growingLog();
	log.append();
	const tail = new LogTail(log);
	await tail.load("notices");
	const second = log.append();
	expect(await tail.postable("notices", 1)).toEqual([2]);
	expect((await tail.read("notices", 1, 10)).map(({ seq }) => seq)).toEqual([2]);
	tail.put(second);
	expect(await tail.postable("notices", 1)).toEqual([2]);
	expect(tail.mayHold("notices", 1)).toBe(true);
	tail.put(log.append());
	expect(await tail.postable("notices", 1)).toEqual([2, 3]);
	expect(await tail.read("notices", 3, 10)).toEqual([]);
});
