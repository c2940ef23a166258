import { type Agent as HttpAgent, get as httpGet, type RequestOptions } from "node:http";
import { get as httpsGet } from "node:https";
import { type Api, HttpError } from "grammy";

/** The `code` of the error that stands for a redirect: nothing was done, and nothing will be until the operator changes the address. */
export const REDIRECTED = "REDIRECTED";

export interface RefuseRedirectsOptions {
	readonly token: string;
	readonly apiRoot: string;
	readonly agent: HttpAgent;
}

/** Where it leads is worth one more question, not a long one. */
const LOOK_TIMEOUT_MS = 5_000;

/**
 * Makes the calls that were answered by a redirect fail with the address that it leads to. To follow one would turn a POST into a GET
 * without its parameters: texts would be lost, and an offset of updates with them. https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export function refuseRedirects(api: Api, options: RefuseRedirectsOptions): void {
	api.config.use((call, method, payload, signal) =>
		call(method, payload, signal).catch(async (error: unknown) => {
			if (!(error instanceof HttpError) || !isRedirect(error.error)) throw error;
			const target = await redirectTarget(options);
			const where = target === undefined ? "" : ` to ${target}: use that address`;
			const cause = Object.assign(new Error(`TELEGRAM_API_ROOT answers with a redirect${where}`), { code: REDIRECTED });
			throw new HttpError(error.message, cause);
		}),
	);
}

/** As node-fetch says it for `redirect: "error"`, without telling where it would have led. */
function isRedirect(cause: unknown): boolean {
	return cause instanceof Error && "type" in cause && cause.type === "no-redirect";
}

/** The root of the address to which a harmless call is redirected; `undefined` when it no longer is. */
function redirectTarget({ token, apiRoot, agent }: RefuseRedirectsOptions): Promise<string | undefined> {
	const path = `/bot${token}/getMe`;
	const url = `${apiRoot}${path}`;
	const get = apiRoot.startsWith("https:") ? httpsGet : httpGet;
	const options: RequestOptions = { agent, timeout: LOOK_TIMEOUT_MS };
	return new Promise((resolve) => {
		const request = get(url, options, ({ headers: { location } }) => {
			request.destroy();
			const target = location === undefined ? undefined : URL.parse(location, url)?.href;
			resolve(target?.replace(path, ""));
		});
		request.on("timeout", () => request.destroy());
		// Whatever is wrong now, the redirect was there before: it is told without the address.
		request.on("error", () => resolve(undefined));
		request.on("close", () => resolve(undefined));
	});
}
