import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readPack} from '../../src/parser/pack-file.ts';
import {readScenario} from '../../src/parser/scenario-file.ts';
import {programOf} from '../../src/plan/command-pattern.ts';
import {packNamed, packNames, shelf} from '../support/packs.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'packs.md'), 'utf8');
const [withPacks, pack] = [...page.matchAll(/^```yaml\n([^]*?)\n```$/gmu)].map(match => match[1] ?? '');

/** What the page says of a pack. Programs that only stand for others among the pack's own rules are none of anybody's. */
const row = (name: string): string => {
	const {title, world, days} = packNamed(name);
	const programs = [...new Set(world.programs.filter(rule => rule.typed !== true).map(rule => programOf(rule.match)))].filter(program => program !== 'migrations');
	return `| \`${name}\` | ${title} | ${programs.map(program => `\`${program}\``).join(', ')} | ${Object.entries(days).map(([day, told]) => `\`${day}\`: ${told.title.slice(0, 1).toLowerCase()}${told.title.slice(1)}`).join('<br>')} |`;
};

test('the table of the page is what the packs hold', () => {
	expect(page).toContain(['| pack | system | programs | bad days |', '| --- | --- | --- | --- |', ...packNames.map(row)].join('\n'));
});

test('the scenario and the pack of the page are such', () => {
	expect(readScenario(withPacks ?? '', 'docs/packs.md', undefined, shelf).diagnostics).toEqual([]);
	expect(readPack(pack ?? '', 'docs/packs.md', 'queue').diagnostics).toEqual([]);
});
