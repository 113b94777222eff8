import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n')).reading;
const lines = (...texts: readonly string[]) => read('## Steps', '', '```bash', 'till back', '```', '', ...texts).decisions.map(({line}) => line);
const choices = (...texts: readonly string[]) => read('## Rollback of the shop', '', ...texts).choices.map(({what, headings}) => [what, headings.length]);
const block = ['```bash', './till.sh', '```', ''];

describe('another way than the one above', () => {
	it.each([
		'(Or, if `till` is not there, stop the shop in the panel.)',
		'Or revert the change and let the pipeline deploy.',
		'O via CLI: `till zurück`',
		'O reinicie la caja en el panel.',
		'Ou reinicie o caixa no painel.',
		'For release 5.7 this command should be as follows:',
		'As for the lock, this can be done either manually with `till lock`, or using the panel:',
	])('is weighed: %s', text => {
		expect(lines(text)).toEqual([9]);
	});

	it.each(['O commit anterior fica no registro.', 'O ping não responde.', 'O rollback automático volta.', 'Orders are kept.', 'For release 5.7 this command is not needed.', 'This can be done by hand.'])('is none: %s', text => {
		expect(lines(text)).toEqual([]);
	});

	it('has a place of its own behind the next step', () => {
		const condition = (name: string) => [`   If ${name} hangs, restart it with the following command:`, '', '   ```bash', `   till restart ${name}`, '   ```', ''];
		expect(lines('1. Look at the first.', '', ...condition('web'), '2. Look at the second.', '', ...condition('cart'))).toHaveLength(2);
		expect(lines('Look at both.', '', ...condition('web').map(line => line.trim()), ...condition('cart').map(line => line.trim()))).toHaveLength(1);
	});
});

describe('ways that a sentence names', () => {
	it('stand below it as headings', () => {
		expect(choices('It can be taken back in the panel, or with a script.', '', '### Panel', '', '1. Open it', '', '### Script', '', ...block)).toEqual([['methods', 2]]);
	});

	it('unless it names them all, or not all of them', () => {
		expect(choices('It is taken back in the panel and with a script.', '', '### Panel', '', '1. Open it', '', '### Script', '', ...block)).toEqual([]);
		expect(choices('First the panel, then the script or both.', '', '### Panel', '', '1. Open it', '', '### Script', '', ...block)).toEqual([]);
		expect(choices('It can be taken back in the panel, or with a script.', '', '### Panel', '', '1. Open it', '', '### Script', '', ...block, '### Prices', '', ...block)).toEqual([]);
	});
});

describe('names of alerts', () => {
	const page = (...titles: readonly string[]) => readText(['# Alerts', '', ...titles.flatMap(title => [`## ${title}`, '', '1. Look at the log', '2. Restart the till', '']), '## TillLocked', '', 'The till opens by itself.', ''].join('\n')).reading.choices.map(({headings}) => headings.length);

	it('take one along that tells of no bound, and one that only tells', () => {
		expect(page('TillSealed', 'TillDown', 'CartQueueHigh')).toEqual([4]);
	});

	it('are more than one', () => {
		expect(page('TillSealed', 'PostgreSQL')).toEqual([]);
	});
});

describe('a piece of a script', () => {
	const piece = ['```bash', '# 60 copies', 'ls -t copies | tail -n +61 | xargs -r rm', '```'];

	it('that is told to be edited is not typed', () => {
		expect(read('## Keep more', '', 'Edita `keep.sh` línea 45:', '', ...piece).fences.map(({kind}) => kind)).toEqual(['code']);
	});

	it('a call of the editor is', () => {
		expect(read('## Keep more', '', 'Edit `keep.sh`:', '', '```bash', 'vim keep.sh', '```').fences.map(({kind}) => kind)).toEqual(['run']);
		expect(read('## Keep more', '', 'Run `keep.sh`:', '', ...piece).fences.map(({kind}) => kind)).toEqual(['run']);
	});
});
