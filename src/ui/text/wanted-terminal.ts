/** Whether the end of what a program printed says that it missed a terminal to ask on. */
export const wantedTerminal = (tail: readonly string[]): boolean => tail.slice(-LINES).some(line => WORDS.test(line)) || seemsToAsk(tail);

/** Whether the last line is a question to a person; what asks in a captured command gets the end of its input. */
export const seemsToAsk = (tail: readonly string[]): boolean => QUESTION.test(tail.findLast(line => line.trim() !== '') ?? '');

const LINES = 20;

/** Words of the C library (ENXIO, ENOTTY), of sudo, ssh, docker, stty and of the usual language runtimes. */
const WORDS =
	/\/dev\/tty\b.*(?:no such device|not configured|cannot open|can't open|failed to open)|(?:cannot|can't|unable to|could not|failed to) open \/dev\/tty|inappropriate ioctl for device|\bnot a (?:tty|terminal)\b|\ba (?:terminal|tty) is required|no tty present|requires? an? (?:interactive )?(?:tty|terminal)|from a non[- ]tty device|stdin is not interactive|no askpass|pseudo-terminal will not be allocated|permission denied \([^)]*(?:publickey|password|keyboard-interactive)|host key verification failed|eof when reading a line/i;

/** At the end of the line: a choice of yes and no, what is typed unseen, a key to press. */
const QUESTION = /(?:[[(]y(?:es)?\s*\/\s*no?(?:\/\[?\w+\]?)?[\])]|\b(?:password|passphrase|passcode|verification code)\b[^:]{0,80}:|\bpress (?:any key|enter|return)\b[^:]{0,40})\s*[?:>.]*(?:\s*abort(?:ed)?\.?)?\s*$/i;
