/** The search index can be built again at any time, so it has a file of its own beside the store's. */
export function indexPath(storePath: string): string {
	return storePath === ":memory:" ? storePath : `${storePath.replace(/\.(sqlite3?|db)$/, "")}.search.sqlite`;
}
