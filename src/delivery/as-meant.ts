import type { SendOutcome } from "../telegram/send-outcome.ts";
import type { Job } from "./reading/next-job.ts";

/**
 * What an answer means for this very call. An edit whose content is refused in every form is given up: the message is there, and as it
 * was. What is said of messages that cannot be edited explains nothing of one that was to be posted, and neither does a chat that has
 * moved to itself.
 */
export function asMeant({ kind, subscriber }: Job, answer: SendOutcome, hasSimpler: boolean): SendOutcome {
	const { chat } = subscriber.destination;
	if (answer.kind === "moved" && answer.to === chat)
		return { kind: "unexplained", reason: "Telegram says that the chat has moved to itself" };
	if (kind !== "edit") return answer.kind === "uneditable" ? { ...answer, kind: "unexplained" } : answer;
	return answer.kind === "refused" && !hasSimpler ? { ...answer, kind: "uneditable" } : answer;
}
