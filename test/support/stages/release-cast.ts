import type { EmulatorClient } from "telegram-emulator";

/** Noon in Paris, so late that no record expires before the test of it is of no use any more, and so early that Telegram's times can say it. */
export const RELEASE_NOON = Date.UTC(2037, 5, 1, 10);

/** Stands for the address of the feeds in a store of a release: each run has a port of its own. */
export const RELEASE_FEEDS = "http://feeds.rfi.example";

/** Whoever stands in a store of a release, for an emulator of its own: called in the same order, they have the same numbers. */
export async function releaseCast({ world }: Pick<EmulatorClient, "world">) {
	const person = (name: string) => world.user(name, { language_code: "en" });
	const people = {
		reader: await person("Reader"),
		blocker: await person("Blocker"),
		gatherer: await person("Gatherer"),
		follower: await person("Follower"),
		sleeper: await person("Sleeper"),
		resting: await person("Resting"),
		asked: await person("Asked"),
		waiting: await person("Waiting"),
	};
	const creator = people.reader;
	const group = await world.supergroup("Group", { creator, bot: "member" });
	const forum = await world.supergroup("Forum", { creator, bot: "member", isForum: true });
	const topic = await forum.opensTopic("News");
	const channel = await world.channel("Channel", { creator, bot: "administrator" });
	return { ...people, group, forum, topic, channel };
}

export type ReleaseCast = Awaited<ReturnType<typeof releaseCast>>;
