import { Api, InputFile } from "grammy";
import { expect, onTestFinished, test } from "vitest";
import { createEmulator } from "../../src/create-emulator.ts";
import { parseMultipart } from "../../src/http/parse-multipart.ts";
import { pictureSize } from "../../src/rules/picture-size.ts";

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
		files: new Map([["photo", Buffer.from([0, 1])]]),
	});
});

test("a boundary is one at the beginning of a line only, and as a whole word", () => {
	const text = "hello --B world\r\n--Bx\r\n --B\n--B\r\n";
	const body = `preamble\r\n--B \t\r\nContent-Disposition: form-data; name="text"\r\n\r\n${text}\r\n--B--\r\nepilogue`;
	expect(parseMultipart("multipart/form-data; boundary=B", Buffer.from(body)).fields).toEqual({ text });
});

test.each([
	["dashes", "-"],
	["words that begin like a boundary", "\r\n--xyzz"],
])("eight times as many %s take about eight times as long", (_, content) => {
	const bodyOf = (bytes: number) =>
		Buffer.from(
			`--xyz\r\ncontent-disposition:form-data;name=a\r\n\r\n${content.repeat(bytes / content.length)}\r\n--xyz--`,
		);
	const [part, whole] = [bodyOf(500_000), bodyOf(4_000_000)];
	const timeOf = (body: Buffer) => {
		const beginning = process.cpuUsage();
		parseMultipart(TYPE, body);
		const { user, system } = process.cpuUsage(beginning);
		return user + system;
	};
	// Of several attempts the shortest: whatever else the machine does only adds to one.
	const shortest = (body: Buffer) => Math.min(...Array.from({ length: 5 }, () => timeOf(body)));
	shortest(part);
	// Sixty-four times as long, if each of them looked at all the others.
	expect(shortest(whole) / shortest(part)).toBeLessThan(24);
});

test.each([
	["multipart/form-data", "--xyz--", "Bad Request: boundary not found"],
	[`multipart/form-data; boundary=${"x".repeat(71)}`, "", "Bad Request: boundary not found"],
	[
		TYPE,
		"--xyz\r\ncontent-disposition:form-data;name=a\r\n\r\nno end",
		"Bad Request: Can't parse multipart/form-data body",
	],
	[TYPE, "--xyz\r\nno header ends here--xyz--", "Bad Request: Can't parse multipart/form-data body"],
])("parseMultipart refuses %j with %j", (type, body, words) => {
	expect(() => parseMultipart(type, Buffer.from(body))).toThrow(words);
});

async function setUp(): Promise<{ api: Api; id: number }> {
	const emulator = await createEmulator({ limits: false });
	onTestFinished(() => emulator.close());
	const li = await emulator.world.user("Li");
	await li.startsSilently();
	return { api: new Api(emulator.token, { apiRoot: emulator.apiRoot }), id: li.id };
}

test("a picture that grammY uploads arrives with its caption", async () => {
	const { api, id } = await setUp();
	const message = await api.sendPhoto(id, new InputFile(Buffer.from([1, 2, 3]), "a.jpg"), { caption: "Uploaded" });
	expect(message).toMatchObject({ caption: "Uploaded", photo: [{ width: 1280, height: 1280, file_size: 3 }] });
});

test("an upload takes the place of another picture with its caption, and is added to a text", async () => {
	const { api, id } = await setUp();
	const upload = (byte: number) => new InputFile(Buffer.from([byte]), "a.jpg");
	const before = await api.sendPhoto(id, upload(1), { caption: "Before" });
	const media = { type: "photo", media: upload(2), caption: "After" } as const;
	const after = await api.editMessageMedia(id, before.message_id, media);
	expect(after).toMatchObject({ message_id: before.message_id, caption: "After" });
	expect(after).not.toHaveProperty("photo", before.photo);
	const said = await api.sendMessage(id, "Words");
	const shown = await api.editMessageMedia(id, said.message_id, media);
	expect(shown).toMatchObject({ caption: "After", photo: [{ file_size: 1 }] });
	expect(shown).not.toHaveProperty("text");
	const video = { type: "video", media: "https://a.example/a.mp4" } as const;
	await expect(api.editMessageMedia(id, said.message_id, video)).rejects.toThrow("only photos");
});

test("each upload has an id of its own, and each content one that its uploads share", async () => {
	const { api, id } = await setUp();
	const upload = async (byte: number) => {
		const { photo } = await api.sendPhoto(id, new InputFile(Buffer.from([byte]), "a.jpg"));
		return photo[0] ?? { file_id: "", file_unique_id: "" };
	};
	const [first, again, other] = [await upload(1), await upload(1), await upload(2)];
	expect(new Set([first.file_id, again.file_id, other.file_id]).size).toBe(3);
	expect(again.file_unique_id).toBe(first.file_unique_id);
	expect(other.file_unique_id).not.toBe(first.file_unique_id);
	expect((await api.sendPhoto(id, first.file_id)).photo).toEqual([first]);
	await expect(api.sendPhoto(id, first.file_id.slice(0, -4))).rejects.toThrow("wrong remote file identifier specified");
});

test("addresses with the same ending are different pictures, and the same address is the same one", async () => {
	const { api, id } = await setUp();
	const send = async (url: string) => (await api.sendPhoto(id, url)).photo[0]?.file_unique_id;
	const [a, b] = ["https://a.example/pictures/today.jpg", "https://b.example/pictures/today.jpg"];
	expect(await send(a)).not.toBe(await send(b));
	expect(await send(a)).toBe(await send(a));
});

test("a photo of more than 10 MB is refused, and one of 10 MB is not", async () => {
	const { api, id } = await setUp();
	const limit = 10 * 1024 * 1024;
	await api.sendPhoto(id, new InputFile(Buffer.alloc(limit), "a.jpg"));
	await expect(api.sendPhoto(id, new InputFile(Buffer.alloc(limit + 1), "a.jpg"))).rejects.toThrow(
		"Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
	);
});

const png = (width: number, height: number) => {
	const bytes = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), Buffer.alloc(8)]);
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	return bytes;
};

test.each([
	["a PNG", png(640, 480).toString("hex")],
	["a GIF", "4749463839618002e001"],
	["a JPEG", "ffd8ffe000044a46ffffc0001108" + "01e0" + "0280" + "03"],
	["a WebP with headers", "524946460000000057454250565038580a000000000000007f0200df0100"],
	["a lossless WebP", "5249464600000000574542505650384c000000002f" + "7fc27700" + "0000000000"],
	["a lossy WebP", "52494646000000005745425056503820000000000000009d012a8002e001"],
])("%s says itself how large it is", (_, hex) => {
	const bytes = Buffer.from(hex, "hex");
	const size = pictureSize(bytes);
	expect(size).toEqual({ width: 640, height: 480 });
	for (let length = 0; length < bytes.length; length++)
		expect(() => pictureSize(bytes.subarray(0, length))).not.toThrow();
});

test.each([
	[9000, 1001],
	[2001, 100],
])("a picture of %i by %i is none that Telegram takes", async (width, height) => {
	const { api, id } = await setUp();
	const photo = new InputFile(png(width, height), "a.png");
	await expect(api.sendPhoto(id, photo)).rejects.toThrow("PHOTO_INVALID_DIMENSIONS");
});
