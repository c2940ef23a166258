/** Another process holds what only one may have at a time. */
export class InUseError extends Error {
	override readonly name = "InUseError";

	constructor(options?: ErrorOptions) {
		super("another running instance is using it", options);
	}
}
