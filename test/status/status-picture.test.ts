import { performance } from "node:perf_hooks";
import { describe, expect, test } from "vitest";
import { EDITION_CODES } from "../../src/news/edition.ts";
import { paintAside } from "../../src/status/picture/paint-aside.ts";
import { pictureDrawing } from "../../src/status/picture/picture-drawing.ts";
import type { Status } from "../../src/status/status.ts";
import { createStatusPicture } from "../../src/status/status-picture.ts";
import { verdict } from "../../src/status/verdict.ts";
import { emptyStatus, hostileStatus, STATUS_AT, troubledStatus, usualStatus } from "../support/statuses.ts";

/** A megabyte takes half a minute on a slow line. */
const MAX_BYTES = 300_000;
const PNG_SIGNATURE = "89504e470d0a1a0a";

function drawingOf(status: Status): string {
	return pictureDrawing(status, verdict(status));
}

/** What is written in a drawing, from first to last. */
function wordsIn(drawing: string): string[] {
	return [...drawing.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = ""]) => words);
}

describe("The picture of the status", () => {
	test("is a PNG of 3:2 that is small enough for any phone, and keeps the thread of others free meanwhile", async () => {
		const status = troubledStatus();
		const before = performance.eventLoopUtilization();
		const png = Buffer.from(await createStatusPicture()(status, verdict(status)));
		const { utilization } = performance.eventLoopUtilization(before);
		expect(png.subarray(0, 8).toString("hex")).toBe(PNG_SIGNATURE);
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 853]);
		expect(png.length).toBeLessThan(MAX_BYTES);
		expect(utilization).toBeLessThan(0.5);
	});

	test("can be painted whatever others have said, and of an empty store", async () => {
		const statuses = [
			hostileStatus("<b>&\u0000\ud800 法 ]]>\u202e"),
			hostileStatus("y".repeat(5_000)),
			emptyStatus([]),
		];
		for (const status of statuses) expect((await paintAside(drawingOf(status))).length).toBeGreaterThan(10_000);
	});

	test("says why there is none when it cannot be painted", async () => {
		await expect(paintAside("<svg>")).rejects.toThrow("Cannot paint the picture of the status");
	});

	test("is painted one at a time, and one that fails holds up no other", async () => {
		let [underWay, most, calls] = [0, 0, 0];
		const picture = createStatusPicture(async () => {
			calls++;
			most = Math.max(most, ++underWay);
			await Promise.resolve();
			underWay--;
			if (calls === 1) throw new Error("no paint");
			return new Uint8Array(calls);
		});
		const status = usualStatus();
		const asked = [1, 2, 3].map(() => picture(status, verdict(status)));
		expect((await Promise.allSettled(asked)).map(({ status: how }) => how)).toEqual([
			"rejected",
			"fulfilled",
			"fulfilled",
		]);
		expect(most).toBe(1);
	});

	test("says in words whether all is well, and in numbers what went through each of 17 editions", () => {
		const [cn] = usualStatus(["cn"]).editions;
		if (cn === undefined) throw new Error("no edition");
		const day = {
			...cn.day,
			articles: 56,
			messages: 276_600,
			seen: { median: 200, p95: 530 },
			sent: { median: 45, p95: 125 },
		};
		const usual = usualStatus(EDITION_CODES);
		const editions = usual.editions.map((each) => (each.edition === "cn" ? { ...cn, day } : each));
		const words = wordsIn(drawingOf({ ...usual, editions }));
		expect(words[0]).toBe("All is well.");
		expect(words.filter((each) => (EDITION_CODES as readonly string[]).includes(each))).toEqual(EDITION_CODES);
		const at = words.indexOf("cn");
		expect(words.slice(at + 1, at + 5)).toEqual(["56", "276.6K", "3–9 min", "45 s–2 min"]);
	});

	test("shows the editions in trouble first, and no password of a feed's address", () => {
		const words = wordsIn(drawingOf(troubledStatus()));
		const codes = words.filter((each) => (EDITION_CODES as readonly string[]).includes(each));
		expect(codes.slice(0, 5)).toEqual(["ha", "uk", "km", "ro", "sw"]);
		const secret = hostileStatus("https://reader:sesame@feeds.example/cn cannot be reached");
		expect(drawingOf(secret)).not.toMatch(/sesame/);
	});

	test("gives a feed that fails another form and not only another colour", () => {
		const [feed] = usualStatus(["cn"]).feeds;
		if (feed === undefined) throw new Error("no feed");
		const rowOf = (failures: number) => {
			const drawing = drawingOf({ ...usualStatus(["cn"]), feeds: [{ ...feed, failures }] });
			return /scale\(1\.1\d*\)"><path d="([^"]+)"/.exec(drawing)?.[1];
		};
		expect(new Set([rowOf(0), rowOf(1), rowOf(3)]).size).toBe(3);
	});

	test("draws the messages of all editions together, hour by hour", () => {
		const status = usualStatus(["cn", "fr"]);
		const hours = status.editions[0]?.hours.map((hour, index) => ({ ...hour, messages: index === 3 ? 100 : 0 })) ?? [];
		const drawing = drawingOf({ ...status, editions: status.editions.map((edition) => ({ ...edition, hours })) });
		expect(wordsIn(drawing)).toContain("24 h · max 200 / h");
		expect(/fill="#2b7a78" d="([^"]*)"/.exec(drawing)?.[1]?.match(/M/g)).toHaveLength(1);
	});

	test("cuts a long sentence where a line ends, and has no letters that its font has not", () => {
		const words = wordsIn(drawingOf(hostileStatus(`Фид ${"word ".repeat(80)}`)));
		expect(words[0]).toBe("Down.");
		expect(words.slice(1, 3).every((line) => line.length <= 76)).toBe(true);
		expect(words[2]).toMatch(/…$/);
		expect(words.join("")).not.toMatch(/\p{Script=Cyrillic}/u);
	});

	test("says as of when it is, in UTC", () => {
		expect(wordsIn(drawingOf(emptyStatus()))).toContain(`${new Date(STATUS_AT).toISOString().slice(0, 10)} 09:40 UTC`);
	});
});
