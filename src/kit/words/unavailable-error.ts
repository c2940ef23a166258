/** What somebody asked for cannot be told or done at the moment. The message says why, in words for whoever asked, and holds no secret. */
export class UnavailableError extends Error {
	override readonly name = "UnavailableError";
}
