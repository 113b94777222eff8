import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Tills', '', '## Procedure', '', ...lines].join('\n')).reading;
const steps = (...lines: readonly string[]) => read(...lines).manualSteps.map(({line}) => line - 4);

describe('lists that tell', () => {
	test.each(['What runs:', 'What happens on the tills:', 'Qué ocurre después:', 'O que acontece:', 'Was passiert:', 'Ce qui se passe :'])('what runs, below "%s"', intro => {
		expect(read(intro, '1. `tillctl pack --all` makes the parcel', '2. Till number raised to `last + 1`')).toMatchObject({manualSteps: [], inline: []});
	});

	test.each(['The helper offers a menu with these options:', 'El script ofrece un menú con estas opciones:', 'O script oferece as seguintes opções:', 'Das Skript bietet diese Optionen:', '恢复脚本有以下选项：'])('what a program has, below "%s"', intro => {
		expect(steps(intro, '', '- Restart the till', '- Remove the lists')).toEqual([]);
		expect(steps(intro.replace('helper', 'tool'), '', '### 1. All of it', '', '- ✅ Restart the till', '- ✅ Remove the lists')).toEqual([]);
	});

	test.each(['Possible causes', 'Posibles causas', 'Possíveis causas', 'Mögliche Ursachen', '可能原因', 'Storage locations:'])('what is so, below the heading "%s"', title => {
		expect(steps(`### ${title}`, '', '1. Port 2022 is not open', '2. **Second copy:** the drawer')).toEqual([]);
	});

	test.each(['**Fixed issues:**', '**Key changes:**', '### Novedades', '**修复的问题：**', '**关键改动：**'])('what was changed, below "%s"', title => {
		expect(steps(title, '', '1. ✅ Add the price to the list', '2. ✅ Start tills by themselves')).toEqual([]);
	});

	test('what is kept and what is not, by their marks', () => {
		expect(steps('- ✅ Restart the till', '- ❌ Remove the lists')).toEqual([]);
		expect(steps('- ✅ Restart the till', '- ✅ Remove the lists')).toEqual([1, 2]);
	});

	test.each([['Mantiene los permisos', 'Elimina las listas'], ['Mantém as permissões', 'Remove as listas'], ['Löscht die Listen', 'Prüfe die Kasse'], ['Rétablit les listes', 'Supprimer les caisses']])('what is done by something else, where one of them can be nothing but that: %s', (...items) => {
		expect(steps(...items.map(item => `- ${item}`))).toEqual([]);
	});

	test.each(['Orders of the bots（**不受影响**）：', 'The lists of the tills are completely unaffected:', 'Las listas no se ven afectadas:'])('what stays, below "%s"', intro => {
		expect(steps(intro, '', '- Restart of the till keeps `lists/`', '- Remove and add go on')).toEqual([]);
	});

	test('which programs work', () => {
		expect(steps('All lines of this page work on the old tills with:', '- **Shell**: Use the one of the till', '- **Other**: Use the desk')).toEqual([]);
	});
});

describe('lists of orders stay steps', () => {
	test('below a heading of causes', () => {
		expect(steps('### Possible causes', '', '1. Restart the till', '2. Look at the cable')).toEqual([1, 2].map(line => line + 2));
	});

	test.each(['Optional: Delete the branch. See [the list](#lists).', 'Opcional: borrar la rama', 'Optional – Kasse neu starten'])('what may be done: %s', item => {
		expect(steps('1. Stop the till', `2. ${item}`)).toEqual([1, 2]);
	});

	test('a name with a dot is no verb', () => {
		expect(steps('- next.config.js changes', '- Restart the till')).toEqual([2]);
	});
});
