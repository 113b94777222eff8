import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const asks = (command: string, below: string): boolean | undefined => commandsOf(readText(`# Shop\n\n## Install\n\n\`\`\`bash\n${command}\n\`\`\`\n\n${below}\n`))[0]?.interactive;

describe('a script of which the text says that it asks', () => {
	test.each([
		['curl -fsSL https://shop.example/install.sh | sudo bash', 'The installer then asks for your domain.'],
		['./setup.sh', 'The script shows a menu:'],
		['./setup.sh', 'El script ofrece un menú interactivo.'],
		['./setup.sh', 'O script abre um menu interativo.'],
		['./setup.sh', '脚本提供菜单。'],
		['./setup.sh', 'Das Skript fragt dann interaktiv nach der Domain.'],
		['bash setup.sh', 'El script pedirá el dominio.'],
		['./setup.sh', 'Le script vous demandera le domaine.'],
		['./setup.sh', '脚本会询问域名。'],
		['/srv/shop/restore.sh /srv/copy', 'The operator must type exactly `RESTORE-SHOP`. The script then stops the shop.'],
		['/srv/shop/restore.sh /srv/copy', 'Type `RESTORE` to confirm.'],
		['/srv/shop/restore.sh /srv/copy', 'El operador debe escribir exactamente `RESTAURAR`.'],
		['/srv/shop/restore.sh /srv/copy', 'O operador deve digitar exatamente `RESTAURAR`.'],
		['/srv/shop/restore.sh /srv/copy', 'Es muss genau `ZURÜCK` eingegeben werden: das Wort eingeben.'],
		['/srv/shop/restore.sh /srv/copy', 'Il faut saisir exactement `RESTAURER`.'],
		['/srv/shop/restore.sh /srv/copy', "L'operatore deve digitare esattamente `RIPRISTINA`."],
		['/srv/shop/restore.sh /srv/copy', 'Нужно ввести слово `ВЕРНУТЬ`.'],
	])('%s: %s', (command, below) => {
		expect(asks(command, below)).toBe(true);
	});

	test('and none that it does not say it of', () => {
		expect(asks('./setup.sh', 'The installer writes a log.')).toBe(false);
		expect(asks('./setup.sh', 'What you type is kept. Every host must enter the list.')).toBe(false);
		expect(asks('./setup.sh', 'The script is not interactive.')).toBe(false);
		expect(asks('uptime', 'The installer then asks for your domain.')).toBe(false);
	});
});

test('a menu opens without arguments alone', () => {
	const plan = readText('# Shop\n\n## Back\n\n```bash\n# Menu\n./back.sh\n```\n\n## Interactive menu\n\n```bash\n# Interactive menu\n./back.sh\n```\n\n## By hand\n\n```bash\n./back.sh --quick\n```\n');
	expect(commandsOf(plan).map(({command, interactive}) => [command, interactive])).toEqual([['./back.sh', true], ['./back.sh', true], ['./back.sh --quick', false]]);
});

test.each(['The script asks for the version:', 'Das Skript fragt dich nach:', 'El script te pedirá:', 'Le script vous demande :'])('a part of its own says of the script above: %s', sentence => {
	const plan = readText(`# Shop\n\n## Start\n\n\`\`\`bash\nsudo ./back.sh /srv/copy\n\`\`\`\n\nMind the path!\n\n## What happens\n\n${sentence}\n\n1. the version\n`);
	expect(commandsOf(plan).map(({interactive}) => interactive)).toEqual([true]);
});

describe('names in capitals with values', () => {
	const block = (language: string, below = ''): number => commandsOf(readText(`# Shop\n\n## Set up\n\n\`\`\`${language}\nSHOP_URL=/api\nSHOP_MODE=on\n\`\`\`\n${below}`)).length;

	test('are settings where no language calls them commands, or nothing uses them', () => {
		expect([block(''), block('bash')]).toEqual([0, 0]);
	});

	test('are commands where another block expands one of them', () => {
		expect(block('bash', '\n```bash\ncurl "$SHOP_URL"\n```\n')).toBe(3);
	});

	test('are commands where another block exports one of them', () => {
		expect(block('bash', '\n```bash\nexport SHOP_URL\n./deploy.sh\n```\n')).toBe(4);
	});

	test('are commands where a program reads them by itself', () => {
		expect(commandsOf(readText('# Shop\n\n## Set up\n\n```bash\nKUBECONFIG=/srv/kube\n```\n')).length).toBe(1);
	});
});

test('one of the steps of a script is to ask, also where its name has a part to fill in', () => {
	const plan = readText('# Shop\n\n## Back\n\n```\n./srv/back_{{SHOP}}.sh\n```\n\nO script irá:\n\n* Listar as cópias\n* Pedir o nome da cópia\n');
	expect(plan.reading.fences[0]?.kind).toBe('run');
	expect(commandsOf(plan).map(({interactive}) => interactive)).toEqual([true]);
});

test('a target below a heading or above a sentence that says so asks', () => {
	const asked = (heading: string, below: string) => commandsOf(readText(`# Shop\n\n## ${heading}\n\n\`\`\`bash\nmake back\n\`\`\`\n\n${below}\n`)).map(({interactive}) => interactive);
	expect(asked('Interactive way back (recommended)', 'Text.')).toEqual([true]);
	expect(asked('Way back', '**Follow the prompts:**')).toEqual([true]);
	expect(asked('Non-interactive way back', 'Text.')).toEqual([false]);
});
