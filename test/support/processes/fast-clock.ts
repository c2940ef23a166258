import { systemClock } from "../../../src/kit/clock.ts";

// Loaded into the real process before its entry point: whatever it waits for by its clock takes a fraction of the time. Sockets take theirs.
const speed = Number(process.env["CLOCK_SPEED"]);
const { after, elapsed } = systemClock;
systemClock.elapsed = () => elapsed() * speed;
systemClock.after = (ms, then) => after(ms / speed, then);
