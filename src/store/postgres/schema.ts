/** The schema of the database that has all tables of the bot's: nothing of anybody else's is in it. */
export const SCHEMA = "rfi";
