import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const typed = (language: string, ...lines: readonly string[]): readonly string[] => commandsOf(readText(['# Shop', '', '## Move it', '', `\`\`\`${language}`, ...lines, '```', ''].join('\n'))).map(({command}) => command);

describe('a comment that goes on without its mark', () => {
	test.each([
		'how big the copy is that you want to put back.',
		'CART_DIR is the folder where your shop keeps its carts.',
		'make sure that the disk is mounted before you go on.',
		'depending on which of the two is the older one',
		'según el tamaño que tiene la copia.',
		'wenn die Kopie größer ist als der Platz.',
	])('%s', line => {
		for (const language of ['', 'bash']) {
			expect(typed(language, '# Mind the space, it depends on', line, 'mkdir -p /srv/copy', 'cd /srv/copy')).toEqual(['mkdir -p /srv/copy', 'cd /srv/copy']);
		}
	});

	test.each(['echo the cart is open', 'shopctl cart open web', 'git commit -m "the cart is open"', 'make deploy the_shop', 'say the shop is /srv/shop', 'notify-ops the shop is down --now'])('is no %s', line => {
		expect(typed('bash', '# Tell them', line, 'uptime')).toEqual([line, 'uptime']);
	});
});

describe('a name that a line of the block explains', () => {
	const asked = (...lines: readonly string[]) => commandsOf(readText(['# Shop', '', '## Move it', '', '```bash', ...lines, '```', ''].join('\n'))).map(({uses}) => uses.map(use => use.literal));

	test.each(['# CART_STORE is the disk of the shop.', '# CART_STORE es el disco de la tienda.', '# CART_STORE ist die Platte des Ladens.', 'CART_STORE is the disk of the shop'])('is asked for: %s', line => {
		expect(asked(line, '', 'mount CART_STORE /srv', 'ls /srv')).toEqual([['CART_STORE'], []]);
	});

	test('is none where the block sets it', () => {
		expect(asked('# CART_STORE is the disk of the shop.', 'CART_STORE=/dev/sdb1', 'mount "$CART_STORE" /srv')).toEqual([[], []]);
	});

	test('a folder in capitals is asked for', () => {
		expect(asked('cd DATA_DIR', 'ls META-INF')).toEqual([['DATA_DIR'], []]);
	});
});

test('what is said at the prompt of a client is typed nowhere', () => {
	expect(typed('', 'ops@db:~$ mysql', 'mysql> if the first one does have the user', 'mysql> show tables;')).toEqual(['mysql', 'show tables;']);
	expect(typed('', 'mysql> show tables;', 'mysql> if the first one does have the user', 'mysql> drop user if exists ada;')).toEqual(['show tables;', 'drop user if exists ada;']);
});

describe('a client that the sentence above names', () => {
	const inner = (language: string, sentence: string, ...lines: readonly string[]): readonly boolean[] => readText(['# Shop', '', sentence, '', `\`\`\`${language}`, ...lines, '```', ''].join('\n')).reading.fences[0]?.statements.map(({feedsInner}) => feedsInner) ?? [];

	test.each([
		['powershell', 'Run `ntdsutil` again:', ['activate instance till', 'go fix', 'quit']],
		['bash', 'In the `virsh` shell:', ['list --all', 'start till-1']],
		['cmd', 'Abra `diskpart`:', ['list disk', 'select disk 2']],
		['', 'Start `ntdsutil` for the check:', ['files', 'integrity', 'quit']],
	])('reads what stands below: %s %s', (language, sentence, lines) => {
		expect(inner(language, sentence, ...lines)).toEqual(lines.map(() => true));
	});

	test.each([
		['bash', 'Check it with `redis-cli`:', ['redis-cli info', 'systemctl status redis']],
		['bash', 'Use `virsh` to look:', ['virsh list', './tills.sh']],
		['bash', 'Run `virsh list --all` first:', ['uptime', 'df -h']],
	])('but no programs: %s %s', (language, sentence, lines) => {
		expect(inner(language, sentence, ...lines)).toEqual(lines.map(() => false));
	});
});
