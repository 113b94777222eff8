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
