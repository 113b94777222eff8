import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const effect = (intro: string, command: string): string | undefined => commandsOf(readText(`# Shop\n\n## Tidy up (optional)\n\n${intro}\n\n\`\`\`bash\n${command}\n\`\`\`\n`))[0]?.effect;

describe('a program that nobody knows', () => {
	test.each([
		'The command deletes the copies made above. Leave them where they are if you can.',
		'This will permanently erase the carts:',
		'Dieses Skript löscht alle Warenkörbe.',
		'El comando elimina los carritos.',
		'Este comando apaga os carrinhos.',
		'Cette commande supprime les paniers.',
		'Questo script cancella i carrelli.',
		'Скрипт удалит корзины.',
		'此脚本会删除购物车。',
		'このスクリプトはカートを削除します。',
	])('is typed where the sentence above says what it destroys: %s', intro => {
		const [step] = commandsOf(readText(`# Shop\n\n## Tidy up\n\n${intro}\n\n\`\`\`bash\ncd /srv/shop\n\`\`\`\n\n${intro}\n\n\`\`\`bash\nsudo ./shopctl tidy\n\`\`\`\n`)).slice(1);
		expect(step).toMatchObject({effect: 'destructive', gate: {level: 'typed'}});
	});

	test.each(['The command creates a copy.', 'This removes the maintenance banner:', 'Do it after the script that deletes them has ended.', 'Delete what is left by hand.'])('and not where it says something else: %s', intro => {
		expect(effect(intro, './shopctl tidy')).toBe('change');
	});

	test.each(['# WARNING: deletes all data', '# removes the volumes', '# borra todos los datos', '# 删除所有数据'])('nor is what the remark behind a call says of it, wherever it is called: %s', remark => {
		const called = commandsOf(readText(`# Shop\n\n## Tidy up\n\n\`\`\`bash\nmake shop-tidy  ${remark}\n\`\`\`\n\n## Again\n\n\`\`\`bash\nmake shop-tidy\nmake shop-look  # keeps all data\n\`\`\`\n`));
		expect(called.map(one => one.effect)).toEqual(['destructive', 'destructive', 'change']);
	});

	test('what is known stays what it is', () => {
		expect(effect('The command deletes nothing that is in use.', 'kubectl get pods')).toBe('read');
	});
});

describe('a script in place of steps', () => {
	const scripted = (sentence: string, above: string): string | undefined => commandsOf(readText(`# Shop\n\n## Move the carts\n\n\`\`\`bash\n${above}\n\`\`\`\n\n${sentence}\n\n\`\`\`bash\n./scripts/move-carts.sh\n\`\`\`\n`)).at(-1)?.effect;

	test.each(['Alternatively, use the script:', 'Or run the helper:', 'Alternativamente, usa el script:', 'Ou use o script:', 'Alternativ das Skript:', '或者运行脚本：'])('%s does what they do', sentence => {
		expect(scripted(sentence, 'dropdb carts')).toBe('destructive');
	});

	test('which may be no harm, or somewhere else', () => {
		expect(scripted('Alternatively, use the script:', 'tillctl move')).toBe('change');
		expect(scripted('Then use the script:', 'dropdb carts')).toBe('change');
	});
});
