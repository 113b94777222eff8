import {describe, expect, test} from 'vitest';
import {factsOf} from '../../src/parser/shell/facts.ts';
import {commandsOf, readText} from '../support/read-text.ts';

const fence = (...lines: readonly string[]): readonly string[] => ['```', ...lines, '```', ''];
const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines].join('\n'));
const places = (...lines: readonly string[]): readonly string[] => {
	const steps = commandsOf(read(...lines));
	return steps.map(step => `${step.command} @ ${steps.find(other => other.id === step.inside)?.command ?? 'here'}`);
};

describe('a link to where one logs in', () => {
	const login = ['## Log in to the cart', '', ...fence('kubectl exec -it cart-0 -- bash'), 'Then look:', '', ...fence('uptime')];
	const others = ['## Panel', '', ...fence('docker ps')];

	test('opens the place again for the steps behind it', () => {
		expect(places(...login, ...others, '## Copy', '', '1. [Log in to the cart](#log-in-to-the-cart)', '', '2. Copy it:', '', ...fence('pg_dump carts > /tmp/carts.sql'), '3. Fetch it:', '', ...fence('kubectl cp cart-0:/tmp/carts.sql .'))).toEqual(['kubectl exec -it cart-0 -- bash @ here', 'uptime @ kubectl exec -it cart-0 -- bash', 'docker ps @ here', 'pg_dump carts > /tmp/carts.sql @ kubectl exec -it cart-0 -- bash', 'kubectl cp cart-0:/tmp/carts.sql . @ here']);
	});

	test('another link opens nothing', () => {
		expect(places(...login, ...others, '## Copy', '', '1. See [how the cart works](#log-in-to-the-cart)', '', '2. Copy it:', '', ...fence('pg_dump carts > /tmp/carts.sql')).at(-1)).toBe('pg_dump carts > /tmp/carts.sql @ here');
	});
});

describe('a session in one block', () => {
	test('is typed, though statements and lines that lead out are half of it', () => {
		expect(places('## Check', '', ...fence('POD=`kubectl get po | grep cart`', 'kubectl exec -it $POD bash', 'psql cart', 'select count(*) from carts;', '\\q', 'exit')).length).toBe(6);
	});

	test('a quote behind a backslash takes no arguments', () => {
		expect(places('## Check', '', ...fence("awk -F\\' '$1==\"cart \" {print $2}' /etc/cart.cfg", 'cat /etc/cart.cfg')).length).toBe(2);
	});

	test.each(['gdb -batch -ex bt -p 7', 'gdb --batch-silent -p 7 -ex detach', 'gdb -p 7 -ex bt -ex quit'])('%s ends by itself', line => {
		expect(factsOf(line, 'bash')).toMatchObject({interactive: false, opens: null});
	});

	test.each(['gdb -p 7', 'gdb -c core /usr/bin/cart'])('%s waits for a person', line => {
		expect(factsOf(line, 'bash')).toMatchObject({interactive: true, opens: {kind: 'unknown'}});
	});
});

describe('brackets and words', () => {
	const asked = (line: string): readonly string[] => read('## Do', '', '```bash', line, '```').reading.fences.flatMap(({statements}) => statements.flatMap(({placeholders}) => placeholders));

	test.each(['read -p "Enter the shop [cart]: " SHOP', 'echo "[mysqld]" >> /etc/mysql/my.cnf'])('%s asks for nothing', line => {
		expect(asked(line)).toEqual([]);
	});

	test('the word for a command is put in', () => {
		expect(asked('command 2>&1 | tee /tmp/cart.log')).toEqual(['command']);
		expect(asked('command -v psql')).toEqual([]);
	});
});

describe('options in plain words', () => {
	test('are one of several', () => {
		const plan = read('## Start', '', 'Option A: Using the operator (if it works):', '', ...fence('kubectl edit cart'), 'Option B: By hand:', '', ...fence('kubectl scale sts cart --replicas=1'));
		expect(plan.reading.decisions.map(({options}) => options.map(({text}) => text))).toEqual([['Option A: Using the operator (if it works)', 'Option B: By hand']]);
	});
});
