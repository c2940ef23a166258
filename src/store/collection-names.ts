/** Every collection of a store: each is a table. */
export const COLLECTION_NAMES = [
	...["meta", "article", "log", "head", "story", "feed", "subscription", "position", "note"],
	...["pager", "question", "announcement", "update", "statistics", "request"],
] as const;
