import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../../src/bot/commands/command-table.ts";
import { readCommand } from "../../../src/bot/commands/read-command.ts";

describe("readCommand", () => {
	test.each([
		["/latest", "latest", ""],
		["/Latest", "latest", ""],
		["  /latest\t10  fr ", "latest", "10 fr"],
		["／ＳＵＢＳＣＲＩＢＥ　fr，en", "subscribe", "fr，en"],
		["/subscribe。", "subscribe", ""],
		["/subscribe! fr", "subscribe", "fr"],
		["/subscribe：fr", "subscribe", "fr"],
		["/subscribe\nfr\nen", "subscribe", "fr en"],
		["/subscribe@News_Bot fr", "subscribe", "fr"],
		["/subscribe＠news_bot", "subscribe", ""],
		["/subscribe @NEWS_BOT fr", "subscribe", "fr"],
		["/subscribe fr @news_bot", "subscribe", "fr"],
		["@news_bot, /subscribe fr", "subscribe", "fr"],
		["@news_bot　／subscribe", "subscribe", ""],
		['/search "two words" -third?', "search", '"two words" -third?'],
		["/start s_QUJD", "start", "s_QUJD"],
		["/search @news_bot_fans", "search", "@news_bot_fans"],
	])("reads %j", (written, name, argument) => {
		expect(readCommand(written, "news_bot")).toEqual({ name, argument });
	});

	test.each(COMMANDS.map(({ name }) => name))("reads /%s as it stands in the menus", (name) => {
		expect(readCommand(`/${name}@news_bot`, "news_bot")).toEqual({ name, argument: "" });
	});

	test.each([
		...["", "latest", "say /latest", "/", "//latest", "/latest/10", "/ latest"],
		...["/latest@other_bot", "/latest@news_bot_2", "@other_bot /latest", "/latest@", "@news_bots /latest"],
	])("finds no command for this bot in %j", (written) => {
		expect(readCommand(written, "news_bot")).toBeUndefined();
	});
});
