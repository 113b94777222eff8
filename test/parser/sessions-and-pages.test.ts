import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../src/parser/shell/read-transcript.ts';
import {readText} from '../support/read-text.ts';
import {blanksOf} from '../support/blanks.ts';

const session = (...lines: readonly string[]) => readTranscript(lines.join('\n'), {language: 'bash', assigned: new Set(), alone: true}).statements;
const typed = (...lines: readonly string[]): readonly string[] => session(...lines).map(({command}) => command);
const fences = (...lines: readonly string[]) => readText(`# Shop\n\n## Go back\n\n${lines.join('\n')}\n`).reading.fences;

describe('a session', () => {
	test.each(['till-0(1/2/3)# ', 'till(a|b)$ ', 'till[1-3]:~# ', 'till{1,2}$ ', '[EU1] ops@till:~/dumps$ '])('has one prompt for any of several machines, or its place in front: %s', prompt => {
		expect(typed(`${prompt}systemctl stop shop`, 'stopped')).toEqual(['systemctl stop shop']);
	});

	test('a loop goes on without second prompts', () => {
		expect(typed('$ for till in 1 2; do', '    for tray in a b; do', '      shopctl stop $till $tray', '    done', '  done', 'stopped')).toEqual(['for till in 1 2; do\n    for tray in a b; do\n      shopctl stop $till $tray\n    done\n  done']);
		expect(typed('$ for till in 1 2; do', 'stopped', '$ uptime')).not.toContain('stopped');
	});

	test('a numbered comment right above a prompt is its title', () => {
		expect(session('# 1. Look', '$ systemctl status shop', '# 2. Stop it', '$ systemctl stop shop').map(({title}) => title)).toEqual(['1. Look', '2. Stop it']);
	});

	test('a command whose prompt was left out stands below its comment, or leads to another machine', () => {
		const lines = ['# Look', '$ systemctl status shop', 'running', '', '# Nothing is left', 'ls /srv/shop', '', 'ssh root@till-1', '  # Save the carts', '  dumps=/srv/dumps', '  tar -czf ${dumps}/carts.tgz /srv/carts', '', '  # Look there', '  [root@till-1 ~]$ ls /srv/dumps'];
		expect(typed(...lines)).toEqual(['systemctl status shop', 'ls /srv/shop', 'ssh root@till-1', 'dumps=/srv/dumps', 'tar -czf ${dumps}/carts.tgz /srv/carts', 'ls /srv/dumps']);
		expect(session(...lines).map(({inside}) => inside)).toEqual([null, null, null, 2, 2, 2]);
	});

	test.each(['cat stop.sh', 'git show HEAD:stop.sh', 'kubectl get cm shop -o yaml'])('and nowhere in what `%s` printed', command => {
		expect(typed('# Look', `$ ${command}`, '', '# Stop it', 'systemctl stop shop')).toEqual([command]);
	});

	test('the last word of a title may say that it is the other way', () => {
		const {statements} = fences('```sh', '# 3a. Move it', 'shopctl move 5', '# 3b. Move it and wait  ALTERNATIVE', 'shopctl move 5 --wait', '```')[0] ?? {statements: []};
		expect(statements.map(one => one.alternativeTo)).toEqual([7, 7]);
	});

	test('what follows both ways belongs to neither', () => {
		const {statements} = fences('```sh', '# Option A: by the panel', 'shopctl back', '', '# Option B: by hand', 'git checkout v1', '', '# Wait for it', 'sleep 30', '```')[0] ?? {statements: []};
		expect(statements.map(one => one.alternativeTo)).toEqual([7, 7, null]);
	});
});

describe('what has to be put in', () => {
	test.each([
		['ssh ops@till...', 'till...'],
		['pdsh -w till-[1-(last number)] uptime', '(last number)'],
		['shopctl place --on "<till1 till2 till3 ... >"', '<till1 till2 till3 ... >'],
		['shopctl save ${shop-instance-name}', '${shop-instance-name}'],
	])('%s', (command, literal) => {
		expect(blanksOf(command)).toEqual([literal]);
	});

	test.each(['git log main...', 'echo ${shop-first-till}', 'ls till-[1-3]'])('nothing: %s', command => {
		expect(blanksOf(command)).toEqual([]);
	});
});

describe('a block', () => {
	test('of lines taken away and put in their place is what a tool shows', () => {
		expect(fences('The tool will render this:', '', '```', '-  shop: 1', '+  shop: <version>', '```').map(({kind, role}) => [kind, role])).toEqual([['output', 'example']]);
		expect(fences('Edit the file:', '', '```', '-  shop: 1', '+  shop: 2', '```')[0]?.kind).toBe('config');
	});

	test.each(['If the journal contains the following message:', 'If it is not there, the following error will be thrown:', 'The log shows:'])('is output below: %s', intro => {
		expect(fences(intro, '', '```', 'till: 5: error : Shop::open:17 : no carts <none>', '```')[0]?.kind).toBe('output');
		expect(fences(intro, '', '```sql', "Unknown till 'CARTS' in shop (1109)", '```')[0]?.kind).toBe('output');
	});

	test.each(['--8<-- "scripts/stop.sh"', '{% include "stop.sh" %}', 'include::stop.sh[]', '{{#include stop.sh}}'])('in place of which another file stands is not run: %s', line => {
		expect(fences('```sh', line, '```').map(({kind, statements, manualComments}) => [kind, statements.length, manualComments.length])).toEqual([['manual', 0, 0]]);
		expect(fences('```sh', 'uptime', line, '```')[0]?.statements).toHaveLength(1);
	});

	test('may have arrows in its texts', () => {
		expect(fences('```sh', 'curl -X POST https://shop.example/say \\', "  -d '{", '    "text": "errors 2% → 0%"', "  }'", '```')[0]?.statements).toHaveLength(1);
	});

	test('below the output that a sentence announces is no example', () => {
		expect(fences('Example output:', '', '```text', 'till 5  closed', '```', '', '```sh', 'systemctl start shop', '```').map(({role}) => role)).toEqual(['example', 'procedure']);
	});

	test('that uses what the operator set is no example', () => {
		expect(fences('```sh', 'till="<till>"', '```', '', 'For example:', '', '```sh', 'shopctl open $till', '```').map(({role}) => role)).toEqual(['procedure', 'procedure']);
		expect(fences('For example:', '', '```sh', 'till=5', 'shopctl open $till', '```').map(({role}) => role)).toEqual(['example']);
	});

	test.each(['Test failover', 'Testing the failover', 'Failover test', 'Prueba de failover', '故障转移测试'])('below "%s" is for a rehearsal', title => {
		expect(readText(`# Shop\n\n## ${title}\n\n### Stop it\n\n\`\`\`sh\nsystemctl stop shop\n\`\`\`\n`).reading.fences[0]?.role).toBe('drill');
	});
});
