import type { AdminCommand } from "./admin-command.ts";
import { announceCommand } from "./announce/announce.ts";
import { findCommand } from "./find/find.ts";
import { adminCommand } from "./status/admin.ts";

/** Every command of operators, in the order of Telegram's menu in their chats and of `/help` there. */
export const ADMIN_COMMANDS: readonly AdminCommand[] = [adminCommand, findCommand, announceCommand];
