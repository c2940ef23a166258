import { createEmulator } from "telegram-emulator";
import { expect, onTestFinished, test } from "vitest";
import { classifierFor } from "../../src/telegram/classifier-for.ts";
import { createBot } from "../../src/telegram/create-bot.ts";

async function setUp() {
	const emulator = await createEmulator({ limits: false });
	onTestFinished(() => emulator.close());
	const { api } = createBot({ token: emulator.token, apiRoot: emulator.apiRoot });
	const classify = classifierFor(api);
	/** What a call becomes that meets this answer. */
	const outcomeOf = async (code: number, description: string) => {
		await emulator.faults.inject({ kind: "status", code, description });
		return classify(await api.getMe().catch((error: unknown) => error));
	};
	return { api, outcomeOf };
}

test("Not Found is the end before anything was accepted, and passes afterwards", async () => {
	const { api, outcomeOf } = await setUp();
	expect(await outcomeOf(404, "Not Found")).toEqual({ kind: "unusable", reason: "Not Found" });
	// An answer that is no success proves nothing.
	expect(await outcomeOf(500, "Internal Server Error")).toMatchObject({ kind: "ambiguous" });
	expect(await outcomeOf(404, "Not Found")).toMatchObject({ kind: "unusable" });
	await api.getMe();
	expect(await outcomeOf(404, "Not Found")).toEqual({ kind: "unsent", reason: "Not Found" });
});

test("Unauthorized is the end at any time, and a server without one method is none", async () => {
	const { api, outcomeOf } = await setUp();
	await api.getMe();
	expect(await outcomeOf(401, "Unauthorized")).toEqual({ kind: "unusable", reason: "Unauthorized" });
	expect(await outcomeOf(404, "Not Found: method not found")).toMatchObject({ kind: "unexplained" });
});
