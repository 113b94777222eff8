import type {Diagnostic} from '../../src/plan/diagnostic.ts';
import {checkRunbook} from '../../src/parser/check/check-runbook.ts';
import type {Surroundings} from '../../src/parser/check/rule.ts';

/** Files beside the runbook: path → text. */
type Beside = Readonly<Record<string, string>>;

/** A day of autumn 2026, the files given, and every program but those "of old". */
export const surroundings = (files: Beside = {}): Surroundings => ({
	today: '2026-11-21',
	exists: path => Object.hasOwn(files, plain(path)),
	read: path => (Object.hasOwn(files, plain(path)) ? new TextEncoder().encode(files[plain(path)]) : null),
	hasTool: name => !name.endsWith('-of-old'),
});

const plain = (path: string): string => path.replace(/^\.\//u, '');

/** Everything that a check says of a runbook given as text. */
export const checkText = (text: string, around: Surroundings = surroundings()): readonly Diagnostic[] => checkRunbook(new TextEncoder().encode(text), {path: 'runbook.md', sha256: 'none'}, around);

/** Codes of a check of some commands in a fence below a heading. */
export const checkCommands = (commands: string, before = ''): readonly string[] => checkText(`# Work\n\n${before}\n\n\`\`\`sh\n${commands}\n\`\`\`\n`).map(({code}) => code);
