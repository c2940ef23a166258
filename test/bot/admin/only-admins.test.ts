import { describe, expect, test } from "vitest";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const UNKNOWN = "I do not know /find. /help lists what I understand.";

describe("A command of operators", () => {
	test("is there in their chats, for whoever is in them, and named in /help there", async () => {
		const { english, chinese, world, operateFrom } = await setBotStage();
		const [ann, li] = [await english(), await chinese()];
		const group = await world.group("Desk", { creator: ann, bot: "member" });
		await group.adds(li);
		operateFrom(ann, group);
		expect((await ann.asks("/find")).text).toMatch(/^Which chat\?/);
		expect((await li.asks("/find@news_bot", { in: group })).text).toContain("/find");
		expect((await ann.asks("/help")).text).toContain("\n/find – what is known about a chat\n");
	});

	test("is one that nobody knows anywhere else: to others it is answered like any such, in groups not at all", async () => {
		const { english, world, operateFrom, settle } = await setBotStage();
		const [ann, bob] = [await english(), await english()];
		operateFrom(ann);
		const group = await world.group("Readers", { creator: ann, bot: "member" });
		const greeting = await group.lastFromBot();
		expect((await bob.asks("/find 1")).text).toBe(UNKNOWN);
		expect((await bob.asks("/help")).text).not.toContain("/find");
		for (let asked = 0; asked < 30; asked++) await ann.sends("/find 1", { in: group });
		await settle();
		expect(await group.lastFromBot()).toEqual(greeting);
	});

	test("goes along when their group becomes a supergroup", async () => {
		const { english, world, operateFrom, settle, entries } = await setBotStage();
		const ann = await english();
		const group = await world.group("Desk", { creator: ann, bot: "member" });
		operateFrom(group);
		const supergroup = await group.upgrades();
		await settle();
		expect((await ann.asks("/find", { in: supergroup })).text).toMatch(/^Which chat\?/);
		expect(entries.map(({ sentence }) => sentence)).toContain("A chat of ADMIN_CHAT_IDS has moved: change the setting");
	});
});
