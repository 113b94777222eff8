import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', ...lines, ''].join('\n')).reading;
const fence = (...lines: readonly string[]): readonly string[] => ['', '```bash', ...lines, '```', ''];

describe('components of MDX', () => {
	const tabs = (...inside: readonly string[]) => read('## Look', '', '<Tabs groupId="a">', '<TabItem value="bash" label="bash" default>', ...inside, '</TabItem>', '</Tabs>');

	it('swallow no block that stands right below their tags', () => {
		expect(tabs('```bash', 'tillctl status', '```').fences.map(({line, statements}) => [line, statements.length])).toEqual([[7, 1]]);
		expect(tabs('- [ ] look', '- [ ] ask').checklist.map(({line}) => line)).toEqual([7, 8]);
	});

	it('are text within a block', () => {
		expect(read('## Look', '', '```jsx', '<Tabs>', '</Tabs>', '```').fences.map(({line, endLine}) => [line, endLine])).toEqual([[5, 8]]);
	});
});

describe('a drawn tree', () => {
	const tree = (...lines: readonly string[]) => read('## Decide', '', '```', 'Is it broken?', ...lines, '```').decisions.map(({options}) => options.map(({text}) => text));

	it('of cases, each with its course below or behind, is a decision', () => {
		expect(tree('  │', '  ├── Nothing answers (500)', '  │   └── → FULL ROLLBACK', '  └── One till is slow', '      └── → Scale up')).toEqual([['→ FULL ROLLBACK', '→ Scale up'].map(text => text.slice(2))]);
		expect(tree('  ├── Nothing answers → FULL ROLLBACK', '  └── One till is slow → Scale up')).toEqual([['FULL ROLLBACK', 'Scale up']]);
	});

	it('of folders is none', () => {
		expect(read('## Files', '', '```', 'till/', '├── bin', '│   └── → ../lib', '└── etc', '```').decisions).toEqual([]);
	});
});

describe('tables', () => {
	const decided = (...rows: readonly string[]) => read('## Alerts', '', ...rows).decisions.map(({options}) => options.length);

	it('of alerts with a first response are a decision', () => {
		expect(decided('| Alert | First Response |', '| --- | --- |', '| TillDown | Restart it |', '| PricesOld | Restore them |')).toEqual([2]);
	});

	it('of symptoms that each lead to a page are a decision', () => {
		expect(decided('| Síntoma | Ficha |', '| --- | --- |', '| `till: not found` | [INC-1](inc/1.md) |', '| empty menu | [INC-2](inc/2.md) |')).toEqual([2]);
		expect(decided('| Name | Ficha |', '| --- | --- |', '| till | [INC-1](inc/1.md) |', '| menu | [INC-2](inc/2.md) |')).toEqual([]);
	});
});

describe('conditions', () => {
	const decided = (...lines: readonly string[]) => read('## Restore', '', ...lines).decisions.map(({line, options}) => [line, options.length]);

	it('over blocks of "the following command" are one place', () => {
		expect(decided('Open it first.', '', 'If we want all of it, we can use the following command to copy everything.', ...fence('tillctl copy all'), 'If we want a part, we can use the following command to copy that.', ...fence('tillctl copy part'))).toEqual([[7, 2]]);
	});

	it('may leave out the comma before the course', () => {
		expect(decided('Look at it.', '', 'If okay at this point continue with wiping the disk.')).toEqual([[7, 1]]);
		expect(decided('Look at it.', '', 'If it does not continue with the next till the log says why.')).toEqual([]);
	});

	it('may say when before the block that they head', () => {
		expect(decided('Open it first.', '', 'Si algo falla, antes de investigar:', ...fence('tillctl doctor'))).toEqual([[7, 1]]);
	});

	it('lead to the first thing to try', () => {
		expect(decided('Regarder.', '', "Si la base a des copies, c'est **la première option à essayer** : elle ramène avant l'incident.")).toEqual([[7, 1]]);
	});
});

it('formats of packages are systems to choose from', () => {
	expect(read('## Update', '', '### RPM Package', ...fence('dnf upgrade -y till'), '### Deb Package', ...fence('apt install -y till')).choices.map(({headings}) => headings)).toEqual([[5, 11]]);
});

describe('items', () => {
	const steps = (...lines: readonly string[]) => read(...lines).manualSteps.map(({line}) => line);

	it('of how something works, of an order of importance and of what is there are nothing to do', () => {
		expect(steps('## How the shutdown works', '', '1. **Stop new carts** -- they wait in the queue', '2. Drain what is there')).toEqual([]);
		expect(steps('## Ordem de prioridade', '', '1. Banco da loja.', '2. Segredos do cofre.')).toEqual([]);
		expect(steps('## Prerequisites', '', '- `make` available in the project', '- `deploy/back.sh` script present and executable')).toEqual([]);
		expect(steps('## Requisitos', '', '- Docker con Compose v2')).toEqual([]);
	});

	it('are orders as infinitives in Polish, and none as nouns that end alike', () => {
		expect(steps('## Steps', '', '- Zalogować się na komputer', '- Pobrać pliki', '- Przejść do katalogu', '- Wartość domyślna', '- Treść pliku')).toEqual([5, 6, 7]);
	});
});

describe('spans', () => {
	const inline = (...lines: readonly string[]) => read('## Look', '', ...lines).inline.map(({code}) => code);

	it('joined by nothing but "or" are commands', () => {
		expect(inline('`smartctl -t long /dev/sda` or `smartctl -t short /dev/sda`')).toHaveLength(2);
	});

	it('are commands where the sentence says so', () => {
		expect(inline('After the restart, the useful command is `zpool status`.', '', 'Identify the new disk with `ls -la /dev/disk/by-id/`.')).toEqual(['zpool status', 'ls -la /dev/disk/by-id/']);
	});
});
