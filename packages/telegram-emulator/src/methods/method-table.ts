import { chatMethods } from "./chat-methods.ts";
import { editingMethods } from "./editing-methods.ts";
import type { Method } from "./method.ts";
import { queryMethods } from "./query-methods.ts";
import { sendingMethods } from "./sending-methods.ts";
import { settingsMethods } from "./settings-methods.ts";
import { topicMethods } from "./topic-methods.ts";
import { updatesMethods } from "./updates-methods.ts";

const TABLES = [
	updatesMethods,
	sendingMethods,
	editingMethods,
	queryMethods,
	chatMethods,
	topicMethods,
	settingsMethods,
];

/** Every method that the emulator knows, by its name in lower case: the server does not mind the case. */
export const methodTable: ReadonlyMap<string, Method> = new Map(
	TABLES.flatMap((table) => Object.entries(table).map(([name, method]) => [name.toLowerCase(), method])),
);
