import { expect, test } from "vitest";
import { typedCommand } from "../../../src/bin/words/typed-command.ts";

const started = (script: string | undefined, ...args: readonly string[]) => ({
	argv: ["/opt/bot/node_modules/node/bin/node", "/opt/bot/src/bin/import.ts", ...args],
	cwd: "/opt/bot",
	script,
});

test.each([
	["npm", started("import", "archive", "2026/a.txt"), "npm run import -- archive 2026/a.txt"],
	["Node, as in a container", started(undefined, "archive"), "node src/bin/import.ts archive"],
	["a test that npm runs", started("test", "archive"), "node src/bin/import.ts archive"],
	["Node from elsewhere", { ...started(undefined), cwd: "/var" }, "node /opt/bot/src/bin/import.ts"],
	[
		"npm, with names that a shell would take apart",
		started("import", "my news", "it's"),
		String.raw`npm run import -- 'my news' 'it'\''s'`,
	],
])("a command started by %s can be typed again as it is shown", (_, how, shown) => {
	expect(typedCommand("npm run import", how)).toBe(shown);
});
