import type { QueryOperator } from "./parsed-query.ts";

/** What people may write for each operator, before a colon of either width; in lower case. */
const NAMES: Readonly<Record<QueryOperator, readonly string[]>> = {
	section: ["section", "栏目", "欄目"],
	in: ["in", "语言版", "語言版", "版本", "语言", "語言"],
	since: ["since", "起", "自", "从", "從"],
	until: ["until", "止", "至", "到"],
};

const BY_NAME = new Map(
	(Object.keys(NAMES) as QueryOperator[]).flatMap((operator) =>
		NAMES[operator].map((name) => [name, operator] as const),
	),
);

/** Every name, for an alternative in a pattern. */
export const OPERATOR_NAMES = [...BY_NAME.keys()].join("|");

export function operatorNamed(name: string): QueryOperator | undefined {
	return BY_NAME.get(name.toLowerCase());
}
