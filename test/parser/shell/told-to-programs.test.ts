import {describe, expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';
import {readShell} from '../../../src/parser/shell/read-shell.ts';

const facts = (command: string) => factsOf(command, 'bash');

describe('what a playbook is told to do', () => {
	test.each(['ansible-playbook -i tills till.yml -e service_action=stop', 'timeout 90 ansible-playbook till.yml -e "till_state=absent"', 'ansible-playbook till.yml --tags teardown', 'ansible-playbook till.yml -t web,stop'])('is gated: %s', command => {
		expect(facts(command).effect).toBe('destructive');
	});

	test.each(['ansible-playbook till.yml -e service_action=restart', 'ansible-playbook till.yml -e till_state=present', 'ansible-playbook till.yml --tags deploy', 'ansible-playbook till.yml -e stop_on_error=true'])('is a change: %s', command => {
		expect(facts(command).effect).toBe('change');
	});
});

test.each([
	[`kubectl patch tills/north --type json --patch='[ { "op": "remove", "path": "/metadata/finalizers" } ]'`, 'destructive'],
	[`kubectl patch pvc till-0 -p '{"metadata":{"finalizers":null}}'`, 'destructive'],
	[`oc patch ns shop --type merge -p '{"metadata":{"finalizers": []}}'`, 'destructive'],
	[`kubectl patch tills/north --type merge -p '{"metadata":{"finalizers":["shop/keep"]}}'`, 'change'],
])('finalizers taken away let go at once: %s', (command, effect) => {
	expect(facts(command).effect).toBe(effect);
});

test.each([['tillctl app logs -f', true], ['kamal app logs --follow', true], ['kamal app logs -f --since 5m', true], ['tillctl logs web --follow --since 5m', true], ['npx prisma studio', true], ['pnpm db:studio', true], ['npm run studio', true], ['git log --follow till.ts', false], ['tillctl logs --file till.log', false], ['kubectl apply -n logs -f till.yaml', false], ['helm upgrade till logs -f values.yaml', false], ['tar -cz logs -f out.tgz', false], ['rm -r logs -f', false], ['kubectl -n logs logs -f till-0', true], ['kubectl --context north logs till-0 -f', true], ['prisma generate', false]])('%s goes on: %s', (command, endless) => {
	expect(facts(command).endless).toBe(endless);
});

test('the end of a here-document that nothing begins is not typed', () => {
	expect(readShell('tillctl status\n\nEOF', {language: 'bash', assigned: new Set()}).statements.map(({command}) => command)).toEqual(['tillctl status']);
	expect(readShell('cat <<EOF > till.txt\nnorth\nEOF', {language: 'bash', assigned: new Set()}).statements).toHaveLength(1);
});

describe('a line for another machine, in a session', () => {
	const insides = (...lines: readonly string[]): readonly (number | null)[] => readShell(lines.join('\n'), {language: 'bash', assigned: new Set()}).statements.map(({inside}) => inside);

	test.each(['# Copies elsewhere', '# Or copies elsewhere'])('is typed there, and so is what follows: %s', comment => {
		expect(insides('ssh ops@till-1', '', '# Copies here', 'ls /srv/copies', '', comment, 'ssh -p 22 ops@store "ls /srv/copies"', '', 'uptime')).toEqual([null, 0, 0, 0]);
	});

	test('but one for the same machine, or a session with another one, starts from home', () => {
		expect(insides('ssh ops@till-1', '', 'uptime', '', '# Restart', 'ssh ops@till-1 "systemctl restart till"')).toEqual([null, 0, null]);
		expect(insides('ssh ops@till-1', '', 'uptime', '', '# The other one', 'ssh ops@till-2', '', 'uptime')).toEqual([null, 0, null, 2]);
	});
});

describe('back to the last one, or to one that is chosen', () => {
	const alternatives = (first: string, second: string): readonly (number | null)[] => readShell(`# ${first}\ntillctl rollback\n\n# ${second}\ntillctl promote north-7`, {language: 'bash', assigned: new Set()}).statements.map(({alternativeTo}) => alternativeTo);

	test.each([
		['Roll back to the previous release', 'Roll back to a specific release'],
		['Rollback to specific build', 'Rollback to previous'],
		['Volver a la versión anterior', 'Volver a una versión específica'],
		['Voltar para a versão anterior', 'Voltar para uma versão específica'],
		['Zurück auf die vorherige Version', 'Zurück auf eine bestimmte Version'],
		['Revenir à la version précédente', 'Revenir à une version spécifique'],
		['回滚到上一版本', '回滚到指定版本'],
	])('%s / %s', (first, second) => {
		expect(alternatives(first, second)).toEqual([0, 0]);
	});

	test.each([['Roll back to the previous release', 'Roll back the tables'], ['Look at the previous release', 'Go on to a specific release']])('none: %s / %s', (first, second) => {
		expect(alternatives(first, second)).toEqual([null, null]);
	});
});

test.each([
	["knife ssh -p 2222 -C 1 role:till 'sudo systemctl stop till'", 'destructive'],
	["knife ssh 'name:till-*' uptime", 'read'],
	['pdsh -w till-[1-3] rm -rf /srv/till', 'destructive'],
	["clush -w till-1 'systemctl restart till'", 'change'],
	["pssh -h tills -i 'systemctl stop till'", 'destructive'],
])('many machines are told at once: %s', (command, effect) => {
	expect(facts(command).effect).toBe(effect);
});
