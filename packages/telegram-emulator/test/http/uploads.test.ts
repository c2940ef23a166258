import { Api, InputFile } from "grammy";
import { expect, test } from "vitest";
import { createEmulator } from "../../src/create-emulator.ts";
import { parseMultipart } from "../../src/http/parse-multipart.ts";

const TYPE = "multipart/form-data; boundary=xyz";

test("parseMultipart reads headers in any case, quoted or not, and tells files from fields", () => {
	const body = [
		"--xyz",
		'Content-Disposition: form-data; name="text"',
		"",
		"金正恩\r\n--xy is no end",
		"--xyz",
		"content-disposition:form-data;name=chat_id",
		"",
		"7",
		"--xyz",
		'content-disposition:form-data;name="photo";filename=a.jpg',
		"content-type:application/octet-stream",
		"",
		"\u0000\u0001",
		"--xyz--",
		"",
	].join("\r\n");
	expect(parseMultipart(TYPE, Buffer.from(body))).toEqual({
		fields: { text: "金正恩\r\n--xy is no end", chat_id: "7" },
		files: ["photo"],
	});
});

test.each([
	["multipart/form-data", "--xyz--", "Bad Request: boundary not found"],
	[TYPE, "--xyz\r\nno header ends here--xyz--", "Bad Request: Can't parse multipart/form-data body"],
])("parseMultipart refuses %j with %j", (type, body, words) => {
	expect(() => parseMultipart(type, Buffer.from(body))).toThrow(words);
});

test("a picture that grammY uploads arrives with its caption", async () => {
	const emulator = await createEmulator();
	const li = await emulator.world.user("Li");
	await li.startsSilently();
	const api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
	const message = await api.sendPhoto(li.id, new InputFile(Buffer.from([1, 2, 3]), "a.jpg"), { caption: "Uploaded" });
	expect(message).toMatchObject({ caption: "Uploaded", photo: [{ width: 1280 }] });
	await emulator.close();
});
