import {readFileSync, readdirSync, statSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {readRunbook} from '../../../src/parser/read-runbook.ts';
import {readAnswers} from '../../../src/parser/answers-file.ts';
import {readScenario} from '../../../src/parser/scenario-file.ts';
import {readSettingsFile} from '../../../src/parser/settings-file.ts';
import {CODES} from '../../../src/parser/check/codes.ts';
import {checkText} from '../../support/check-text.ts';

/** docs/diagnostics.md names every code once and shows what it finds. */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const page = readFileSync(join(root, 'docs/diagnostics.md'), 'utf8');

type Entry = {readonly code: string; readonly severity: string; readonly language: string | null; readonly example: string};

const entries: readonly Entry[] = page.split(/^### /m).slice(1).map(part => {
	const example = /^````(\w+)\n([\s\S]*?)\n````$/m.exec(part);
	return {code: /^`([\w-]+)`/.exec(part)?.[1] ?? '', severity: (/\n\n(\w+)\. /.exec(part)?.[1] ?? '').toLowerCase(), language: example?.[1] ?? null, example: example?.[2] ?? ''};
});

const walk = (folder: string): string[] => readdirSync(folder).flatMap(name => (statSync(join(folder, name)).isDirectory() ? walk(join(folder, name)) : [join(folder, name)]));

/** Codes as the parser's source writes them. */
const written = new Set(
	walk(join(root, 'src/parser')).flatMap(path => {
		const text = readFileSync(path, 'utf8');
		const found = [...text.matchAll(/'([a-z-]+)', '(?:error|warning|note)'/g), ...text.matchAll(/\bcode: '([a-z-]+)'/g), ...text.matchAll(/\brefuse\('([a-z-]+)'/g), ...text.matchAll(/\bunread\(source, '([a-z-]+)'/g)];
		return found.map(match => match[1] ?? '');
	}),
);

describe('docs/diagnostics.md', () => {
	it('has a heading for every code, and none for another', () => {
		expect(entries.map(({code}) => code).toSorted()).toEqual([...written].toSorted());
	});

	it('gives the severity of every code of a runbook', () => {
		const told = CODES.map(({code, severity}) => ({code, severity}));
		expect(entries.filter(({code}) => CODES.some(known => known.code === code)).map(({code, severity}) => ({code, severity})).toSorted((a, b) => a.code.localeCompare(b.code))).toEqual(told.toSorted((a, b) => a.code.localeCompare(b.code)));
	});

	it.each(entries.filter(({language}) => language === 'markdown'))('shows what `$code` finds', ({code, severity, example}) => {
		expect(checkText(example).filter(found => found.code === code).map(found => found.severity)).toContain(severity);
	});

	it.each(entries.filter(({language}) => language === 'yaml'))('shows what `$code` finds in a file beside a runbook', ({code, severity, example}) => {
		const beside = readRunbook(new TextEncoder().encode('# Restart\n\n- [ ] Done\n'), {path: 'a.md', sha256: '', sidecar: {path: 'a.rollbook.yaml', sha256: '', text: example}});
		const found = [...readScenario(example, 'a.scenario.yaml').diagnostics, ...beside.diagnostics, ...readSettingsFile(example, 'rollbook.yaml', 'project').diagnostics];
		expect(found.map(one => `${one.severity} ${one.code}`)).toContain(`${severity} ${code}`);
	});

	it.each(entries.filter(({language}) => language === 'answers'))('shows what `$code` finds in answers', ({code, severity, example}) => {
		const plan = readRunbook(new TextEncoder().encode('# Shop\n\n## Undo\n\n### Way 1: script\n\n```sh\n# Undo it\n./undo.sh\n```\n\n### Way 2: by hand\n\n```sh\ndeployctl undo <version>\n```\n'), {path: 'shop.md', sha256: ''});
		expect(readAnswers(example, 'a.yaml', plan).diagnostics.map(one => `${one.severity} ${one.code}`)).toEqual([`${severity} ${code}`]);
	});

	it('leaves out only examples that are no text, nothing, or too much', () => {
		expect(entries.filter(({language}) => language === null).map(({code}) => code)).toEqual(['not-text', 'empty-runbook', 'too-big', 'too-many-marks', 'too-many-turns', 'nested-too-deep', 'yaml-too-large', 'yaml-too-deep']);
	});
});
