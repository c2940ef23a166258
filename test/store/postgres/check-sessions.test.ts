import { expect, test } from "vitest";
import { isOneSession } from "../../../src/store/postgres/check-sessions.ts";
import type { Connection } from "../../../src/store/postgres/connection.ts";
import type { Query } from "../../../src/store/postgres/query.ts";

test("isOneSession says no of a pooler whose only session another one has to give back first, though it is the same then", async () => {
	const free = Promise.withResolvers<void>();
	let statements = 0;
	const query = (async () => {
		if (++statements > 1) await free.promise;
		return [{ pid: 7 }];
	}) as unknown as Query;
	const other: Connection = {
		query: async () => [],
		ended: free.promise.then(() => new Error("the connection was closed")),
		close: async () => undefined,
		destroy: free.resolve,
	};
	expect(await isOneSession("postgres://host/database", query, async () => other)).toBe(false);
});
