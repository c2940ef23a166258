/** Set where nobody waits for the result: the same tests with more rounds and more chats. */
export const LONG_ROUNDS = process.env["LONG_ROUNDS"] === "1";
