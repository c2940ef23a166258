import type { EmulatorEvent } from "../state/event-bus.ts";
import type { Control } from "./control.ts";

/** Control over an emulator in another process; `root` is what its main program printed as `control`. */
export function createRemoteControl(root: string): Control {
	return {
		async perform(name, params) {
			const response = await fetch(`${root}/${name}`, {
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify(params),
			});
			const answer = (await response.json()) as { result: never } | { error: string };
			if ("error" in answer) throw new Error(answer.error);
			return answer.result;
		},
		async subscribe(listener) {
			const stopping = new AbortController();
			const response = await fetch(`${root}/events`, { signal: stopping.signal });
			if (response.body === null) throw new Error(`Cannot follow events: status ${response.status}`);
			// Ends by our own abort, or because the emulator is gone, which the next act will tell.
			follow(response.body, listener).catch(() => undefined);
			return () => stopping.abort();
		},
	};
}

async function follow(body: ReadableStream<Uint8Array>, listener: (event: EmulatorEvent) => void): Promise<void> {
	const decoder = new TextDecoder();
	let buffered = "";
	for await (const chunk of body) {
		buffered += decoder.decode(chunk, { stream: true });
		const events = buffered.split("\n\n");
		buffered = events.pop() ?? "";
		for (const event of events) listener(JSON.parse(event.slice("data: ".length)));
	}
}
