import { Api, InlineKeyboard, Keyboard } from "grammy";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { UserClient } from "../../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../../src/create-emulator.ts";
import { findBarriers, hasNoBrowser } from "../../testing/browser.ts";
import { useBrowser } from "../support/use-browser.ts";

let emulator: Emulator;
let api: Api;
let reader: UserClient;

const NARROW = { width: 360, height: 640 };
const ONE_LINE_PX = 44;
/** https://www.w3.org/TR/WCAG22/#target-size-enhanced */
const FINGER_PX = 44;

describe.skipIf(hasNoBrowser())("The bot's keyboard on the chat page", () => {
	const openPage = useBrowser();

	beforeEach(async () => {
		emulator = await createEmulator({ limits: false });
		api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
		reader = await emulator.world.user("Reader");
		await reader.startsSilently();
	});

	afterEach(() => emulator.close());

	function key(page: Page, name: string) {
		return page.getByRole("group", { name: "The bot's keyboard" }).getByRole("button", { name });
	}

	function composer(page: Page) {
		return page.getByRole("textbox", { name: "Message" });
	}

	test("appears with its words for the empty field, sends what is pressed, and goes when it is removed", async () => {
		const { page, complaints } = await openPage(emulator.apiRoot);
		await composer(page).waitFor();
		const reply_markup = new Keyboard().text("This").text("That").row().requestContact("Me").placeholder("One of two");
		await api.sendMessage(reader.id, "Which?", { reply_markup });
		await key(page, "That").click();
		await page.getByRole("article", { name: "You" }).getByText("That").waitFor();
		expect(await composer(page).getAttribute("placeholder")).toBe("One of two");
		await key(page, "Me").click();
		await page.getByRole("status").getByText("request_contact is not supported here").waitFor();
		await page.getByRole("button", { name: "The bot's keyboard" }).click();
		expect(await key(page, "That").count()).toBe(0);
		await page.getByRole("button", { name: "The bot's keyboard" }).click();
		await key(page, "That").waitFor();
		await api.sendMessage(reader.id, "Thanks", { reply_markup: { remove_keyboard: true } });
		await expect.poll(() => page.getByRole("button", { name: "The bot's keyboard" }).count()).toBe(0);
		expect(await composer(page).getAttribute("placeholder")).toBe("Message");
		// The refused press, which is answered with 400.
		expect(complaints).toEqual([expect.stringContaining("400")]);
	});

	test("folds after a press when it is for one time, leaves the focus in the field, and can be opened again", async () => {
		await api.sendMessage(reader.id, "Which?", { reply_markup: new Keyboard().text("This").oneTime() });
		const { page } = await openPage(emulator.apiRoot);
		await key(page, "This").press("Enter");
		await expect.poll(() => key(page, "This").count()).toBe(0);
		await expect.poll(() => page.evaluate("document.activeElement.className")).toBe("composer-text");
		await page.getByRole("button", { name: "The bot's keyboard" }).press("Enter");
		await key(page, "This").waitFor();
	});

	test("cannot be folded when it is persistent", async () => {
		await api.sendMessage(reader.id, "Which?", { reply_markup: new Keyboard().text("This").persistent() });
		const { page } = await openPage(emulator.apiRoot);
		await key(page, "This").waitFor();
		expect(await page.getByRole("button", { name: "The bot's keyboard" }).count()).toBe(0);
	});

	test("replies to the bot's message in a group", async () => {
		const group = await emulator.world.group("Readers", { creator: reader, bot: "member" });
		await api.sendMessage(group.id, "Which?", { reply_markup: new Keyboard().text("This") });
		const { page } = await openPage(`${emulator.apiRoot}/#/${reader.id}/${group.id}`);
		await key(page, "This").click();
		await page.getByRole("article", { name: "You" }).locator("blockquote").getByText("Which?").waitFor();
	});

	test("is not there when the bot forces a reply: the field answers the bot's message, once", async () => {
		await api.sendMessage(reader.id, "Your name?", { reply_markup: { force_reply: true } });
		const { page } = await openPage(emulator.apiRoot);
		const cancel = page.getByRole("button", { name: "Do not reply" });
		await cancel.waitFor();
		await composer(page).fill("Name");
		await composer(page).press("Enter");
		await page.getByRole("article", { name: "You" }).locator("blockquote").getByText("Your name?").waitFor();
		await expect.poll(() => cancel.count()).toBe(0);
		await page.reload();
		await page.getByRole("article", { name: "You" }).waitFor();
		expect(await cancel.count()).toBe(0);
	});

	test("answers the bot's message in a group, for whoever the bot asks and for nobody else", async () => {
		const other = await emulator.world.user("Other");
		const group = await emulator.world.supergroup("Readers", { creator: reader, bot: "member" });
		await group.adds(other);
		const { message_id } = await reader.sends("/words", { in: group });
		const reply_markup = { force_reply: true, selective: true, input_field_placeholder: "One word" } as const;
		const asked = await api.sendMessage(group.id, "Which?", { reply_parameters: { message_id }, reply_markup });
		const { page: others } = await openPage(`${emulator.apiRoot}/#/${other.id}/${group.id}`);
		await others.getByRole("article", { name: "News" }).getByText("Which?").waitFor();
		expect(await others.getByRole("button", { name: "Do not reply" }).count()).toBe(0);
		expect(await composer(others).getAttribute("placeholder")).toBe("Message");
		const { page } = await openPage(`${emulator.apiRoot}/#/${reader.id}/${group.id}`);
		await page.getByRole("button", { name: "Do not reply" }).waitFor();
		expect(await composer(page).getAttribute("placeholder")).toBe("One word");
		await composer(page).fill("football");
		await composer(page).press("Enter");
		const answer = await group.waitForText("football");
		expect(answer.reply_to_message?.message_id).toBe(asked.message_id);
	});

	test("stays in the topic and with the person whom the bot asks, until they have answered, from wherever", async () => {
		const other = await emulator.world.user("Other");
		const forum = await emulator.world.supergroup("Readers", { creator: reader, bot: "member", isForum: true });
		await forum.adds(other);
		const topic = await forum.opensTopic("Words");
		const inTopic = { message_thread_id: topic.threadId };
		const { message_id } = await reader.sends("/words", { in: forum, topic });
		const reply_markup = { force_reply: true, selective: true } as const;
		const question = { ...inTopic, reply_parameters: { message_id }, reply_markup };
		const asked = await api.sendMessage(forum.id, "Which?", question);
		const { page } = await openPage(`${emulator.apiRoot}/#/${reader.id}/${forum.id}/${topic.threadId}`);
		const cancel = page.getByRole("button", { name: "Do not reply" });
		const goesTo = async (path: string, name: string) => {
			await page.goto(`${emulator.apiRoot}/#/${path}`);
			await page.getByRole("link", { name, exact: true }).and(page.locator("[aria-current]")).waitFor();
		};
		await cancel.waitFor();
		await goesTo(`${reader.id}/${forum.id}/${forum.general().threadId}`, "General");
		await expect.poll(() => cancel.count()).toBe(0);
		await composer(page).fill("elsewhere");
		await composer(page).press("Enter");
		expect((await forum.waitForText("elsewhere")).reply_to_message).toBeUndefined();
		await goesTo(`${other.id}/${forum.id}/${topic.threadId}`, "Words");
		await expect.poll(() => cancel.count()).toBe(0);
		await goesTo(`${reader.id}/${forum.id}/${topic.threadId}`, "Words");
		await cancel.waitFor();
		await reader.sends("football", { in: forum, topic, replyTo: asked });
		await expect.poll(() => cancel.count()).toBe(0);
	});

	test("is begun once for each message, and takes the place of no other answer", async () => {
		const group = await emulator.world.group("Readers", { creator: reader, bot: "member" });
		const hello = await api.sendMessage(reader.id, "Hello");
		const reply_markup = { force_reply: true } as const;
		await api.sendMessage(reader.id, "Your name?", { reply_markup });
		const { page } = await openPage(`${emulator.apiRoot}/#/${reader.id}/${reader.id}`);
		const leavesAndReturns = async () => {
			for (const [id, name] of [
				[group.id, "Readers"],
				[reader.id, "News"],
			] as const) {
				await page.goto(`${emulator.apiRoot}/#/${reader.id}/${id}`);
				await page.getByRole("heading", { name }).waitFor();
			}
		};
		/** The head above the field names what it answers; one that is still there from the answer before is another's. */
		const answers = (text: string) => page.locator(".reply-head").getByText(text).waitFor();
		const says = async (text: string) => {
			await composer(page).fill(text);
			await composer(page).press("Enter");
			const { reply_to_message } = await reader.chat.waitForText(text);
			await expect.poll(() => page.locator(".reply-head").count()).toBe(0);
			return reply_to_message?.message_id;
		};
		const repliesToHello = async () => {
			const message = page.locator(`[data-message="${hello.message_id}"]`);
			await message.hover();
			await message.getByRole("button", { name: "Reply" }).click();
			await answers("Hello");
		};
		await answers("Your name?");
		await leavesAndReturns();
		await answers("Your name?");
		await repliesToHello();
		await leavesAndReturns();
		expect(await says("to the other one")).toBe(hello.message_id);
		await leavesAndReturns();
		expect(await says("to none")).toBeUndefined();
		await repliesToHello();
		await api.sendMessage(reader.id, "Your age?", { reply_markup });
		await page.getByRole("article", { name: "News" }).getByText("Your age?").waitFor();
		expect(await says("to the other one again")).toBe(hello.message_id);
		const last = await api.sendMessage(reader.id, "Your town?", { reply_markup });
		await answers("Your town?");
		expect(await says("to the last one")).toBe(last.message_id);
		await api.sendMessage(reader.id, "Your street?", { reply_markup });
		await answers("Your street?");
		await page.getByRole("button", { name: "Do not reply" }).click();
		await leavesAndReturns();
		expect(await says("to none again")).toBeUndefined();
	});

	test.each(["light", "dark"] as const)(
		"has no barriers that axe knows, and fits, in its %s colours",
		async (scheme) => {
			const reply_markup = new Keyboard()
				.text("This")
				.text("A label that is longer than the others")
				.row()
				.text("中文");
			await api.sendMessage(reader.id, "Which?", { reply_markup });
			const { page } = await openPage(`${emulator.apiRoot}/#/${reader.id}/${reader.id}`, {
				colorScheme: scheme,
				viewport: NARROW,
			});
			await key(page, "This").waitFor();
			expect(await findBarriers(page)).toEqual([]);
			const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
			expect(await page.evaluate(overflow)).toBe(0);
		},
	);

	test("leaves inline buttons under a short text room for their words", async () => {
		const reply_markup = new InlineKeyboard().text("login").text("unsubscribe").text("settings");
		await api.sendMessage(reader.id, "Ok", { reply_markup });
		const { page } = await openPage(`${emulator.apiRoot}/#/${reader.id}/${reader.id}`, { viewport: NARROW });
		for (const name of ["login", "unsubscribe", "settings"]) {
			const box = await page.getByRole("button", { name }).boundingBox();
			expect(box?.height).toBeLessThan(ONE_LINE_PX);
		}
		await api.sendMessage(reader.id, "1", { reply_markup: new InlineKeyboard().text("a").text("b").text("c") });
		const narrow = await page.getByRole("button", { name: "b", exact: true }).boundingBox();
		expect(narrow?.width).toBeGreaterThan(FINGER_PX);
	});

	test("says when the bot calls a method that this emulator has not", async () => {
		const { page } = await openPage(emulator.apiRoot);
		await composer(page).waitFor();
		await api.sendDice(reader.id, "🎲").catch(() => undefined);
		await page.getByRole("status").getByText("this emulator has no sendDice").waitFor();
	});
});
