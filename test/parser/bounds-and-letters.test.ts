import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (command: string): string => `\n\`\`\`sh\n${command}\n\`\`\`\n`;
const choices = (text: string) => readText(text).choices.map(({sections}) => sections.length);
const parts = (above: string, titles: readonly string[], below = (at: number): string => `Do it.\n${fence(`./till.sh ${at}`)}`) => choices(`# Shop\n\n## ${above}\n\n${titles.map((title, at) => `### ${title}\n\n${below(at)}`).join('\n')}`);
const decisions = (text: string) => readText(text).reading.decisions.map(({line, options}) => [line, options.length]);

describe('two sides of one bound', () => {
	it.each([
		['Up to 2 tills lost: put them back', 'More than 2 tills lost: restore'],
		['Fewer than half of the tills lost', 'More than half of the tills lost'],
		['Hasta 2 cajas perdidas', 'Más de 2 cajas perdidas'],
		['Menos de 10 pedidos', 'Mais de 10 pedidos'],
		['Bis zu 2 Kassen verloren', 'Mehr als 2 Kassen verloren'],
		["Jusqu'à 2 caisses perdues", 'Plus de 2 caisses perdues'],
		['收银机故障不超过 (N-1)/2', '收银机故障超过 (N-1)/2'],
	])('are a question: %s | %s', (one, other) => {
		expect(parts('Put it back', [one, other])).toEqual([2]);
		expect(parts('Put it back', [other, one])).toEqual([2]);
	});

	it.each([
		['Wait for less than 5 minutes', 'Watch for more than 5 minutes'],
		['Up to 2 tills', 'More than 30 tills'],
		['Roll over the list', 'Roll over the carts'],
	])('are none of two things or two bounds: %s | %s', (one, other) => {
		expect(parts('Put it back', [one, other])).toEqual([]);
	});
});

describe('what is on or off', () => {
	it.each([
		['Encryption of the till enabled', 'Encryption of the till disabled'],
		['Cifrado de la caja activado', 'Cifrado de la caja desactivado'],
		['Verschlüsselung der Kasse aktiviert', 'Verschlüsselung der Kasse deaktiviert'],
		['Chiffrement de la caisse activé', 'Chiffrement de la caisse désactivé'],
		['收银机加密已启用', '收银机加密未启用'],
	])('is a question: %s | %s', (one, other) => {
		expect(parts('Put it back', [one, other])).toEqual([2]);
	});

	it('is none where it is switched off and on again', () => {
		expect(parts('Put it back', ['Disable the till', 'Enable the till'])).toEqual([]);
		expect(parts('恢复', ['禁用收银机', '启用收银机'])).toEqual([]);
	});
});

describe('letters and what stands last', () => {
	it('knows small letters', () => {
		expect(parts('4. Restaurar la copia', ['a) Si es `.sql`', 'b) Si es `.sql.gz`', 'c) Alternativa sin dueño'])).toEqual([3]);
		expect(parts('2. Make a copy', ['a) From outside of the till', 'b) Alternative: a copy from inside the till'])).toEqual([2]);
	});

	it('leaves lettered steps alone', () => {
		expect(parts('2. Make a copy', ['a) Stop the till', 'b) Copy the list', 'c) Start the till'])).toEqual([]);
	});

	it('takes the last way back with those that say when they are used', () => {
		const below = (at: number): string => (at === 2 ? '1. Stop all tills.\n2. Ask the owner.\n' : `Usar quando o caixa ${at} falha.\n${fence(`./till.sh ${at}`)}`);
		expect(parts('Voltar', ['Rollback rápido da loja', 'Rollback de código do caixa', 'Rollback do banco'], below)).toEqual([3]);
		expect(parts('Voltar', ['Rollback rápido da loja', 'Rollback de código do caixa', 'Registro do incidente'], below)).toEqual([2]);
	});

	it('takes what is used where the preferred way is not possible', () => {
		expect(parts('Put it back', ['1) Quick rollback — preferred for faulty lists', '2) Remove and install again (if going back is not possible)'])).toEqual([2]);
		expect(parts('Put it back', ['1) Quick rollback', '2) Call the owner (if the till is open)'])).toEqual([]);
	});

	it('knows one and most of a group', () => {
		expect(parts('Put it back', ['Single till recovery', 'Recovery from quorum loss'])).toEqual([2]);
	});
});

describe('a sentence that says when a part is used', () => {
	const two = (one: string, other: string) => parts('Fixes', ['The list', 'The drawer'], at => `${at === 0 ? one : other}\n${fence(`./till.sh ${at}`)}`);
	it.each([
		['Use this when the list is old.', 'Use only if the drawer jams.'],
		['Usar cuando la lista es vieja.', 'Usar si la caja se atasca.'],
		['Nur verwenden, wenn die Liste alt ist.', 'Verwenden, wenn die Lade klemmt.'],
		['À utiliser si la liste est vieille.', 'À utiliser quand le tiroir coince.'],
		['当清单过旧时使用。', '当抽屉卡死时使用。'],
	])('sets it apart: %s', (one, other) => {
		expect(two(one, other)).toEqual([2]);
	});

	it('says nothing of a tool', () => {
		expect(two('Use the script when the list is old.', 'Use the hammer if the drawer jams.')).toEqual([]);
	});
});

describe('ways and cases that plain paragraphs set apart', () => {
	it('reads letters below an announcement', () => {
		expect(decisions('# Shop\n\n## Put it back\n\n1. Get a copy by one of the following ways:\n\n    a. Take the one of last night\n\n    b. Make one from the second till\n\n2. Put it in.\n')).toEqual([[7, 2]]);
		expect(decisions('# Shop\n\n## Put it back\n\n1. Get a copy:\n\n    a. Take the list\n\n    b. Take the carts\n\n2. Put it in.\n')).toEqual([]);
	});

	it('reads scenarios over their lists', () => {
		const lists = (one: string, other: string): string => `# Shop\n\n## Put it back\n\n${one}\n- Stop the till\n- Mend the price\n\n${other}\n- Restore the list\n- Start the till\n`;
		expect(decisions(lists('Scenario A — wrong price', 'Scenario B — lost list'))).toEqual([[5, 2]]);
		expect(decisions(lists('Fall A: falscher Preis', 'Fall B: verlorene Liste'))).toEqual([[5, 2]]);
		expect(decisions(lists('Part A — the price', 'Part B — the list'))).toEqual([]);
	});

	it('knows a rule that decides, wherever it stands', () => {
		const rule = (label: string): string => `# Shop\n\n## Contacts\n\n${label}: if the till stays down for 5 minutes, stop the sale and roll back.\n`;
		expect(decisions(rule('Decision rule'))).toEqual([[5, 1]]);
		expect(decisions(rule('Shop rule'))).toEqual([]);
	});
});
