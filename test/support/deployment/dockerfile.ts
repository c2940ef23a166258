/** One line of a Dockerfile with its continuations. https://docs.docker.com/reference/dockerfile/ */
export interface Instruction {
	readonly name: string;
	/** What is behind the name, as one line. */
	readonly rest: string;
}

/** What one `FROM` begins. */
export interface Stage {
	readonly from: string;
	readonly as?: string;
	readonly instructions: readonly Instruction[];
}

/** Reads what Dockerfiles of this project say: no parser directives, no here-documents, no `ARG`. */
export function readDockerfile(text: string): Stage[] {
	const stages: { from: string; as?: string; instructions: Instruction[] }[] = [];
	const lines = text.replace(/^#.*\n/gm, "").replace(/\\\n\s*/g, "");
	for (const line of lines.split("\n").filter((each) => each.trim() !== "")) {
		const [, name = "", rest = ""] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
		if (name === "") throw new Error(`Cannot read Dockerfile: "${line}"`);
		if (name === "FROM") {
			const [from = "", , as] = rest.split(" ");
			stages.push({ from, ...(as === undefined ? {} : { as }), instructions: [] });
		} else stages.at(-1)?.instructions.push({ name, rest });
	}
	return stages;
}

/** What an instruction runs without a shell, as `["program", "argument"]`. */
export function argumentsOf(rest: string): string[] {
	const parsed: unknown = JSON.parse(rest.slice(rest.indexOf("[")));
	if (!Array.isArray(parsed)) throw new Error(`Cannot read Dockerfile: "${rest}" is no list`);
	return parsed.map(String);
}

/** Whether the context of a build has a path, by the lines of `.dockerignore`: the last that matches it or a folder above it counts. */
export function isInContext(path: string, dockerignore: string): boolean {
	const rules = dockerignore.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
	const matching = rules.filter((rule) => {
		const pattern = rule.replace(/^!/, "");
		return pattern === "*" || pattern === path || path.startsWith(`${pattern}/`);
	});
	return matching.at(-1)?.startsWith("!") ?? true;
}
