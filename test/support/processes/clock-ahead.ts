// Loaded into the real process before its entry point: its clock is ahead, as if the machine had been off for so long.
const aheadMs = Number(process.env["CLOCK_AHEAD_MS"]);
const { now } = Date;
Date.now = () => now() + aheadMs;
