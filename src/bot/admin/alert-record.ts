import { z } from "zod";
import { ALERT_KIND_NAMES, type AlertKind } from "./alert-kinds.ts";

/** What is filled into an alert: lengths of time and sizes are put into each reader's words. */
export type AlertVariables = Readonly<
	Record<string, string | number | { readonly ms: number } | { readonly bytes: number }>
>;

/** Something to tell: that a trouble began, or that it is over. */
export interface AlertItem {
	readonly kind: AlertKind;
	/** What is in trouble, where a kind may be of several. */
	readonly subject: string;
	readonly is: "raised" | "over";
	readonly variables: AlertVariables;
}

/** A trouble that goes on. */
export interface OpenAlert {
	readonly kind: AlertKind;
	readonly subject: string;
	/** In milliseconds since the Unix epoch. */
	readonly at: number;
	readonly variables: AlertVariables;
	/** Whether the operator knows of it. */
	readonly isTold: boolean;
}

/** What a restart must know. */
export interface AlertRecord {
	/** When something was told in the last hour, in milliseconds since the Unix epoch. */
	readonly told: readonly number[];
	readonly open: readonly OpenAlert[];
	/** What is held back. */
	readonly waiting: readonly AlertItem[];
}

const NONE: AlertRecord = { told: [], open: [], waiting: [] };

const common = {
	kind: z.enum(ALERT_KIND_NAMES),
	subject: z.string(),
	variables: z.record(
		z.string(),
		z.union([z.string(), z.number(), z.object({ ms: z.number() }), z.object({ bytes: z.number() })]),
	),
};

/** What is of a kind that only a newer version knows counts as none. */
function known<T>(schema: z.ZodType<T>): z.ZodType<T[]> {
	return z.array(z.unknown()).transform((all) =>
		all.flatMap((one) => {
			const { data } = schema.safeParse(one);
			return data === undefined ? [] : [data];
		}),
	);
}

const recordSchema: z.ZodType<AlertRecord> = z.object({
	told: z.array(z.number()),
	open: known(z.object({ ...common, at: z.number(), isTold: z.boolean() })),
	waiting: known(z.object({ ...common, is: z.enum(["raised", "over"]) })),
});

/** @throws Error when it is no such record. */
export function parseAlertRecord(note: string | undefined): AlertRecord {
	return note === undefined ? NONE : recordSchema.parse(JSON.parse(note));
}
