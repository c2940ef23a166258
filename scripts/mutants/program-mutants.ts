import type { Mutant } from "./mutant.ts";

/** What somebody at a terminal types and reads, and the form of a post. */
export const PROGRAM_MUTANTS: readonly Mutant[] = [
	{
		room: "bin",
		file: "src/kit/words/nearest.ts",
		find: "Math.floor(chars / CHARS_PER_SLIP)",
		replace: "Math.ceil(chars / CHARS_PER_SLIP)",
		breaks: "what other programs are set by is no setting with a slip in it",
		tests: ["test/bin/strange-names.test.ts"],
	},
	{
		room: "bin",
		file: "src/bin/command-line.ts",
		find: "if (problems.length > 0 && wants === undefined) throw",
		replace: "if (problems.length > 0) throw",
		breaks: "help comes before whatever else is wrong",
		tests: ["test/bin/command-line.test.ts"],
	},
	{
		room: "bin",
		file: "src/bin/run-command.ts",
		find: 'stream.on("error", () => end.abort("nobody reads the output"));',
		replace: "void stream;",
		breaks: "a program whose output nobody reads ends quietly",
		tests: ["test/bin/entries.test.ts", "-t", "demo"],
	},
	{
		room: "bin",
		file: "src/bin/import.ts",
		find: "if (found.files.length === 0) {",
		replace: "if (found.files.length < 0) {",
		breaks: "an import of nothing makes no store",
		tests: ["test/bin/entries.test.ts", "-t", "import of what is not there"],
	},
	{
		room: "kit",
		file: "src/kit/logger.ts",
		find: "styled(record.level, clean(logLine(record)))",
		replace: "styled(record.level, logLine(record))",
		breaks: "no secret is in a line for people either",
		tests: ["test/kit/logger.test.ts"],
	},
	{
		room: "store",
		file: "src/store/file/why-unwritable.ts",
		find: "the usual cause in Docker is a volume of root's",
		replace: "it is somebody else's",
		breaks: "root's volume is told of as Docker's mishap",
		tests: ["test/store/file/why-unwritable.test.ts"],
	},
	{
		room: "formatter",
		file: "src/formatter/format-article.ts",
		find: "previewUrl: image ?? url",
		replace: "previewUrl: url",
		breaks: "a post shows the article's own picture",
		tests: ["test/formatter"],
	},
	{
		room: "delivery",
		file: "src/delivery/reading/entry-messages.ts",
		find: "newsroomDay(now)",
		replace: '""',
		breaks: "after midnight an article of the day before has its date",
		tests: ["test/delivery/reading"],
	},
];
