import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * @import { Actions } from "../model/actions.js"
 * @import { Store } from "../model/store.js"
 */

/** What every view has at hand: what the page knows, and what the visitor can do. */
export const Page = createContext(/** @type {{ store: Store, actions: Actions } | undefined} */ (undefined));

export function usePage() {
	const page = useContext(Page);
	if (page === undefined) throw new Error("Cannot show view: it is outside of the page");
	return page;
}
