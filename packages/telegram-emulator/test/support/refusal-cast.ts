import { Api } from "grammy";
import type { GroupClient } from "../../src/client/group-client.ts";
import type { Emulator } from "../../src/create-emulator.ts";

/** Everybody whom the cases below meet. */
export interface Cast {
	readonly li: number;
	readonly stranger: number;
	readonly blocker: number;
	readonly gone: number;
	readonly kickedFrom: number;
	readonly kickedFromSupergroup: number;
	readonly kickedFromChannel: number;
	readonly neverIn: number;
	readonly neverInSupergroup: number;
	readonly neverInChannel: number;
	readonly upgraded: number;
	readonly upgradedTo: number;
	readonly deleted: number;
	readonly muted: number;
	readonly forum: number;
	readonly closedTopic: number;
	readonly deletedTopic: number;
	readonly channel: number;
	readonly channelWithoutRights: number;
	/** Messages in the private chat with Li: one of the bot's, one of Li's, one with a picture. */
	readonly own: number;
	readonly theirs: number;
	readonly picture: number;
}

/** Lets the emulator be full of people and chats that refuse the bot, each in its own way. */
export async function createCast({ world, apiRoot, token }: Emulator): Promise<Cast> {
	const api = new Api(token, { apiRoot });
	const li = await world.user("Li");
	const { message_id: theirs } = await li.sends("/start");
	const { message_id: own } = await api.sendMessage(li.id, "Hello");
	const { message_id: picture } = await api.sendPhoto(li.id, "https://s.rfi.fr/a.jpg", { caption: "A picture" });
	const blocker = await world.user("Blocker");
	await blocker.sends("/start");
	await blocker.blocks();
	const gone = await world.user("Gone");
	await gone.sends("/start");
	await gone.deletesAccount();

	const kicked = async (group: GroupClient): Promise<number> => {
		await group.removesBot();
		return group.id;
	};
	const upgraded = await world.group("Upgraded", { bot: "member" });
	const { id: upgradedTo } = await upgraded.upgrades();
	const deleted = await world.group("Deleted", { bot: "member" });
	await deleted.isDeleted();
	const muted = await world.supergroup("Muted", { bot: "member" });
	await muted.mutesBot();
	const forum = await world.supergroup("Forum", { bot: "member", isForum: true });
	const closedTopic = await forum.opensTopic("Closed");
	await closedTopic.closes();
	const deletedTopic = await forum.opensTopic("Deleted");
	await deletedTopic.isDeleted();
	const channelWithoutRights = await world.channel("Silenced");
	await channelWithoutRights.promotesBot({ can_post_messages: false });
	return {
		li: li.id,
		stranger: (await world.user("Stranger")).id,
		blocker: blocker.id,
		gone: gone.id,
		kickedFrom: await kicked(await world.group("Closed circle", { bot: "member" })),
		kickedFromSupergroup: await kicked(await world.supergroup("Closed hall", { bot: "member" })),
		kickedFromChannel: await kicked(await world.channel("Closed channel", { bot: "administrator" })),
		neverIn: (await world.group("Others")).id,
		neverInSupergroup: (await world.supergroup("Other hall")).id,
		neverInChannel: (await world.channel("Other channel")).id,
		upgraded: upgraded.id,
		upgradedTo,
		deleted: deleted.id,
		muted: muted.id,
		forum: forum.id,
		closedTopic: closedTopic.threadId,
		deletedTopic: deletedTopic.threadId,
		channel: (await world.channel("Channel", { bot: "administrator", username: "rfi_channel" })).id,
		channelWithoutRights: channelWithoutRights.id,
		own,
		theirs,
		picture,
	};
}
