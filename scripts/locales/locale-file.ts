import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { VariableReference } from "@fluent/syntax";
import {
	FluentParser,
	FluentSerializer,
	Message,
	type SelectExpression,
	type TextElement,
	Visitor,
} from "@fluent/syntax";

const FOLDER = resolve(import.meta.dirname, "../../locales");
const HASH_CHARS = 8;

/** One message of a file, as far as others have to agree with it. */
export interface LocaleMessage {
	/** Names of its variables. */
	readonly variables: ReadonlySet<string>;
	/** For each place where a variable decides, the forms that are there: plural categories and exact numbers. */
	readonly forms: readonly (readonly string[])[];
	/** All that is written in it, without what is filled in: each text between two places, whichever form it belongs to. */
	readonly texts: readonly string[];
	/** Changes when anything of the message does. */
	readonly hash: string;
}

/** Reads `locales/<language>.ftl`; a file that is not there yet has no messages. Throws with the line of what is no Fluent. */
export function readLocale(language: string): Map<string, LocaleMessage> {
	const path = join(FOLDER, `${language}.ftl`);
	if (!existsSync(path)) return new Map();
	const source = readFileSync(path, "utf8");
	const messages = new Map<string, LocaleMessage>();
	for (const entry of new FluentParser({ withSpans: true }).parse(source).body) {
		if (entry.type === "Junk")
			throw new Error(`Cannot read ${path}: line ${lineOf(source, entry.span?.start)} is no Fluent`);
		if (!(entry instanceof Message)) continue;
		const { name } = entry.id;
		if (messages.has(name)) throw new Error(`Cannot read ${path}: ${name} stands in it twice`);
		messages.set(name, describeMessage(entry));
	}
	return messages;
}

function lineOf(source: string, offset = 0): number {
	return source.slice(0, offset).split("\n").length;
}

function describeMessage(message: Message): LocaleMessage {
	const [variables, forms, texts] = [new Set<string>(), [] as string[][], [] as string[]];
	class Look extends Visitor {
		override visitVariableReference({ id }: VariableReference): void {
			variables.add(id.name);
		}

		override visitTextElement({ value }: TextElement): void {
			texts.push(value);
		}

		override visitSelectExpression(node: SelectExpression): void {
			forms.push(node.variants.map(({ key }) => (key.type === "Identifier" ? key.name : key.value)));
			this.genericVisit(node);
		}
	}
	new Look().visit(message);
	const written = new FluentSerializer().serializeEntry(new Message(message.id, message.value));
	return { variables, forms, texts, hash: createHash("sha256").update(written).digest("hex").slice(0, HASH_CHARS) };
}

/** What a translation follows: of each message, the hash of the English one of which it was made. */
type TranslatedFrom = Readonly<Record<string, string>>;

function sourcesPath(language: string): string {
	return join(FOLDER, "translated-from", `${language}.json`);
}

export function readTranslatedFrom(language: string): TranslatedFrom {
	const path = sourcesPath(language);
	return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

/** Notes that these messages of a language say what the English ones say now. Notes of what is not in English any more go. */
export function noteTranslated(language: string, keys: Iterable<string>, english = readLocale("en")): void {
	const before = readTranslatedFrom(language);
	const now = new Set(keys);
	const noted = [...english].flatMap(([key, { hash }]) => {
		const source = now.has(key) ? hash : before[key];
		return source === undefined ? [] : [[key, source] as const];
	});
	writeFileSync(sourcesPath(language), `${JSON.stringify(Object.fromEntries(noted), undefined, "\t")}\n`);
}

/** What is wrong with a language's file beside the English one. */
export interface Gaps {
	readonly missing: readonly string[];
	/** Only the other language has it. */
	readonly unknown: readonly string[];
	/** The English message has changed since it was translated. */
	readonly stale: readonly string[];
}

export function gapsOf(
	own: ReadonlyMap<string, LocaleMessage>,
	english: ReadonlyMap<string, LocaleMessage>,
	translatedFrom: TranslatedFrom,
): Gaps {
	const shared = [...english].filter(([key]) => own.has(key));
	return {
		missing: [...english.keys()].filter((key) => !own.has(key)),
		unknown: [...own.keys()].filter((key) => !english.has(key)),
		stale: shared.filter(([key, { hash }]) => translatedFrom[key] !== hash).map(([key]) => key),
	};
}
