import type { BillOfMaterials } from "./bill-of-materials.ts";

/**
 * Licences, by their names at https://spdx.org/licenses/, under which a package may be passed on with the bot, in an image too: all they ask for is
 * that their text comes along, as it does in each package. Those for fonts ask besides that a changed font has another name.
 */
const FREE = new Set([
	...[
		"MIT",
		"MIT-0",
		"ISC",
		"0BSD",
		"BSD-2-Clause",
		"BSD-3-Clause",
		"Apache-2.0",
		"BlueOak-1.0.0",
		"Unlicense",
		"CC0-1.0",
	],
	...["OFL-1.1", "Bitstream-Vera"],
	// Whoever changes a file of such a package has to publish that file; the bot changes none.
	"MPL-2.0",
]);

/** The packages whose licence is none of these or not told, a sentence each. */
export function unknownLicences({ components }: Pick<BillOfMaterials, "components">): string[] {
	return components.flatMap(({ name, version, licenses }) => {
		const names = licenses.map(nameOf);
		if (names.length > 0 && names.every(isFree)) return [];
		return [
			`${name} ${version} has ${names.length === 0 ? "no licence" : `the licence ${names.join(", ")}`}, which scripts/sbom/licences.ts does not know`,
		];
	});
}

function nameOf(licence: BillOfMaterials["components"][number]["licenses"][number]): string {
	if ("expression" in licence) return licence.expression;
	return "id" in licence.license ? licence.license.id : licence.license.name;
}

/** Of several that can be chosen from, one is enough; of several that all apply, each has to be. https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/ */
function isFree(expression: string): boolean {
	const alternatives = expression.replace(/[()]/g, "").split(" OR ");
	return alternatives.some((alternative) => alternative.split(" AND ").every((name) => FREE.has(name)));
}
