import { describe, expect, test } from "vitest";
import { pageLede } from "../../../src/feed/map/page-lede.ts";

const TITLE = "一千只纸船今晚下水";
const CHAPO = "一座小城为它的河折好了一千只纸船，今晚全部下水，河却还没有找到。";
const DESCRIPTION = "小城的纸船节今晚开始，市长请大家带上雨鞋，以防河突然出现。";

function page({ chapo = "", head = "" }: { readonly chapo?: string; readonly head?: string }): string {
	return `<!doctype html><html><head><title>${TITLE} - RFI</title><style>.t-content__chapo{color:red}</style>${head}</head>
<body><nav><p><strong>最新消息都在这里，请大家继续往下看。</strong></p></nav>
<article><h1>${TITLE}</h1>${chapo}<div class="t-content__body u-clearfix"><p>正文第一段，说的是船。</p></div></article></body></html>`;
}

const ledeOf = (html: string | Uint8Array, title = TITLE) =>
	pageLede({ bytes: Buffer.from(html), edition: "cn", title });

describe("pageLede", () => {
	test.each([
		["a paragraph", `<p class="t-content__chapo">${CHAPO}</p>`],
		["a container with padding", `<div class="a t-content__chapo b">\n <p><strong>  ${CHAPO}   </strong></p></div>`],
		[
			"text with entities and a link",
			`<p class="t-content__chapo">${CHAPO.replace("小城", '<a href="/cn/">小&#22478;</a>')}</p>`,
		],
	])("is RFI's own, in %s", (_, chapo) => {
		expect(ledeOf(page({ chapo, head: `<meta name="description" content="${DESCRIPTION}">` }))).toBe(CHAPO);
	});

	test.each([
		["the description", `<meta name="description" content="${DESCRIPTION}">`],
		["the description for other sites", `<meta property="og:description" content="${DESCRIPTION}">`],
		[
			"the one that says something",
			`<meta name="description" content=" "><meta property="og:description" content="${DESCRIPTION}">`,
		],
	])("is %s, where the page has none of RFI's", (_, head) => {
		for (const chapo of ["", '<p class="t-content__chapo"> </p>'])
			expect(ledeOf(page({ chapo, head }))).toBe(DESCRIPTION);
	});

	test("keeps the rules for ledes of feeds: nothing that says the title again, and a good end", () => {
		const repeated = page({ chapo: `<p class="t-content__chapo">${TITLE}。</p>` });
		expect(ledeOf(repeated)).toBeUndefined();
		const broken = page({ head: `<meta name="description" content="${DESCRIPTION}今天上午，市长还">` });
		expect(ledeOf(broken)).toBe(DESCRIPTION);
		const long = page({ chapo: `<p class="t-content__chapo">${"纸船下水，".repeat(200)}</p>` });
		expect(ledeOf(long)?.length).toBeLessThanOrEqual(600);
	});

	test("is none where nothing on the page is one", () => {
		expect(ledeOf(page({}))).toBeUndefined();
		expect(ledeOf("")).toBeUndefined();
		expect(ledeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]))).toBeUndefined();
	});
});
