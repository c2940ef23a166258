import { connect, type Socket } from "node:net";

export interface FloodOptions {
	readonly hostname: string;
	readonly port: number;
	/** Each has one request on its way at a time. */
	readonly connections: number;
	/** Whole HTTP requests, heads and all. */
	readonly requests: readonly Buffer[];
}

const END_OF_HEAD = "\r\n\r\n";

/**
 * Sends prepared requests as fast as a server takes them, and looks at nothing but where each answer ends and whether it is
 * 200. Rejects at the first answer that is not.
 */
export async function flood({ hostname, port, connections, requests }: FloodOptions): Promise<void> {
	let next = 0;
	const takeNext = () => requests[next++];
	await Promise.all(Array.from({ length: connections }, () => converse(connect(port, hostname), takeNext)));
}

function converse(socket: Socket, takeNext: () => Buffer | undefined): Promise<void> {
	return new Promise((resolve, reject) => {
		let received = Buffer.alloc(0);
		const goOn = () => {
			const request = takeNext();
			if (request === undefined) socket.end(resolve);
			else socket.write(request);
		};
		socket.setNoDelay(true);
		socket.on("connect", goOn);
		socket.on("error", reject);
		socket.on("data", (chunk) => {
			received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
			const answer = readAnswer(received);
			if (answer === undefined) return;
			if (answer.status !== 200) reject(new Error(`Cannot flood: the server answered ${answer.status}`));
			received = Buffer.alloc(0);
			goOn();
		});
	});
}

/** The status of a complete answer; `undefined` while a part is missing. */
function readAnswer(received: Buffer): { readonly status: number } | undefined {
	const headEnd = received.indexOf(END_OF_HEAD);
	if (headEnd < 0) return undefined;
	const head = received.toString("latin1", 0, headEnd);
	const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
	if (received.length < headEnd + END_OF_HEAD.length + length) return undefined;
	return { status: Number(head.slice("HTTP/1.1 ".length, "HTTP/1.1 200".length)) };
}
