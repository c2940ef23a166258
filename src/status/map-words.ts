import { counted } from "../kit/words/counted.ts";
import { distance } from "./figures.ts";
import { quoted } from "./quoted.ts";
import type { NewsMapStatus } from "./status.ts";

/** Reasons begin with the address, which is said beside them. */
const OWN_ADDRESS = /^Cannot \w+ news map "[^"]*": /;

/** How a news map is as of `at`: when it was read and what that brought, and how often it could not be read since, and why. */
export function mapWords(
	{ readAt, brought = 0, failures, reason, nextReadAt }: Omit<NewsMapStatus, "edition" | "url">,
	at: number,
): string {
	return [
		readAt === undefined
			? "never read"
			: `read ${distance(Math.min(readAt, at), at)}, which brought ${brought === 0 ? "nothing new" : counted(brought, "article")}`,
		...(failures > 0 ? [`failed ${counted(failures, "time")}${readAt === undefined ? "" : " since"}`] : []),
		...(nextReadAt === undefined ? [] : [`asked again ${distance(Math.max(nextReadAt, at), at)} at the earliest`]),
		...(nextReadAt === undefined && failures > 0 ? ["given up, asked again when something may have been missed"] : []),
		...(reason === undefined ? [] : [quoted(reason.replace(OWN_ADDRESS, ""))]),
	].join("; ");
}
