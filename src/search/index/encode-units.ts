import { isGap } from "../../text/find-term.ts";
import type { Unit } from "../../text/fold-text.ts";

/** Before a character that something separates from the character before it. */
const GAP = "¦";

/**
 * The characters that stand in one in five of the Chinese edition's headlines and ledes. Two of them in a row get a token
 * of their own, because to find 国中 among articles of which most have a 国 and many a 中 takes a hundred times longer without.
 */
const COMMON_CHARACTERS = new Set(
	"国的在日中一人法新大对美和是会天月发有为不周社了以与将今年台出行表前际上这报关斯部示总电方要家来统开政民时地后布他克于加主广成外",
);

/**
 * The units of a text as tokens for SQLite's full-text table, with a space before and after each: each unit and, before it, what ties
 * it to the one before.
 * That is a pair of common characters, or the gap that keeps 国法 from being found in "中国，法国". Words need no gap: nothing but a
 * separator can stand between two words, and "AI 芯片" is the same as "AI芯片".
 */
export function encodeText(units: readonly Unit[]): string {
	const tokens: string[] = [];
	let previous: Unit | undefined;
	for (const unit of units) {
		const tie = tieOf(previous, unit);
		if (tie !== "") tokens.push(tie);
		tokens.push(unit.text);
		previous = unit;
	}
	return ` ${tokens.join(" ")} `;
}

/**
 * A term as the phrase of tokens that stand in a row wherever its units do. A pair at its beginning says what its first character is,
 * and a tie at its end what its last is: those are left out, since each token costs time.
 */
export function encodeTerm(units: readonly Unit[]): string {
	const last = units.length - 1;
	const tokens = units.flatMap((unit, index) => {
		const tie = tieOf(units[index - 1], unit);
		const next = units[index + 1];
		const isFirstOfPair = index === 0 && next !== undefined && !next.gapBefore && tieOf(unit, next) !== "";
		const isImplied = isFirstOfPair || (index === last && tie !== "");
		return isImplied ? [tie] : [tie, unit.text];
	});
	return tokens.filter((token) => token !== "").join(" ");
}

function tieOf(previous: Unit | undefined, unit: Unit): string {
	if (previous?.kind !== "character" || unit.kind !== "character") return "";
	if (isGap(previous, unit)) return `${GAP}${unit.text}`;
	return COMMON_CHARACTERS.has(previous.text) && COMMON_CHARACTERS.has(unit.text) ? `${previous.text}${unit.text}` : "";
}
