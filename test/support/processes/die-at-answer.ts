import { ClientRequest } from "node:http";

// Loaded into the real process before its entry point. It dies as `kill -9` would kill it, when it is about to answer in this chat.
const chat = `"chat_id":${process.env["DIE_AT_CHAT"]},`;
const { write } = ClientRequest.prototype;
ClientRequest.prototype.write = function (this: ClientRequest, chunk: unknown, ...more: unknown[]) {
	if (String(chunk).includes(chat)) process.kill(process.pid, "SIGKILL");
	return Reflect.apply(write, this, [chunk, ...more]);
};
