import { expect, test } from "vitest";
import { watchedSearcher } from "../../../src/app/front/watched-searcher.ts";
import { FakeClock } from "../../support/fake-clock.ts";

test("Searches and lists are told of with how long they took, those that fail too", async () => {
	const clock = new FakeClock();
	const told: unknown[] = [];
	const searcher = {
		search: async () => {
			await clock.advance(30);
			throw new Error("Cannot search: it takes too long");
		},
		latest: async () => {
			await clock.advance(20);
			return { hits: [], total: 0, totalIsCapped: false, more: false };
		},
		remove: () => undefined,
	};
	const watched = watchedSearcher(searcher as never, clock, (...what) => told.push(what));
	await expect(watched.search({} as never, {} as never)).rejects.toThrow("it takes too long");
	await watched.latest({} as never);
	expect(told).toEqual([
		["search", "failed", 30],
		["latest", "empty", 20],
	]);
});
