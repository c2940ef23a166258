import { openStore } from "../../../src/store/open-store.ts";

// A process of its own that keeps the store at the given path open until it is killed.
await openStore(process.argv[2] ?? "");
process.stdout.write("open\n");
setInterval(() => undefined, 60_000);
