import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n')).reading;
const places = (...lines: readonly string[]) => read(...lines).decisions.map(({line, endLine, options}) => [line, endLine, options.length]);
const open = ['', '## Open', '', '```bash', './open.sh', '```'];

describe('a condition that sends to another text or part', () => {
	it.each([
		'If the prices themselves are the trouble, see [06](06-prices.md#lost).',
		'> Part of the [rota](README.md). If the release turns out bad, see [back.md](back.md).',
		'Prices are another matter; if they are lost too, do [`copy.md`](./copy.md) first.',
		'Si los precios son el problema, consulte [precios](precios.md).',
		'Se os preços são o problema, veja [preços](precos.md).',
		'Sind es die Preise? Falls die Preise falsch sind, siehe [Preise](preise.md).',
		'Si les prix sont faux, voir [prix](prix.md).',
		'如果价格有误，参见 [价格](prices.md)。',
	])('is a decision at the top and in a remark: %s', text => {
		expect(places(text, ...open)).toEqual([[3, 3, 1]]);
	});

	it.each([
		'If you want to learn more, see [prices](prices.md).',
		'If you are new here, see https://example.com/prices.',
		'Prices are told of in [prices](prices.md).',
	])('is none for the reader, or to what is no text of ours: %s', text => {
		expect(places(text, ...open)).toEqual([]);
	});
});

describe('what is done only under a condition', () => {
	it.each([
		'Only do these if a till of this name never stood there (or long ago).',
		'Only do this if you set up a till. Commit its file.',
		'Skip this step unless the till is new.',
		'This step is only needed if the till is new.',
		'Run this only when the till is new.',
		'Solo ejecute este paso si la caja es nueva.',
		'Omita este paso si la caja es vieja.',
		'Execute este passo somente se o caixa for novo.',
		'Nur ausführen, wenn die Kasse neu ist.',
		'À faire uniquement si la caisse est neuve.',
	])('is a decision: %s', text => {
		expect(places('## Step 1. Add the till', '', text, ...open)).toEqual([[5, 5, 1]]);
	});

	it.each(['This is the only till if you ask me.', 'Only the owner does this.'])('is none: %s', text => {
		expect(places('## Step 1. Add the till', '', text, ...open)).toEqual([]);
	});
});

describe('a condition behind which something is so, and then an order', () => {
	it.each([
		'Check the prices. If they changed since, the till holds the old ones. Re-run the import first.',
		'Pipe it in. If the import runs first, the carts fail. Do not mend them by hand: restore the copy.',
		'Both return 200. If either fails, proceed.',
		'If the shop is still down, the fault is upstream — prices, or the network. Check its log.',
	])('is a decision: %s', text => {
		expect(places('## Steps', '', text)).toEqual([[5, 5, 1]]);
	});

	it.each([
		'If a restore goes wrong, `back.sh` automatically rolls back to the copy.',
		'If all of it is green, the rollback was successful.',
		'Si todo pasa, el rollback fue exitoso.',
		'Wenn die Kasse hängt, wird der Dienst automatisch zurückgerollt.',
		'如果连接活跃，重启后会自动恢复。',
		'Si la tienda no existe, `--create` la generará a partir de la copia.',
		'If you used `--clean`, confirm that nothing is missing.',
		'Si utilizaste `--clean`, confirma que no falte nada.',
	])('is none where it comes by itself, or an option of the command is talked of: %s', text => {
		expect(places('## Steps', '', text)).toEqual([]);
	});

	it('is one place of two paragraphs only where both are up to the person', () => {
		expect(places('## Steps', '', 'If it goes wrong, `back.sh` automatically rolls back.', '', 'If it went well but the prices are wrong, run `back.sh` again.')).toEqual([[7, 7, 1]]);
	});

	it('is none in a task that only looks', () => {
		expect(places('## After', '', '- [ ] If the old name was in use, verify that it leads here')).toEqual([]);
		expect(places('## After', '', '- [ ] If the old name was in use, restart the shop')).toEqual([[5, 5, 1]]);
	});
});

describe('an order beneath a step that comes before another', () => {
	it('is a decision', () => {
		expect(places('## Steps', '', '1. Deploy:', '   - Press the button', '   - If the prices changed, run `prices.sh` first')).toEqual([[7, 7, 1]]);
		expect(places('## Steps', '', '1. Deploy:', '   - Press the button', '   - If the prices changed, run `prices.sh`')).toEqual([]);
	});
});
