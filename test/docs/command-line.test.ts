import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {EXIT, EXIT_MEANINGS} from '../../src/cli/exit-codes.ts';
import {COMMAND_NOTES} from '../../src/cli/reference/command-notes.ts';
import {PROJECT_KEYS, readSettingsFile, SETTINGS_KEYS} from '../../src/parser/settings-file.ts';
import {VARIABLES} from '../../src/cli/reference/variables.ts';
import {commandLineReference, commands, MARKER, program} from '../support/command-line-page.ts';
import {root} from '../support/rollbook.ts';

const path = join(root, 'docs/command-line.md');
const page = readFileSync(path, 'utf8');
const [head = ''] = page.split(`${MARKER}\n\n`);
const headings = [...page.matchAll(/^#+ (.*)$/gmu)].map(match => match[1] ?? '');

describe('docs/command-line.md', () => {
	it('is what the tables say, from its marker on', async () => {
		await expect(`${head}${MARKER}\n\n${commandLineReference()}`).toMatchFileSnapshot(path);
	});

	it('shows settings files that are some, and a row for every key', () => {
		const [project = '', user = ''] = [...head.matchAll(/^```yaml\n([^]*?)^```/gmu)].map(match => match[1] ?? '');
		for (const [text, owner, keys, name] of [[project, 'project', PROJECT_KEYS, 'project-settings'], [user, 'user', SETTINGS_KEYS, 'user-settings']] as const) {
			const {values, diagnostics} = readSettingsFile(text, 'a.yaml', owner);
			expect(diagnostics).toEqual([]);
			expect(Object.keys(values ?? {}).toSorted()).toEqual(keys.filter(key => owner === 'project' || !['runbooks', 'packs', 'max-warnings'].includes(key)).toSorted());
			const validate = new Ajv({strict: false}).compile(JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')) as object);
			expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
			expect(validate({...(parse(text) as object), otu: 'x'})).toBe(false);
		}
		const rows = [...head.matchAll(/^\| `([a-z-]+)` \|[^|]*\| (yes|no) \|/gmu)].map(([, key, allowed]) => [key, allowed === 'yes']);
		expect(rows).toEqual(SETTINGS_KEYS.map(key => [key, PROJECT_KEYS.includes(key)]));
	});

	it('has a heading for every command, option, variable and exit code', () => {
		const wanted = [
			...commands.flatMap(({name, options}) => [`rollbook ${name}`, ...options.filter(({flags}) => !flags.includes('--help')).map(({flags}) => `${name} \`${flags}\``)]),
			...VARIABLES.map(({name}) => `\`${name}\``),
			...Object.values(EXIT).map(code => `Exit code ${code}`),
		];
		expect(wanted.filter(heading => !headings.includes(heading))).toEqual([]);
		expect(wanted.length).toBeGreaterThan(120);
	});
});

describe('the tables', () => {
	it('have notes for every command, and none for others', () => {
		expect(Object.keys(COMMAND_NOTES).toSorted()).toEqual(commands.map(({name}) => name).toSorted());
		for (const {name, examples, exits} of commands) {
			expect(examples.length, name).toBeGreaterThan(0);
			expect(exits.map(([code]) => Number(code)), name).toContain(EXIT.completed);
		}
	});

	it('show lines that the program understands', () => {
		for (const {name, examples} of commands) {
			for (const [line] of examples) {
				const words = (line.replace(/^source <\((.*)\)$/u, '$1').split(/ [|>] /u)[0] ?? '').match(/'[^']*'|"[^"]*"|\S+/gu)?.slice(1) ?? [];
				const called = program.commands.find(command => command.name() === words[0]);
				const flags = words.filter(word => word.startsWith('-')).map(word => word.split('=')[0] ?? '');
				const known = [...program.options, ...(called ?? program.commands[0])!.options].flatMap(({long, short}) => [long, short]);
				expect(flags.filter(flag => !known.includes(flag)), line).toEqual([]);
				expect(called?.name() ?? (words[0] === 'help' ? 'help' : 'run'), line).toBe(name);
			}
		}
	});

	it('name every variable that the source reads or sets', () => {
		const files = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'}).filter(name => /\.tsx?$/u.test(name) && !name.startsWith('parser/')).map(name => join(root, 'src', name));
		const texts = [...files, join(root, 'bin/start.cjs')].map(file => readFileSync(file, 'utf8'));
		const read = texts.flatMap(text => [...text.matchAll(/env\['([A-Z_]+)'\]|env\.([A-Z_]{2,})\b|\b(ROLLBOOK_[A-Z_]+)\b|\$\{(XDG_[A-Z_]+|PAGER|LESS)\b/gu)].map(match => match.slice(1).find(Boolean) ?? ''));
		const known = VARIABLES.map(({name}) => name);
		expect([...new Set(read)].filter(name => !known.includes(name) && name !== 'ROLLBOOK_')).toEqual([]);
		expect(known.filter(name => !texts.some(text => text.includes(name)))).toEqual([]);
		expect(new Set(known).size).toBe(known.length);
	});

	it('mean by exit codes what the README says', () => {
		const rows = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| (\d+) \| (.*) \|$/gmu)].map(match => [Number(match[1]), match[2]]);
		expect(rows).toEqual((Object.keys(EXIT) as readonly (keyof typeof EXIT)[]).map(key => [EXIT[key], EXIT_MEANINGS[key]]).toSorted(([a], [b]) => Number(a) - Number(b)));
	});
});
