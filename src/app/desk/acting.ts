import type { OpenAlert } from "../../bot/admin/alert-record.ts";
import type { Reach } from "../../bot/admin/announce/reach.ts";
import type { ChatId } from "../../news/destination.ts";
import type { TextMessage } from "../../news/message.ts";
import type { NoticeAudience } from "../../news/notice.ts";
import type { Status } from "../../status/status.ts";

/** What only whoever acts can do or tell. All of it goes through JSON where that is another process. */
export interface Acting {
	/** A group became a supergroup: what is stored of it goes along. Resolves when it has. */
	move(from: ChatId, to: ChatId): Promise<void>;
	/** Resolves once nothing is on its way to the chat any more, with the chats that it was moved from or to meanwhile. */
	settle(chat: ChatId): Promise<readonly ChatId[]>;
	/** How the bot is. */
	status(): Promise<Status>;
	/** What operators are told of and goes on. */
	openAlerts(): Promise<readonly OpenAlert[]>;
	/** How many a notice would reach now. */
	reach(): Promise<Reach>;
	/** Sends what was written under that key. Resolves with what the message shows now; `undefined` when there is nothing to be sent. */
	send(key: string, audience: NoticeAudience): Promise<TextMessage | undefined>;
	/** From now on nobody is sent it. */
	stop(key: string): Promise<TextMessage | undefined>;
}

export type Errand = keyof Acting;

/** What every version of the bot asks and answers alike. The others say something only between processes of one version. */
export const LASTING_ERRANDS: readonly Errand[] = ["move", "settle"];
