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

const told = (above: string, text: string, ...titles: readonly string[]) => readText(`# X\n\n## Restart\n${fence('systemctl restart cart')}\n## ${above}\n\n${titles.map(title => `### ${title}\n\n${text}\n`).join('\n')}`);

describe('parts with nothing to run', () => {
	it.each([
		['Common rollback scenarios', 'Scenario 1: Prices wrong', 'Scenario 2: Till offline'],
		['Escenarios de reversión', 'Escenario 1: precios', 'Escenario 2: caja'],
		['Rollback-Szenarien', 'Szenario 1: Preise', 'Szenario 2: Kasse'],
	])('are cases where they are numbered as such, and ask nothing: %s', (above, first, second) => {
		expect(told(above, '**Symptoms:** the shop is slow.\n**Time:** two minutes.', first, second).choices).toMatchObject([{what: 'scenarios', step: null}]);
	});

	it.each(['Commands summary', 'Resumen de comandos', 'Resumo de comandos', 'Befehlsübersicht', 'Récapitulatif des commandes', '命令汇总'])('are platforms where their headings name nothing else, over commands: %s', above => {
		expect(told(above, '| Look | Command |\n| --- | --- |\n| Releases | `shopctl releases` |', 'Render', 'Fly.io').choices).toMatchObject([{what: 'platforms', step: null}]);
	});

	it.each([
		['Commands summary', '| Look | Where |\n| --- | --- |\n| Releases | the panel |', 'Render', 'Fly.io'],
		['Commands summary', '| Look | Command |\n| --- | --- |\n| Releases | `shopctl releases` |', 'Render', 'Fly.io', 'Prices'],
		['Severity levels', '- Prices are wrong\n- **Action:** ask the till', 'P1 - High', 'P2 - Low'],
	])('are none below "%s", over "%s"', (above, text, ...titles) => {
		expect(told(above, text, ...titles).choices).toEqual([]);
	});
});

describe('numbered ways back', () => {
	it.each([
		['Rollback procedures', 3, '1. Quick rollback (last image)|2. Rollback to a specific image|3. Emergency rollback (undo the commit)'],
		['Rollback-Verfahren', 2, '1. Automatischer Rollback|2. Manueller Rollback'],
		['Procedimientos de reversión', 2, '1. Reversión rápida|2. Reversión completa'],
		['Procedimentos de reversão', 2, '1. Reversão rápida|2. Reversão completa'],
		['Procédures de restauration', 2, '1. Restauration rapide|2. Restauration complète'],
		['回滚方式', 2, '1. 快速回滚|2. 完整回滚'],
		['Shop', 2, '1. Close the shop|2. Code-only rollback|3. Full rollback (code and prices)|4. Open the shop'],
	])('are ways of which one is taken: %s', (above, count, titles) => {
		expect(parts(above, ...titles.split('|')).choices.map(({what, sections}) => [what, sections.length])).toEqual([['methods', count]]);
	});

	it.each([
		['Restore procedures', '1. Restore the full copy|2. Restore the incremental copies'],
		['Rollback procedures', '1. Rollback of the till|2. Rollback of the cart'],
		['Rollback procedures', '1. Close the shop|2. Quick rollback|3. Emergency rollback'],
		['Shop', '1. Quick rollback|2. Rollback to a specific image|3. Emergency rollback'],
	])('are steps where nothing says that they are several: %s', (above, titles) => {
		expect(parts(above, ...titles.split('|')).choices).toEqual([]);
	});
});

describe('parts that are all done', () => {
	const inOrder = (says: string) => readText(`# X\n\n## Step 3: Roll back\n\n${says}\n\n### 3a. Rollback of the till\n${fence('systemctl restart till')}\n### 3b. Rollback of the cart\n${fence('systemctl restart cart')}`).choices.length;

	it.each(['Order matters: the till first.', '**Order matters - the till first:**', 'El orden importa.', 'A ordem importa.', 'Reihenfolge beachten!', 'In dieser Reihenfolge:', "L'ordre compte.", '请按以下顺序执行'])('are no choice: %s', says => {
		expect(inOrder(says)).toBe(0);
	});

	it.each(['Try them in this order.', 'Preferred options come first, in this order.', 'One of the two.'])('are one of which the next is tried: %s', says => {
		expect(inOrder(says)).toBe(1);
	});
});

describe('people to call below "Troubleshooting"', () => {
	const plan = readText(`# X\n\n## Restart\n${fence('systemctl restart cart')}\n## Troubleshooting\n\n### Common issues\n\n1. Restart the till: \`systemctl restart till\`\n\n### Emergency contacts\n\n- **Shop floor**: check the board\n- **Cash desk**: call them\n`);

	it('are no entry of it and nothing to do', () => {
		expect(plan.choices).toEqual([]);
		expect(plan.reading.manualSteps).toEqual([]);
	});
});
