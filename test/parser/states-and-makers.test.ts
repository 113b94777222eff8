import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (command: string): string => `\n\`\`\`sh\n${command}\n\`\`\`\n`;
const choices = (text: string) => readText(text).choices.map(({sections}) => sections.length);
const parts = (above: string, titles: readonly string[], below = (at: number): string => `Do it.\n${fence(`./till.sh ${at}`)}`) => choices(`# Shop\n\n## ${above}\n\n${titles.map((title, at) => `### ${title}\n\n${below(at)}`).join('\n')}`);

describe('two states of one thing', () => {
	it.each([
		['Transient loss of the till', 'Permanent loss of the till'],
		['Pérdida transitoria de la caja', 'Pérdida permanente de la caja'],
		['Perda transitória do caixa', 'Perda permanente do caixa'],
		['Vorübergehender Ausfall der Kasse', 'Dauerhafter Ausfall der Kasse'],
		['Panne temporaire de la caisse', 'Panne permanente de la caisse'],
		['临时断网', '永久断网'],
	])('are a question, though the one only asks to wait: %s | %s', (one, other) => {
		expect(choices(`# Loss\n\n## ${one}\n\nIt comes back by itself.\n\n## ${other}\n\nDo it.\n${fence('./till.sh 1')}`)).toEqual([2]);
	});

	it('are one beside each other as titles', () => {
		expect(choices(`# Working till\n\nUse it.\n${fence('./till.sh 1')}\n# Dead till\n\nUse it.\n${fence('./till.sh 2')}`)).toEqual([2]);
	});

	it('are none where two things are named', () => {
		expect(parts('Restart', ['Working tills', 'Dead letter queue'])).toEqual([]);
		expect(parts('Restart', ['Partial list', 'Whole shelf of carts'])).toEqual([]);
	});
});

describe('a heading that says "or"', () => {
	it.each([
		['Step 3: Perform maintenance or replacement', 'Routine maintenance', 'Till replacement'],
		['Paso 3: reparación o reemplazo', 'Reparación de la caja', 'Reemplazo de la caja'],
		['Reparatur oder Austausch', 'Reparatur der Kasse', 'Austausch der Kasse'],
		['Réparation ou remplacement', 'Réparation de la caisse', 'Remplacement de la caisse'],
	])('announces the one and the other: %s', (above, one, other) => {
		expect(parts(above, [one, other])).toEqual([2]);
		expect(parts(above.replace(/ (?:or|o|oder|ou) /u, ' - '), [one, other])).toEqual([]);
	});

	it.each([
		['Check memory or disk', 'Memory', 'Disk'],
		['Install or verify', 'Install', 'Verify'],
		['Before an upgrade or migration', 'Make a copy', 'Tell the shops'],
	])('does not where all is done: %s', (above, one, other) => {
		expect(parts(above, [one, other])).toEqual([]);
	});
});

describe('makers of devices', () => {
	it.each([
		['Reset the switches', ['Aruba', 'Dell', 'Mellanox']],
		['Reset the switches', ['Cisco Nexus', 'Arista switches']],
		['Reiniciar los equipos', ['Servidores Dell', 'Servidores HPE']],
		['重置交换机', ['华为交换机', '思科交换机']],
	])('%s: %s', (above, titles) => {
		expect(parts(above, titles)).toEqual([titles.length]);
	});

	it.each([
		['Back up all devices', ['Cisco', 'Juniper']],
		['Upgrade', ['Upgrade the Cisco switches', 'Upgrade the Juniper switches']],
		['Updates', ['pfSense', 'Juniper']],
		['Replace the disk', ['Dell login', 'HPE tools']],
	])('not: %s: %s', (above, titles) => {
		expect(parts(above, titles)).toEqual([]);
	});
});

describe('stores that one enters', () => {
	it('are one of them, of whatever kind', () => {
		expect(parts('Connect to a store', ['PostgreSQL', 'MySQL', 'Redis'])).toEqual([3]);
		expect(parts('Conectarse a los almacenes', ['PostgreSQL', 'Redis'])).toEqual([2]);
	});

	it('are all of them where they are started', () => {
		expect(parts('Start the stores', ['PostgreSQL', 'Redis'])).toEqual([]);
	});
});

describe('cases and troubles', () => {
	it('are known where nobody types accents', () => {
		expect(parts('Resolucao', ['Cenario 1: Loja lenta', 'Cenario 2: Pedido novo'])).toEqual([2]);
	});

	it('hold one that is named by a noun that may be an order, and an action for one case', () => {
		expect(parts('Common issues and solutions', ['1. Till not starting', '2. Email issues', '3. Slow shop'], at => `**Symptoms:** it is so\n${fence(`./till.sh ${at}`)}`)).toEqual([3]);
		expect(parts('Way back: if the move fails', ['One till fails', 'Cancel the move', 'A till went down during the move'], at => (at === 1 ? `If it takes too long:\n${fence('./stop.sh')}` : '1. Look at the log\n2. Restart the till'))).toEqual([3]);
	});
});
