import { beforeEach, expect, test } from "vitest";
import { commandsFor } from "../../page/model/commands-for.js";
import type { ChatView } from "../../src/acts/page-acts.ts";
import type { SettingsView } from "../../src/acts/reading-acts.ts";
import { createEmulator } from "../../src/create-emulator.ts";

const li = { id: 7, language_code: "zh-hans" };
const group: Pick<ChatView, "chat" | "role"> = { chat: { id: -5, type: "group", title: "Readers" }, role: "member" };
const priv: Pick<ChatView, "chat" | "role"> = { chat: { id: 7, type: "private", first_name: "Li" }, role: "self" };

let names: (view: Pick<ChatView, "chat" | "role">, user?: typeof li) => string[];
let set: (command: string, more?: object) => Promise<void>;

beforeEach(async () => {
	const emulator = await createEmulator();
	let settings: SettingsView = await emulator.settings();
	await emulator.close();
	names = (view, user = li) => commandsFor(settings, view as ChatView, user).map(({ command }) => command);
	set = async (key, commands) => {
		settings = { ...settings, commands: { ...settings.commands, [key]: commands as [] } };
	};
});

const one = (command: string) => [{ command, description: command }];

test("commandsFor takes the narrowest scope, and in it the person's language", async () => {
	expect(names(priv)).toEqual([]);
	await set("default///", one("everybody"));
	expect([names(priv), names(group)]).toEqual([["everybody"], ["everybody"]]);
	await set("default///zh", one("chinese"));
	expect([names(priv), names(priv, { id: 7, language_code: "fr" })]).toEqual([["chinese"], ["everybody"]]);
	await set("all_private_chats///", one("private"));
	await set("all_group_chats///", one("groups"));
	expect([names(priv), names(group)]).toEqual([["private"], ["groups"]]);
	await set("all_chat_administrators///", one("administrators"));
	expect([names(group), names({ ...group, role: "creator" })]).toEqual([["groups"], ["administrators"]]);
	await set("chat/-5//", one("this"));
	expect(names({ ...group, role: "creator" })).toEqual(["this"]);
	await set("chat_administrators/-5//", one("owners"));
	expect([names(group), names({ ...group, role: "creator" })]).toEqual([["this"], ["owners"]]);
	await set("chat_member/-5/7/", one("mine"));
	expect(names(group)).toEqual(["mine"]);
});
