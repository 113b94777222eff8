/** Whether the end of what a program printed says that it missed a terminal to ask on. */
export const wantedTerminal = (tail: readonly string[]): boolean => tail.slice(-LINES).some(line => WORDS.test(line));

const LINES = 20;

/** Words of the C library (ENXIO, ENOTTY), of sudo, ssh, docker, stty and of the usual language runtimes. */
const WORDS =
	/\/dev\/tty\b.*(?:no such device|not configured|cannot open|can't open|failed to open)|(?:cannot|can't|unable to|could not|failed to) open \/dev\/tty|inappropriate ioctl for device|\bnot a (?:tty|terminal)\b|\ba (?:terminal|tty) is required|no tty present|requires? an? (?:interactive )?(?:tty|terminal)|from a non[- ]tty device|stdin is not interactive|no askpass|pseudo-terminal will not be allocated|permission denied \([^)]*(?:publickey|password|keyboard-interactive)|host key verification failed/i;
