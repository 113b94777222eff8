import type {Call} from './calls.ts';

/**
 * The starts of commands that a program prints for a shell further down its pipe: `awk '/Failed/ {print "kubectl delete pvc " $1}' | sh`,
 * `sed 's/^/rm -rf /' | sh`. They stand in quotes within the program's text, or are what it puts in.
 */
export function printedCommands({words, pipedTo}: Call): readonly string[] {
	if (!pipedTo.some((next) => RUNS_INPUT.test(next))) return [];
	return words.slice(1).flatMap(({value}) => [...[...value.matchAll(QUOTED)].map(([, text = '']) => text), PUT_IN.exec(value)?.groups?.['text'] ?? '']).filter((text) => text !== '').slice(0, MOST);
}

const RUNS_INPUT = /^(?:sudo )?(?:(?:ba|z|da|k)?sh|xargs (?:-\S+ )*(?:ba)?sh)(?: -\w+)*$/u;
const QUOTED = /["'`]\s*([a-z][\w./-]* [^"'`\n]*)/gu;
const PUT_IN = /^s(?<mark>[/|,#@])(?:(?!\k<mark>).)*\k<mark>(?<text>[a-z][\w./-]* (?:(?!\k<mark>).)+)\k<mark>/u;

/** No line that a person writes prints more. */
const MOST = 20;
