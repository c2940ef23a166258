import { expect, test } from "vitest";
import { readConfig } from "../../src/app/config.ts";
import { secretsOf } from "../../src/bin/read-environment.ts";

const BOT_TOKEN = "123456789:AAbbccDDeeff00112233";
const secretsWith = (environment: Readonly<Record<string, string>>) =>
	secretsOf(readConfig({ BOT_TOKEN, ...environment }));

test("what may be in no line is the token, the secret of the webhook, the password of the status and that of the store", () => {
	const webhook = { WEBHOOK_URL: "https://bot.example/hook", WEBHOOK_SECRET: "between_us" };
	const store = { STORE_URL: "postgres://bot:open%2Fsesame@db/bot" };
	const secrets = secretsWith({ ...webhook, ...store, STATUS_PASSWORD: "sésame, open" });
	expect(secrets).toEqual([BOT_TOKEN, "between_us", "sésame, open", "open%2Fsesame", "open/sesame"]);
});

test("a password of the store that may stand in any line by chance is hidden in addresses alone", () => {
	expect(secretsWith({ STORE_URL: "postgres://bot:bot@db/bot" })).toEqual([BOT_TOKEN]);
});
