import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n'));
const places = (...lines: readonly string[]) => read(...lines).reading.decisions.map(({line, endLine, options}) => [line, endLine, options.length]);
const procedure = ['## Open the shop', '', '```bash', './open.sh', '```', ''];

describe('a table of what went wrong and what to do', () => {
	it.each([
		['## Quick Reference', '| Scenario | Action | Priority |'],
		['## Troubleshooting Quick Reference', '| Issue | First look | Solution |'],
		['## Referencia rápida', '| Síntoma | Acción | Prioridad |'],
		['## 快速参考', '| 症状 | 操作 | 备注 |'],
	])('is a decision though it is only looked up: %s', (title, heads) => {
		const column = heads.includes('Solution') ? ['is it on?', 'restart it'] : [heads.includes('操作') ? '重启' : 'restart it', 'high'];
		expect(places(...procedure, title, '', heads, '| --- | --- | --- |', `| till silent | ${column.join(' | ')} |`, `| no prices | ${column.join(' | ')} |`)).toEqual([[11, 14, 2]]);
	});

	it('is none where it looks up commands, or tells what things are', () => {
		expect(places(...procedure, '## Quick Reference', '', '| Issue | Command |', '| --- | --- |', '| till silent | `till restart` |', '| no prices | `till load` |')).toEqual([]);
		expect(places(...procedure, '## Quick Reference', '', '| Issue | Meaning | Solution |', '| --- | --- | --- |', '| E1 | late | none yet |', '| E2 | lost | in version 4 |')).toEqual([]);
	});
});

describe('cases below each other', () => {
	it.each([
		['- If till 1 is gone: the others go on', '- If till 2 is gone: restore it from the copy'],
		['1. If two tills are left, no action needed', '2. If one is left, it takes the queue'],
		['- Si la caja 1 cae: las otras siguen', '- Si la caja 2 cae: restaurar la copia'],
	])('are one decision where each item begins with a condition, though not all give an order: %s', (...items) => {
		expect(places('## Steps', '', ...items)).toEqual([[5, 6, 2]]);
	});

	it('are none where all of them only tell what is so then', () => {
		expect(places('## Steps', '', '- If till 1 is gone, its carts are lost', '- If till 2 is gone, its carts are lost')).toEqual([]);
	});

	it('are a decision as sentences of what is seen, each over its list', () => {
		expect(places('## Steps', '', 'The panel shows `closed`:', '- Open it.', '', 'Tills return an error:', '- The queue is gone. See section 4.')).toEqual([[5, 9, 2]]);
		expect(places('## Steps', '', 'The panel shows the tills:', '- red ones', '', 'The list shows the prices:', '- of today')).toEqual([]);
	});

	it('are a decision as heads in a block, each over its commands', () => {
		const block = (...heads: readonly string[]) => places('## Steps', '', '```bash', ...heads.flatMap((head, at) => [head, '# What it does', `./till.sh ${at}`, '']), '```');
		expect(block('# If the log is too long:', '# If the copies are too long:')).toEqual([[6, 10, 2]]);
		expect(block('# 1. Si faltan precios, cargar la lista', '# 2. Si faltan cajas, encenderlas')).toEqual([[6, 10, 2]]);
		expect(block('# If needed:', '# If the copies are too long:')).toEqual([]);
	});

	it('are none as a head over numbered steps of which one has a condition of its own', () => {
		expect(places('## Steps', '', '```bash', '# If the copy is bad:', '', '# 1. Take the one before', './till.sh 1', '', '# 2. If that is bad too, build a new one', './till.sh 2', '```')).toEqual([]);
	});
});

describe('what to do on failure', () => {
	it.each([
		['**Takes:** 5 minutes  ', '**If it fails:** roll back'],
		['**Verificación:** caja abierta  ', '**Si falla:** Ejecutar RB-2 (Rollback)'],
		['**Dauer:** 5 Minuten\\', '**Falls es scheitert:** Kasse neu starten'],
	])('is a decision as a line in bold of what is told of a step: %s', (...lines) => {
		expect(places('## Steps', '', ...lines)).toEqual([[6, 6, 1]]);
	});

	it('is none where the line only tells', () => {
		expect(places('## Steps', '', '**Takes:** 5 minutes  ', '**If it fails:** the tills are closed until noon')).toEqual([]);
	});
});

describe('words that leave the course open', () => {
	it.each([
		'1. Decide whether to restore the copy',
		'1. Determine if the tills should be closed',
		'Evaluar si se debe cerrar la caja.',
		'Avaliar se é necessário restaurar a cópia.',
		'Entscheiden, ob zurückgerollt wird.',
		'Déterminer s’il faut restaurer la copie.',
		'判断是否需要回滚',
	])('are a decision: %s', text => {
		expect(places('## Steps', '', '1. Open the panel', '', 'Then:', '', text.replace('’', "'"))).toHaveLength(1);
	});

	it.each(['Determine if the till is on', 'Check whether the tills should be open'])('are none where only a fact is looked at: %s', text => {
		expect(places('## Steps', '', `1. ${text}`, '2. Open it')).toEqual([]);
	});

	it('open a list below an item that is a condition and nothing else', () => {
		expect(places('## Steps', '', '1. Look at the till', '2. If the till is of the old kind', '   - Take its card out', '3. Restart it')).toEqual([[6, 7, 1]]);
	});

	it('let something be', () => {
		expect(places('## Steps', '', '1. Look at the till', '2. If one is open, the alarm ends by itself and can be ignored.')).toEqual([[6, 6, 1]]);
		expect(places('## Steps', '', '1. Look at the till', '2. If one is open, the alarm is on.')).toEqual([]);
	});

	it('stand behind what is expected, too', () => {
		expect(places('## Steps', '', 'Expected: `till-rw/…`. If it is `till-ro`, fix the list of tills.')).toEqual([[5, 5, 1]]);
	});
});

describe('a list of what calls for a course', () => {
	it.each([
		['## Scenarios that trigger a rollback', 'Only these:'],
		['## Escenarios que activan rollback', 'Solo ante fallas críticas, entre ellas:'],
		['## Exception', 'The release must be halted if:'],
		['## Exception', 'The copy is restored only when:'],
		['## Excepción', 'El rollback solo se ejecuta ante:'],
		['## Ausnahme', 'Die Freigabe muss gestoppt werden, wenn:'],
		['## 例外', '仅在以下情况回滚，满足任一条件：'],
	])('is a decision: %s, %s', (title, intro) => {
		expect(places(...procedure, title, '', intro, '', '- prices wrong', '- tills silent')).toHaveLength(1);
	});

	it('is none where it happens by itself', () => {
		expect(places(...procedure, '## Exception', '', 'The rollback is only triggered automatically when:', '', '- prices wrong', '- tills silent')).toEqual([]);
	});

	it('is none as places that things end up in', () => {
		expect(places('## Why the safe exists', '', 'Without it, keys usually end up in one of these bad places:', '', '- a drawer', '- a pocket')).toEqual([]);
	});
});

it('a state to tick off is no course', () => {
	expect(places('## List', '', '- [ ] The server is there', '- [ ] If there is a name, the name points to the server')).toEqual([]);
});

describe('a table of what programs do', () => {
	it.each([
		['Event', 'Subscriber', 'Action'],
		['Event', 'Emitter', 'When'],
		['Evento', 'Suscriptor', 'Acción'],
		['Evento', 'Assinante', 'Ação'],
		['事件', '订阅者', '操作'],
	])('is no decision: %s | %s | %s', (...heads) => {
		expect(places(...procedure.slice(0, -1), '', '## Events', '', `| ${heads.join(' | ')} |`, '| --- | --- | --- |', '| `SOLD` | Cart | Restarts the count |', '| `LOST` | Till | Restores the cart |')).toEqual([]);
	});
});
