import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feedDate } from "../../../src/feed/dates/feed-date.ts";
import { EDITION_CODES, EDITIONS } from "../../../src/news/edition.ts";

describe("feedDate", () => {
	test.each([
		["Mon, 14 Sep 2026 10:20:00 GMT", "2026-09-14T10:20:00.000Z"],
		["Mon, 14 Sep 2026 12:20:00 +0200", "2026-09-14T10:20:00.000Z"],
		["Mon, 14 Sep 2026 06:20:00 EDT", "2026-09-14T10:20:00.000Z"],
		["2026-09-14T10:20:00Z", "2026-09-14T10:20:00.000Z"],
		["2026-09-14T12:20:00.123+02:00", "2026-09-14T10:20:00.123Z"],
		["Mon, 14 Sep 2026 12:20:00", "2026-09-14T10:20:00.000Z"],
		["2026-09-14T12:20:00", "2026-09-14T10:20:00.000Z"],
		["2026-09-14 12:20:00", "2026-09-14T10:20:00.000Z"],
		["2026-09-14T12:20", "2026-09-14T10:20:00.000Z"],
		["2026-01-14 12:20:00", "2026-01-14T11:20:00.000Z"],
		["2026-09-14", "2026-09-13T22:00:00.000Z"],
		["Mon, 14 Sep 2026 12:20:00 CEST", "2026-09-14T10:20:00.000Z"],
		["Wed, 14 Jan 2026 12:20:00 CET", "2026-01-14T11:20:00.000Z"],
		["14/09/2026 - 12:20", "2026-09-14T10:20:00.000Z"],
		["Mo, 14 Sep 2026 10:20:00 GMT", "2026-09-14T10:20:00.000Z"],
		["Fri, 14 Sep 2026 10:20:00 GMT", "2026-09-14T10:20:00.000Z"],
		["14 Sep 2026 10:20 GMT", "2026-09-14T10:20:00.000Z"],
		["Mon, 4 Sep 26 9:5:0 Z", "2026-09-04T09:05:00.000Z"],
		["Mon, 14 Sep 2026 20:0:0 Z", "2026-09-14T20:00:00.000Z"],
		["Mon, 14 September 2026 12:20:00 +02", "2026-09-14T10:20:00.000Z"],
		["Mon, 14 Sep 2026 18:20:00 GMT+8", "2026-09-14T10:20:00.000Z"],
		["Mon, 14 Sep 2026 18:20:00 HKT", "2026-09-14T10:20:00.000Z"],
		["Mon, 14 Sep 2026 12:20:00 Europe/Paris", "2026-09-14T10:20:00.000Z"],
		["Mon, 14 Sep 2026 18:20:00 Asia/Shanghai", "2026-09-14T10:20:00.000Z"],
		["2026-09-14T12:20:00+02:00[Europe/Paris]", "2026-09-14T10:20:00.000Z"],
		["Mon, 14 Sep 2026 10:20:00 QQQ", "2026-09-14T10:20:00.000Z"],
		["Mon Sep 14 2026 18:20:00 GMT+0800 (China Standard Time)", "2026-09-14T10:20:00.000Z"],
		["Mon Sep 14 10:20:00 UTC 2026", "2026-09-14T10:20:00.000Z"],
		["September 14, 2026 10:20 AM GMT", "2026-09-14T10:20:00.000Z"],
		["2026-09-14T12:20:00+0200", "2026-09-14T10:20:00.000Z"],
		["2026-09-14 12:20:00.5 +02:00", "2026-09-14T10:20:00.500Z"],
		["20260914T102000Z", "2026-09-14T10:20:00.000Z"],
		["2026/09/14 12:20", "2026-09-14T10:20:00.000Z"],
		["03/11/2026 05:30", "2026-11-03T04:30:00.000Z"],
		["03.11.2026", "2026-11-02T23:00:00.000Z"],
		["3-11-2026 05:30:00 GMT", "2026-11-03T05:30:00.000Z"],
		["1789381200", "2026-09-14T10:20:00.000Z"],
		["1789381200123", "2026-09-14T10:20:00.123Z"],
		["lun. 14 août 2023 12:20:00 +0200", "2023-08-14T10:20:00.000Z"],
		["mardi 14 février 2023 à 11h20", "2023-02-14T10:20:00.000Z"],
		["mar., 14 févr. 2023 10:20:00 GMT", "2023-02-14T10:20:00.000Z"],
		["mar, 14 nov 2023 10:20:00 GMT", "2023-11-14T10:20:00.000Z"],
		["mar 14 nov 2023 10:20:00 GMT", "2023-11-14T10:20:00.000Z"],
		["14 de noviembre de 2023 10:20 GMT", "2023-11-14T10:20:00.000Z"],
		["Mi, 14 Okt 2026 10:20:00 GMT", "2026-10-14T10:20:00.000Z"],
		["Пн, 14 сентября 2026 г. 13:20 MSK", "2026-09-14T10:20:00.000Z"],
		["14 вересня 2026, 10:20 GMT", "2026-09-14T10:20:00.000Z"],
		["Sat, 14 Nov 2026 10:20:00 GMT", "2026-11-14T10:20:00.000Z"],
		["ngày 14 tháng 9 năm 2026 10:20 GMT", "2026-09-14T10:20:00.000Z"],
		["2026年9月14日 12:20", "2026-09-14T10:20:00.000Z"],
		["2026年9月14日 下午6时20分 GMT+8", "2026-09-14T10:20:00.000Z"],
		["۱۴ سپتامبر ۲۰۲۶ ۱۰:۲۰ GMT", "2026-09-14T10:20:00.000Z"],
		["ср, 25 ноя 2026 06:58:56 +0300", "2026-11-25T03:58:56.000Z"],
		["25 листопада 2026 р. 08:00 GMT", "2026-11-25T08:00:00.000Z"],
		["2026年11月25日下午3点20分", "2026-11-25T14:20:00.000Z"],
		["\u200E25/11/2026 08:00", "2026-11-25T07:00:00.000Z"],
		["2026-11-25 06:58:56 +0100 CET", "2026-11-25T05:58:56.000Z"],
	])("understands %s", (text, expected) => {
		expect(new Date(feedDate(text) ?? Number.NaN).toISOString()).toBe(expected);
	});

	test.each([
		...["", " ", "yesterday", "31/02/2026 - 12:20", "11/25/2026", "026, 25 Nov 2026 10:20:00 GMT", "soon 2026"],
		...["Thu, 01 Jan 1970 00:00:00 GMT", "0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 +0000", "1899-12-30"],
		...[
			"2026-13-01",
			"2026-02-30T10:00:00Z",
			"2026-09-14T25:00:00Z",
			"14 Sep 2026 10:61 GMT",
			"14 Sep 2026 10:20 +9900",
		],
		...["0", "17", "99999999999999999999", "25 Brumaire 2026", `14 Sep 2026${" ".repeat(1000)}`],
	])("does not take %j for a date", (text) => {
		expect(feedDate(text)).toBeUndefined();
	});

	test("agrees with Date on what Date writes", () => {
		const moment = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
		fc.assert(
			fc.property(moment, (date) => {
				const seconds = Math.floor(date.getTime() / 1000) * 1000;
				expect(feedDate(date.toISOString())).toBe(date.getTime());
				expect(feedDate(date.toUTCString())).toBe(seconds);
				expect(feedDate(date.toString())).toBe(seconds);
			}),
		);
	});

	test.each(EDITION_CODES)("reads what the edition %s would write, in any month", (code) => {
		for (const month of Array(12).keys()) {
			const noon = Date.UTC(2026, month, 14, 12);
			for (const style of ["long", "short"] as const) {
				const parts = new Intl.DateTimeFormat(`${EDITIONS[code].language}-u-ca-gregory`, {
					day: "numeric",
					month: style,
				});
				const name = parts.formatToParts(noon).find(({ type }) => type === "month")?.value ?? "";
				const words = /\d/.test(name) ? "Sep" : name;
				const expected = /\d/.test(name) ? Date.UTC(2026, 8, 14, 12) : noon;
				expect([name, feedDate(`14 ${words} 2026 12:00 GMT`)]).toEqual([name, expected]);
			}
		}
	});

	test("never throws, and gives only moments since 2000", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
				expect(feedDate(text) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(Date.UTC(2000, 0, 1));
			}),
		);
	});
});
