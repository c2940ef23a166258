/** The station or its reporter, as interviews name them before a question. */
const STATION = /(?:法广|法廣|RFI|法国国际广播电台|法國國際廣播電[台臺]|本台)/.source;
const DESK =
	/(?:\s*(?:[（(]?RFI[）)]?|中文部|中文组|中文組|中文|华语|華語))?\s*(?:特约|特約)?(?:记者|記者|主持人|主持)?/.source;
const ASKER = /(?:记者|記者|主持人|主持|采访者|採訪者|提?[问問]|Q\d{0,2})/.source;
/** Who asks in an interview: 法广：, 法广中文部记者：, 问：. */
const LABELLED = new RegExp(`^(?:${STATION}${DESK}|${ASKER})\\s*(?:RFI)?\\s*[:：]`, "i");
/** In brackets the station's name may begin a report as well. */
const BRACKETED = new RegExp(`^[【\\[(（](?:${STATION}${DESK}|${ASKER})[】\\])）].*[?？][」』”’"')）】]*$`, "isu");
const QUESTION_END = /[?？][」』”’"')）】]*$/u;
/** Who answers: a name or 答, and not a sentence that goes on to quote somebody (镇长说：). */
const SPEAKER = /^[^\s\p{P}][^，。；！？、：,;!?:]{0,11}(?<![说說道称稱示出问問为為])\s*[:：]/u;

/** Whether a paragraph is what an interviewer asks: by its label, or because the paragraph after it begins with who answers. */
export function isQuestion(text: string, next = ""): boolean {
	return LABELLED.test(text) || BRACKETED.test(text) || (QUESTION_END.test(text) && SPEAKER.test(next));
}
