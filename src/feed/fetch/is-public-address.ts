import { BlockList, isIP } from "node:net";

/** Networks that are not the public Internet: https://www.iana.org/assignments/iana-ipv4-special-registry/ */
const SPECIAL_IPV4 = [
	...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
	...["192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
	...["224.0.0.0/4", "240.0.0.0/4"],
];
/**
 * https://www.iana.org/assignments/iana-ipv6-special-registry/ with the prefixes that carry an IPv4 address inside (NAT64,
 * 6to4, Teredo, compatible), since a gateway would unpack it.
 */
const SPECIAL_IPV6 = [
	...["::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16"],
	...["3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"],
];

const special = blockListOf();

/** Whether an IP address belongs to the public Internet, so that a feed may send us there. */
export function isPublicAddress(address: string): boolean {
	const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
	const family = isIP(bare);
	// The block list looks through addresses such as ::ffff:127.0.0.1 by itself.
	return family !== 0 && !special.check(bare, family === 6 ? "ipv6" : "ipv4");
}

function blockListOf(): BlockList {
	const list = new BlockList();
	for (const [networks, family] of [
		[SPECIAL_IPV4, "ipv4"],
		[SPECIAL_IPV6, "ipv6"],
	] as const) {
		for (const network of networks) {
			const [address = "", bits] = network.split("/");
			list.addSubnet(address, Number(bits), family);
		}
	}
	return list;
}
