import {describe, expect, it, test} from 'vitest';
import {readText, rolesOf} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', '## Steps', '', ...lines, ''].join('\n')).reading;
const block = (...lines: readonly string[]) => read('```bash', ...lines, '```').fences[0]?.statements ?? [];
const inline = (...lines: readonly string[]) => read(...lines).inline.map(({line, code}) => [line, code]);

describe('told to type, in sentences', () => {
	test.each([
		['`ssh` to it. Try to restart the shop as well: `sudo systemctl restart shop` to restart it, then `sudo su till`.', ['sudo systemctl restart shop', 'sudo su till']],
		['Go into the folder, and check what `git status` says.', ['git status']],
		['If you have made changes, you must `git pull` in the folder.', ['git pull']],
		['You can list which tills are set to start by themselves with `sudo virsh list --all`.', ['sudo virsh list --all']],
	])('%s', (text, codes) => {
		expect(read(text).inline.map(({code}) => code)).toEqual(codes);
	});

	test.each(['What `git status` says is of no use.', 'The service runs `git pull` each hour.'])('%s tells of it', text => {
		expect(read(text).inline).toEqual([]);
	});
});

describe('plain text', () => {
	it('lines of PowerShell go on behind a tick', () => {
		expect(inline('Open a second terminal and run:', '  docker exec till tail `', '    --lines 5')[0]?.[0]).toBe(6);
		expect(inline('Look whether they are up', '  docker ps --format "table {{.Names}}`t{{.Status}}"').map(([line]) => line)).toEqual([6]);
	});

	it('below an item, a program with options alone is typed, and so is what leads out behind it', () => {
		expect(inline('- Take a backup copy of the menu of the boot loader and regenerate the file', 'grub2-mkconfig -o /boot/grub2/grub.cfg')).toEqual([[6, 'grub2-mkconfig -o /boot/grub2/grub.cfg']]);
		expect(read('- Mount it:', 'mount -t proc proc proc', 'mount -o bind /dev dev/', 'chroot .').inline.map(({line}) => line)).toEqual([6, 7, 8]);
	});

	it('a wait stands on the line that tells it', () => {
		expect(read('FIX:  It is normal on the first start.', '      Wait 30 seconds and look again.').waits).toEqual([{line: 6, seconds: 30}]);
	});
});

describe('sessions', () => {
	it('of Git for Windows, with bare lines below comments', () => {
		const {fences: [fence]} = read('```', '# aim at a space', 'kubectl config use-context shop', '', '# take the till down', 'ssh till-web-1', '# there:', '    cd ~/app', '    exit', '', '# look at it', 'ada@SHOP-7 MINGW64 /', '$ kubectl get pods', 'No pods', '```');
		expect(fence?.statements.map(({line, feedsInner}) => [line, feedsInner])).toEqual([[7, false], [10, false], [12, true], [13, true], [17, false]]);
	});

	it('root behind a comment sign, with a script of a service', () => {
		expect(read('```', '# /etc/init.d/shop restart', '```').fences[0]).toMatchObject({kind: 'transcript', statements: [{line: 6}]});
	});

	it('who one is from here on', () => {
		expect(read('```', 'ssh ada@till-1', '```', '', '```', 'sudo -i', '```').fences.map(({kind}) => kind)).toEqual(['run', 'run']);
	});
});

describe('what is asked for', () => {
	test.each([
		['export USERDB=usuario', ['usuario']],
		['mydumper -u root -p password -B shop', ['password']],
		['mysql -u root -pclave shop', ['clave']],
	])('%s', (line, literals) => {
		expect(block(line)[0]?.placeholders).toEqual(literals);
	});

	it('in SQL', () => {
		expect(read('```sql', "alter role userOLD nologin password 'SOME GIBBERISH';", '```').fences[0]?.statements[0]?.placeholders).toEqual(['userOLD', 'SOME GIBBERISH']);
	});

	test.each(['mysql -u root -p shop < shop.sql', 'export USERS=5', 'mysql -u root -prootpassword shop'])('%s is whole', line => {
		expect(block(line)[0]?.placeholders ?? []).toEqual([]);
	});
});

describe('one of two', () => {
	const joined = (...lines: readonly string[]) => block(...lines).map(({alternativeTo}) => alternativeTo !== null);

	it('for another system', () => {
		expect(joined('# put it back', 'psql -f /srv/keep.sql', '', '# mac version', 'psql -f /Users/ada/keep.sql')).toEqual([true, true]);
		expect(joined('# put it back', 'psql -f /srv/keep.sql', '', '# version', 'psql --version')).toEqual([false, false]);
	});

	it('a log played up to a place or up to a time', () => {
		expect(joined('# Up to a place', 'mysqlbinlog --stop-position=12 bin.03 | mysql -u root', '', '# Between two times', 'mysqlbinlog --start-datetime="2025-12-19 10:00:00" --stop-datetime="2025-12-19 14:00:00" bin.03 | mysql -u root', '', '# Without the dropped table', 'mysqlbinlog --start-position=13 bin.03 | mysql -u root')).toEqual([true, true, false]);
	});
});

it('quick commands that count steps are the procedure', () => {
	const roles = (...titles: readonly string[]) => rolesOf(readText(['# Shop', '', '## Comandos rápidos de emergência', '', ...titles.flatMap(title => [`### ${title}`, '', '```bash', 'docker ps', '```', ''])].join('\n')))['Comandos rápidos de emergência'];
	expect(roles('1. Conectar ao servidor', '2. Verificar o estado', '3. Reiniciar a loja', '4. Se não voltar, restaurar')).toBe('procedure');
	expect(roles('Docker', 'Git', 'Kubernetes')).toBe('reference');
});

it('what malware does is told, never offered', () => {
	for (const [title, below] of [['恶意程序详情', '3. 持久化机制'], ['Malware details', 'How it stays']]) {
		expect(readText(['# Report', '', `## ${title}`, '', `### ${below}`, '', '```bash', 'nohup /var/tmp/.sys/.netd &', '```', ''].join('\n')).reading.fences[0]?.role).toBe('reference');
	}
	expect(readText(['# Report', '', '## Clean up now', '', '### Stop malicious processes', '', '```bash', 'pkill netd', '```', ''].join('\n')).reading.fences[0]?.role).toBe('procedure');
});

it('a statement for a database goes on behind a comma, whatever blank lines set its columns apart', () => {
	expect(read('```sql', 'SELECT', '  count(*) AS carts,', '', '  -- those that were paid', '  sum(paid) AS paid', 'FROM orders', '```').fences[0]?.statements.map(({line, endLine}) => [line, endLine])).toEqual([[6, 11]]);
	expect(read('```sql', 'SELECT 1', '', '-- and then', 'SELECT 2', '```').fences[0]?.statements).toHaveLength(2);
});
