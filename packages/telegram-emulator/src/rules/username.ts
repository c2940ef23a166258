/** Letters, digits and underscores, of which the first is a letter; names of four were auctioned. https://core.telegram.org/method/account.updateUsername */
const USERNAME = /^[A-Za-z]\w{3,31}$/;

export function isUsername(name: string): boolean {
	return USERNAME.test(name);
}

/** Usernames are one space for people, bots and chats, whatever their case. */
export function usernameKey(name: string): string {
	return name.toLowerCase();
}
