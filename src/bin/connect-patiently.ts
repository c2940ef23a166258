import { setDefaultAutoSelectFamilyAttemptTimeout } from "node:net";

/**
 * How long each address of a host but the last may take to connect. Node's 250 ms are less than a handshake from the other end of the
 * world, or over a satellite, takes; and where the last address is of a family that has no route here, none is left.
 * https://nodejs.org/api/net.html#netsetdefaultautoselectfamilyattempttimeoutvalue
 */
const MS_PER_ADDRESS = 5_000;

/** Gives each address of Telegram's and of the feeds time to answer, in the whole process. */
export function connectPatiently(): void {
	setDefaultAutoSelectFamilyAttemptTimeout(MS_PER_ADDRESS);
}
