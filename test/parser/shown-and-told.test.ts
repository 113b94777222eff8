import {describe, expect, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {readShell} from '../../src/parser/shell/read-shell.ts';
import {commandsOf, readText} from '../support/read-text.ts';

const reading = (text: string) => readText(`# Shop\n\n## Steps\n\n${text}\n`).reading;
const kindOf = (text: string, {language = '', above = '', title = 'Steps'} = {}) => readText(`# Shop\n\n## ${title}\n\n${above}\n\n\`\`\`${language}\n${text}\n\`\`\`\n`).reading.fences[0];

describe('what a block is', () => {
	test.each(['', 'bash'])('settings of an SSH client in a block of language "%s"', language => {
		expect(kindOf('Host till\n  HostName till-1.shop.example\n  Port 22000\n  IdentityFile ~/.ssh/till', {language, above: 'Add to `~/.ssh/config`:'})).toMatchObject({kind: 'config', role: 'procedure'});
	});

	test.each(['tillctl status shows no tills', 'till-adm list reports one till', 'till-adm list zeigt keine Kasse', 'till-adm list muestra una caja'])('JSON below "%s" was printed', title => {
		expect(kindOf('{"tills": []}', {language: 'json', title})?.kind).toBe('output');
		expect(kindOf('{\n  "tills": {}\n}', {title})?.kind).toBe('output');
	});

	test('JSON below other headings is for a file', () => {
		expect(kindOf('{"tills": []}', {language: 'json', title: 'List of tills'})?.kind).toBe('config');
	});

	test('words in angles in Chinese are a sheet to fill in', () => {
		expect(kindOf('服务器 IP   : <填>\n管理员   : <填，例如 ada>\n备份位置   : <如有>')?.kind).toBe('template');
	});

	test('cmdlets in one line with semicolons are typed', () => {
		expect(kindOf('$zip="$env:TEMP\\till.zip"; $to="$env:TEMP\\till"; Invoke-WebRequest -OutFile $zip "https://shop.example/till.zip"; Expand-Archive $zip $to -Force')?.kind).toBe('run');
	});

	test('operators of JSON in SQL are no prompt', () => {
		expect(kindOf("select till,\n       state->>'version' as version,\n       last_state->>'queue' as queue\nfrom tills;", {language: 'sql'})).toMatchObject({kind: 'sql', statements: [{line: 8}]});
	});

	test('code whose first comment says where it is typed is on the way', () => {
		expect(kindOf('# In the Python window\nimport till\nprint(till.count())', {language: 'python'})?.role).toBe('procedure');
		expect(kindOf('# counts the tills\nimport till\nprint(till.count())', {language: 'python'})?.role).toBe('example');
	});

	test.each(['Altere o host para o novo serviço:', 'Cambie el host:', '至少改这些：'])('settings below "%s" are on the way', above => {
		expect(kindOf('TILL_HOST=till-2:8080', {language: 'env', above})?.role).toBe('procedure');
	});
});

describe('what a command does', () => {
	test.each([
		['pg_restore -t carts till.dump > carts.sql', 'read'],
		['pg_restore -l till.dump', 'read'],
		['pg_restore -d till till.dump', 'destructive'],
		['pg_restore --clean --dbname=till till.dump', 'destructive'],
		['pg_restore -cd till till.dump', 'destructive'],
		['pg_restore -f - till.dump | psql -d till', 'destructive'],
		['a2dissite 000-default', 'change'],
		['a2dissite shop.conf', 'destructive'],
	])('%s: %s', (command, effect) => {
		expect(factsOf(command, 'bash').effect).toBe(effect);
	});
});

test.each([
	['scp src/ruta/al/carts.php till-1:/srv/', 'ruta/al/carts.php'],
	['cat /path/to/carts', '/path/to/carts'],
	['echo "Back - [DATA/HORA]" | mail ada@shop.example', '[DATA/HORA]'],
])('what has to be put in, in %s', (command, wanted) => {
	expect(readShell(command, {language: 'bash', assigned: new Set()}).statements[0]?.placeholders.map(({literal}) => literal)).toEqual([wanted]);
});

test.each(['把公钥写进 /home/till/.ssh/authorized_keys', 'Paste the key into /home/till/.ssh/authorized_keys', 'Pegar la llave en /home/till/.ssh/authorized_keys'])('what goes into a file that no command writes is for the person: %s', comment => {
	expect(reading(`\`\`\`bash\nmkdir -p /home/till/.ssh\n# ${comment}\nchown -R till /home/till/.ssh\n\`\`\``).fences[0]?.manualComments).toEqual([7]);
	expect(reading(`\`\`\`bash\nmkdir -p /home/till/.ssh\n# ${comment}\ncat key.pub >> /home/till/.ssh/authorized_keys\n\`\`\``).fences[0]?.manualComments).toEqual([]);
});

describe('commands among words', () => {
	test('behind a prompt in a span, whatever the program', () => {
		expect(reading('1. Look with `# till-adm status` whether two tills are there.\n2. Take the `# plain words` out.').inline.map(({code}) => code)).toEqual(['till-adm status']);
	});

	test('in a quote of several lines, one of which shows that it is typed', () => {
		expect(reading('- Install the till:\n\n> sudo apt-get update\n> sudo apt-get install -y till').inline.map(({code}) => code)).toEqual(['sudo apt-get update', 'sudo apt-get install -y till']);
		expect(reading('> find the till\n> make it work').inline).toEqual([]);
	});
});

test.each(['**Télécharge** le client', 'Installe-le sur la caisse', 'Glisse-dépose les fichiers', 'Choisis le magasin'])('what a friend is told to do is a step by hand: %s', text => {
	expect(reading(`- ${text}\n- Ouvre la caisse`).manualSteps).toHaveLength(2);
});

describe('where the course is weighed', () => {
	test('a German table of situations', () => {
		expect(reading('| Lage | Was tun |\n|---|---|\n| Kasse steht | Kasse neu starten |\n| Kein Netz | Kabel prüfen |').decisions).toHaveLength(1);
	});

	test('depending on what is seen', () => {
		expect(reading('1. Depending on what the till says, follow the steps of the other parts.\n2. Close the till.').decisions).toHaveLength(1);
	});

	test('a single condition in bold over what helps', () => {
		expect(reading('```bash\n./keep.sh\n```\n\n**If the copy fails:**\n- Check the disk\n- Check the cable').decisions).toHaveLength(1);
		expect(reading('**By hand (if the script fails):**\n1. Open the till\n2. Copy the carts').decisions).toHaveLength(1);
		expect(reading('**Copies:**\n- Check the disk\n- Check the cable').decisions).toEqual([]);
	});

	test('versions below and from a bound on', () => {
		const plan = (second: string) => readText(`# Shop\n\n## Back\n\n### 2.1 Till DB < 10.4 (older)\n\n\`\`\`bash\n./till-db reset-old\n\`\`\`\n\n### 2.2 ${second}\n\n\`\`\`bash\n./till-db reset\n\`\`\`\n`);
		expect(plan('Till DB >= 10.4 (newer)').reading.choices).toEqual([{what: 'scenarios', headings: [5, 11]}]);
		expect(plan('Cart DB >= 10.4').reading.choices).toEqual([]);
	});

	test('no way through a screen', () => {
		expect(reading('1. In Till Cloud → create a private bucket.\n2. App Keys → add a new key.').decisions).toEqual([]);
		expect(commandsOf(readText('# Shop\n'))).toEqual([]);
	});
});

describe('what is no step by hand', () => {
	test('an entry of a menu by its key', () => {
		expect(reading('Run the menu.\n\n- **[1]** Restart the till\n- **[2]** Show the log').manualSteps).toEqual([]);
	});

	test('an item that leads to the commands right below', () => {
		expect(reading('- Install the till:\n\n> sudo apt-get update\n> sudo apt-get install -y till\n\n- Check the cable').manualSteps).toEqual([{line: 10}]);
	});
});

test('a command behind a word of use in Chinese is one', () => {
	expect(reading('之后用 `ssh till-1` 就行。\n\n改好后重新 `bash tools/till.sh` 验证。').inline.map(({code}) => code)).toEqual(['ssh till-1', 'bash tools/till.sh']);
});
