import {describe, expect, test} from 'vitest';
import {manualLines} from '../../../src/parser/shell/comments.ts';
import {readShell} from '../../../src/parser/shell/read-shell.ts';
import type {ShellFence, ShellStatement} from '../../../src/parser/shell/shell-fence.ts';

const read = (...lines: readonly string[]): ShellFence => readShell(lines.join('\n'), {language: 'bash', assigned: new Set()});
const commands = (fence: ShellFence): readonly string[] => fence.statements.map((one) => one.command);
const first = (...lines: readonly string[]): ShellStatement => {
	const one = read(...lines).statements[0];
	if (!one) throw new Error('no statement');
	return one;
};

describe('statements', () => {
	test('are complete commands with the lines they stand on', () => {
		const text = ['make build &&', '  make ship', '', 'cat > note.txt <<END', 'hello', 'END', 'for n in 1 2; do', '  echo "$n"', '', 'done', 'a=1; b=2'];
		expect(read(...text).statements.map((one) => [one.line, one.endLine, text.slice(one.line - 1, one.endLine).join('\n') === one.command])).toEqual([[1, 2, true], [4, 6, true], [7, 10, true], [11, 11, true]]);
	});

	test('are found again after a line that is no shell', () => {
		const fence = read('uptime', "Don't panic, it's fine (really)", 'df -h', ') oops', 'free -m');
		expect(commands(fence)).toEqual(['uptime', 'df -h', 'free -m']);
		expect(fence.raw).toEqual([2, 4]);
	});

	test('a fill-in is no redirection', () => {
		const one = first('helm rollback web <revision> --namespace <name space>');
		expect(one.facts.effect).toBe('change');
		expect(one.placeholders.map(({name, literal, quoting}) => [name, literal, quoting])).toEqual([['revision', '<revision>', 'bare'], ['name_space', '<name space>', 'bare']]);
	});

	test.each(['Check the dashboard and the logs.', '✓ all good', '{"status": "green"}', 'status: green', '1. Open the console', '| a | b |', 'NAME    READY   STATUS', 'api-0   1/1     Running', 'https://status.example.org', '2024-05-01 12:00:00 started'])('what is no command is raw: %s', (line) => {
		expect(read(line)).toMatchObject({statements: [], raw: [1]});
	});

	test.each(['SELECT count(*)\nFROM shops;', 'SELECT id\nFROM shops;', 'DROP TABLE shops;'])('what only a database client understands is offered to no shell: %s', (sql) => {
		expect(read('uptime', sql).statements).toMatchObject([{command: 'uptime', orphan: null}, {command: sql, inside: null, orphan: 'sql'}]);
	});
});

describe('titles', () => {
	test('are the first line of the comment right above, number kept', () => {
		const fence = read('# 2. Stop the queue', '# (takes a minute)', 'make stop-queue', 'make queue-status', '', '# Later', '', 'make start-queue');
		expect(fence.statements.map((one) => one.title)).toEqual(['2. Stop the queue', null, null]);
	});
	test('of numbered lines the last names what is below it, and no case before it is its condition', () => {
		expect(first('# 2. If the till is fine, nothing is to be done', '# 3. If the till is hit:', 'shopctl restart')).toMatchObject({title: '3. If the till is hit:', condition: 'If the till is hit'});
		expect(first('# 2. Tell the cooks', '# 3. Start it', 'shopctl restart').title).toBe('2. Tell the cooks');
	});
	test('a condition with an action of its own leaves the title to the next line', () => {
		expect(first('# If the cache is the cause, empty it', '# If the code is, take it back', 'git revert HEAD')).toMatchObject({title: 'If the code is, take it back', condition: 'If the cache is the cause'});
	});
	test('a remark at the end of the line is kept apart', () => {
		expect(first('docker ps   # three of them?')).toMatchObject({title: null, remark: 'three of them?', command: 'docker ps'});
	});
	test('conditions come from titles and their ends', () => {
		expect(first('# Restore the dump (if safe)', './load.sh').condition).toBe('if safe');
		expect(first('# Last resort: start over', './load.sh').condition).toBe('Last resort');
		expect(first('# If only the schema is wrong:', '', '# 1. Look', './look.sh').condition).toBe('If only the schema is wrong');
	});
});

describe('comments', () => {
	const roles = (...lines: readonly string[]): readonly string[] => read(...lines).comments.map((one) => one.role);
	test.each([
		['# Expected: 3 pods', 'expectation'],
		['# Should say "ok"', 'expectation'],
		['# Debería mostrar 3 pods', 'expectation'],
		['# Deve mostrar 3 pods', 'expectation'],
		['# Sollte 3 Pods zeigen', 'expectation'],
		['# Devrait afficher 3 pods', 'expectation'],
		['# 应该显示三个', 'expectation'],
		['# CRITICAL: data is lost', 'warning'],
		['# Wait 30 seconds', 'wait'],
		['# Aguarde 30 segundos', 'wait'],
		['# 等待30秒', 'wait'],
		['# If it still fails, call the owner', 'condition'],
		['# Wenn es noch hakt, den Chef rufen', 'condition'],
		['# Or use the console', 'alternative'],
		['# O bien usar la consola', 'alternative'],
		['# Или через консоль', 'alternative'],
		['# LUB ręcznie', 'alternative'],
		['# Oppure dalla console', 'alternative'],
		['# Of via systemd', 'alternative'],
		['# または手動で', 'alternative'],
		['# 또는 콘솔에서', 'alternative'],
		['# Подождите 30 секунд', 'wait'],
		['# Odczekaj 30 sekund', 'wait'],
		['# Attendere 30 secondi', 'wait'],
		['# Wacht 30 seconden', 'wait'],
		['# 30秒待つ', 'wait'],
		['# 30초 기다리세요', 'wait'],
		['# Внимание: данные будут удалены', 'warning'],
		['# UWAGA: kasuje dane', 'warning'],
		['# Attenzione: cancella i dati', 'warning'],
		['# Let op: wist alles', 'warning'],
		['# 危険：データが消えます', 'warning'],
		['# 경고: 데이터가 삭제됩니다', 'warning'],
		['# Если не помогло, звоните', 'condition'],
		['# Jeśli nie działa, zadzwoń', 'condition'],
		['# Als het niet werkt, bel de baas', 'condition'],
		['# 失敗した場合は戻す', 'condition'],
		['# 실패하는 경우 되돌리기', 'condition'],
		['# Ожидаемый вывод: ok', 'expectation'],
		['# Powinno pokazać 3', 'expectation'],
		['# Dovrebbe mostrare 3', 'expectation'],
		['# 期待: 3', 'expectation'],
		['# of nodes: 3', 'manual'],
		['# Als root', 'manual'],
		['# Common causes', 'note'],
		['# Tell the team', 'manual'],
		['# {"state": "open"}', 'note'],
		['# → {"state": "open",', 'note'],
		['# → Auto-deploys the cart', 'note'],
		['# → Approve it on the board', 'manual'],
		['# This has one price only', 'note'],
		['# Note the number shown', 'manual'],
		['# Note: prices differ', 'note'],
		['# Du solltest sehen:', 'expectation'],
		['# Erwartung: ok', 'expectation'],
		['# Vous devriez voir 3', 'expectation'],
		['# Você deverá ver 3', 'expectation'],
		['# Deberías ver 3', 'expectation'],
		['# 你应该看到 3', 'expectation'],
	])('%s is %s', (line, role) => {
		expect(roles('uptime', '', line)).toEqual([role]);
	});
	test('what stands in from a command right above it is a remark, unless it tells to do something', () => {
		expect(roles('uptime', '#    Sequence: cart, then till', '#    Check the board')).toEqual(['note', 'manual']);
	});
	test('a second line with a purpose is for the person', () => {
		expect(roles('# Open the cart', '# To see all prices, run tillctl prices', '# as a list', 'uptime')).toEqual(['title', 'manual', 'note']);
	});
	test('what a person has to do is listed line by line', () => {
		const fence = read('# Edit compose.yml:', '# - image: shop:1.4', 'docker compose up -d', '# Should be up in a minute', '', '# Watch the board for 5 minutes', '# Errors gone?', '', '# Script performs:', '# 1. a backup');
		expect(manualLines(fence.comments)).toEqual([6, 7]);
		expect(fence.comments.find((one) => one.line === 4)).toMatchObject({role: 'expectation', statement: 0});
	});
	test('a comment that says so makes a command interactive', () => {
		expect(first('./take-back.sh live', '', '# Follow the prompts').facts.interactive).toBe(true);
	});
});

test('calling a function does what its body does', () => {
	const fence = read('stop_all() {', '  kubectl delete deploy "$1"', '}', 'stop_all web');
	expect(fence.statements.map((one) => one.facts.effect)).toEqual(['read', 'destructive']);
});

test('a printed table is output to its end', () => {
	expect(commands(read('kubectl get pods', '', 'NAME    READY', 'web-1   1/1', '', 'kubectl delete pod web-1', 'pod "web-1" deleted'))).toEqual(['kubectl get pods', 'kubectl delete pod web-1']);
});

describe('contexts', () => {
	const inside = (...lines: readonly string[]): readonly (number | null)[] => read(...lines).statements.map((one) => one.inside);
	test('SQL after a client belongs to it, up to its end', () => {
		const fence = read('# 1. Look', 'psql -d shop', '', 'SELECT a,', '  b FROM c;', '-- empty it', 'TRUNCATE c;', '\\q', '', 'uptime');
		expect(fence.statements.map((one) => [one.line, one.endLine, one.inside, one.title])).toEqual([[2, 2, null, '1. Look'], [4, 5, 0, null], [7, 7, 0, 'empty it'], [8, 8, 0, null], [10, 10, null, null]]);
		expect(fence.statements[2]?.facts.effect).toBe('destructive');
		expect(fence.statements[3]?.facts.closes).toBe(true);
	});
	test('a client that nothing closes ends at the first command only a shell knows', () => {
		expect(inside('mysql shop', 'SHOW TABLES;', 'systemctl restart shop')).toEqual([null, 0, null]);
	});
	test('lines after ssh run there until exit, a tool of home or a second ssh', () => {
		expect(inside('ssh web-1', 'uptime', 'exit', 'uptime')).toEqual([null, 0, 0, null]);
		expect(inside('ssh web-1', 'uptime', 'ssh web-2', 'uptime')).toEqual([null, 0, null, 2]);
		expect(inside('ssh bastion', 'ssh web-1', 'uptime')).toEqual([null, 0, 1]);
		expect(inside('kubectl exec -it api-0 -- sh', 'ls', 'kubectl get pods', 'ls')).toEqual([null, 0, null, null]);
		expect(inside('ssh web-1', 'uptime', '# Back on your machine', 'curl -s https://example.org')).toEqual([null, 0, null]);
	});
	test('what is found by a substitution opens a context all the same', () => {
		expect(inside('kubectl exec -it $(kubectl get pod -o name | head -1) -- bash', 'rm -rf /data')).toEqual([null, 0]);
		expect(inside('cd /srv && ssh web-1', 'reboot')).toEqual([null, 0]);
	});
	test('a client of another language is known by its lines', () => {
		const fence = read('redis-cli -h <host>', 'FLUSHALL', 'exit', 'uptime');
		expect(fence.statements.map((one) => [one.inside, one.facts.effect])).toEqual([[null, 'read'], [0, 'destructive'], [0, 'read'], [null, 'read']]);
	});
	test('a client\'s own prompt is not sent to it', () => {
		expect(commands(read('redis-cli', '> FLUSHDB', '> exit', 'uptime'))).toEqual(['redis-cli', 'FLUSHDB', 'exit', 'uptime']);
	});
	test('a command given to the client opens nothing', () => {
		expect(inside('ssh web-1 uptime', 'psql -c "select 1"', 'docker exec db psql -l', 'uptime')).toEqual([null, null, null, null]);
	});
});

describe('alternatives', () => {
	const groups = (...lines: readonly string[]): readonly (number | null)[] => read(...lines).statements.map((one) => one.alternativeTo);
	test('"Or" joins a whole group to the one before', () => {
		expect(groups('# Run the checks', 'make checks', '', '# Or by hand', 'curl -s https://example.org/a', 'curl -s https://example.org/b', '', '# Done', 'uptime')).toEqual([0, 0, 0, null]);
	});
	test('options and platforms exclude each other', () => {
		expect(groups('# Option 1: restart', 'make restart', '# Option 2: go back', 'make back', '# Option 3: scale', 'make more')).toEqual([0, 0, 0]);
		expect(groups('# Linux', 'apt-get install -y jq', '# macOS', 'brew install jq')).toEqual([0, 0]);
	});
	test('an example of the same program is no second command', () => {
		expect(groups('# Go back', './back.sh <version>', '# Example: version 7', './back.sh 7')).toEqual([0, 0]);
	});
	test('going back twice is never meant', () => {
		expect(groups('kubectl rollout undo deploy/a', 'kubectl rollout undo deploy/a --to-revision=<n>', 'kubectl rollout status deploy/a')).toEqual([0, 0, null]);
		expect(groups('./m.sh rollback --count=1', './m.sh rollback --count=3')).toEqual([0, 0]);
		expect(groups('./rollback.sh production', './rollback.sh staging')).toEqual([0, 0]);
	});
	test.each(['If only the image is bad', 'Si solo falla la imagen', 'Wenn nur das Image hakt', 'Si seulement l’image', '如果只有镜像', 'Если только образ', 'イメージだけの場合'])('less than what stands above takes its place: %s', (title) => {
		expect(groups('# All of it', 'helm rollback shop', `# ${title}`, 'helm upgrade shop --set tag=1')).toEqual([0, 0]);
	});
	test('"Otherwise" below "if" is the other case', () => {
		expect(groups('# If the backup is fresh:', './restore.sh latest', '', '# Otherwise', './restore.sh previous')).toEqual([0, 0]);
		expect(groups('# Restore', './restore.sh latest', '', '# Otherwise the cache lies', './flush.sh')).toEqual([null, null]);
	});
	test('but two services both go back', () => {
		expect(groups('kubectl rollout undo deploy/a', 'kubectl rollout undo deploy/b')).toEqual([null, null]);
	});
});

test('what is unpacked in a folder made for it overwrites nothing', () => {
	expect(read('mkdir /root/restore-test', 'cd /root/restore-test', 'tar -xf /root/shop-backup.tar', 'cd /', 'tar -xf /root/shop-backup.tar').statements.map((one) => one.facts.effect)).toEqual(['change', 'read', 'change', 'read', 'destructive']);
});

test('a line of a client that begins with a dot is one', () => {
	expect(read('sqlite3 shop.db', '.tables', '.quit', 'uptime').statements.map((one) => [one.command, one.inside])).toEqual([['sqlite3 shop.db', null], ['.tables', 0], ['.quit', 0], ['uptime', null]]);
});

test('a variable of the Windows shell is a fill-in where nothing sets it', () => {
	expect(readShell('set VERSION=1.2\ncopy %VERSION%\\* %RELEASE% %TEMP%', {language: 'cmd', assigned: new Set()}).statements[1]?.placeholders.map((one) => one.literal)).toEqual(['%RELEASE%']);
});
