import type { SendOutcome } from "../telegram/send-outcome.ts";
import type { Job } from "./reading/next-job.ts";

/**
 * What an answer means for this very call. A message that cannot be edited any more, for whatever reason, is left as it is, without a
 * second try. The same words about one that was to be posted explain nothing, and neither does a chat that has moved to itself.
 */
export function asMeant({ kind, subscriber }: Job, answer: SendOutcome, hasSimpler: boolean): SendOutcome {
	const { chat } = subscriber.destination;
	if (answer.kind === "moved" && answer.to === chat)
		return { kind: "unexplained", reason: "Telegram says that the chat has moved to itself" };
	if (kind !== "edit") return answer.kind === "uneditable" ? { ...answer, kind: "unexplained" } : answer;
	const isOver = answer.kind === "unexplained" || (answer.kind === "refused" && !hasSimpler);
	return isOver ? { ...answer, kind: "uneditable" } : answer;
}
