/** What goes wrong with one call. */
export type Fault =
	| {
			readonly kind: "status";
			readonly code: number;
			readonly description: string;
			readonly retryAfterSeconds?: number;
	  }
	/** A front-end's error page instead of JSON; the call is not executed. */
	| { readonly kind: "html-502" }
	/** The connection is reset and the call not executed. */
	| { readonly kind: "reset-before" }
	/** The call is executed, then the connection reset: the client cannot know. */
	| { readonly kind: "reset-after" }
	/** The call takes this much longer, before or after it is executed. */
	| { readonly kind: "slow"; readonly beforeMs?: number; readonly afterMs?: number }
	/** 429, whatever the limits say. */
	| { readonly kind: "flood"; readonly retryAfterSeconds: number }
	/** Nothing is ever answered, and the call not executed. */
	| { readonly kind: "hang" };

/** Which calls a fault meets. Without any of these: the next call of any method. */
export interface FaultTarget {
	readonly method?: string;
	readonly chatId?: number;
	/** How many calls it meets before it is used up; 1 unless given, or unbounded when `share` is. */
	readonly times?: number;
	/** Share of the matching calls that it meets, from 0 to 1; all unless given. */
	readonly share?: number;
}

export type InjectedFault = Fault & FaultTarget;

interface Planned {
	readonly id: number;
	readonly fault: InjectedFault;
	timesLeft: number;
}

/** Faults in the order of their injection; a call meets the first that matches it. */
export class FaultPlan {
	readonly #random: () => number;
	#planned: Planned[] = [];
	#lastId = 0;
	/** Added to every call, before it is executed. */
	latencyMs = 0;

	constructor(random: () => number) {
		this.#random = random;
	}

	/** Returns an id, for taking the fault back. */
	inject(fault: InjectedFault): number {
		const timesLeft = fault.times ?? (fault.share === undefined ? 1 : Number.POSITIVE_INFINITY);
		this.#planned.push({ id: ++this.#lastId, fault, timesLeft });
		return this.#lastId;
	}

	/** Takes back one fault, or all. */
	clear(id?: number): void {
		this.#planned = id === undefined ? [] : this.#planned.filter((planned) => planned.id !== id);
	}

	get planned(): readonly { readonly id: number; readonly fault: InjectedFault; readonly timesLeft: number }[] {
		return this.#planned;
	}

	/** The fault that this call meets, which counts as one of its times. */
	next(method: string, chatId: number | undefined): Fault | undefined {
		if (this.#planned.length === 0) return undefined;
		const hit = this.#planned.find(({ fault }) => this.#meets(fault, method, chatId));
		if (hit === undefined) return undefined;
		hit.timesLeft--;
		if (hit.timesLeft <= 0) this.clear(hit.id);
		return hit.fault;
	}

	#meets({ method, chatId, share }: InjectedFault, calledMethod: string, calledChat: number | undefined): boolean {
		if (method !== undefined && method.toLowerCase() !== calledMethod.toLowerCase()) return false;
		if (chatId !== undefined && chatId !== calledChat) return false;
		return share === undefined || this.#random() < share;
	}
}
