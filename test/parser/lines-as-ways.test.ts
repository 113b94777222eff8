import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (command: string, indent = ''): string => `${indent}\`\`\`sh\n${indent}${command}\n${indent}\`\`\`\n`;
const options = (text: string) => readText(`# Shop\n\n## Undo\n\n${text}`).reading.decisions.map(decision => decision.options.length);

describe('lines over blocks that are ways of one thing', () => {
	it.each([
		`**Strategies** (fastest first):\n\n**1. Going back** (5 min):\n\n${fence('./back.sh')}\n**2. Switch** (1 min):\n\n${fence('./switch.sh off')}\n**3. More tills** (slow):\n\n${fence('./more.sh')}`,
		`**Opciones:**\n\n**1. Volver** (5 min):\n\n${fence('./back.sh')}\n**2. Apagar** (1 min):\n\n${fence('./switch.sh off')}\n**3. Más cajas** (lento):\n\n${fence('./more.sh')}`,
	])('are a decision where they are announced', text => {
		expect(options(text)).toEqual([3]);
	});

	it('are steps where nothing announces ways', () => {
		expect(options(`**1. Close** (5 min):\n\n${fence('./close.sh')}\n**2. Switch** (1 min):\n\n${fence('./switch.sh off')}`)).toEqual([]);
	});

	it('are a decision where each goes back in a manner of its own', () => {
		expect(options(`Quick rollback:\n\n${fence('./back.sh')}\nFull rollback:\n\n${fence('./restore.sh')}`)).toEqual([2]);
		expect(options(`Look first:\n\n${fence('./look.sh')}\nFull rollback:\n\n${fence('./restore.sh')}`)).toEqual([]);
	});

	it.each(['Pick one:', 'Run one of these:', 'Elija una:', 'Escolha uma:', '任选一种：'])('are a decision below "%s"', intro => {
		expect(options(`${intro}\n\n- **Quick (no carts):** \`./back.sh\`\n- **Full (with carts):** \`./restore.sh\``)).toEqual([2]);
	});
});

describe('solutions that are each for one fault', () => {
	const items = (...names: readonly string[]): string => names.map((name, at) => `${at + 1}. **${name}:**\n${fence(`./mend.sh ${at}`, '   ')}`).join('\n');

	it('are a decision', () => {
		expect(options(`**Solutions:**\n\n${items('Pool exhausted', 'Memory leak')}`)).toEqual([2]);
	});

	it('are none where they are steps', () => {
		expect(options(`**Solutions:**\n\n${items('Widen the pool', 'Restart the till')}`)).toEqual([]);
	});
});
