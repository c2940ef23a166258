import { isEditionCode } from "../../news/edition.ts";
import { INTERFACE_LANGUAGE_CODES, knownLanguage, traitsOf } from "../../news/languages/interface-language.ts";
import type { StreamCode } from "../../news/stream.ts";
import type { Subscription } from "../../news/subscription.ts";

/** What of a subscription was ended: with the position, which stays, all that it takes to go on where it stopped. */
export interface Stopped extends Pick<Subscription, "editions" | "notices" | "language"> {
	/** The topic, when that is another one than the button's: somebody ended those of a whole chat. */
	readonly topic?: number;
}

const RADIX = 36;
const BETWEEN = "_";
const STOPPED =
	/^(?<language>[a-z])(?<topic>[\da-z]{0,7})\.(?<notices>[\da-z]{0,8})\.(?<editions>(?:[A-Z]{2}[\da-z]{1,8})+)$/u;

/** For a button: `e.2.FR1aEN3f`, numbers to the base of 36. */
export function writeStopped({ editions, notices, language, topic }: Stopped): string {
	const number = (value: number | undefined) => value?.toString(RADIX) ?? "";
	const each = Object.entries(editions).map(([code, { since }]) => code.toUpperCase() + number(since));
	const { callback } = traitsOf(knownLanguage(language));
	return `${callback}${number(topic)}.${number(notices?.since)}.${each.join("")}`;
}

/** `undefined` for whatever `writeStopped` does not write. */
export function parseStopped(data: string): Stopped | undefined {
	const { language, topic = "", notices = "", editions = "" } = STOPPED.exec(data)?.groups ?? {};
	const spoken = INTERFACE_LANGUAGE_CODES.find((code) => traitsOf(code).callback === language);
	if (spoken === undefined) return undefined;
	const each = [...editions.matchAll(/([A-Z]{2})([\da-z]+)/g)].map(([, code = "", since = ""]) => [
		code.toLowerCase(),
		{ since: Number.parseInt(since, RADIX) },
	]);
	return {
		editions: Object.fromEntries(each),
		language: spoken,
		...(notices === "" ? {} : { notices: { since: Number.parseInt(notices, RADIX) } }),
		...(topic === "" ? {} : { topic: Number.parseInt(topic, RADIX) }),
	};
}

/** What was ended in several places: `eA.2.FR1aE_eB.2.FR1aE`. */
export function writeAllStopped(stopped: readonly Stopped[]): string {
	return stopped.map(writeStopped).join(BETWEEN);
}

/** `undefined` for whatever `writeAllStopped` does not write. */
export function parseAllStopped(data: string): readonly Stopped[] | undefined {
	const parts = data.split(BETWEEN).map(parseStopped);
	return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** The same in as few groups as fit into a button each: somebody may have read every edition, or a forum in many topics. */
export function groupStopped(stopped: readonly Stopped[], fits: (group: readonly Stopped[]) => boolean): Stopped[][] {
	const groups: Stopped[][] = [];
	const add = (part: Stopped): void => {
		const last = groups.at(-1);
		if (last !== undefined && fits([...last, part])) last.push(part);
		else groups.push([part]);
	};
	for (const one of stopped) {
		if (fits([one])) add(one);
		else for (const part of splitEditions(one, fits)) add(part);
	}
	return groups;
}

function splitEditions(stopped: Stopped, fits: (group: readonly Stopped[]) => boolean): Stopped[] {
	const parts: Stopped[] = [];
	for (const entry of Object.entries(stopped.editions)) {
		const last = parts.at(-1);
		const longer = { ...stopped, editions: { ...last?.editions, ...Object.fromEntries([entry]) } };
		if (last !== undefined && fits([longer])) parts[parts.length - 1] = longer;
		else parts.push({ ...stopped, editions: Object.fromEntries([entry]) });
	}
	return parts;
}

/** The same, but nothing later than the log's end: data of a button can be made up, and would hide what is to come. */
export function withinLog(stopped: Stopped, head: (stream: StreamCode) => number): Stopped {
	const each = Object.entries(stopped.editions).map(([code, { since }]) => [
		code,
		{ since: isEditionCode(code) ? Math.min(since, head(code)) : since },
	]);
	const { notices } = stopped;
	return {
		...stopped,
		editions: Object.fromEntries(each),
		...(notices === undefined ? {} : { notices: { since: Math.min(notices.since, head("notices")) } }),
	};
}
