import {describe, expect, test} from 'vitest';
import {readRunbook} from '../../src/parser/read-runbook.ts';
import {factsOf} from '../../src/parser/shell/facts.ts';

const groups = (sentence: string, ...commands: readonly string[]) => {
	const plan = readRunbook(new TextEncoder().encode(`# Till\n\n${sentence}\n\n\`\`\`sh\n${commands.join('\n')}\n\`\`\`\n`), {path: 'till.md', sha256: ''});
	return plan.reading.fences[0]?.statements.map(one => one.alternativeTo);
};

describe('a sentence that leaves the choice of a command', () => {
	test.each(['Then run the appropriate task:', 'Use one of the following commands:', 'Führen Sie einen der folgenden Befehle aus:', 'Ejecute uno de los siguientes comandos:', 'Exécutez l’une des commandes suivantes :', '执行以下命令之一：', 'Restore it (pick one):', 'Pick one of these:', 'Restaurar (elige uno):', 'Restaurar (escolha um):', '恢复（任选其一）：', 'These two commands are equivalent:', 'Los dos comandos son equivalentes:', 'Diese beiden Befehle sind gleichwertig:', 'Ces deux commandes sont équivalentes :'])('%s', sentence => {
		expect(groups(sentence, 'rake carts:north', 'rake carts:south')).toEqual([6, 6]);
	});

	test.each(['Then run the appropriate tasks in this order:', 'Run both commands:', 'Run the following commands:'])('is none in: %s', sentence => {
		expect(groups(sentence, 'rake carts:north', 'rake carts:south')).toEqual([null, null]);
	});

	test('and not where the commands are parts of one way', () => {
		expect(groups('Run the appropriate command:', 'cd /srv/till', 'rake carts:north')).toEqual([null, null]);
	});
});

describe('two verbs of which the case decides', () => {
	test.each(['Restart or remove as appropriate:', 'Restart or remove them, depending on their age:'])('%s', sentence => {
		expect(groups(sentence, '# Restart all', 'tillctl restart', '# Remove all', 'tillctl remove')).toEqual([7, 7]);
	});

	test.each(['Stop and remove as appropriate:', 'Check or note as appropriate:'])('are none in: %s', sentence => {
		expect(groups(sentence, '# Restart all', 'tillctl restart', '# Remove all', 'tillctl remove')).toEqual([null, null]);
	});
});

describe('a column emptied in every row', () => {
	test.each(['UPDATE carts SET note = NULL;', 'UPDATE carts SET note = NULL, till = NULL;', 'update carts set note = null where note is not null;'])('destroys: %s', sql => {
		expect(factsOf(sql, 'sql').effect).toBe('destructive');
	});

	test.each(['UPDATE carts SET note = NULL WHERE id = 5;', "UPDATE carts SET state = 'open';", 'UPDATE carts SET note = NULL WHERE note IS NOT NULL AND till = 3;'])('changes: %s', sql => {
		expect(factsOf(sql, 'sql').effect).toBe('change');
	});
});
