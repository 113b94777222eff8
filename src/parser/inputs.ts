import type {Input, InputUse} from '../plan/input.ts';
import type {CommandDraft} from './draft.ts';
import {slug} from './words.ts';

/** What front matter says of an input. */
export type DeclaredInput = Partial<Pick<Input, 'default' | 'prompt' | 'pattern' | 'options' | 'secret' | 'from' | 'source'>> & {readonly line: number};

/** Names of values that must be masked and never stored. */
const SECRET = /(?:^|_)(?:password|passwd|pwd|passphrase|token|secret|secrets|api_?key|access_?key|private_?key|key|credential|credentials|contraseña|senha|passwort|kennwort|clave)(?:_|$)/iu;

/** One input per name over all commands; samples are its default, declarations come before what was inferred. */
export function collectInputs(commands: readonly CommandDraft[], declared: ReadonlyMap<string, DeclaredInput>, samples: ReadonlySet<string>, secret: ReadonlySet<string>): readonly Input[] {
	const found = new Map<string, Input>();
	for (const command of commands) {
		for (const use of command.uses) {
			const known = found.get(use.input) ?? blankInput(use.input, lineOfUse(command, use.start));
			const sample = samples.has(use.literal) ? bareValue(use.literal) : null;
			found.set(use.input, {...known, literals: known.literals.includes(use.literal) ? known.literals : [...known.literals, use.literal], default: known.default ?? sample});
		}
	}
	for (const [name, {line, ...rest}] of declared) {
		found.set(name, {...(found.get(name) ?? blankInput(name, line)), ...rest});
	}
	return [...found.values()].map(input => (secret.has(input.name) ? {...input, secret: true} : input)).sort((a, b) => a.line - b.line);
}

/**
 * Commands whose samples of one name but different values are inputs of their own:
 * "from v145 to v144" must not become the same release twice.
 */
export function separateSamples(commands: readonly CommandDraft[], samples: ReadonlySet<string>): ReadonlyMap<string, CommandDraft> {
	const values = new Map<string, Set<string>>();
	for (const use of commands.flatMap(command => command.uses)) {
		if (samples.has(use.literal)) {
			values.set(use.input, new Set([...(values.get(use.input) ?? []), bareValue(use.literal)]));
		}
	}
	const several = (use: InputUse): boolean => samples.has(use.literal) && (values.get(use.input)?.size ?? 0) > 1;
	return new Map(commands.map(command => [command.key, {...command, uses: command.uses.map(use => (several(use) ? {...use, input: `${use.input}_${slug(use.literal).replace(/-/gu, '_')}`} : use))}]));
}

function bareValue(literal: string): string {
	return literal.replace(/^['"]|['"]$/gu, '');
}

function blankInput(name: string, line: number): Input {
	return {name, literals: [], default: null, prompt: null, pattern: null, options: [], secret: SECRET.test(name), line};
}

function lineOfUse(command: CommandDraft, start: number): number {
	return command.line + (command.command.slice(0, start).match(/\n/gu)?.length ?? 0);
}
