import type { ChatClient } from "telegram-emulator";
import type { TellOfTopics } from "../../../src/delivery/work/shut-topics.ts";
import { setDeliveryStage } from "./delivery-stage.ts";

/** Tells General which topics are shut, by their numbers. */
export const tellGeneral: TellOfTopics = async (chat, topics, sender) => {
	const text = `Shut: ${topics.map(({ topic }) => topic).join(" ")}`;
	const outcome = await sender.send({ chat }, { kind: "text", text, entities: [] });
	return outcome.kind === "wait" ? outcome : { kind: outcome.kind === "sent" ? "told" : "nobody" };
};

/** The topics that a forum's General was told of, message by message. */
export async function toldIn(forum: ChatClient): Promise<number[][]> {
	const messages = await forum.messages();
	return messages.flatMap(({ text = "" }) => (text.startsWith("Shut: ") ? [text.slice(6).split(" ").map(Number)] : []));
}

/** A forum that reads the news in two topics and in General, each for itself. */
export async function setForum() {
	const stage = await setDeliveryStage();
	const forum = await stage.emulator.world.supergroup("Forum", { bot: "member", isForum: true });
	const [one, two] = [await forum.opensTopic("One"), await forum.opensTopic("Two")];
	const keys = {
		general: await stage.subscribe(forum.id, "supergroup"),
		one: await stage.subscribe(forum.id, "supergroup", one.threadId),
		two: await stage.subscribe(forum.id, "supergroup", two.threadId),
	};
	const shownIn = async (topic: number | undefined) =>
		(await forum.messages())
			.filter(({ text, message_thread_id }) => text?.startsWith("No. ") && message_thread_id === topic)
			.map(({ text = "" }) => text.split("\n")[0]);
	return { ...stage, forum, one, two, keys, shownIn };
}
