/** What the package offers. Everything else may change from one version to the next. */

export type { ShareableChat } from "./acts/sharing-acts.ts";
export type { ChatClient } from "./client/chat-client.ts";
export type { EmulatorClient } from "./client/emulator-client.ts";
export type { GroupClient, TopicClient } from "./client/group-client.ts";
export type { Place, UserClient } from "./client/user-client.ts";
export type { Clock } from "./clock.ts";
export { connectEmulator } from "./connect-emulator.ts";
export { createEmulator, type Emulator, type EmulatorOptions } from "./create-emulator.ts";
export type { ShownKeyboard } from "./rules/markup/shown-keyboard.ts";
export type { Example } from "./state/example.ts";
export type { InjectedFault } from "./state/fault-plan.ts";
export type { LinkPreview, LinkPreviewResolver } from "./state/link-preview.ts";
export type { InlineAnswer } from "./state/query-book.ts";
export { checkFormattedText } from "./tdlib/check-formatted-text.ts";
export { findEntities } from "./tdlib/find-entities.ts";
