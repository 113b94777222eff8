import {existsSync, globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {EFFECT_ROWS} from '../../src/parser/shell/programs.ts';
import {KEYMAP} from '../../src/ui/keys/keymap.ts';
import {annotationsPage} from './reference/annotations.ts';
import {GROUPS, commandsPage} from './reference/commands.ts';
import {diagnosticsPage} from './reference/diagnostics.ts';
import {EVENTS, eventsPage} from './reference/events.ts';
import {keysPage} from './reference/keys.ts';

/** docs/reference is made from the code's own tables: `npm run reference` makes it anew. */

const folder = join(import.meta.dirname, '../../docs/reference');
const PAGES = {annotations: annotationsPage, commands: commandsPage, diagnostics: diagnosticsPage, events: eventsPage, keys: keysPage} as const;
const MADE = '<!-- Made from the tables of the source by `npm run reference`. -->';
const headings = (page: string): readonly string[] => [...page.matchAll(/^## `(.+)`$/gm)].map(([, heading = '']) => heading);

test.each(Object.entries(PAGES))('docs/reference/%s.md is what its table says', async (name, page) => {
	expect(existsSync(join(folder, `${name}.md`)), 'run `npm run reference`').toBe(true);
	await expect(`${MADE}\n\n${page()}\n`).toMatchFileSnapshot(join(folder, `${name}.md`));
});

test('every event of the journal and every key has its heading', () => {
	expect(headings(eventsPage())).toEqual(Object.keys(EVENTS));
	expect(headings(keysPage()).toSorted()).toEqual([...new Set(KEYMAP.map(row => row.shown))].toSorted());
});

test('what journals hold of an event stands below its heading', () => {
	const lines = globSync(join(import.meta.dirname, '../journals/*/*/journal.jsonl')).flatMap(path => readFileSync(path, 'utf8').trim().split('\n'));
	expect(lines.length).toBeGreaterThan(20);
	const unnamed = lines.flatMap(line => {
		const {event} = JSON.parse(line) as {readonly event: {readonly kind: keyof typeof EVENTS}};
		return Object.keys(event).flatMap(field => (field === 'kind' || EVENTS[event.kind].fields.includes(`\`${field}\``) ? [] : [`${event.kind}: ${field}`]));
	});
	expect(unnamed).toEqual([]);
});

test('the page of commands leaves out no table of effects', () => {
	expect(GROUPS.flatMap(([, rows]) => rows).length, 'a table of effects has no heading in reference/commands.ts').toBe(EFFECT_ROWS.length);
});
