import type { z } from "zod";
import { buttonActs } from "./button-acts.ts";
import { groupActs } from "./group-acts.ts";
import { inlineActs } from "./inline-acts.ts";
import { keyActs } from "./key-acts.ts";
import { pageActs } from "./page-acts.ts";
import { peopleActs } from "./people-acts.ts";
import { readingActs } from "./reading-acts.ts";
import { serverActs } from "./server-acts.ts";
import { sharingActs } from "./sharing-acts.ts";
import { topicActs } from "./topic-acts.ts";
import { writingActs } from "./writing-acts.ts";

/** Every act by its name, which is also its path in the control API. */
export const actTable = {
	...peopleActs,
	...writingActs,
	...groupActs,
	...topicActs,
	...buttonActs,
	...keyActs,
	...sharingActs,
	...inlineActs,
	...readingActs,
	...pageActs,
	...serverActs,
};

export type ActName = keyof typeof actTable;
export type ActParams<Name extends ActName> = z.input<(typeof actTable)[Name]["schema"]>;
export type ActResult<Name extends ActName> = ReturnType<(typeof actTable)[Name]["run"]>;
