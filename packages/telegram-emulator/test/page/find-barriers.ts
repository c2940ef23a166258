import axe from "axe-core";
import type { Page } from "playwright-core";

const GRAVE = new Set(["serious", "critical"]);

/** What keeps people with disabilities out, as axe-core finds it: serious and critical problems, with where they are. */
export async function findBarriers(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate<{ violations: axe.Result[] }>("axe.run()");
	return violations
		.filter(({ impact }) => GRAVE.has(impact ?? ""))
		.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
}
