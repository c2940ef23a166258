/** What Node throws when the system refuses something about a file. https://nodejs.org/api/errors.html#class-systemerror */
type FileError = Error & { readonly code: string; readonly path: string; readonly dest?: string };

/** By the system's own names: https://man7.org/linux/man-pages/man3/errno.3.html */
const WORDS: Readonly<Record<string, (path: string) => string>> = {
	ENOENT: (path) => `there is no file or folder ${path}`,
	ENOTDIR: (path) => `a part of ${path} is a file and no folder`,
	EISDIR: (path) => `${path} is a folder`,
	EEXIST: (path) => `${path} is there already`,
	EACCES: (path) => `this user has no right to ${path}`,
	EPERM: (path) => `this user has no right to ${path}`,
	EROFS: (path) => `the file system of ${path} is read-only`,
	ENOSPC: (path) => `no space is left on the disk of ${path}`,
	EDQUOT: (path) => `no space is left for this user on the disk of ${path}`,
	ENAMETOOLONG: (path) => `the name ${path} is too long`,
	ELOOP: (path) => `the links of ${path} lead in a circle`,
	EMFILE: () => "this process has too many files open",
	ENFILE: () => "this machine has too many files open",
};

/** A refusal of the file system in words; `undefined` for other errors, and for refusals that speak for themselves. */
export function wordFileError(error: unknown): string | undefined {
	if (!isFileError(error)) return undefined;
	return WORDS[error.code]?.(JSON.stringify(error.path));
}

function isFileError(error: unknown): error is FileError {
	if (!(error instanceof Error) || !("code" in error) || !("path" in error)) return false;
	return typeof error.code === "string" && typeof error.path === "string";
}
