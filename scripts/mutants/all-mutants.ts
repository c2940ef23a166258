import { ARTICLE_MUTANTS } from "./article-mutants.ts";
import { CHOICE_MUTANTS } from "./choice-mutants.ts";
import { DELIVERY_MUTANTS } from "./delivery-mutants.ts";
import { FEED_MUTANTS } from "./feed-mutants.ts";
import { MAP_MUTANTS } from "./feeds/map-mutants.ts";
import { INTAKE_MUTANTS } from "./intake-mutants.ts";
import { LIST_MUTANTS } from "./list-mutants.ts";
import type { Mutant } from "./mutant.ts";
import { PAGE_MUTANTS } from "./page-mutants.ts";
import { PEOPLE_MUTANTS } from "./people-mutants.ts";
import { PLACE_MUTANTS } from "./place-mutants.ts";
import { PLAN_MUTANTS } from "./poller/plan-mutants.ts";
import { REVISION_MUTANTS } from "./poller/revision-mutants.ts";
import { PROGRAM_MUTANTS } from "./program-mutants.ts";
import { SETTINGS_MUTANTS } from "./settings-mutants.ts";
import { POSTGRES_MUTANTS } from "./several/postgres-mutants.ts";
import { STORE_MUTANTS } from "./store-mutants.ts";
import { WATCH_MUTANTS } from "./watch-mutants.ts";
import { WIRING_MUTANTS } from "./wiring-mutants.ts";

/** One for each promise that matters. */
export const ALL_MUTANTS: readonly Mutant[] = [
	...FEED_MUTANTS,
	...MAP_MUTANTS,
	...ARTICLE_MUTANTS,
	...STORE_MUTANTS,
	...POSTGRES_MUTANTS,
	...PLAN_MUTANTS,
	...REVISION_MUTANTS,
	...PROGRAM_MUTANTS,
	...SETTINGS_MUTANTS,
	...CHOICE_MUTANTS,
	...DELIVERY_MUTANTS,
	...INTAKE_MUTANTS,
	...LIST_MUTANTS,
	...PEOPLE_MUTANTS,
	...PLACE_MUTANTS,
	...PAGE_MUTANTS,
	...WATCH_MUTANTS,
	...WIRING_MUTANTS,
];
