import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gistOf } from "../../../src/news/judgement/gist/gist.ts";

const ofTitle = (title: string) => gistOf({ title });
const ofLede = (lede: string) => gistOf({ title: "木桥重开", lede });

describe("gistOf", () => {
	test.each([
		["of another width or number", "木桥 今天　重开", "木桥  今天 重开"],
		["that were left out", "木桥 今天重开", "木桥今天重开"],
		["that nobody sees", "Le pont rouvre", "Le\u00a0pont\u00adrouvre\u200b"],
	])("is the same with spaces %s", (_, one, other) => {
		expect(ofTitle(one)).toBe(ofTitle(other));
		expect(ofLede(one)).toBe(ofLede(other));
	});

	test.each([
		["clock times", "12:34 Le pont rouvre", "9:05 Le pont rouvre"],
		["clock times in French", "Le pont rouvre à 12h34", "Le pont rouvre à 9 h 05"],
		["clock times in Chinese", "12时34分 木桥重开", "9点05分 木桥重开"],
		["clock times in Vietnamese", "Cầu mở lại lúc 12 giờ 34", "Cầu mở lại lúc 9 giờ 05"],
		["clock times of a zone", "Journal de 12.34 TU", "Journal de 7h TU"],
		["clock times in halves of the day", "At 12:34 pm the bridge opens", "At 9:05 a.m. the bridge opens"],
		["clock times in Persian digits", "۱۲:۳۴ پل باز شد", "۹:۰۵ پل باز شد"],
		["dates in figures", "26/11/2026 Le pont rouvre", "2026-11-27 Le pont rouvre"],
		["moments as machines write them", "2026-11-26T12:34:56+01:00 A bridge", "2026-11-27T09:05:00Z A bridge"],
		["dates in words with a time", "26 novembre 2026 à 12:34. Le pont", "1er décembre 2026 à 09:05. Le pont"],
		["dates in English words with a time", "November 26, 2026 12:34 A bridge", "Dec. 1, 2026 09:05 A bridge"],
		["dates in Chinese with a time", "2026年11月26日 12:34 木桥重开", "2026年12月1日 9:05 木桥重开"],
		["a time that came or went", "Le pont rouvre", "12:34 Le pont rouvre"],
		["how long ago, in English", "A bridge opens 5 minutes ago", "A bridge opens 2 hours ago"],
		["how long ago, in French", "Le pont rouvre il y a 5 min", "Le pont rouvre il y a 2 heures"],
		["how long ago, in Spanish", "El puente abre hace 5 minutos", "El puente abre hace 2 días"],
		["how long ago, in Portuguese", "A ponte abre há 5 minutos", "A ponte abre há 2 dias"],
		["how long ago, in Romanian", "Podul acum 5 minute", "Podul acum 20 de minute"],
		["how long ago, in Russian", "Мост открыт 5 минут назад", "Мост открыт 2 часа назад"],
		["how long ago, in Ukrainian", "Міст відкрито 5 хвилин тому", "Міст відкрито 2 години тому"],
		["how long ago, in Vietnamese", "Cầu mở 5 phút trước", "Cầu mở 2 giờ trước"],
		["how long ago, in Chinese", "木桥5分钟前重开", "木桥2小时前重开"],
		["how long ago, in traditional Chinese", "木橋5分鐘前重開", "木橋2小時前重開"],
		["how long ago, in Khmer", "ស្ពានបើក ៥ នាទីមុន", "ស្ពានបើក ២ ម៉ោងមុន"],
		["how long ago, in Persian", "پل ۵ دقیقه پیش باز شد", "پل ۲ ساعت پیش باز شد"],
		["how long ago, in Swahili", "Daraja dakika 5 zilizopita", "Daraja saa 2 zilizopita"],
		["how long ago, in Hausa", "Gada minti 5 da suka gabata", "Gada awanni 2 da suka wuce"],
	])("is the same with other timestamps: %s", (_, one, other) => {
		expect(ofTitle(one)).toBe(ofTitle(other));
		expect(ofLede(one)).toBe(ofLede(other));
	});

	test.each([
		["in a sentence", "The bridge opens. 1234 views", "The bridge opens. 1,240 views"],
		["in a sentence with a full stop", "Le pont rouvre. Lu 15 fois.", "Le pont rouvre. Lu 16 fois."],
		["behind a colon", "木桥今天重开。评论：7", "木桥今天重开。评论：12"],
		["as large numbers", "木桥今天重开。阅读 9,999…", "木桥今天重开。阅读 1.2万…"],
		["in words", "木桥今天重开。已有3人读过这篇报道。", "木桥今天重开。已有12人读过这篇报道。"],
		["in brackets", "The bridge opens (12)", "The bridge opens (13)"],
		["in brackets before a full stop", "The bridge opens (12). It is new.", "The bridge opens (13). It is new."],
		["at the beginning", "Views: 12 • The bridge opens.", "Views: 13 • The bridge opens."],
		["one after the other", "The bridge opens | 12 views | 3 comments", "The bridge opens | 13 views | 4 comments"],
		["of a word that nobody foresaw", "The bridge opens | Ratings 12", "The bridge opens | Ratings 13"],
		["of a label that nobody foresaw", "The bridge opens. Counter: 12", "The bridge opens. Counter: 13"],
		["of such a label in brackets", "木桥今天重开（访客：12）", "木桥今天重开（访客：13）"],
		["alone at the end", "The bridge opens. 1234", "The bridge opens. 1240"],
		["in Persian digits", "پل باز شد. بازدید: ۱۲", "پل باز شد. بازدید: ۱۳"],
		["in Khmer digits", "ស្ពានបើក។ អ្នកអាន ១២ ។", "ស្ពានបើក។ អ្នកអាន ១៣ ។"],
		["in Russian", "Мост открыт. Прочитано 12 раз.", "Мост открыт. Прочитано 13 раз."],
		["that came or went", "The bridge opens | 12 views", "The bridge opens"],
		["that came or went at the beginning", "[12] The bridge opens", "The bridge opens"],
	])("is the same with other counters in a lede: %s", (_, one, other) => {
		expect(ofLede(one)).toBe(ofLede(other));
	});

	test("is the same with another number in brackets in a title, and with no lede for a counter alone", () => {
		expect(ofTitle("木桥重开（12）")).toBe(ofTitle("[3] 木桥重开"));
		expect(ofLede("1234 views")).toBe(gistOf({ title: "木桥重开" }));
	});

	test.each([
		["a number of dead", "地震造成12人死亡。", "地震造成15人死亡。"],
		["a number of dead in few words", "Un séisme en mer. 12 morts.", "Un séisme en mer. 15 morts."],
		["a number of dead where a lede breaks off", "北方发生地震。至少12人死亡…", "北方发生地震。至少15人死亡…"],
		["a number of dead in brackets", "Un séisme (12 morts) en mer.", "Un séisme (15 morts) en mer."],
		[
			"a number of dead without a full stop",
			"At least 12 people died in the flood",
			"At least 15 people died in the flood",
		],
		["a number of dead behind a label", "Un séisme en mer. Bilan : 12 morts.", "Un séisme en mer. Bilan : 15 morts."],
		["a number of dead as a label counts it", "Un séisme en mer. Morts : 12", "Un séisme en mer. Morts : 15"],
		["a number of dead as a label counts it, in Chinese", "北方地震。死亡人数：12", "北方地震。死亡人数：15"],
		["a number of dead behind a separator", "Séisme au Maroc | 12 morts", "Séisme au Maroc | 15 morts"],
		["a number of injured behind a separator, in Russian", "Мост рухнул · 12 раненых", "Мост рухнул · 15 раненых"],
		["a number of dead behind a line, in Persian", "زلزله در شمال | ۱۲ کشته", "زلزله در شمال | ۱۵ کشته"],
		["a magnitude behind a label", "A quake at sea. Magnitude: 6.5", "A quake at sea. Magnitude: 7.1"],
		["a result behind a sentence of its own", "Score final : 12", "Score final : 13"],
		["a share", "The bill passes (52%).", "The bill passes (54%)."],
		["a sum", "The bridge opens | $12", "The bridge opens | $15"],
		["a score", "Paris gewinnt (2:1).", "Paris gewinnt (3:1)."],
		["a date in prose", "Elected on 26 November 2026, she resigns.", "Elected on 27 November 2026, she resigns."],
		["a duration", "A silence of 5 minutes.", "A silence of 8 minutes."],
		["hours and minutes of a delay", "Le train a 1h30 de retard.", "Le train a 2h45 de retard."],
		["hours and minutes that something took", "Elle court le marathon en 2h15.", "Elle court le marathon en 2h05."],
		["hours and minutes in Portuguese", "O jogo durou 2h05.", "O jogo durou 3h05."],
		["years ago", "Il y a 20 ans, le pont ouvrait.", "Il y a 30 ans, le pont ouvrait."],
		["a number behind an abbreviation", "The fire began in the No. 3 reactor.", "The fire began in the No. 4 reactor."],
		["a number in brackets that belongs to a word", "昨（18）日新增17例。", "昨（19）日新增17例。"],
		["a number in brackets that belongs to a sentence", "Article 49 (3) is used.", "Article 49 (2) is used."],
		["the day before which something ends", "期限在6月7日前。", "期限在6月9日前。"],
		["a decimal number", "Prices rise by 1.2 points.", "Prices rise by 1.3 points."],
		["a space turned into a word", "Le pont rouvre.", "Le pont ne rouvre pas."],
	])("is another one with %s", (_, one, other) => {
		expect(ofLede(one)).not.toBe(ofLede(other));
	});

	test.each([
		["a number", "地震造成12人死亡", "地震造成15人死亡"],
		["a counted word", "A song gets 12 views", "A song gets 13 views"],
		["a number of its own", "Match | 12", "Match | 13"],
		["a number in brackets within", "Article 49 (3) is used", "Article 49 (2) is used"],
	])("is another one with %s in a title", (_, one, other) => {
		expect(ofTitle(one)).not.toBe(ofTitle(other));
	});

	test("loses nothing but what shows nothing of a text without digits", () => {
		const letters = (text: string) => text.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "");
		const given = fc.string({ unit: "binary", maxLength: 60 }).map((text) => text.replace(/\p{N}/gu, "n"));
		fc.assert(
			fc.property(given, given, (title, lede) => gistOf({ title, lede }) === `${letters(title)}\n${letters(lede)}`),
		);
	});

	test("keeps title and lede apart", () => {
		expect(gistOf({ title: "木桥", lede: "重开" })).not.toBe(gistOf({ title: "木桥重开" }));
	});
});
