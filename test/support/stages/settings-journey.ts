import type { Message } from "grammy/types";
import type { ChatClient, TopicClient } from "telegram-emulator";
import type { ReplayedArticle } from "../../../demo/replayed-article.ts";
import { article, shows } from "./build-stage.ts";
import { pressing } from "./pressing.ts";
import { setStage } from "./stage.ts";
import { subscribe } from "./subscribe.ts";

const MINUTE_MS = 60_000;
const LOOKS = { timeoutMs: 10_000 };

/**
 * The whole application at noon by the clocks of `timeZone`, with somebody who chooses, in English, and a witness, who gets each article at
 * once: what the witness has, whoever waits for it could have had as well.
 */
export async function setSettingsJourney(timeZone = "Europe/Paris") {
	const stage = await setStage();
	const { emulator, feeds, forward, forwardTo } = stage;
	const { user } = emulator.world;
	await forwardTo("12:00", timeZone);
	const bot = await stage.startBot();
	await feeds.untilRead(["cn"]);
	const [ann, witness] = [await user("Ann", { language_code: "en" }), await user("Witness")];
	await subscribe(witness);
	await subscribe(ann);
	return {
		...stage,
		...pressing(emulator),
		...{ bot, ann, witness },
		/** The time of day is in the zone of the journey. */
		forwardTo: (time: string) => forwardTo(time, timeZone),
		/** Publishes articles a minute apart; resolves when the bot has them all. */
		async publish(...articles: readonly ReplayedArticle[]): Promise<void> {
			for (const one of articles) {
				await forward(MINUTE_MS);
				feeds.publish(one);
				await witness.chat.waitFor((message) => shows(message, one), LOOKS);
			}
		},
	};
}

/** Which articles of the tests' own the bot has brought there, a line for each message: `post: 3`, or `digest: 5 4`. */
export async function arrivals(chat: ChatClient, topic?: TopicClient): Promise<string[]> {
	const messages = await chat.messages();
	return messages.flatMap(({ from, message_thread_id, text = "" }) => {
		const numbers = Array.from(text.matchAll(/第(\d+)号测试文章/gu), ([, number]) => number);
		if (numbers.length === 0 || message_thread_id !== topic?.threadId || from?.is_bot === false) return [];
		return `${text.startsWith("第") ? "post" : "digest"}: ${numbers.join(" ")}`;
	});
}

/** The moments in a message that Telegram shows by the clocks of whoever reads it, by those of the zone. */
export function timesIn({ entities = [] }: Message, timeZone: string): string[] {
	const format = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone });
	return entities.flatMap((entity) => (entity.type === "date_time" ? [format.format(entity.unix_time * 1000)] : []));
}

/** What a page of all settings says, but for the time that it is. */
export function choicesOn({ text = "" }: Message): string {
	return text.replace(/now \d\d:\d\d/, "now");
}

/** The same article in another section. */
export function inSection(section: string, number: number): ReplayedArticle {
	const { url, ...rest } = article(number);
	return { ...rest, url: url.replace(encodeURIComponent("国际"), encodeURIComponent(section)) };
}
