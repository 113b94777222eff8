import {describe, expect, test} from 'vitest';
import {isBareCommand, trailingCommand, typedLines} from '../../src/parser/typed-lines.ts';
import {commandsOf, readText, rolesOf} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(lines.join('\n'));
const commands = (...lines: readonly string[]) => commandsOf(read(...lines)).map(step => [step.line, step.command]);

describe('commands in a text without fences', () => {
	test('a paragraph of commands below an item is typed, its prose is the title', () => {
		const plan = read('# Cart database', '', '1. Become the owner', '', '   sudo -iu cart', '', '2. Look at the queue:', '   rabbitmqctl list_queues', '', '3. Tell the shop.');
		expect(plan.steps.map(step => [step.kind, step.title, step.line])).toEqual([
			['command', 'Become the owner', 5],
			['command', 'Look at the queue', 8],
			['manual', 'Tell the shop.', 10],
		]);
	});

	test('a session with prompts keeps its output apart and knows who reads a line', () => {
		const [open, drop] = commandsOf(read('# Cart database', '', 'Open the client:', '$ mysql cart', 'mysql> DROP TABLE old_carts;', 'Query OK, 0 rows affected', 'mysql> exit'));
		expect(open).toMatchObject({command: 'mysql cart', interactive: true});
		expect(drop).toMatchObject({command: 'DROP TABLE old_carts;', inside: open?.id, effect: 'destructive', uses: []});
	});

	test("root's prompt, which Markdown takes for a heading, is no section", () => {
		const plan = read('Cart', '----', '', '1) Stop it:', '   # service cart stop', '', '2) Start it:', '   # service cart start');
		expect(commandsOf(plan).map(step => step.command)).toEqual(['service cart stop', 'service cart start']);
		expect(plan.sections.map(section => section.title)).toEqual(['Cart']);
	});

	test('what sudo runs with one word behind it is typed, what is said of rights is not', () => {
		expect(commands('# Cart', '', 'Close the doors:', '', 'sudo ufw allow 80/tcp', 'sudo ufw enable', '', 'All are closed.').map(([line]) => line)).toEqual([5, 6]);
		expect([isBareCommand('sudo ufw enable'), isBareCommand('sudo docker group'), isBareCommand('sudo mount rights')]).toEqual([true, false, false]);
	});

	test('lines of which each may be a command are no command in one', () => {
		expect(commands('# Cart database', '', 'pvscan', 'pvs', 'lvs')).toEqual([]);
		expect(commands('# Cart database', '', 'lsof +D /srv/carts', 'carts-off.sh', 'docker stop carts').map(([, command]) => command)).not.toContain('lsof +D /srv/carts carts-off.sh docker stop carts');
	});

	test('a comment between commands is no section either', () => {
		const plan = read('# Cart', '', 'Restart the worker:', '   systemctl restart cart', '   # wait until it is up', '   systemctl status cart');
		expect(plan.sections).toHaveLength(1);
		expect(commandsOf(plan).map(step => step.line)).toEqual([4, 6]);
	});

	test('a fill-in blocks the step as it does in a fence', () => {
		const [step] = commandsOf(read('# Cart', '', 'Run:', '', '  kubectl delete pvc <claim-name> -n cart'));
		expect(step).toMatchObject({effect: 'destructive', uses: [{literal: '<claim-name>'}]});
	});

	test.each([
		['Run the following command: systemctl restart cart', 'systemctl restart cart'],
		['Check the log with tail -f /var/log/cart.log', 'tail -f /var/log/cart.log'],
		['Ejecutar systemctl restart cart', 'systemctl restart cart'],
		['Führe kubectl get pods -n cart', 'kubectl get pods -n cart'],
		['Use kubectl to list the pods', null],
		['Log in with ssh access', null],
		['Run terraform apply again', null],
		['Run make sure', null],
		['Restore with the pg_restore tool', null],
		['All of them exit with code 0', null],
	])('%s → %s', (sentence, command) => {
		expect(trailingCommand(sentence)).toBe(command);
	});

	test.each(['docker is required', 'git clone the repository', 'make sure the app runs', 'ssh access', 'mysql server', 'CD pipeline stops', 'Go to https://shop.example', 'test the backup', 'date: 2025-01-01', 'docker compose'])('"%s" is a sentence', text => {
		expect(isBareCommand(text)).toBe(false);
	});

	test.each(['$5 a month', 'LIMIT=5', 'see `kubectl get pods`', 'Restart: kubectl'])('a paragraph "%s" holds nothing typed', text => {
		expect(typedLines([text])).toBeNull();
	});

	test('a program that no table knows is a command where a word tells to type it', () => {
		expect(commands('# Cart', '', '## Restore', '', '1. `cartctl -n stop shop`', '2. Run `cartctl start shop`.', '3. It says `cart is open`')).toEqual([[5, 'cartctl -n stop shop'], [6, 'cartctl start shop']]);
	});
});

describe('other markup', () => {
	test('AsciiDoc: titles, listings, literal blocks, ordered items', () => {
		const plan = read('= Cart', '', '== Restart', '', '[source,bash]', '----', 'systemctl restart cart', '----', '', 'It prints:', '', '....', 'restarted', '....', '', '== Verification', '', '. Open the shop');
		expect(commandsOf(plan).map(step => [step.line, step.command])).toEqual([[7, 'systemctl restart cart']]);
		expect(plan.reading.fences.map(({line, endLine, kind}) => [line, endLine, kind])).toEqual([[6, 8, 'run'], [12, 14, 'output']]);
		expect(rolesOf(plan)).toMatchObject({Restart: 'procedure', Verification: 'verification'});
		expect(plan.reading.manualSteps).toEqual([{line: 18}]);
	});

	test('reStructuredText: titles, code directives, literal blocks, ordered items', () => {
		const plan = read('####', 'Cart', '####', '', 'Restart', '~~~~~~~', '', '.. code-block:: bash', '   :linenos:', '', '   systemctl restart cart', '', 'Then look::', '', '  systemctl status cart', '', '.. warning:: carts are lost', '', '#. Tell the shop');
		expect(commandsOf(plan).map(step => [step.line, step.command])).toEqual([[11, 'systemctl restart cart'], [15, 'systemctl status cart']]);
		expect(plan.sections.map(section => section.title)).toContain('Restart');
		expect(plan.steps.at(-1)).toMatchObject({kind: 'manual', line: 19});
	});

	test('bars around a title are no part of it', () => {
		expect(read('=====', 'CART', '=====', '', 'Look:', '', '   systemctl status cart').title).toBe('CART');
	});

	test('a Markdown file with a fence stays as it is', () => {
		expect(read('# Cart', '', '```text', '[source,bash]', '----', 'rm -rf /srv/cart', '----', '```').reading.fences).toHaveLength(1);
	});

	test('what stands between tags that show it as it is written is a block, in the language that they name', () => {
		const plan = read('# Cart', '', '<pre>', 'systemctl restart cart', '</pre>', '', '<details>', '<summary>More</summary>', '<pre><code class="language-bash"># look', 'echo a &gt; /tmp/x &amp;&amp; <b>ls</b></code></pre>', '</details>', '', '1. Stop it:', '   <pre>systemctl stop cart</pre>');
		expect(commandsOf(plan).map(step => [step.line, step.command])).toEqual([[4, 'systemctl restart cart'], [10, 'echo a > /tmp/x && ls'], [14, 'systemctl stop cart']]);
		expect(plan.reading.fences.map(({line, endLine, kind}) => [line, endLine, kind])).toEqual([[3, 5, 'run'], [9, 10, 'run']]);
		expect(plan.reading.inline).toEqual([{line: 14, code: 'systemctl stop cart'}]);
	});

	test('with a tag for code inside it is one however short, also where the tags end in the wrong order', () => {
		const plan = read('# Cart', '', '<ol>', '  <li>Stop it:</li>', '<pre><code>systemctl stop cart</pre></code>', '<li>Start it:</li>', '<pre><code>systemctl start cart</code></pre>', '</ol>');
		expect(plan.reading.fences.map(({line, endLine, kind}) => [line, endLine, kind])).toEqual([[5, 5, 'run'], [7, 7, 'run']]);
		expect(commandsOf(plan).map(step => step.title)).toEqual(['Stop it', 'Start it']);
	});

	test('a blank line that cuts the tags around it is one of the block', () => {
		const plan = read('# Cart', '', '<li>Bring it up to date:</li>', '<pre><code>systemctl stop cart', '', '# then', 'systemctl start cart</code></pre>', '', 'systemd does the rest.');
		expect(plan.reading.fences.map(({line, endLine}) => [line, endLine])).toEqual([[4, 7]]);
		expect(commandsOf(plan).map(step => [step.line, step.command])).toEqual([[4, 'systemctl stop cart'], [7, 'systemctl start cart']]);
		expect(plan.sections.map(({title}) => title)).toEqual(['Cart']);
	});

	test('tags that end behind another block hold nothing', () => {
		expect(read('# Cart', '', '<li>Stop it:</li>', '<pre><code>systemctl stop cart', '', 'and on', '', '<pre>', 'uptime', '</pre>').reading.fences.map(({line}) => line)).toEqual([8]);
	});

	test('prompts and output between tags are told apart', () => {
		expect(commands('# Cart', '', '<pre>', '$ kubectl get pods', 'NAME READY', 'cart 1/1', '</pre>')).toEqual([[4, 'kubectl get pods']]);
	});

	test.each([
		[['<pre><del>rm -rf /srv/cart</del></pre>']],
		[['<!-- <pre>rm -rf /srv/cart</pre> -->']],
		[['<pre>', 'rm -rf /srv/cart', '', 'and no end']],
		[['<pre>', '```text', 'rm -rf /srv/cart', '```', '</pre>']],
		[['1. Never: <code><del>rm -rf /srv/cart</del></code>']],
	])('%j holds nothing to run', lines => {
		expect(commands('# Cart', '', ...lines)).toEqual([]);
	});

	test('a span between tags is a code span, also with a name to fill in', () => {
		expect(commands('# Cart', '', '1. Stop it: <code>systemctl stop cart</code>', '2. Follow <code>kubectl logs <pod></code>')).toEqual([
			[3, 'systemctl stop cart'],
			[4, 'kubectl logs <pod>'],
		]);
	});
});

describe('other markup, further', () => {
	const lines = (...text: readonly string[]) => readText(text.join('\n'));

	test('a code directive of reStructuredText opens where it stands, in the language that it names', () => {
		const plan = lines('Cart', '====', '', 'Look:', '', '.. code-block:: console', '', '   $ systemctl status cart', '   active', '', 'It says:', '', '.. code-block:: none', '', '   Running carts', '', 'The end.');
		expect(plan.reading.fences.map(({line, endLine, kind}) => [line, endLine, kind])).toEqual([[6, 10, 'transcript'], [13, 16, 'output']]);
		expect(plan.reading.fences[0]?.statements.map(({line}) => line)).toEqual([8]);
	});

	test('bars of back-quotes below titles are no fences', () => {
		const plan = lines('Cart', '====', '', 'Find it', '```````', '', 'Look::', '', '  systemctl status cart', '', 'Restart it', '``````````', '', 'Do::', '', '  systemctl restart cart', '');
		expect(plan.reading.fences.map(({kind, statements}) => [kind, statements.length])).toEqual([['run', 1], ['run', 1]]);
		expect(plan.sections.map(({title}) => title)).toContain('Restart it');
	});

	test('letters below an item are its items', () => {
		const plan = lines('# Cart', '', '## Steps', '', '1. Turn it on.', '2. For each sheet:', '', '   a. Type the number.', '   b. Choose the till.', '   c. Press the button.', '', '3. Turn it off.');
		expect(plan.reading.manualSteps.map(({line}) => line)).toEqual([5, 8, 9, 10, 12]);
	});
});
