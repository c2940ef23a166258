import { expect, test } from "vitest";
import { ChatLimits } from "../../../src/delivery/pace/chat-limits.ts";
import { createPacedSender } from "../../../src/delivery/pace/paced-sender.ts";
import { Pacer } from "../../../src/delivery/pace/pacer.ts";
import { chatId } from "../../../src/news/destination.ts";
import type { TextMessage } from "../../../src/news/message.ts";
import type { SendOutcome } from "../../../src/telegram/send-outcome.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const SENT = { kind: "sent", messageId: 1 } as const;
const MESSAGE: TextMessage = { kind: "text", text: "News", entities: [] };

/** A sender of two a second, whose calls are answered with these outcomes, and then taken. */
function start(...answers: SendOutcome[]) {
	const clock = new FakeClock();
	const stopping = new AbortController();
	const left: string[] = [];
	const send = async ({ chat }: { readonly chat: number }) => {
		left.push(`${chat} at ${clock.elapsed()}`);
		return answers.shift() ?? SENT;
	};
	const gates = new ChatLimits(() => clock.elapsed());
	const pace = new Pacer({ configuredPerSecond: 2, clock });
	const signals = { stopping: stopping.signal, givingUp: new AbortController().signal };
	const paced = createPacedSender({
		sender: { send },
		gates,
		pace,
		clock,
		...signals,
		onAccepted: () => pace.accepted(),
	});
	const outcomes: SendOutcome[] = [];
	const sendTo = (chat: number, isStillTrue = async () => true) =>
		paced.send({ chat: chatId(chat) }, MESSAGE, isStillTrue).then((each) => outcomes.push(each));
	return { clock, stopping, left, gates, outcomes, sendTo };
}

test("Sends leave at the pace of all, and a second apart for one chat", async () => {
	const { clock, left, sendTo } = start();
	const sends = [1, 2, 2, 3].map((chat) => sendTo(chat));
	await clock.advance(10_000);
	await Promise.all(sends);
	expect(left).toEqual(["1 at 0", "2 at 500", "3 at 1500", "2 at 2000"]);
});

test("A chat that is told to wait gets nothing from anybody until then, and whoever sent is told", async () => {
	const { clock, gates, outcomes, sendTo } = start({ kind: "wait", seconds: 30 });
	void sendTo(1);
	await clock.advance(0);
	expect(outcomes).toEqual([{ kind: "wait", seconds: 30 }]);
	expect(gates.waitMs(chatId(1))).toBe(30_000);
	expect(gates.waitMs(chatId(2))).toBe(0);
});

test("What never left is sent again after a minute", async () => {
	const { clock, left, outcomes, sendTo } = start({ kind: "unsent", reason: "no such host" });
	void sendTo(1);
	await clock.advance(60_000);
	expect(left).toEqual(["1 at 0", "1 at 60000"]);
	expect(outcomes).toEqual([SENT]);
});

test("What has become untrue while it waited does not leave", async () => {
	const { clock, left, gates, outcomes, sendTo } = start({ kind: "unsent", reason: "no such host" });
	let isTrue = true;
	void sendTo(1, async () => isTrue);
	gates.block(chatId(2), 5000);
	void sendTo(2, async () => isTrue);
	await clock.advance(0);
	isTrue = false;
	await clock.advance(60_000);
	expect(left).toEqual(["1 at 0"]);
	expect(outcomes.map(({ kind }) => kind)).toEqual(["unsent", "unsent"]);
});

test("What has not left at a stop does not leave any more", async () => {
	const { clock, stopping, left, outcomes, sendTo } = start();
	const sends = [1, 1, 2].map((chat) => sendTo(chat));
	await clock.advance(0);
	stopping.abort(new Error("stop"));
	await Promise.all(sends);
	expect(left).toEqual(["1 at 0"]);
	expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["sent", "unsent", "unsent"]);
});
