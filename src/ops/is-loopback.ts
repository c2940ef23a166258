import { isIP } from "node:net";

/** Whether only this machine reaches the address, an IP address without brackets. https://www.rfc-editor.org/rfc/rfc6890 */
export function isLoopback(address: string): boolean {
	return isIP(address) > 0 && /^(?:(?:::ffff:)?127\.|::1$)/i.test(address);
}
