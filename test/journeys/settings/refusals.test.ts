import type { UserClient } from "telegram-emulator";
import { expect, test } from "vitest";
import { article } from "../../support/stages/build-stage.ts";
import { arrivals, choicesOn, setSettingsJourney } from "../../support/stages/settings-journey.ts";
import { QUESTION_END } from "../../support/stages/settings-stage.ts";
import { subscribe } from "../../support/stages/subscribe.ts";

const MINUTE_MS = 60_000;

/** A group that gets each article, its founder, an administrator and a member, who all see its page of settings. */
async function setGroup() {
	const journey = await setSettingsJourney();
	const { ann, emulator, forward } = journey;
	const { user, supergroup } = emulator.world;
	const [ben, eve] = [await user("Ben", { language_code: "en" }), await user("Eve", { language_code: "en" })];
	const group = await supergroup("Readers", { creator: ann, bot: "member" });
	await group.waitForText(/can arrive here/);
	for (const person of [ben, eve]) await group.adds(person);
	await group.promotes(ben);
	await subscribe(ann, group);
	await forward(MINUTE_MS);
	const page = await ann.asks("/settings", { in: group });
	/** What a page of all settings says that is asked for now, without the time that it is. */
	const choices = async () => choicesOn(await ann.asks("/settings", { in: group }));
	return { ...journey, group, ben, eve, page, choices };
}

test("who may not is told so over the chat alone, and what two administrators choose at once is both kept", async () => {
	const { ann, ben, eve, group, page, choices, emulator, toast, press, shows, publish } = await setGroup();
	const messages = await emulator.transcript.count("sendMessage");
	for (const button of ["Sound", "Pause"])
		expect(await toast(eve, page, button)).toBe("In a group only its administrators can change this.");
	expect(await emulator.transcript.count("sendMessage")).toBe(messages);
	const forges = async (who: UserClient, data: string) => toast(who, await shows(who, data, data), data);
	for (const data of [`g@${group.id}n=silent`, `g@${group.id}u=on`, `s@${group.id}*`])
		expect(await forges(eve, data)).toMatch(/^You are not an administrator of this channel/);
	for (const data of [`g@${ann.id}n=silent`, "gn=loud", "gz=Mars/Base", "gd=2500"])
		expect(await forges(ann, data)).toBe("This button is too old. Please send the command again.");
	expect(await choices()).toBe(choicesOn(page));
	expect(choicesOn(await ann.asks("/settings"))).toBe(choicesOn(page));

	const second = await ben.asks("/settings", { in: group });
	await press(ann, page, "Sound");
	await press(ben, second, "Pictures");
	const taps = [await ann.taps("Silent", { in: group, on: page }), await ben.taps("Small", { in: group, on: second })];
	await Promise.all(taps.map((tap) => tap.answer()));
	expect(await choices()).toContain("Sound: silent\nPictures: small\n");
	await publish(article(1));
	await expect.poll(() => arrivals(group)).toEqual(["post: 1"]);
}, 60_000);

test("what cannot be meant is refused in one sentence each, and changes nothing", async () => {
	const { ann, group, page, choices, press, asked, replies, toast, forward } = await setGroup();
	const refusal = async (setting: string, button: string, typed: string) => {
		await press(ann, page, setting);
		const said = await replies(ann, await asked(ann, page, button), typed);
		await press(ann, page, "« Back");
		await forward(MINUTE_MS);
		// Whoever asked is named, and the question is asked again.
		return said.text?.replace(/^👉 /u, "").replace(`\n\n${QUESTION_END}`, "");
	};
	expect(await refusal("Delivery", "Other times…", "25:00")).toBe(
		"I cannot read “25:00”. Please write one or two times, such as 7:30 or 8:00 19:00.",
	);
	expect(await refusal("Time zone", "Another one…", "Mars/Base")).toBe(
		"I know no city or time zone “Mars/Base”. Try Dakar, America/New_York or UTC+8.",
	);
	const tooMany = "There can be 50 words at most, so nothing was added.";
	const list = Array.from({ length: 2_000 }, (_, index) => `w${1_000 + index}`).join(" ");
	expect(await refusal("Words", "Add words…", list.slice(0, 4_096))).toBe(tooMany);
	// Telegram's apps send what is longer than a message in several ones, and only the first is a command.
	const command = `/keywords ${list.slice(0, 10_000)}`;
	const sent = await ann.sends(command.slice(0, 4_096), { in: group });
	for (const rest of [command.slice(4_096, 8_192), command.slice(8_192)]) await ann.sends(rest, { in: group });
	await group.waitForText(tooMany, { after: sent });
	expect(await choices()).toBe(choicesOn(page));
	const refused = (await group.messages()).filter(({ text }) => text?.includes(tooMany));
	expect(refused).toHaveLength(2);

	await group.mutesBot();
	expect(await toast(ann, page, "Sound")).toBe("Telegram does not let me write here now.");
	await group.addsBot();
	expect(await choices()).toBe(choicesOn(page));
}, 60_000);
