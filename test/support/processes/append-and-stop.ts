import { openStore } from "../../../src/store/open-store.ts";
import { anArticle } from "../articles/an-article.ts";

/**
 * A process of its own that has the right to act, and stops (SIGSTOP) right before the given call of an append; whoever started it lets it go on. It
 * writes through the session that has the right, or, as it should not, through the pool that everybody uses. It ends when the append has ended.
 *
 * Arguments: address, `session` or `pool`, and the collection before whose write it stops.
 */
const [address = "", way = "session", stopBefore = ""] = process.argv.slice(2);
let isArmed = false;
const store = await openStore(address, {
	onTrouble: () => undefined,
	watch(collection, call) {
		if (isArmed && collection === stopBefore && call.startsWith("set")) {
			isArmed = false;
			process.stdout.write("stopped\n");
			process.kill(process.pid, "SIGSTOP");
		}
		return () => undefined;
	},
});
const term = await store.takeDuty(new AbortController().signal);
const log = way === "session" ? term.store.log : store.log;
const admissions = ["one", "two", "three"].map((name) => {
	return { article: anArticle(name), silent: false, storyKeys: [`story/${name}`] };
});
await log.refresh();
isArmed = true;
const outcome = await log.append("cn", admissions, { source: "feed", now: 1 }).then(
	() => "appended",
	() => "refused",
);
process.stdout.write(`${outcome}\n`);
process.exit();
