import type { ServerResponse } from "node:http";
import { ApiError, tooManyRequests } from "../api-error.ts";
import type { Clock } from "../clock.ts";
import type { Fault } from "../state/fault-plan.ts";
import { type Answer, failure } from "./answer.ts";
import { closeSignal } from "./close-signal.ts";

/** One call on its way through the server. */
export interface Exchange {
	readonly response: ServerResponse;
	/** Executes the method. */
	run(): Promise<Answer>;
	/** Records the answer and sends it. */
	finish(answer: Answer): void;
	/** Records a call that got no JSON: with status 0, or that of the page it got. */
	recordUnanswered(status: number, executed?: Answer): void;
}

const BAD_GATEWAY =
	"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

/** Lets a call meet its fault instead of its ordinary answer. */
export async function meetFault(fault: Fault, exchange: Exchange, clock: Clock): Promise<void> {
	const { response } = exchange;
	switch (fault.kind) {
		case "status":
			return exchange.finish(
				failure(new ApiError(fault.code, fault.description, parametersOf(fault.retryAfterSeconds))),
			);
		case "flood":
			return exchange.finish(failure(tooManyRequests(fault.retryAfterSeconds)));
		case "html-502":
			exchange.recordUnanswered(502);
			response.writeHead(502, { "Content-Type": "text/html" }).end(BAD_GATEWAY);
			return;
		case "reset-before":
			exchange.recordUnanswered(0);
			return reset(response);
		case "reset-after":
			exchange.recordUnanswered(0, await exchange.run());
			return reset(response);
		case "hang":
			return exchange.recordUnanswered(0);
		case "slow": {
			if (fault.beforeMs !== undefined) await clock.sleep(fault.beforeMs, closeSignal(response));
			const answer = await exchange.run();
			if (fault.afterMs !== undefined) await clock.sleep(fault.afterMs, closeSignal(response));
			return exchange.finish(answer);
		}
	}
}

function parametersOf(retryAfterSeconds: number | undefined): { retry_after: number } | undefined {
	return retryAfterSeconds === undefined ? undefined : { retry_after: retryAfterSeconds };
}

/** Ends the connection with RST, so that the client sees a reset and not an orderly end. */
function reset(response: ServerResponse): void {
	response.socket?.resetAndDestroy();
}
