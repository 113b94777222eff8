import {describe, expect, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {commandsOf, readText} from '../support/read-text.ts';
import {blanksOf} from '../support/blanks.ts';

const block = (text: string, {language = '', above = '', below = ''} = {}) => readText(`# Shop\n\n## Steps\n\n${above}\n\n\`\`\`${language}\n${text}\n\`\`\`\n\n${below}\n`);

describe('what has to be put in', () => {
	test.each([
		['zcat /caminho/carts.sql.gz | psql till', ['/caminho/carts.sql.gz']],
		['scp /ruta/carts.sql till-1:/ruta/nueva/', ['/ruta/carts.sql', '/ruta/nueva/']],
		['tar xf "/chemin/carts.tar"', ['/chemin/carts.tar']],
		['scp db/NUEVA.sql till-1:/srv/db/', ['NUEVA.sql']],
		['psql -f db/NEW.sql', ['NEW.sql']],
		['cd till_path', ['till_path']],
		['cd till_pfad && ls', ['till_pfad']],
	])('in %s', (command, wanted) => {
		expect(blanksOf(command)).toEqual(wanted);
	});

	test.each(['curl https://shop.example/path/carts', 'curl -s "/path/carts"', 'cat NEWS.md', 'cd release_notes', 'ls /srv/path/carts', 'echo $PATH'])('nothing in %s', command => {
		expect(blanksOf(command).filter(literal => !literal.startsWith('$'))).toEqual([]);
	});
});

describe('a program that asks', () => {
	test.each(['./till-api -till-login', 'docker compose exec till ./tilld --login', "docker run --rm --entrypoint '/bin/sh -c \"sleep 5 && mysql -uroot\"' till-db"])('%s', command => {
		expect(factsOf(command, 'bash').interactive).toBe(true);
	});

	test.each(['./tilld --login-url x', 'bash --login -c ls', "docker run --rm --entrypoint '/bin/sh -c \"mysqldump -uroot till\"' till-db"])('not %s', command => {
		expect(factsOf(command, 'bash').interactive).toBe(false);
	});

	test.each([
		['C:\\PROGRA~1\\Till\\py.bat empty_carts.py', '- [ ] Two confirmation prompts:'],
		['python tools/empty_carts.py', '- Bestätigungsabfrage erscheint'],
		['node tools/empty_carts.js', '- Aparece: solicitud de confirmación'],
	])('%s below which its questions are listed', (command, below) => {
		expect(commandsOf(block(command, {language: 'powershell', below: below.replace('Aparece: s', 'S')}))[0]?.interactive).toBe(true);
	});

	test.each(['Type "BACK" to confirm', 'Escriba "ATRÁS" para confirmar', '"ZURÜCK" eingeben', 'Tapez « RETOUR » pour continuer'])('by the comment below: %s', comment => {
		expect(commandsOf(block(`python take_back.py\n# ${comment}`, {language: 'bash'}))[0]?.interactive).toBe(true);
	});

	test('and asks wherever its batch file starts it', () => {
		const plan = readText('# Shop\n\n## One\n\n```powershell\nC:\\TILL~1\\py.bat take_back.py\n# Type "BACK" to confirm\n```\n\n## Two\n\n```powershell\nC:\\TILL~1\\py.bat take_back.py\n```\n\n## Three\n\n```powershell\nC:\\TILL~1\\py.bat count.py\n```\n');
		expect(commandsOf(plan).map(({interactive}) => interactive)).toEqual([true, true, false]);
	});
});

test.each([
	['Take migrations back', '', 'tsx tools/rollback.ts 1'],
	['Back', '# Undo one migration', 'npm run rollback'],
	['Back', '# Reverter uma migração', 'node tools/revert.js'],
	['回滚', '# 回滚数据库迁移', './tools/rollback.sh 1'],
])('a script that goes back among migrations is gated: %s, %s', (title, comment, command) => {
	const [step] = commandsOf(readText(`# Shop\n\n## ${title}\n\n\`\`\`bash\n${comment}\n${command}\n\`\`\`\n`));
	expect(step).toMatchObject({effect: 'destructive', gate: {level: 'typed'}});
});

test('a script that takes the program back is not, and one that goes forward neither', () => {
	expect(commandsOf(readText('# Shop\n\n## Back\n\n```bash\n# Take the release back\ntsx tools/rollback.ts 1\n```\n\n## Migrations\n\n```bash\ntsx tools/forward.ts 1\n```\n')).map(({effect}) => effect)).toEqual(['change', 'change']);
});

describe('settings with blanks in what is to be put in', () => {
	test.each(['', 'bash'])('are none to type in a block of language "%s"', language => {
		const plan = block('TILL_KEY=<key of the till>\nTILL_NAME=<空也行，见 第 2 步>\nTILL_PORT=8080', {language, above: 'Paste into `/srv/till/.env`:'});
		expect(plan.reading.fences[0]?.kind).toBe('config');
		expect(commandsOf(plan)).toEqual([]);
	});
});

describe('two ways by how it went', () => {
	test.each([['HAPPY PATH (all is well):', 'UNHAPPY PATH (something is wrong):'], ['On success:', 'On failure:'], ['Bei Erfolg:', 'Bei Fehlschlag:'], ['En caso de éxito:', 'En caso de fallo:']])('%s %s', (one, other) => {
		const plan = readText(`# Shop\n\n## Decide\n\n${one}\n\n    ./till.sh --mode keep --root /srv/till\n\n    ${other}\n\n    ./till.sh --mode back --root /srv/till\n`);
		expect(plan.reading.fences[0]?.statements.map(({alternativeTo}) => alternativeTo)).toEqual([7, 7]);
	});

	test('lines that say other things join nothing', () => {
		const plan = readText('# Shop\n\n## Decide\n\nFirst part:\n\n    ./till.sh --mode keep --root /srv/till\n\n    Second part:\n\n    ./till.sh --mode back --root /srv/till\n');
		expect(plan.reading.fences[0]?.statements.map(({alternativeTo}) => alternativeTo)).toEqual([null, null]);
	});
});

test('what an arrow points at in a block for PowerShell is nothing to type', () => {
	expect(commandsOf(block('.\\till\\menu.ps1\n→ Choose [4] Restart', {language: 'powershell'})).map(({command}) => command)).toEqual(['.\\till\\menu.ps1']);
});
