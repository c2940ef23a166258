import { describe, expect, test } from "vitest";
import { CITIES } from "../../../../src/bot/settings/asking/cities.ts";
import { readZone, zoneName } from "../../../../src/bot/settings/asking/read-zone.ts";
import { isTimeZone } from "../../../../src/news/settings/local-time.ts";
import { createTextFolder } from "../../../../src/text/fold-text.ts";

const folder = createTextFolder();

describe("readZone", () => {
	test.each<[typed: string, zone: string]>([
		["Europe/Paris", "Europe/Paris"],
		["europe/paris", "Europe/Paris"],
		["Paris", "Europe/Paris"],
		[" paris! ", "Europe/Paris"],
		["巴黎", "Europe/Paris"],
		["France", "Europe/Paris"],
		["法国", "Europe/Paris"],
		["Shanghai", "Asia/Shanghai"],
		["上海", "Asia/Shanghai"],
		["北京", "Asia/Shanghai"],
		["Pékin", "Asia/Shanghai"],
		["中国", "Asia/Shanghai"],
		["紐約", "America/New_York"],
		["new york", "America/New_York"],
		["Dakar", "Africa/Dakar"],
		["Hanoi", "Asia/Saigon"],
		["Hà Nội", "Asia/Saigon"],
		["河内", "Asia/Saigon"],
		["北京时间", "Asia/Shanghai"],
		["臺北時間", "Asia/Taipei"],
		["Paris time", "Europe/Paris"],
		["UTC+8 time", "+08:00"],
		["Senegal", "Africa/Dakar"],
		["Kyiv", "Europe/Kiev"],
		["Europe/Kyiv", "Europe/Kiev"],
		["UTC+8", "+08:00"],
		["ＵＴＣ＋８", "+08:00"],
		["gmt -3:30", "-03:30"],
		["+0545", "+05:45"],
		["UTC", "UTC"],
		["GMT+0", "UTC"],
	])("understands %j", (typed, zone) => {
		expect(readZone(typed, folder)).toBe(zone);
	});

	test.each<[city: string, zone: string]>([
		["Asmara", "Africa/Asmera"],
		["Atikokan", "America/Coral_Harbour"],
		["Chuuk", "Pacific/Truk"],
		["Faroe", "Atlantic/Faeroe"],
		["Kanton", "Pacific/Enderbury"],
		["Kathmandu", "Asia/Katmandu"],
		["Nuuk", "America/Godthab"],
		["Pohnpei", "Pacific/Ponape"],
		["Yangon", "Asia/Rangoon"],
	])("understands %s, which `Intl` calls by an older name, and says it so", (city, zone) => {
		expect(readZone(city, folder)).toBe(zone);
		expect(zoneName(zone, "en")).toBe(city);
	});

	test.each([
		"",
		"Mars/Base",
		"Atlantis",
		"UTC+15",
		"UTC-13",
		"+",
		"8",
		"!?",
		"🕰",
		"EST5EDT4",
		"America",
		"时间",
		"time",
	])("finds no zone in %j", (typed) => {
		expect(readZone(typed, folder)).toBeUndefined();
	});

	test("leads to zones that there are, by every city of its table", () => {
		for (const [zone, { chinese, latin, others = [] }] of Object.entries(CITIES)) {
			expect(isTimeZone(zone)).toBe(true);
			for (const city of [...chinese, ...(latin === undefined ? [] : [latin]), ...others])
				expect(readZone(city, folder), city).toBe(zone);
		}
	});
});

test("zoneName says the city, or the distance from UTC", () => {
	const named = ["Asia/Shanghai", "America/New_York", "Europe/Oslo", "Europe/Kiev", "+08:00", "-03:30", "UTC"];
	expect(named.map((zone) => zoneName(zone, "en"))).toEqual([
		...["Shanghai", "New York", "Oslo", "Kyiv", "UTC+8", "UTC-3:30", "UTC"],
	]);
	expect(named.map((zone) => zoneName(zone, "zh-Hans")).slice(0, 2)).toEqual(["北京", "纽约"]);
	expect(named.map((zone) => zoneName(zone, "ru")).slice(0, 2)).toEqual(["Китай", "Нью-Йорк"]);
	expect(["UTC", "+08:00"].map((zone) => zoneName(zone, "fa"))).toEqual(["UTC", "UTC+8"]);
	const usual = ["Europe/Paris", "Africa/Dakar", "America/Toronto"];
	const inAll = (["uk", "km", "fa", "zh-Hant"] as const).map((code) => usual.map((zone) => zoneName(zone, code)));
	expect(inAll).toEqual([
		["Франція", "Сенегал", "Торонто"],
		["បារាំង", "សេណេហ្គាល់", "តូរ៉ុនតូ"],
		["فرانسه", "سنگال", "تورنتو"],
		["法國", "Dakar", "Toronto"],
	]);
});
