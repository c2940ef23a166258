import { readFile } from "node:fs/promises";

/** What a process has used so far, with all its threads, to a hundredth. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export async function cpuSeconds(pid: number): Promise<number> {
	const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).replace(/^.*\) /s, "").split(" ");
	return (Number(fields[11]) + Number(fields[12])) / 100;
}
