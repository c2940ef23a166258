export interface Addresses {
	readonly apiRoot: string;
	readonly control: string;
	readonly page: string;
	readonly token: string;
}

/** What somebody at a terminal wants to know first. */
export function startLines({ apiRoot, control, page, token }: Addresses): string {
	return `A local Telegram is running. Ctrl+C stops it.

  Chat page  ${page}
  API root   ${apiRoot}
  Token      ${token}
  Control    ${control}
`;
}
