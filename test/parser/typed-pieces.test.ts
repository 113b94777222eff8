import {describe, expect, test} from 'vitest';
import {typedPieces} from '../../src/parser/typed-pieces.ts';
import {commandsOf, readText} from '../support/read-text.ts';

const commands = (...lines: readonly string[]) => commandsOf(readText(lines.join('\n'))).map(step => [step.line, step.command]);

describe('notes without any mark', () => {
	test('commands on lines of their own, with remarks below and sentences between', () => {
		expect(commands('# Reiniciar un nodo', '', 'Seguir el mismo esquema:', 'ceph osd set noout; ceph osd set norebalance', 'systemctl restart ceph-osd@3', 'ceph status', '  hasta que no enganche veremos: 1 osds down', 'ceph -s', '  todos los pgs en estado normal', 'ceph osd unset noout')).toEqual([
			[4, 'ceph osd set noout; ceph osd set norebalance'],
			[5, 'systemctl restart ceph-osd@3'],
			[6, 'ceph status'],
			[8, 'ceph -s'],
			[10, 'ceph osd unset noout'],
		]);
	});

	test.each([
		['en', ['List the queues', 'rabbitmqctl list_queues -p carts']],
		['de', ['Dienst neu starten', 'systemctl restart cart']],
		['fr', ['Vider la file', 'redis-cli --scan --pattern "cart:*"']],
		['pt', ['Reiniciar o pod', 'kubectl rollout restart deploy/cart']],
		['zh', ['查看卷', 'lvs -a carts']],
		['ru', ['Смотрим состояние', 'nodetool status']],
	])('a line that stops short tells of the command below (%s)', (_, [told = '', typed = '']) => {
		expect(commands('# Cart', '', told, typed)).toEqual([[4, typed]]);
	});

	test('lines that begin small are lines of their own where they stop short', () => {
		expect(commands('# Knoten', '', 'Knoten leeren', 'kubectl drain node-3', '  warten bis alle Pods weg sind', 'Neustart', 'ssh root@node-3 reboot', 'danach wieder freigeben', 'kubectl uncordon node-3')).toEqual([[4, 'kubectl drain node-3'], [7, 'ssh root@node-3 reboot'], [9, 'kubectl uncordon node-3']]);
	});

	test('a remark is no title of the command below it', () => {
		const plan = readText(['# Cart', '', '## Steps', '', 'ceph osd set noout', '  mark no disk as lost', 'ceph osd set norebalance', '  move no data'].join('\n'));
		expect(commandsOf(plan).map(step => step.title)).toEqual(['ceph osd set noout', 'ceph osd set norebalance'].map(() => 'Steps'));
	});

	test('a wait among them is a step', () => {
		const plan = readText(['# Nodo', '', '## Pasos', '', 'ceph -s', '  esperar hasta que esté en verde', 'ceph osd unset noout'].join('\n'));
		expect(plan.steps.map(step => [step.kind, step.line])).toEqual([['command', 5], ['manual', 6], ['command', 7]]);
	});

	test('the body of a here-doc and continued lines belong to their command', () => {
		expect(commands('# Cart', '', 'Write the file', 'cat > /etc/cart.conf <<EOF', 'git stream 1', 'EOF')).toEqual([[4, 'cat > /etc/cart.conf <<EOF\ngit stream 1\nEOF']]);
		expect(commands('# Cart', '', 'Link it', 'cd /etc/cart && \\', '  ln -s ../a.conf')).toEqual([[4, 'cd /etc/cart && \\\n  ln -s ../a.conf']]);
	});

	test.each([
		['a sentence that runs into it', ['This is the place where the old cart service still reads what the', 'systemctl restart cart wrote to the log of the machine']],
		['a sentence that runs on', ['Use it.', 'systemctl restart cart', 'and look at the log']],
		['words between', ['Hint', 'kubectl get pods and systemctl status']],
		['a setting', ['Like this:', '[osd.3]', '    host = cart-1']],
		['a list of scripts', ['Files', 'cart/main.py', 'cart/stop.sh']],
		['a patch', ['Result', 'diff --git a/cart.c b/cart.c', 'index 1..2 100644']],
		['a path alone', ['Files', '/usr/share/cart/<version>/conf']],
		['an open here-doc', ['Write', 'cat > /etc/cart.conf <<EOF', 'port 80']],
		['words of everyday life', ['Kontakt', 'mysql lokal starten']],
	])('%s is no command', (_, lines) => {
		expect(commands('# Cart', '', ...lines)).toEqual([]);
	});

	test('a paragraph that marks its code is left as it is', () => {
		expect(typedPieces(['Run `uptime`', 'ceph -s'])).toBeNull();
	});
});

test('a prompt in a code span is not typed', () => {
	expect(commands('# Cart', '', '## Steps', '', '- Dump: `$ pg_dumpall > cart.sql`', '- Stop: `# systemctl stop cart`', '- See `# of carts`')).toEqual([[5, 'pg_dumpall > cart.sql'], [6, 'systemctl stop cart']]);
});
