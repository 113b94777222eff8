import {readShell} from '../../src/parser/shell/read-shell.ts';

/** What a text asks for, literally, statement after statement. */
export function blanksOf(text: string, {language = 'bash', assigned = []}: {readonly language?: string; readonly assigned?: readonly string[]} = {}): readonly string[] {
	return readShell(text, {language, assigned: new Set(assigned)}).statements.flatMap(one => one.placeholders.map(({literal}) => literal));
}
