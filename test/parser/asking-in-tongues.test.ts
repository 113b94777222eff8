import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const asks = (...lines: readonly string[]) => readText(['# Cart', '', '## Steps', '', ...lines, ''].join('\n')).reading.fences.flatMap(({statements}) => statements.map(({interactive}) => interactive));
const script = (...below: readonly string[]) => ['```bash', './cart.sh fill', ...below];

describe('a script asks, as people say it', () => {
	test.each(['# The script will then ask for the store', '# Le script vous demandera le magasin', '# O script vai pedir a senha', '# El script te preguntará la tienda', '# Das Skript fragt dann nach dem Laden', '# 脚本会要求您确认'])('in a comment below: %s', comment => {
		expect(asks(...script(comment, '```'))).toEqual([true]);
	});

	test.each(["- Requiere confirmación escribiendo 'si'", '- Exige confirmação digitando "sim"', "- Requires confirmation by typing 'yes'", '- 需要输入 yes 确认'])('in an item below: %s', item => {
		expect(asks(...script('```', '', '**Note:**', item))).toEqual([true]);
	});

	test.each(['要恢复吗？(输入 yes 继续): yes', '¿Continuar? (sí/no): sí', 'Fortfahren? (ja/nein)', '是否继续 (是/否):'])('in what it printed: %s', line => {
		expect(asks(...script('```', '', 'Output:', '', '```', line, '```'))[0]).toBe(true);
	});

	test('but in one of its parts only', () => {
		expect(asks('```bash', './cart.sh list', './cart.sh restore a', '```', '', "- Requiere confirmación escribiendo 'si'", '', '```bash', './cart.sh restore b', './cart.sh help', '```')).toEqual([false, true, true, false]);
	});

	test('and a person who agrees is no prompt', () => {
		expect(asks(...script('```', '', '- Requires confirmation from the owner'))).toEqual([false]);
	});
});
