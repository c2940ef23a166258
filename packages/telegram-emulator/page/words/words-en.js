/** What the page itself says, in English. The other languages have the same keys. */
export const EN = {
	title: "Local Telegram",
	gone: "Local Telegram has ended. What you wrote is kept, and can be sent once it runs again.",
	close: "Close",

	chats: "Chats",
	chooseChat: "Choose a chat",
	nobodyHere: "Nobody lives here yet.",
	openBackstage: "Open the backstage",
	addSomebody: "and add a person, or let a test do so.",
	youAre: "You are",
	you: "You",
	bot: "Bot",
	typing: "typing…",
	/** @param {number} count */
	unread: (count) => `${count} unread`,

	toComposer: "Go to the message field",
	toChats: "Back to the chats",
	topics: "Topics",
	closed: "closed",
	group: "Group",
	supergroup: "Supergroup",
	channel: "Channel",
	/** @param {number} count */
	members: (count) => (count === 1 ? "1 member" : `${count} members`),
	botBlocked: "blocked",
	botLeft: "the bot is not here",
	botKicked: "the bot was removed",
	botRestricted: "the bot may not write",
	botAdministrator: "the bot is an administrator",

	messages: "Messages",
	toNewest: "To the newest message",
	nothingYet: "Nothing yet",
	saySomething: "Nothing yet. Say something to the bot.",
	edited: "edited",
	photo: "Photo",
	/** @param {string} username */
	via: (username) => `via @${username}`,
	reply: "Reply",
	doNotReply: "Do not reply",
	more: "more",
	less: "less",
	hiddenText: "Hidden text: show it",
	buttons: "Buttons",
	copied: "Copied",
	cannotCopy: "The browser does not allow copying",
	botSays: "The bot says",
	ok: "OK",

	message: "Message",
	send: "Send",
	commands: "Commands",
	botKeyboard: "The bot's keyboard",
	botHearsChoice: "The bot hears which one you choose.",
	noChatFits: "None of your chats fits what the bot asks for.",
	botBecomesAdministrator: "the bot becomes an administrator",
	botBecomesMember: "the bot is added",
	newChannel: "New channel",
	newGroup: "New group",
	create: "Create",
	cancel: "Cancel",
	results: "Results",
	bots: "Bots",
	lookUp: "look something up and send it",
	moreResults: "More results",
	askingBot: "Asking the bot…",
	botSilent: "The bot did not answer",
	nothingFound: "Nothing found",
	tryThis: "Things to try",
	hideExamples: "Hide the things to try",

	start: "Start",
	unblockBot: "Unblock the bot",
	accountDeleted: "This account was deleted",
	becameSupergroup: "This group became a supergroup",
	onlyAdministratorsPost: "Only administrators post here",
	onlyAdministratorsWrite: "Only administrators may write now",
	topicClosed: "This topic is closed",

	/** @param {string} who */
	joined: (who) => `${who} joined`,
	/** @param {string} who @param {string} added */
	added: (who, added) => `${who} added ${added}`,
	/** @param {string} who */
	left: (who) => `${who} left`,
	/** @param {string} who @param {string} removed */
	removed: (who, removed) => `${who} removed ${removed}`,
	groupUpgraded: "The group was upgraded to a supergroup",
	wasGroup: "This supergroup was a group before",
	/** @param {string} who @param {string} topic */
	openedTopic: (who, topic) => `${who} opened the topic “${topic}”`,
	/** @param {string} who */
	closedTopic: (who) => `${who} closed the topic`,
	/** @param {string} who */
	reopenedTopic: (who) => `${who} reopened the topic`,
	/** @param {string} who */
	pinned: (who) => `${who} pinned a message`,
	/** @param {string} who @param {string | undefined} chat */
	choseChat: (who, chat) =>
		chat === undefined ? `${who} chose a chat for the bot` : `${who} chose “${chat}” for the bot`,

	backstage: "Backstage",
	backstageAbout: "People and chats, faults, log of calls",
	addPeopleAndChats: "Add people and chats",
	person: "Person",
	language: "Language",
	chatWithBot: "Chat",
	kind: "Kind",
	forum: "Forum",
	topic: "Topic",
	name: "Name",
	add: "Add",
	/** @param {string} name */
	canBeChosen: (name) => `${name} can be chosen above the chats`,

	/** @param {string} chat */
	inChat: (chat) => `In “${chat}”`,
	blockBot: "Block the bot",
	deleteAccount: "Delete the account",
	upgradeGroup: "Upgrade to a supergroup",
	letMembersWrite: "Let members write",
	forbidMembersToWrite: "Forbid members to write",
	deleteChat: "Delete the chat",
	removeBot: "Remove the bot",
	addBot: "Add the bot",
	makeBotAdministrator: "Make the bot an administrator",
	takeBotsRights: "Take the bot’s rights",
	muteBot: "Mute the bot",
	/** @param {string} topic */
	reopenTopic: (topic) => `Reopen “${topic}”`,
	/** @param {string} topic */
	closeTopic: (topic) => `Close “${topic}”`,
	/** @param {string} topic */
	deleteTopic: (topic) => `Delete “${topic}”`,

	nextMessageMeets: "The bot’s next message meets",
	/** @param {number} seconds */
	flood: (seconds) => `429, wait ${seconds} s`,
	pageInstead: "502 with a page",
	resetBefore: "Reset before it is sent",
	resetAfter: "Sent, then reset",
	noAnswer: "No answer at all",
	everyThird: "Every third call: 429",
	planned: "Planned",
	takeBack: "Take back",
	callsAreAnswered: "Every call is answered",
	atOnce: "at once",
	/** @param {number} seconds */
	after: (seconds) => `after ${seconds} s`,
	floodLimits: "Flood limits, as Telegram has them",

	calls: "Calls of the Bot API",
	showPolls: "Show getUpdates too",
	noneYet: "None yet",
	/** @param {number} count */
	milliseconds: (count) => `${count} ms`,
	lost: "lost",
};
