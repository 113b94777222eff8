import type {Input} from '../plan/input.ts';
import type {CommandDraft} from './draft.ts';

/** What front matter says of an input. */
export type DeclaredInput = Partial<Pick<Input, 'default' | 'prompt' | 'pattern' | 'options' | 'secret'>> & {readonly line: number};

/** Names of values that must be masked and never stored. */
const SECRET = /(?:^|_)(?:password|passwd|pwd|passphrase|token|secret|secrets|api_?key|access_?key|private_?key|key|credential|credentials|contraseña|senha|passwort|kennwort|clave)(?:_|$)/iu;

/** One input per name over all commands; samples are its default, declarations come before what was inferred. */
export function collectInputs(commands: readonly CommandDraft[], declared: ReadonlyMap<string, DeclaredInput>, samples: ReadonlySet<string>): readonly Input[] {
	const found = new Map<string, Input>();
	for (const command of commands) {
		for (const use of command.uses) {
			const known = found.get(use.input) ?? blankInput(use.input, lineOfUse(command, use.start));
			const sample = samples.has(use.literal) ? use.literal.replace(/^['"]|['"]$/gu, '') : null;
			found.set(use.input, {...known, literals: known.literals.includes(use.literal) ? known.literals : [...known.literals, use.literal], default: known.default ?? sample});
		}
	}
	for (const [name, {line, ...rest}] of declared) {
		found.set(name, {...(found.get(name) ?? blankInput(name, line)), ...rest});
	}
	return [...found.values()].sort((a, b) => a.line - b.line);
}

function blankInput(name: string, line: number): Input {
	return {name, literals: [], default: null, prompt: null, pattern: null, options: [], secret: SECRET.test(name), line};
}

function lineOfUse(command: CommandDraft, start: number): number {
	return command.line + (command.command.slice(0, start).match(/\n/gu)?.length ?? 0);
}
