import { expect, test } from "vitest";
import { isMeantFor, type NoticeAudience } from "../../src/news/notice.ts";
import { comesTo, type LoggedNotice } from "../../src/news/stream.ts";

const NOW = 1_800_000_000_000;
const reader = { chatType: "supergroup", editions: ["cn", "fr"] } as const;
const notice: LoggedNotice = { kind: "notice", id: "notices/1", text: "Hello.", seq: 1, admittedAt: NOW };

test.each<[NoticeAudience, boolean]>([
	[{}, true],
	[{ edition: "fr" }, true],
	[{ edition: "en" }, false],
	[{ chats: "groups" }, true],
	[{ chats: "channels" }, false],
	[{ edition: "fr", chats: "private" }, false],
	[{ edition: "fr", chats: "groups" }, true],
	[JSON.parse('{"chats":"constructor"}'), false],
	[JSON.parse('{"chats":"communities"}'), false],
])("whether a group that reads two editions is meant by %j", (audience, expected) => {
	expect(isMeantFor(audience, reader)).toBe(expected);
});

test.each<[string, Partial<LoggedNotice>, boolean]>([
	["as an older version wrote it", {}, true],
	["for those who read French", { audience: { edition: "fr" } }, true],
	["for private chats", { audience: { chats: "private" } }, false],
	["that was stopped", { stoppedAt: NOW - 1 }, false],
	["until now", { expiresAt: NOW }, false],
	["until later", { expiresAt: NOW + 1 }, true],
])("whether a notice %s comes", (_, changes, expected) => {
	const subscription = { chatType: "supergroup", editions: { fr: { since: 0 } } };
	expect(comesTo({ ...notice, ...changes }, subscription, NOW)).toBe(expected);
});
