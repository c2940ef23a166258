import { expect, onTestFinished, test, vi } from "vitest";
import { hasPostgres } from "../support/postgres/has-postgres.ts";
import { STANDBY, setFrontsScene } from "../support/several/fronts-scene.ts";

const DIE_AT_ANSWER = new URL("../support/processes/die-at-answer.ts", import.meta.url).href;
const [READER, UPDATE] = [4711, 2_000_000];
const PATIENTLY = { timeout: 20_000, interval: 50 };
const SET_ASIDE = "Update is set aside: the process has ended again and again while it was handled";
/** The first is not noted, and two more are counted. */
const DEATHS = 3;

test.skipIf(!hasPostgres())(
	"An update that ends the process of a bot that stands by, however often that is started, is set aside, and others are answered",
	{ timeout: 120_000 },
	async () => {
		const environment = { NODE_OPTIONS: `--import=${DIE_AT_ANSWER}`, DIE_AT_CHAT: String(READER) };
		const scene = await setFrontsScene({ environment });
		onTestFinished(() => scene.close());
		const { world } = scene.telegram.emulator;
		const reader = await world.user("Reader", { id: READER, language_code: "en" });
		const isBrought = async () => {
			await vi.waitFor(async () => expect((await scene.ask(STANDBY, "/readyz")).status).toBe(200), PATIENTLY);
			await scene.says(STANDBY, reader.user, "/find", UPDATE);
		};
		for (let death = 1; death <= DEATHS; death++) {
			await expect(isBrought()).rejects.toThrow();
			expect(await scene.bots.get(STANDBY)?.exited).toBe("SIGKILL");
			await scene.start(STANDBY);
		}
		await isBrought();
		await scene.bots.get(STANDBY)?.logs(SET_ASIDE);
		const other = await world.user("Other", { language_code: "en" });
		expect((await other.asks("/find", { timeoutMs: PATIENTLY.timeout })).text).toMatch(/^I do not know/);
	},
);
