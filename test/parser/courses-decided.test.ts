import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Recover the shop', '', ...lines, ''].join('\n'));
const places = (...lines: readonly string[]) => read(...lines).reading.decisions.map(({line, endLine, options}) => [line, endLine, options.length]);
const block = (...lines: readonly string[]) => ['```bash', ...lines, '```', ''];
const steps = ['## Steps', ''];

describe('an order to decide', () => {
	it.each([
		'1. Decide the safest way back',
		'1. Choose the least harmful course',
		'1. Decide whether to close the shop',
		'1. Decidir la estrategia de recuperación',
		'1. Definir o método de recuperação',
		'1. Entscheiden Sie sich für einen Weg',
		'1. Décidez la méthode de reprise',
		'1. 决定恢复方式',
	])('over a list is a decision: %s', order => {
		expect(places(...steps, order, '   - the copy of today', '   - a new till')).toEqual([[6, 7, 2]]);
	});

	it.each(['1. Select the tills', '1. Choose a name', '1. Collect the lists'])('is none where things are collected: %s', order => {
		expect(places(...steps, order, '   - the copy of today', '   - a new till')).toEqual([]);
	});

	it('is one in the comments of a block', () => {
		expect(places(...steps, ...block('./list.sh', '', '# 2. For each till, decide:', '#    a) Keep its prices', '#    b) Load the list', '', './go.sh'))).toEqual([[8, 10, 2]]);
		expect(places(...steps, ...block('./list.sh', '', '# 2. For each till, this is done:', '#    a) Keep its prices', '#    b) Load the list', '', './go.sh'))).toEqual([]);
	});
});

describe('options of a list, in bold', () => {
	it('are a decision where they are numbered, also when they are asked as a choice', () => {
		const {decisions, choices} = read(...steps, '- **Option 1:** by hand', '', '  ```bash', '  ./hand.sh', '  ```', '', '- **Option 2:** from the copy', '', '  ```bash', '  ./copy.sh', '  ```').reading;
		expect([decisions.length, choices.length]).toEqual([1, 1]);
	});

	it.each(['## Failback options', '## Rollback modes', '## Opciones de rollback', '## Opções de restauração', '## Optionen für den Rollback', '## Options de restauration', '## 回滚方式'])('are one below a heading that names a course: %s', title => {
		expect(places(title, '', '- **At once:** the carts move back.', '- **Later:** the carts stay.', '', ...block('./back.sh'))).toEqual([[5, 6, 2]]);
	});

	it('are settings below any other heading', () => {
		expect(places('## Till options', '', '- **delay:** seconds until it closes', '- **light:** how bright it is', '', ...block('./till.sh'))).toEqual([]);
	});
});

describe('tables of cases', () => {
	it.each([
		['Scenario', 'Strategy', 'Command'],
		['Situation', 'Rollback method', 'Command'],
		['Escenario', 'Estrategia', 'Comando'],
		['Cenário', 'Estratégia', 'Comando'],
		['Szenario', 'Verfahren', 'Befehl'],
		['场景', '策略', '命令'],
	])('with a way for each are a decision: %s | %s | %s', (...heads) => {
		expect(places(...steps, `| ${heads.join(' | ')} |`, '| --- | --- | --- |', '| till silent | slow | `./a` |', '| no prices | quick | `./b` |')).toEqual([[5, 8, 2]]);
	});

	it('are none with the verbs of an interface, or with steps', () => {
		expect(places(...steps, '| Scenario | Method | Path |', '| --- | --- | --- |', '| list carts | GET | /carts |', '| add a cart | POST | /carts |')).toEqual([]);
		expect(places(...steps, '| Step | Strategy | Command |', '| --- | --- | --- |', '| 1 | slow | `./a` |', '| 2 | quick | `./b` |')).toEqual([]);
	});

	it('are one where they grade whom to call, and none where they only grade', () => {
		expect(places('## Severity', '', '| Severity | Means | Who to notify |', '| --- | --- | --- |', '| SEV1 | all closed | Ana |', '| SEV2 | one closed | Bo |')).toEqual([[5, 8, 2]]);
		expect(places('## Gravedad', '', '| Gravedad | Significa | A quién avisar |', '| --- | --- | --- |', '| Alta | todo cerrado | Ana |', '| Baja | una caja | Bo |')).toEqual([[5, 8, 2]]);
		expect(places('## Severity', '', '| Severity | Means | Examples |', '| --- | --- | --- |', '| SEV1 | all closed | fire |', '| SEV2 | one closed | smoke |')).toEqual([]);
	});
});

describe('a course under conditions, over a list', () => {
	it.each(['Ejecutar rollback SI:', 'Fazer o rollback se:', 'Rollback durchführen, wenn:', 'Effectuer un rollback si :', '出现以下任一情况时回滚：'])('is one in other languages, too: %s', verdict => {
		expect(places(...steps, verdict, '', '- carts are lost', '- tills are silent')).toEqual([[5, 8, 1]]);
	});

	it.each(['Ejecutar la carga:', 'Bei der Kasse:', '执行以下操作：'])('is none where nothing is held against it: %s', verdict => {
		expect(places(...steps, verdict, '', '- carts are lost', '- tills are silent')).toEqual([]);
	});
});

describe('bounds among people to call', () => {
	it('say what to do at each', () => {
		expect(places(...steps, ...block('./a.sh'), '## Escalation', '', '- **< 10 carts:** look into it and fix it', '- **10-50 carts:** call the owner', '- **> 50 carts:** close the shop')).toHaveLength(1);
		expect(places(...steps, ...block('./a.sh'), '## Contacts', '', '- **Ana:** 555-0100', '- **Bo:** 555-0101')).toEqual([]);
	});
});

describe('the last of numbered steps', () => {
	it.each([
		['Look at the log', 'Restart the till', 'If nothing works: call the makers'],
		['Verificar los registros', 'Reiniciar la caja', 'Si todo falla: Contactar al fabricante'],
		['Verificar os logs', 'Reiniciar o caixa', 'Se nada funcionar e tudo falhar: ligar para o fabricante'],
		['检查日志', '重启收银机', '如果仍然失败：联系厂家'],
	])('is a decision where all failed, also among people to call: %s', (...told) => {
		expect(places(...steps, ...block('./a.sh'), '## Emergency contact', '', ...told.map((text, at) => `${at + 1}. ${text}`))).toEqual([[13, 13, 1]]);
	});

	it('is none where it is not the last, or where nothing failed', () => {
		expect(places(...steps, ...block('./a.sh'), '## Emergency contact', '', '1. If all fails: call the makers', '2. Restart the till')).toEqual([]);
		expect(places(...steps, ...block('./a.sh'), '## Emergency contact', '', '1. Restart the till', '2. If it sells: call Ana')).toEqual([]);
	});
});

describe('a condition alone over a block', () => {
	it.each(['If the new till has another screen (size, colour):', 'Si la caja nueva tiene otra pantalla:', 'Wenn die Kasse ein zweites Display hat:', '如果收银机有第二块屏幕：'])('is a decision: %s', condition => {
		expect(places(...steps, condition, '', ...block('./screen.sh'))).toEqual([[5, 5, 1]]);
	});

	it.each(['If needed:', 'If you want to see more:', 'Falls nötig:', 'If you use a screen, run:'])('is none where it says nothing or leaves it to the reader: %s', condition => {
		expect(places(...steps, condition, '', ...block('./screen.sh'))).toEqual([]);
	});

	it('is none where the heading has said it', () => {
		expect(places('## Replace the screen', '', 'If the screen is dark:', '', ...block('./screen.sh'))).toEqual([]);
	});
});

describe('a remark', () => {
	it.each([
		'> **NOTE** If a list is there already, delete it with `till clear`, or reset the till.',
		'> **Nota:** Si ya hay una lista, borre la lista o reinicie la caja.',
		'> If any tills are in the NotReady state, restart them.',
	])('with two orders, or with a state that failed, is a decision: %s', remark => {
		expect(places(...steps, ...block('./a.sh'), remark)).toHaveLength(1);
	});

	it('is none where it tells what is so', () => {
		expect(places(...steps, ...block('./a.sh'), '> If the till is new or has a new screen, it is brighter.')).toEqual([]);
	});
});
