import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (command: string): string => `\n\`\`\`sh\n${command}\n\`\`\`\n`;
const parts = (above: string, ...titles: readonly string[]) => readText(`# X\n\n## ${above}\n\n${titles.map((title, at) => `### ${title}\n${fence(`systemctl restart cart-${at}`)}`).join('\n')}`);

describe('parts below a heading that speaks of each place', () => {
	it.each([
		['Restore by platform', 'Kubernetes', 'Own machines'],
		['Wiederherstellung nach Plattform', 'Docker', 'Eigene Rechner'],
		['Restauración por entorno', 'Norte', 'Sur'],
		['Restauração por ambiente', 'Loja', 'Armazém'],
	])('are one for each: %s', (above, first, second) => {
		expect(parts(above, first, second).choices.map(({sections}) => sections.length)).toEqual([2]);
	});

	it.each([
		['Move the carts (per environment)', '1. Copy the carts', '2. Point the shop at the copy', '3. Verify the carts'],
		['Move the carts by environment', 'Copy the carts', 'Point the shop at the copy'],
		['Move the carts (for each platform)', 'Copy', 'Switch'],
		['Traslado (por entorno)', '1. Copiar los carros', '2. Cambiar la tienda'],
	])('are steps where none of them names a place: %s', (above, ...titles) => {
		expect(parts(above, ...titles).choices).toEqual([]);
	});
});
