import type { AddressInfo } from "node:net";
import { connect, createServer, type Server, type Socket } from "node:net";

export interface Target {
	readonly host: string;
	readonly port: number;
}

/** A network between a client and a server that can fail in each of the ways in which networks do. */
export interface TcpProxy {
	/** On 127.0.0.1. */
	readonly port: number;
	/** Ports of this machine by which the proxy has called the target, also those that are closed again: the server knows its clients by these. */
	readonly sources: ReadonlySet<number>;
	/** Nothing passes any more, in either direction, also on new connections; none is closed. What is on its way stays there. */
	freeze(): void;
	/** Lets everything pass again, from where it stopped. */
	thaw(): void;
	/** Resets every connection, and each that comes, until `mend`. */
	cut(): void;
	mend(): void;
	/** So long after it came does anything go on, in either direction: half of a round trip, in milliseconds. */
	setDelay(ms: number): void;
	close(): Promise<void>;
}

/** Starts one that leads to `target`, on any free port. */
export async function startTcpProxy(target: Target): Promise<TcpProxy> {
	const line = new Line();
	const sources = new Set<number>();
	const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
		if (line.isCut) return void client.resetAndDestroy();
		const upstream = connect({ ...target, allowHalfOpen: true, noDelay: true });
		upstream.once("connect", () => upstream.localPort !== undefined && sources.add(upstream.localPort));
		line.join(client, upstream);
	});
	await listen(server);
	return {
		port: (server.address() as AddressInfo).port,
		sources,
		freeze: () => line.setFrozen(true),
		thaw: () => line.setFrozen(false),
		cut: () => line.setCut(true),
		mend: () => line.setCut(false),
		setDelay: (ms) => line.setDelay(ms),
		async close() {
			const closed = new Promise((resolve) => server.close(resolve));
			line.setCut(true);
			await closed;
		},
	};
}

/** The state that all connections share. */
class Line {
	isCut = false;
	#isFrozen = false;
	#delayMs = 0;
	readonly #ways = new Set<Way>();

	join(client: Socket, upstream: Socket): void {
		this.#add(client, upstream);
		this.#add(upstream, client);
	}

	#add(from: Socket, to: Socket): void {
		const way = new Way(from, to);
		this.#ways.add(way);
		way.delayMs = this.#delayMs;
		way.setFrozen(this.#isFrozen);
		// An end that is gone is what this is for: the other one learns of it in the same way.
		from.on("error", () => to.resetAndDestroy());
		to.on("close", () => this.#ways.delete(way));
	}

	setFrozen(isFrozen: boolean): void {
		this.#isFrozen = isFrozen;
		for (const way of this.#ways) way.setFrozen(isFrozen);
	}

	setCut(isCut: boolean): void {
		this.isCut = isCut;
		if (isCut) for (const way of this.#ways) way.reset();
	}

	setDelay(ms: number): void {
		this.#delayMs = ms;
		for (const way of this.#ways) way.delayMs = ms;
	}
}

/** One direction of a connection: what came waits for its time, in order, and none of it goes on while the line is frozen. */
class Way {
	readonly #from: Socket;
	readonly #to: Socket;
	delayMs = 0;
	#isFrozen = false;
	#waiting: { readonly dueAt: number; readonly chunk: Buffer | undefined }[] = [];
	#timer: NodeJS.Timeout | undefined;

	constructor(from: Socket, to: Socket) {
		this.#from = from;
		this.#to = to;
		from.on("data", (chunk) => this.#take(chunk));
		from.on("end", () => this.#take(undefined));
		// Whoever has said everything may be gone before it has arrived.
		to.on("close", () => clearTimeout(this.#timer));
	}

	setFrozen(isFrozen: boolean): void {
		this.#isFrozen = isFrozen;
		// What the kernel holds back makes the sender wait, as behind a cable that is pulled.
		if (isFrozen) this.#from.pause();
		else this.#from.resume();
		this.#passOn();
	}

	/** Both ends: one of them may have said everything, and be closed, while the other waits. */
	reset(): void {
		this.#from.resetAndDestroy();
		this.#to.resetAndDestroy();
	}

	/** `undefined` is the end of what is said. */
	#take(chunk: Buffer | undefined): void {
		this.#waiting.push({ dueAt: performance.now() + this.delayMs, chunk });
		this.#passOn();
	}

	#passOn(): void {
		clearTimeout(this.#timer);
		while (!this.#isFrozen) {
			const next = this.#waiting[0];
			if (next === undefined) return;
			const leftMs = next.dueAt - performance.now();
			if (leftMs > 0) {
				this.#timer = setTimeout(() => this.#passOn(), leftMs);
				return;
			}
			this.#waiting.shift();
			if (next.chunk === undefined) this.#to.end();
			else this.#to.write(next.chunk);
		}
	}
}

function listen(server: Server): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", resolve);
	});
}
