import {describe, expect, it} from 'vitest';
import type {Plan} from '../../src/plan/plan.ts';
import {decisionsOf, readText} from '../support/read-text.ts';

const steps = (...lines: readonly string[]): Plan => readText(['# Shop', '', '## Steps', '', ...lines].join('\n'));

/** What each option of the only question opens: commands and titles of its steps, or where it leads. */
function opened(plan: Plan): readonly (readonly [string, unknown])[] {
	const [question, ...more] = decisionsOf(plan);
	expect(more).toEqual([]);
	return (question?.options ?? []).map(({text, opens}) => {
		const inside = plan.steps.filter(step => opens.kind === 'steps' && opens.steps.includes(step.id));
		return [text, opens.kind === 'steps' ? inside.map(step => (step.kind === 'command' ? step.command : step.title)) : opens.kind === 'section' ? opens.section : opens.kind];
	});
}

const fence = (command: string): readonly string[] => ['', '```bash', command, '```', ''];

describe('items of which only one applies', () => {
	it.each([
		['Use one of the following:', 'Restart the app', 'Call the team'],
		['Elija una de las siguientes opciones:', 'Reinicie la tienda', 'Llame al equipo'],
		['Escolha uma das opções:', 'Reinicie o serviço', 'Ligue para a equipe'],
		['Es gibt zwei Möglichkeiten:', 'Starte die App', 'Rufe das Team'],
		['Deux méthodes :', 'Redémarrer la boutique', 'Appeler le support'],
		['选择其中一种方式：', '重启服务', '联系团队'],
		['', 'Option A: Restart the app', 'Option B: Call the team'],
		['', 'Opción 1: Reiniciar la app', 'Opción 2: Llamar al equipo'],
		['', '方案一：重启服务', '方案二：联系团队'],
		['', 'Via the dashboard: press Restart', 'Via Git: revert the commit'],
		['', 'Mediante el panel: pulse Reiniciar', 'Usando Git: revierta el cambio'],
		['', 'Über die Konsole: Neustart wählen', 'Mittels Git: Commit zurücknehmen'],
		['', 'Either restart the app', 'Or call the team'],
		['', 'Entweder den Dienst neu starten', 'Oder das Team anrufen'],
		['', 'Soit redémarrer la boutique', 'Soit appeler le support'],
	])('%s %s | %s', (intro, first, second) => {
		const plan = steps(intro, '', `1. ${first}`, `2. ${second}`);
		expect(plan.steps[0]).toMatchObject({kind: 'decision', about: 'alternative', line: 7});
		expect(opened(plan).map(([, opens]) => opens)).toEqual([[plan.steps[1]?.title], [plan.steps[2]?.title], []]);
	});

	it('hold the blocks inside of them', () => {
		const plan = steps('- **Option A:** by script', '  ```bash', '  ./a.sh', '  ./c.sh', '  ```', '- **Option B:** by hand', '  ```bash', '  ./b.sh', '  ```', '', 'Then:', ...fence('uptime'));
		expect(opened(plan)).toEqual([['Option A: by script', ['./a.sh', './c.sh']], ['Option B: by hand', ['./b.sh']], ['None of these', []]]);
		expect(plan.reading.choices).toEqual([{what: 'methods', headings: [5, 10]}]);
	});

	it('are the item that says "or" and the one above', () => {
		const plan = steps('1. Open the board', '2. Press Restart', '3. Or call the team', '4. Write it down');
		expect(opened(plan).map(([, opens]) => opens)).toEqual([['Press Restart'], ['Or call the team'], []]);
	});

	it.each([
		['Roll back if one of the following holds:', 'Errors rise', 'Carts are lost'],
		['Check the following options:', 'Open the board', 'Read the log'],
		['', 'Restart the app', 'Call the team'],
		['', 'Option: restart the app', 'Note the time'],
	])('not: %s %s | %s', (intro, first, second) => {
		expect(decisionsOf(steps(intro, '', `1. ${first}`, `2. ${second}`)).filter(step => step.about === 'alternative')).toEqual([]);
	});
});

describe('blocks of which only one applies', () => {
	it.each(['Or by hand:', 'Alternatively:', 'O bien:', 'Ou bien :', 'Oder von Hand:', 'Ou manualmente:', '或者手动：'])('stand around "%s"', between => {
		const plan = steps('By script:', ...fence('./a.sh'), between, ...fence('./b.sh'), 'Then:', ...fence('uptime'));
		expect(opened(plan).map(([, opens]) => opens)).toEqual([['./a.sh'], ['./b.sh'], []]);
	});

	it('stand below lines that number options', () => {
		const plan = steps('**Option 1:** by script', ...fence('./a.sh'), '**Option 2:** by hand', ...fence('./b.sh'), 'Then look:', ...fence('uptime'));
		expect(opened(plan).map(([, opens]) => opens)).toEqual([['./a.sh'], ['./b.sh'], []]);
	});
});

describe('panels', () => {
	it.each([
		['MkDocs', ['=== "Linux"', '', '    ```bash', '    ./a.sh', '    ```', '', '=== "macOS"', '', '    ```bash', '    ./b.sh', '    ```']],
		['MkDocs without blank lines', ['=== "Linux"', '    ```bash', '    ./a.sh', '    ```', '=== "macOS"', '    ```bash', '    ./b.sh', '    ```']],
		['details', ['<details>', '<summary>Linux</summary>', ...fence('./a.sh'), '</details>', '', '<details><summary><b>macOS</b></summary>', ...fence('./b.sh'), '</details>']],
		['Docusaurus', ['<Tabs>', '<TabItem value="l" label="Linux">', ...fence('./a.sh'), '</TabItem>', '<TabItem value="m" label="macOS">', ...fence('./b.sh'), '</TabItem>', '</Tabs>']],
		['Hugo', ['{{< tabs >}}', '{{< tab "Linux" >}}', ...fence('./a.sh'), '{{< /tab >}}', '{{< tab "macOS" >}}', ...fence('./b.sh'), '{{< /tab >}}', '{{< /tabs >}}']],
	])('of one group are a question: %s', (_, lines) => {
		expect(opened(steps(...lines, '', 'Then:', ...fence('uptime')))).toEqual([['Linux', ['./a.sh']], ['macOS', ['./b.sh']], ['None of these', []]]);
	});

	it('keep the lines and columns of the file', () => {
		const plan = steps('=== "Linux"', '', '    ```bash {#a nonsense}', '    ./a.sh', '    ```', '', '=== "macOS"', '', '    Text.');
		expect(plan.steps).toMatchObject([{command: './a.sh', line: 8}]);
		expect(plan.diagnostics.find(({line}) => line === 7)).toMatchObject({line: 7, column: 17});
	});

	it('that fold away what all may read ask nothing', () => {
		expect(decisionsOf(steps('<details><summary>Details</summary>', ...fence('./a.sh'), '</details>', '<details><summary>Background</summary>', ...fence('./b.sh'), '</details>'))).toEqual([]);
	});

	it('hold admonitions, whose indented blocks are read', () => {
		expect(steps('!!! note', '', '    ```bash', '    uptime', '    ```').steps).toMatchObject([{command: 'uptime', line: 8}]);
	});
});

describe('questions and their answers', () => {
	it.each([
		['Is the shop up?', 'Yes', 'No'],
		['¿Funciona la tienda?', 'Sí', 'No'],
		['A loja está no ar?', 'Sim', 'Não'],
		['Läuft der Shop?', 'Ja', 'Nein'],
		['La boutique répond-elle ?', 'Oui', 'Non'],
		['服务正常吗？', '是', '否'],
	])('%s', (question, yes, no) => {
		const plan = readText(`# Shop\n\n## Steps\n\n${question}\n\n- ${yes} → see [the check](#look-around)\n- ${no}: restart the app\n\n## Look around\n\n\`\`\`bash\nuptime\n\`\`\`\n`);
		expect(plan.steps[0]).toMatchObject({kind: 'decision', about: 'condition', title: question});
		expect(opened(plan).map(([, opens]) => opens)).toEqual(['look-around', [`${no}: restart the app`], []]);
	});

	it('are conditions of which the last is all the rest', () => {
		const plan = steps('1. If the disk is full: delete the logs', '2. If the queue is full: restart the worker', '3. Otherwise: call the team');
		expect(opened(plan).map(([, opens]) => opens)).toEqual([['If the disk is full: delete the logs'], ['If the queue is full: restart the worker'], ['Otherwise: call the team'], []]);
	});
});

describe('blocks below each other of which one applies', () => {
	const text = (intro: string, one: string, other: string): string => `# Shop\n\n## Go back\n\n${intro}\n\n\`\`\`bash\n# ${one}\ngit revert abc1234\n\`\`\`\n\n\`\`\`bash\n# ${other}\ngit restore --source=good --worktree -- .\n\`\`\`\n`;
	const asked = (...parts: readonly [string, string, string]) => readText(text(...parts)).steps.flatMap(step => (step.kind === 'decision' ? [step.options.map(option => option.text)] : []));

	it.each([
		'Depending on what is known, one of the two:',
		'Je nachdem, eine der beiden:',
		'Según el caso, una de las dos:',
		'Uno dei due:',
		'Один из двух:',
		'状况不同，二选一:',
		'どちらか:',
		'상황에 따라 둘 중 하나:',
	])('%s', intro => {
		expect(asked(intro, '(a) the culprit is known', '(b) it is not known')).toEqual([['(a) the culprit is known', '(b) it is not known', 'None of these']]);
	});

	it('options by their number need no sentence', () => {
		expect(asked('Go back:', 'Option A: the culprit alone', 'Option B: everything')).toHaveLength(1);
	});

	it('steps one after the other are no ways', () => {
		expect(asked('Do this:', '(a) the culprit first', '(b) then everything')).toEqual([]);
		expect(asked('If one of the two holds:', '(a) the culprit first', '(b) then everything')).toEqual([]);
	});
});

describe('ways as items in the words of readers', () => {
	const read = (...lines: readonly string[]): Plan['reading'] => steps(...lines).reading;

	it('are a decision, and a choice too where bold labels make headings of them', () => {
		const [plain, bold] = [read('- Using the web page:', '  1. Click Delete', '- Using the command line:', '  1. Run `shopctl delete cart`'), read('1. **Via the web page**', '   - Click Delete', '2. **Via the command line**', '   - Run `shopctl delete cart`')];
		expect([plain.decisions.length, plain.choices.length]).toEqual([1, 0]);
		expect([bold.decisions.length, bold.choices.length]).toEqual([1, 1]);
	});
});
