import { StatementSync } from "node:sqlite";

/** The collections whose order of writes is a protocol. */
const WATCHED = /^INSERT INTO "(article|story|log|head|feed|position)"/;

// Loaded into the real process before its entry point. It dies as `kill -9` would kill it, just before its n-th write.
const fatal = Number(process.env["DIE_AT_WRITE"]);
let writes = 0;
const { all } = StatementSync.prototype;
StatementSync.prototype.all = function (this: StatementSync, ...parameters: unknown[]) {
	if (WATCHED.test(this.sourceSQL.trimStart())) {
		writes++;
		if (writes === fatal) process.kill(process.pid, "SIGKILL");
	}
	return all.apply(this, parameters as Parameters<typeof all>);
};
