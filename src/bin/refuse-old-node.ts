/** `proxyEnv` of `http.Agent` came with it: https://nodejs.org/api/http.html#new-agentoptions */
const NEEDED = { major: 24, minor: 5 };

/** What to tell somebody whose Node lacks what the bot needs; `undefined` when it is new enough. */
export function nodeTooOld(version: string): string | undefined {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	if (major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor)) return undefined;
	const needed = `${NEEDED.major}.${NEEDED.minor}`;
	return `Cannot start: Node ${version} is too old, ${needed} or newer is needed. "npm ci" brings one, and "npm start" uses it.`;
}

// Each entry imports this file before any other, and what is large only when it runs: an old Node cannot even parse all of it.
const complaint = nodeTooOld(process.versions.node);
if (complaint !== undefined) {
	process.stderr.write(`${complaint}\n`);
	process.exit(1);
}
