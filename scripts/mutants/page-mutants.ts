import type { Mutant } from "./mutant.ts";

const PAGE_TESTS = "packages/telegram-emulator/test/page";

/** What a visitor of the demo and of its page must be able to rely on. */
export const PAGE_MUTANTS: readonly Mutant[] = [
	{
		room: "page",
		file: "packages/telegram-emulator/page/view/chat/message-list.js",
		find: "const wentUp = box.scrollTop < lastTop.current;",
		replace: "const wentUp = true;",
		breaks: "a chat opens at its newest message",
		tests: [`${PAGE_TESTS}/opening.test.ts`],
	},
	{
		room: "page",
		file: "packages/telegram-emulator/page/model/writing.js",
		find: "if (isSent && draftAt(key)",
		replace: "if (draftAt(key)",
		breaks: "what was not taken stays in its field",
		tests: [`${PAGE_TESTS}/drafts.test.ts`],
	},
	{
		room: "page",
		file: "packages/telegram-emulator/page/model/store.js",
		find: "effect(() => kept.write(texts.value));",
		replace: "",
		breaks: "what is typed outlives a reload",
		tests: [`${PAGE_TESTS}/drafts.test.ts`],
	},
	{
		room: "page",
		file: "packages/telegram-emulator/page/words/words-for.js",
		find: "for (const locale of wanted) {",
		replace: "for (const locale of wanted.toReversed()) {",
		breaks: "the page speaks the dearest of the browser's languages",
		tests: [`${PAGE_TESTS}/words.test.ts`],
	},
	{
		room: "page",
		file: "packages/telegram-emulator/page/model/message/format-date-time.js",
		find: 't: { timeStyle: "short", hourCycle: "h23" }',
		replace: 't: { timeStyle: "short" }',
		breaks: "all times are told by 24 hours",
		tests: [`${PAGE_TESTS}/format-date-time.test.ts`],
	},
	{
		room: "page",
		file: "packages/telegram-emulator/page/styles/conversation.css",
		find: "inset: auto 20px 12px auto;",
		replace: "inset: auto 20px -72px auto;",
		breaks: "the way to the newest message covers nothing else",
		tests: [`${PAGE_TESTS}/opening.test.ts`],
	},
	{
		room: "page",
		file: "packages/telegram-emulator/page/view/chat/message-list.js",
		find: "if (sent !== undefined) following.current = true;",
		replace: "",
		breaks: "whoever reads back and writes sees what they wrote",
		tests: [`${PAGE_TESTS}/chat-page.test.ts`],
	},
	{
		room: "demo",
		file: "demo/print-message.ts",
		find: 'if (entity.type !== "date_time") continue;',
		replace: "continue;",
		breaks: "the terminal and the page tell the time of an article by one clock",
		tests: ["test/demo/print-message.test.ts"],
	},
	{
		room: "demo",
		file: "demo/run-demo.ts",
		find: "if (seconds === undefined && !signal.aborted) print",
		replace: "if (!signal.aborted) print",
		breaks: "a demo that ends by itself promises nothing that stays open",
		tests: ["test/demo/run-demo.test.ts"],
	},
];
