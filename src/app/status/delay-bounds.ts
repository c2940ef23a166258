/**
 * What delays are counted by, for `/metrics` and for the statistics: upper bounds in seconds. A feed is looked at every one to
 * fifteen minutes; caches and pauses make that hours at worst.
 */
export const SEEN_AFTER = [20, 40, 60, 90, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400, 28_800, 86_400];
/** From a single reader to a broadcast to a hundred thousand, at 25 a second an hour and more. */
export const SENT_AFTER = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 14_400, 86_400];
