import {describe, expect, it} from 'vitest';
import {diagnosticText} from '../../src/artifacts/diagnostic-text.ts';
import {ownNames} from '../../src/plan/own-names.ts';
import {commandsOf, decisionsOf, readText, rolesOf} from '../support/read-text.ts';

const fenced = (words: string, command = 'systemctl restart web', language = 'sh') => readText(`# X\n\n## Steps\n\n\`\`\`${language} ${words}\n${command}\n\`\`\`\n`);

describe('annotations of a fence', () => {
	it('what the author asks stands at every gate of the step, its own before that of the heading', () => {
		const gate = (fence: string, heading: string, command: string) => commandsOf(readText(`# X\n\n## Steps${heading}\n\n\`\`\`sh${fence}\n${command}\n\`\`\`\n`))[0]?.gate;
		const own = ' {confirm="Backup done?"}';
		const heading = (words: string) => ` <!-- rollbook: ${words} -->`;
		expect(gate(own, '', 'dropdb shop')).toMatchObject({level: 'typed', word: 'shop', why: expect.stringContaining('dropdb'), asks: 'Backup done?'});
		expect(gate(own, '', 'systemctl restart web')).toMatchObject({level: 'confirm', why: 'Backup done?', asks: 'Backup done?'});
		expect(gate(' {danger confirm="Backup done?"}', '', './go.sh')).toMatchObject({level: 'typed', asks: 'Backup done?'});
		expect(gate('', heading('confirm="Desk agreed?"'), 'dropdb shop')).toMatchObject({level: 'typed', asks: 'Desk agreed?'});
		expect(gate(own, heading('confirm="Desk agreed?"'), 'dropdb shop')).toMatchObject({level: 'typed', asks: 'Backup done?'});
		expect(gate(own, heading('danger'), 'systemctl restart web')).toMatchObject({level: 'typed', asks: 'Backup done?'});
		expect(gate('', heading('danger confirm="Desk agreed?"'), 'systemctl restart web')).toMatchObject({level: 'typed', asks: 'Desk agreed?'});
		expect(gate(' {confirm}', '', 'dropdb shop')).not.toHaveProperty('asks');
	});

	it('say what a step is', () => {
		const plan = fenced('{#undo confirm="Backup done?" timeout=5m retry=10/10s expect="200 OK" expect-exit=1 save=state.txt set=release when="it is down" tty endless=2m}');
		expect(commandsOf(plan)[0]).toMatchObject({
			id: 'undo',
			gate: {level: 'confirm', why: 'Backup done?'},
			timeoutMs: 300_000,
			retry: {attempts: 10, everyMs: 10_000},
			expectations: [{kind: 'contains', text: '200 OK'}, {kind: 'exit', code: 1}],
			save: 'state.txt',
			set: 'release',
			condition: 'it is down',
			interactive: true,
			endless: true,
		});
		expect(plan.diagnostics).toMatchObject([{code: 'unused-set', severity: 'warning', help: 'write `<release>` where the value goes'}]);
	});

	it('raise the gate and overrule the reading', () => {
		expect(commandsOf(fenced('{danger}'))[0]).toMatchObject({effect: 'destructive', gate: {level: 'typed'}});
		expect(fenced('{kind=output}').steps).toEqual([]);
		expect(fenced('{ignore}', 'uptime').steps).toEqual([]);
		expect(fenced('{kind=run}', 'mytool go', 'text').reading.fences[0]?.kind).toBe('run');
		expect(fenced('{role=reference}').reading.fences[0]?.role).toBe('reference');
	});

	it('are read in the form of JSON, and those of other readers are let be', () => {
		expect(commandsOf(fenced('{"interactive": "true", "name": "x"}'))[0]?.interactive).toBe(true);
		for (const words of ['{.numberLines}', '{1,3-5}', '{linenos=true}', '{name=restart mimeType=text/plain promptEnv=no}', 'title="x"']) {
			expect(fenced(words).diagnostics).toEqual([]);
		}
	});

	it('point at a slip and say what was meant', () => {
		const [slip] = fenced('{#a timout=5m}').diagnostics;
		expect(slip && diagnosticText(slip)).toBe(
			[
				'error[unknown-annotation]: `timout` is not an annotation',
				' --> runbook.md:5:11',
				'  |',
				'5 | ```sh {#a timout=5m}',
				'  |           ^^^^^^',
				'  = help: did you mean `timeout`?',
			].join('\n'),
		);
	});

	it.each([
		['{timeout=soon}', 'annotation-value', 8],
		['{retry=many}', 'annotation-value', 8],
		['{save=../x/y}', 'annotation-value', 8],
		['{expect}', 'annotation-value', 8],
		['{one-of}', 'misplaced-annotation', 8],
		['{kind=shell}', 'annotation-value', 8],
		['{zzz}', 'unknown-annotation', 8],
		['{timeout=}', 'annotation-value', 8],
		['{expect-exit=256}', 'annotation-value', 8],
		['{confirm=false}', 'annotation-value', 8],
		['{endless=0s}', 'annotation-value', 8],
		['{role=preparation}', 'annotation-value', 8],
		['{needs=#nobody}', 'unknown-id', 8],
		['{on-failure=#nobody}', 'unknown-id', 8],
		['{rto=5m}', 'misplaced-annotation', 8],
	])('%s is %s', (words, code, column) => {
		expect(fenced(words).diagnostics.filter(({severity}) => severity === 'error')).toMatchObject([{code, line: 5, column}]);
	});

	it('cannot save under the name of a file that each run has itself', () => {
		for (const name of [...ownNames('rollback'), 'Summary.json']) {
			const [slip, ...more] = fenced(`{save=${name}}`).diagnostics;
			expect([name, slip?.code, slip?.severity, slip?.message, slip?.line, slip?.column, slip?.help, more]).toEqual([name, 'annotation-value', 'error', `each run has a \`${name}\` of its own`, 5, 8, `write another name, like \`save=printed-${name}\``, []]);
			expect(fenced(`{save=printed-${name}}`).diagnostics).toEqual([]);
		}
		expect(readText('---\nkind: failover\n---\n# X\n\n## Steps\n\n```sh {save=failover-summary.txt}\nuptime\n```\n\n```sh {save=rollback-summary.txt}\nuptime\n```\n').diagnostics).toMatchObject([{code: 'annotation-value', line: 8}]);
		expect(fenced('{save=pre-rollback-status.txt}').diagnostics).toEqual([]);
	});

	it('with one id for two things are an error', () => {
		const plan = readText('# X\n\n## Steps <!-- rollbook: #a -->\n\n```sh {#a}\nuptime\n```\n');
		expect(plan.diagnostics).toMatchObject([{code: 'duplicate-id', line: 5, column: 8, help: 'line 3 has it too: write `#a-2` here'}]);
	});

	it('keep their columns in lists', () => {
		const plan = readText('# X\n\n## Steps\n\n1. Do\n   ```sh {retri=1}\n   uptime\n   ```\n');
		expect(plan.diagnostics).toMatchObject([{line: 6, column: 11, length: 5, help: 'did you mean `retry`?'}]);
	});
});

describe('annotations elsewhere', () => {
	it('give a heading its role, its name, its silence', () => {
		const plan = readText('# X\n\n## Bits <!-- rollbook: reference -->\n\n```sh\nuptime\n```\n\n## Go <!-- rollbook: #go role=procedure rto=15m -->\n\n```sh\nid\n```\n\n## Old <!-- rollbook: ignore -->\n\n### Older\n\n```sh\nreboot\n```\n');
		expect(rolesOf(plan)).toMatchObject({Bits: 'reference', Go: 'procedure'});
		expect(plan.sections.find(section => section.title === 'Go')?.id).toBe('go');
		expect(commandsOf(plan).map(step => step.command)).toEqual(['uptime', 'id']);
		expect(plan.rtoMs).toBe(900_000);
	});

	it('make the sections below a heading alternatives', () => {
		const plan = readText('# X\n\n## Ways <!-- rollbook: one-of -->\n\n### Left\n\n```sh\nuptime\n```\n\n### Right\n\n```sh\nid\n```\n');
		expect(plan.choices).toMatchObject([{what: 'options', sections: ['ways.left', 'ways.right']}]);
	});

	it('on a line of their own belong to the block below', () => {
		const plan = readText('# X\n\n## Steps\n\n<!-- rollbook: #go confirm -->\n\n```sh\nuptime\n```\n');
		expect(commandsOf(plan)[0]).toMatchObject({id: 'go', gate: {level: 'confirm'}});
	});

	it('are told by line and column over several lines', () => {
		expect(readText('# X\n\n## Steps\n\n<!-- rollbook: #go\n  bogus -->\n\n```sh\nuptime\n```\n').diagnostics).toMatchObject([{code: 'unknown-annotation', line: 6, column: 3}]);
	});
});

describe('what an annotation overrules', () => {
	it('is taken back by `=false`, with a gate left where harm is known', () => {
		expect(commandsOf(fenced('{interactive=false endless=false}', 'tail -f /var/log/web.log'))[0]).toMatchObject({interactive: false, endless: false});
		expect(commandsOf(fenced('{danger=false}', 'kubectl delete namespace sandbox'))[0]).toMatchObject({effect: 'change', gate: {level: 'confirm'}});
	});

	it('keeps output of the last command alone', () => {
		const steps = commandsOf(fenced('{save=a.txt set=release timeout=5s}', 'uptime\nid'));
		expect(steps.map(({save, set, timeoutMs}) => ({save, set, timeoutMs}))).toEqual([{save: null, set: null, timeoutMs: 5000}, {save: 'a.txt', set: 'release', timeoutMs: 5000}]);
	});

	it('makes what a command uses or provides a secret', () => {
		const plan = fenced('{secret}', 'login <passport>');
		expect(plan.inputs).toMatchObject([{name: 'passport', secret: true}]);
	});

	it('holds a command that is meant for another place', () => {
		const plan = fenced('{on=prod}', 'uptime');
		expect(commandsOf(plan)[0]).toMatchObject({ties: {on: 'prod'}, gate: {level: 'confirm', why: 'it is meant to run on prod, and nothing takes it there'}});
		expect(plan.diagnostics).toMatchObject([{code: 'annotation-shown-only', severity: 'note'}]);
	});

	it('ties steps to each other', () => {
		const plan = readText('# X\n\n## Back <!-- rollbook: #back role=recovery soak=10m -->\n\n```sh {#a}\nuptime\n```\n\n```sh {needs=#a on-failure=#back undo=#back expect-json="ok = true"}\nid\n```\n');
		expect(commandsOf(plan)[1]?.ties).toMatchObject({needs: [{id: 'a', line: 9, column: 8}], onFailure: {id: 'back'}, undo: {id: 'back'}, expectJson: [{path: ['ok'], compare: 'equals', value: true}]});
		expect(plan.sections[1]?.ties?.soakMs).toBe(600_000);
		expect(plan.diagnostics).toEqual([]);
	});

	it('says when there is nothing to sample for a soak', () => {
		const plan = readText('# X\n\n## Back <!-- rollbook: soak=10m -->\n\n```sh\nsystemctl restart web\n```\n');
		expect(plan.diagnostics).toMatchObject([{code: 'annotation-shown-only', severity: 'note', line: 3}]);
	});

	it('proposes the id that was meant', () => {
		const plan = readText('# X\n\n## Steps\n\n```sh {#drain}\nuptime\n```\n\n```sh {needs=#drian}\nid\n```\n');
		expect(plan.diagnostics).toMatchObject([{code: 'unknown-id', line: 9, column: 8, help: 'did you mean `drain`?'}]);
	});

	it('takes a text between slashes for a pattern, and refuses one that is none', () => {
		expect(commandsOf(fenced('{expect="/^up [0-9]+/i"}', 'uptime'))[0]?.expectations).toMatchObject([{kind: 'matches', pattern: '^up [0-9]+', flags: 'i'}]);
		expect(fenced('{expect="/(/"}', 'uptime').diagnostics).toMatchObject([{code: 'annotation-value'}]);
		expect(commandsOf(fenced('{expect="/srv/shop"}', 'ls'))[0]?.expectations).toMatchObject([{kind: 'contains', text: '/srv/shop'}]);
	});
});

describe('annotations of a heading reach the steps below it', () => {
	const below = (words: string) => readText(`# X\n\n## Steps <!-- rollbook: ${words} -->\n\n### Inner\n\n\`\`\`sh\nuptime\nsystemctl restart web\n\`\`\`\n`);

	it('gates commands that change something', () => {
		expect(commandsOf(below('confirm="Backup done?"')).map(step => step.gate?.why ?? null)).toEqual([null, 'Backup done?']);
		expect(commandsOf(below('danger')).map(step => [step.effect, step.gate?.level ?? null])).toEqual([['read', null], ['destructive', 'typed']]);
	});

	it('sends all of them to a target', () => {
		expect(commandsOf(below('on=prod')).map(step => step.ties?.on)).toEqual(['prod', 'prod']);
		expect(commandsOf(below('on=prod')).every(step => step.gate !== null)).toBe(true);
	});

	it('asks whether the section applies', () => {
		const plan = below('when="the queue is stuck"');
		expect(decisionsOf(plan)).toMatchObject([{title: 'Does this apply: the queue is stuck?', options: [{id: 'applies', opens: {steps: commandsOf(plan).map(step => step.id)}}, {id: 'none'}]}]);
		expect(plan.sections.find(section => section.title === 'Steps')?.useWhen).toBe('the queue is stuck');
	});

	it('says so where there is nothing to hold back', () => {
		expect(readText('# X\n\n## Steps <!-- rollbook: confirm -->\n\n```sh\nuptime\n```\n').diagnostics).toMatchObject([{code: 'annotation-without-effect', severity: 'warning', line: 3}]);
	});
});

describe('annotations of list items', () => {
	it('give a task a command of its own, which leaves the checklist', () => {
		const plan = readText('# X\n\n## Checks\n\n- [ ] All instances healthy <!-- rollbook: run="flyctl status" expect="healthy" expect-exit=0 -->\n- [ ] Team told\n- [ ] Old <!-- rollbook: ignore -->\n');
		expect(plan.steps).toMatchObject([
			{kind: 'command', title: 'All instances healthy', command: 'flyctl status', expectations: [{kind: 'contains', text: 'healthy'}, {kind: 'exit', code: 0}]},
			{kind: 'checklist', items: [{text: 'Team told'}]},
		]);
		expect(plan.diagnostics).toEqual([]);
	});

	it('name manual steps, and a list is named or switched off from the line above it', () => {
		const plan = readText('# X\n\n## Procedure\n\n1. Call the desk <!-- rollbook: #call when="at night" -->\n\n## More procedure\n\n<!-- rollbook: ignore -->\n\n- Restart the router\n- Restart the switch\n\n## Checks\n\n<!-- rollbook: #ready -->\n\n- [ ] a\n- [ ] b\n');
		expect(plan.steps).toMatchObject([{id: 'call', condition: 'at night'}, {kind: 'checklist', id: 'ready'}]);
		expect(plan.diagnostics.filter(({severity}) => severity !== 'note')).toEqual([]);
	});

	it('say where they stand on no command', () => {
		expect(readText('# X\n\n## Procedure\n\n1. Call the desk <!-- rollbook: timeout=5m -->\n').diagnostics).toMatchObject([{code: 'annotation-without-effect', line: 5, column: 33}]);
	});
});

describe('annotations that cannot be heeded are told', () => {
	it.each([
		['a comment that ends a list', '- Restart a\n<!-- rollbook: #b -->\n- Restart b\n', 'ends the list', 6],
		['a comment that ends an ordered list', '1. Restart a\n\n<!-- rollbook: #b -->\n\n2. Restart b\n', 'ends the list', 7],
		['a comment that ends a table', '| a | b |\n| - | - |\n| 1 | 2 |\n<!-- rollbook: #b -->\n| 3 | 4 |\n', 'ends the table', 8],
		['the head of a table', '| a | b <!-- rollbook: #b --> |\n| - | - |\n| 1 | 2 |\n', 'head of a table', 5],
		['a cell that its own pipe ends', '| a | b |\n| - | - |\n| 1 | 2 <!-- rollbook: run="ps | wc" --> |\n', 'ends the table cell', 7],
		['nothing below', 'Text.\n\n<!-- rollbook: #b -->\n', 'nothing stands below', 7],
		['the end of an item, on a line of its own', '- Restart a\n  <!-- rollbook: #b -->\n- Restart b\n', 'nothing stands below', 6],
		['text beside it', '<!-- rollbook: #b --> and more\n', 'shares its line', 5],
	])('%s', (_name, text, message, line) => {
		expect(readText(`# X\n\n## Steps\n\n${text}`).diagnostics.filter(({code}) => code === 'stray-annotation')).toMatchObject([{severity: 'error', line, message: expect.stringContaining(message)}]);
	});

	it('two lists with an annotation between are two lists', () => {
		expect(readText('# X\n\n## Steps\n\n- Restart a\n\n<!-- rollbook: #b -->\n\n1. Restart b\n').diagnostics).toEqual([]);
	});
});

describe('keys of other runners', () => {
	it.each([
		['{"name":"first","cwd":"/srv","interactive":"true","background":"true","interpreter":"zsh","excludeFromRunAll":"true"}', {id: 'first', interactive: true, endless: true, language: 'zsh', onWay: false, ties: {cwd: '/srv'}}],
		['{ name=first cwd=/srv interactive=true background=true interpreter=zsh excludeFromRunAll=true }', {id: 'first', interactive: true, endless: true, language: 'zsh', onWay: false, ties: {cwd: '/srv'}}],
		['{name=first,interactive=true,background=false}', {id: 'first', interactive: true, endless: false, onWay: true}],
		['{ interactive=false excludeFromRunAll=false }', {interactive: false, onWay: true, ties: null}],
		['{"name":"Two words"}', {id: 'two-words'}],
	])('of Runme act in both forms: %s', (words, step) => {
		const plan = fenced(words);
		expect(commandsOf(plan)).toMatchObject([step]);
		expect(plan.diagnostics.filter(({severity}) => severity !== 'note')).toEqual([]);
	});

	it.each(['{"ignore":"true"}', '{ ignore=true }'])('of Runme leave a block out: %s', words => {
		expect(fenced(words).steps).toEqual([]);
	});

	it.each([
		['1.0', 'contains', 'ok 12'],
		['0.8', 'prose', 'output like this: ok 12'],
		['"\\d+ ok"', 'prose', 'output that matches \\d+ ok: ok 12'],
	])('of Innovation Engine say what the block below shows: %s', (similarity, kind, text) => {
		const plan = readText(`# X\n\n## Steps\n\n\`\`\`sh\nuptime\n\`\`\`\n\n<!-- expected_similarity=${similarity} -->\n\n\`\`\`text\nok 12\n\`\`\`\n`);
		expect(commandsOf(plan)).toMatchObject([{command: 'uptime', expectations: [{kind, text, line: 12}]}]);
		expect(plan.diagnostics).toEqual([]);
	});

	it('of Runme: name, background, interpreter, excludeFromRunAll, cwd', () => {
		expect(commandsOf(fenced('{"name":"serve","background":"true","cwd":"/srv/app"}'))[0]).toMatchObject({id: 'serve', endless: true, ties: {cwd: '/srv/app'}, gate: {level: 'confirm', why: 'it is meant to run in /srv/app, and nothing takes it there'}});
		expect(commandsOf(fenced('{ name=serve interpreter=/usr/bin/zsh }'))[0]).toMatchObject({id: 'serve', language: 'zsh'});
		expect(commandsOf(fenced('{ excludeFromRunAll=true }'))[0]?.onWay).toBe(false);
		expect(fenced('{ name="two words" }').diagnostics).toEqual([]);
	});

	it('of Innovation Engine: the output that is expected below a command', () => {
		const shown = (similarity: string) => readText(`# X\n\n## Steps\n\n\`\`\`bash\nkubectl get nodes\n\`\`\`\n\n<!-- expected_similarity=${similarity} -->\n\n\`\`\`text\nkubectl Ready\n\`\`\`\n`);
		expect(commandsOf(shown('1.0'))).toMatchObject([{command: 'kubectl get nodes', expectations: [{kind: 'contains', text: 'kubectl Ready', line: 12}]}]);
		expect(commandsOf(shown('0.8'))).toMatchObject([{expectations: [{kind: 'prose', text: 'output like this: kubectl Ready'}]}]);
		expect(commandsOf(shown('"Ready"'))[0]?.expectations).toMatchObject([{kind: 'prose'}]);
		expect(shown('0.8').diagnostics).toEqual([]);
	});

	it.each([
		['status = up', ['status'], 'equals', 'up'],
		['.checks[0].status == "1"', ['checks', 0, 'status'], 'equals', '1'],
		['$.replicas >= 3', ['replicas'], 'at-least', 3],
		['["a key"].x != null', ['a key', 'x'], 'differs', null],
		['items[2]', ['items', 2], 'exists', null],
		['= true', [], 'equals', true],
	])('reads %j as what JSON must hold', (text, path, compare, value) => {
		const [step] = commandsOf(fenced(`{expect-json='${text}'}`, 'curl -f https://shop.example/health'));
		expect(step?.ties?.expectJson).toMatchObject([{text, path, compare, value, line: 5}]);
	});

	it.each(['', 'a b = c', 'x >= many', 'x =', '[y]'])('refuses %j as what JSON must hold', text => {
		expect(fenced(`{expect-json="${text}"}`, 'uptime').diagnostics.map(({code}) => code)).toEqual(['annotation-value']);
	});

	it.each([
		['a step for itself', '## A\n\n```sh {#a needs=#a}\nuptime\n```\n', ['needs-cycle']],
		['two for each other', '## A\n\n```sh {#a needs=#b}\nuptime\n```\n\n```sh {#b needs=#a}\nid\n```\n', ['needs-cycle']],
		['a section for a step in it', '## A <!-- rollbook: needs=#a -->\n\n```sh {#a}\nuptime\n```\n', ['needs-cycle']],
		['three in a circle over sections', '## A <!-- rollbook: #a needs=#c -->\n\n```sh\nuptime\n```\n\n## B <!-- rollbook: #b needs=#a -->\n\n```sh\nid\n```\n\n## C <!-- rollbook: needs=#b #c -->\n\n```sh\nwho\n```\n', ['needs-cycle']],
		['nobody for each other', '## A\n\n```sh {#a}\nuptime\n```\n\n```sh {#b needs=#a}\nid\n```\n\n```sh {needs=#a,#b}\nwho\n```\n', []],
	])('tells where %s waits', (_, text, codes) => {
		expect(readText(`# X\n\n${text}`).diagnostics.filter(({severity}) => severity === 'error').map(({code}) => code)).toEqual(codes);
	});

	it('output shown with `expect=contains` is never run, whatever it looks like', () => {
		const plan = readText('# X\n\n## Steps\n\n```sh\nuptime\n```\n\n```text {expect=contains}\nkubectl get pods\n```\n');
		expect(commandsOf(plan)).toMatchObject([{command: 'uptime', expectations: [{kind: 'contains', text: 'kubectl get pods'}]}]);
		expect(plan.diagnostics).toEqual([]);
	});
});

describe('front matter', () => {
	it('keeps what a run does not go by, and says so', () => {
		const plan = readText('---\ntargets: {prod: ssh prod, stage: ssh stage}\nenv: {REGION: eu}\nartifacts: evidence/shop\ninterpreters: {sql: psql -X}\nnotify: "#ops"\n---\n# X\n\n## Steps\n\n```sh {on=prd}\nuptime\n```\n');
		expect(plan.declared).toEqual({targets: ['prod', 'stage'].map(name => ({name, open: `ssh ${name}`, context: {kind: 'shell', label: `ssh ${name}`}, line: 2})), env: {REGION: 'eu'}, artifacts: 'evidence/shop', interpreters: {sql: 'psql -X'}, notify: ['#ops']});
		expect(plan.diagnostics.filter(({code}) => code === 'front-matter-shown-only').map(({line, column, severity}) => [line, column, severity])).toEqual([[2, 1, 'note'], [6, 1, 'note']]);
		expect(plan.diagnostics).toContainEqual(expect.objectContaining({code: 'unknown-target', help: 'did you mean `prod`?'}));
	});

	it.each([
		['targets: [prod, stage]', ['prod', 'stage'], [null, null]],
		['targets:\n  prod: {ssh: deploy@web-1}\n  web:\n    open: docker exec -i web sh', ['prod', 'web'], ['ssh deploy@web-1', 'docker exec -i web sh']],
		['targets: prod', ['prod'], [null]],
	])('reads %j as targets with what opens them', (yaml, names, opens) => {
		const plan = readText(`---\n${yaml}\n---\n# X\n\n- [ ] Done\n`);
		expect(plan.declared?.targets.map(({name}) => name)).toEqual(names);
		expect(plan.declared?.targets.map(({open}) => open)).toEqual(opens);
		expect(plan.diagnostics.filter(({severity}) => severity !== 'note')).toEqual([]);
	});

	it.each([
		['targets: {prod: rm -rf /}', 'error', 'must be a command that opens a place'],
		['targets: {prod: {host: web-1}}', 'error', 'is not a key of'],
		['env: {1st: x}', 'error', 'must be a name of a variable'],
		['env: {BASH_ENV: x}', 'error', 'is not for a runbook to set'],
		['env: {PATH: /tmp}', 'error', 'is not for a runbook to set'],
		['env: {SHOP: "a\\0b"}', 'error', 'must not hold NUL'],
		['interpreters: {bash: bash -eu -c}', 'error', 'has its interpreter'],
		['env: production', 'warning', 'must be a map'],
		['artifacts: ../../etc', 'warning', 'must be a folder below'],
		['artifacts: /tmp', 'warning', 'must be a folder below'],
		['interpreters: {python: ""}', 'error', 'must be a command line'],
	])('refuses %s', (yaml, severity, words) => {
		const plan = readText(`---\n${yaml}\n---\n# X\n\n- [ ] Done\n`);
		expect(plan.declared).toBeNull();
		expect(plan.diagnostics).toMatchObject([{severity, message: expect.stringContaining(words), line: 2}]);
	});

	it('gives an input that stands for a declared variable its value', () => {
		const plan = readText('---\nenv: {REGION: eu}\n---\n# X\n\n## Steps\n\n```sh\nshopctl list "$REGION" "$OTHER"\n```\n');
		expect(plan.inputs.map(({name, default: value}) => [name, value])).toEqual([['region', 'eu'], ['other', null]]);
	});

	it('takes an input from what a step prints', () => {
		const plan = readText('---\ninputs: {release: {from: "#find"}}\n---\n# X\n\n## Steps\n\n```sh {#find}\ndeployctl current\n```\n\n```sh\ndeployctl restart <release>\n```\n');
		expect(commandsOf(plan)[0]?.set).toBe('release');
		expect(plan.diagnostics).toEqual([]);
	});

	it('of another tool with the same key is told, not refused', () => {
		expect(readText('---\nenv: production\n---\n# X\n\n- [ ] a\n').diagnostics).toMatchObject([{code: 'front-matter-value', severity: 'warning', line: 2, column: 6}]);
	});

	it('declares title, kind, objective and inputs', () => {
		const plan = readText('---\ntitle: Undo the shop\nkind: failover\nrto: 10m\ninputs:\n  release-id: {prompt: "Which release?", pattern: "v\\\\d+", default: v1}\n  region: {options: [eu, us]}\n  pin: {secret: true}\n---\n# X\n\n## Steps\n\n```sh\ndeploy <release-id>\n```\n');
		expect(plan).toMatchObject({title: 'Undo the shop', kind: 'failover', rtoMs: 600_000, diagnostics: []});
		expect(plan.inputs).toMatchObject([
			{name: 'region', options: ['eu', 'us'], line: 7},
			{name: 'pin', secret: true, line: 8},
			{name: 'release_id', prompt: 'Which release?', pattern: 'v\\d+', default: 'v1', literals: ['<release-id>'], line: 15},
		]);
	});

	it('that is broken is an error at its place, and the runbook is read all the same', () => {
		const plan = readText('---\ntitle: "open\nkind: x\n---\n# X\n\n## Steps\n\n```sh\nuptime\n```\n');
		expect(plan.diagnostics).toMatchObject([{code: 'broken-front-matter', severity: 'error'}]);
		expect(plan.diagnostics[0]?.excerpt).not.toBe('');
		expect(plan.steps).toHaveLength(1);
	});

	it('of another tool that is broken keeps nobody from the runbook', () => {
		const plan = readText('---\ntitle: Undo\ntags:\n  - shop\ntags:\n  - cart\n---\n# X\n\n## Steps\n\n```sh\nuptime\n```\n');
		expect(plan.diagnostics).toMatchObject([{code: 'broken-front-matter', severity: 'warning', line: 5}]);
		expect(plan.steps).toHaveLength(1);
	});

	it.each([
		['rto: soon', 'front-matter-value', 2, 6],
		['kind: a b', 'front-matter-value', 2, 7],
		['inputs: 5', 'front-matter-value', 2, 9],
		['inputs: {a: {promt: x}}', 'unknown-input-key', 2, 14],
		['inputs: {a: {pattern: "("}}', 'front-matter-value', 2, 23],
		['titel: x', 'unknown-front-matter', 2, 1],
	])('%s is %s', (line, code, at, column) => {
		expect(readText(`---\n${line}\n---\n# X\n\n- [ ] a\n`).diagnostics).toMatchObject([{code, line: at, column}]);
	});
});

describe("braces of other readers' Markdown", () => {
	it.each(['{.bash data-prompt="$"}', '{.bash .copy #one}', '{bash, eval=FALSE}', '{code-block} bash', ' {.bash startFrom="10"}', 'bash {linenos=table,hl_lines=[1,"3-5"]}'])('```%s is a block of a shell, and no slip', opening => {
		const plan = readText(['# Shop', '', '## Steps', '', `\`\`\`${opening}`, 'shopctl sync --all', '```'].join('\n'));
		expect(plan.diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
		expect(plan.reading.fences.map(({kind}) => kind)).toEqual(['run']);
	});

	it('our own words among them are heeded', () => {
		const plan = readText(['# Shop', '', '## Steps', '', '```{.bash confirm="Sure?"}', 'uptime', '```'].join('\n'));
		expect(commandsOf(plan)[0]?.gate).toMatchObject({level: 'confirm'});
	});
});
