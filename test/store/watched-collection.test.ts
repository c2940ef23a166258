import { expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";

test("Each call of the store is told, and whether it was done", async () => {
	const told: string[] = [];
	const store = await openStore(":memory:", {
		watch: (collection, call) => (succeeded) => {
			told.push(`${collection} ${call} ${succeeded ? "done" : "failed"}`);
		},
	});
	told.length = 0;
	await store.notes.set("one", "1");
	expect(await store.notes.get("one")).toBe("1");
	await store.notes.delete("one");
	expect(told).toEqual(["note set done", "note get done", "note delete done"]);
	await store.close();
	await expect(store.notes.get("one")).rejects.toThrow();
	expect(told.at(-1)).toBe("note get failed");
});
