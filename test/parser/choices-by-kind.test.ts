import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (command: string): string => `\n\`\`\`sh\n${command}\n\`\`\`\n`;
const parts = (above: string, sections: readonly (readonly [string, string])[], intro = '') => readText(`# Shop\n\n## ${above}\n\n${intro}\n\n${sections.map(([title, text]) => `### ${title}\n\n${text}\n`).join('\n')}`).choices.map(({sections: found}) => found.length);

describe('headings that name kinds of machines', () => {
	const first = `1. Log in to the right cluster\n${fence('kubectl get nodes')}`;

	it.each([
		['Master node restart', 'Worker/Gateway node restart', 'Storage node restart'],
		['Restart of a compute node', 'Restart of an infra node', 'Restart of a storage node'].map(title => title.replace(/ an? /u, ' a ')),
		['Reinicio de nodo maestro', 'Reinicio de nodo trabajador', 'Reinicio de nodo de almacenamiento'].slice(0, 2),
	])('are a question where each begins with the same step: %s', (...titles) => {
		expect(parts('Restart', titles.map(title => [title, first]))).toEqual([titles.length]);
	});

	it('are none where they go on from each other', () => {
		expect(parts('Upgrade', [['Master nodes upgrade', `Drain.\n${fence('./drain.sh masters')}`], ['Worker nodes upgrade', `Then these.\n${fence('./drain.sh workers')}`]])).toEqual([]);
	});

	it('are a question as opposites, though one of both is told in prose', () => {
		expect(parts('Step 2. Create the machine', [['Virtual hosts', `Make it.\n${fence('./make.sh --size 4')}`], ['Physical hosts', 'Start it from the network.']])).toEqual([2]);
		expect(parts('Step 2. Create the machine', [['Racks', `Make it.\n${fence('./make.sh --size 4')}`], ['Cables', 'Plug them in.']])).toEqual([]);
	});
});

describe('headings that differ in what stands in brackets', () => {
	const go = (name: string): string => `1. Merge\n2. Look at ${name}`;

	it.each([
		['Shop (today: Ovenhost)', 'Shop (later: Vercel)'],
		['Shop (Fly.io)', 'Shop (our own rack)'],
		['Tienda (actual: Horno)', 'Tienda (nueva)'],
	])('are a question where one of them names a place, or what was before: %s | %s', (one, other) => {
		expect(parts('Release', [[one, go('a')], [other, go('b')]])).toEqual([2]);
	});

	it('take in what is of the same list of things', () => {
		expect(parts('Release', [['Shop (today: Ovenhost)', go('a')], ['Shop (later: Vercel)', go('b')], ['Till app', go('c')]])).toEqual([3]);
	});

	it.each([
		['Copy (prices)', 'Copy (carts)'],
		['Copy (part 1, Vercel)', 'Copy (2/2)'],
	])('are none where both are done: %s | %s', (one, other) => {
		expect(parts('Release', [[one, go('a')], [other, go('b')]])).toEqual([]);
	});
});

describe('ways of one thing', () => {
	it('are told apart by what they go back from, whatever else is quick', () => {
		const text = (name: string): string => fence(`./shop.sh ${name}`);
		expect(parts('Shop', [['Quick use', text('use')], ['Restore by hand from git', text('git')], ['Restore by hand from a copy', text('copy')]])).toEqual([2]);
	});

	it('take in a third that names its means, shown as a program', () => {
		const code = '```python\nimport shop\nshop.open()\n```';
		expect(parts('Open by hand', [['Using open.py', fence('./open.py')], ['Via the admin endpoint', fence('curl -X POST http://shop/open')], ['Direct API', code]])).toEqual([3]);
		expect(parts('Open by hand', [['Using open.py', fence('./open.py')], ['Via the admin endpoint', fence('curl -X POST http://shop/open')], ['Background', code]])).toEqual([2]);
	});
});

describe('numbered headings below a sentence that tells of a menu', () => {
	it.each([
		'The script shows an interactive menu with these options:',
		'El script muestra un menú con las siguientes opciones:',
		'O script mostra um menu com as seguintes opções:',
		'Das Skript zeigt ein Menü mit diesen Optionen:',
		'脚本提供以下选项的菜单：',
	])('are a question and a place to pick: %s', intro => {
		const plan = readText(`# Shop\n\n## Ways\n\n${intro}\n\n### 1. Everything\n\nUndoes all.\n\n### 2. Prices only\n\nUndoes prices.\n\n## Do it\n${fence('./undo.sh')}`);
		expect(plan.choices.map(({sections}) => sections.length)).toEqual([2]);
		expect(plan.reading.decisions.map(({line, options}) => [line, options.length])).toEqual([[3, 2]]);
	});

	it('are none without it', () => {
		expect(parts('Ways', [['1. Open the menu', fence('./menu.sh')], ['2. Take the options', fence('./options.sh')]], 'The steps are:')).toEqual([]);
	});
});

describe('options whose numbers go on below the next heading', () => {
	const text = (extra: string): string => `# Shop\n\n## Quick\n${extra}\n### Option 1: one\n${fence('./one.sh')}\n### Option 2: two\n${fence('./two.sh')}\n## In full\n\n### Option 3: three\n${fence('./three.sh')}`;

	it('are one question, which opens each of them', () => {
		const plan = readText(text(''));
		expect(plan.choices.map(({sections}) => sections.length)).toEqual([3]);
		const [asked] = plan.steps;
		expect(asked?.kind === 'decision' && asked.options.map(({opens}) => opens.kind === 'steps' && opens.steps.length)).toEqual([1, 1, 1, 0]);
	});

	it('stay apart where a part has something to do besides', () => {
		expect(readText(text(fence('./before.sh'))).choices.map(({sections}) => sections.length)).toEqual([2]);
	});
});

describe('options by other names', () => {
	it.each([
		['Rollback path A — service', 'Rollback path B — library'],
		['方式 A：设置页', '方式 B：环境变量'],
	])('are headings of a question: %s | %s', (one, other) => {
		expect(readText(`# X\n\n## ${one}\n\n\`\`\`sh\n./a.sh\n\`\`\`\n\n## ${other}\n\n\`\`\`sh\n./b.sh\n\`\`\`\n`).choices.map(({sections}) => sections.length)).toEqual([2]);
	});
});
