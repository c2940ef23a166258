import type { Command } from "../commands/command.ts";

/** A command that is there in the operator's chats alone, for everybody in them, with the words `command-<name>`. */
export type AdminCommand = Pick<Command, "name" | "cost" | "answer">;
