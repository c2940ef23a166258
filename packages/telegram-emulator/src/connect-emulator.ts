import { createEmulatorClient, type EmulatorClient } from "./client/emulator-client.ts";
import { createRemoteControl } from "./client/remote-control.ts";

/**
 * The same client as `createEmulator` gives, for an emulator in another process. `apiRoot` is its address, as its main
 * program printed it. Rejects when nobody answers there.
 */
export async function connectEmulator(apiRoot: string): Promise<EmulatorClient> {
	const control = `${apiRoot}/control`;
	const response = await fetch(`${control}/`).catch((cause: unknown) => {
		throw new Error(`Cannot connect to emulator at "${apiRoot}"`, { cause });
	});
	const answer = (await response.json()) as { result: { token: string } };
	return createEmulatorClient(createRemoteControl(control), { apiRoot, token: answer.result.token });
}
