/**
 * For how many milliseconds this thread's event loop has been busy since it began: with code, or with calls that hold it up. While the machine sleeps,
 * or the process is stopped, it is not.
 */
export function eventLoopBusyMs(): number {
	return performance.eventLoopUtilization().active;
}
