import { STORE_VERSION } from "../../store/migrations/migrations.ts";
import type { Finding } from "./finding.ts";

export const NO_RECORDS: Finding = {
	level: "ok",
	about: "records",
	says: "none yet: the bot makes its store at its first start",
};

/** Whose records they are, by the version that is stored with them. */
export function aboutRecordsVersion(stored: number): Finding {
	const about = "records";
	const says = `of store version ${stored}, and this program reads ${STORE_VERSION}`;
	if (stored > STORE_VERSION)
		return { level: "trouble", about, says, advice: "upgrade the bot: a newer one has written them" };
	if (stored < STORE_VERSION)
		return {
			level: "warning",
			about,
			says,
			advice: "make a backup, then start the bot, which brings them to its version",
		};
	return { level: "ok", about, says };
}
