/** The types of files of undici that are imported one by one: the package has types for all of it together only. */
declare module "undici/lib/dispatcher/env-http-proxy-agent.js" {
	export { EnvHttpProxyAgent as default } from "undici";
}
declare module "undici/lib/dispatcher/pool.js" {
	export { Pool as default } from "undici";
}
declare module "undici/lib/api/api-request.js" {
	import type { Dispatcher } from "undici";
	/** The answer of a dispatcher, which is `this`. */
	export default function request(
		this: Dispatcher,
		options: Dispatcher.RequestOptions,
	): Promise<Dispatcher.ResponseData>;
}
