import type {Outline} from './block.ts';

/** The machine that the prompt of a line names, by the line's number: `admin@till-1$ ls`, `[till-1]# ls` and `till-1# ls` are all of `till-1`. */
export function promptNames(outline: Outline): ReadonlyMap<number, string> {
	return new Map(
		outline.blocks.flatMap((block) => {
			if (block.kind !== 'fence') return [];
			return block.text.split('\n').flatMap((text, at) => {
				const {name, host} = PROMPT.exec(text)?.groups ?? {};
				const machine = (host ?? name)?.toLowerCase();
				return machine === undefined || NAMELESS.test(machine) ? [] : [[block.firstLine + at, machine] as const];
			});
		}),
	);
}

/** The name of a container may begin with a digit; without an account in front that would be a number. */
const PROMPT = /^\s*\[?(?:[\w.-]+@(?<host>[\w.-]+)|(?<name>[A-Za-z][\w.-]*))(?:[\s:][^\s#$%]{0,40})?\]?[#$%] ?(?=\S)/u;

/** `sh-4.4# `: a shell that knows no name of its machine shows its own. Source: the default of bash's PS1. */
const NAMELESS = /^-?(?:ba|z|k)?sh(?:-[\d.]+)?$/u;
