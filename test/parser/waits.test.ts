import {describe, expect, test} from 'vitest';
import {findWait, isOpenWait} from '../../src/parser/duration.ts';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Carts', '', '## Steps', '', ...lines].join('\n'));

describe('waits without a length', () => {
	test.each([
		'Wait until the queue is empty',
		'Wait for status go from Draining to Down.',
		'Then wait a few moments',
		'Watch the dashboard until the errors stop',
		'Let the replica catch up',
		'Give it some time to settle',
		'Esperar hasta que el clúster esté verde',
		'Esperar el pedido y revisar la caja',
		'Auf den Neustart warten',
		'Aguarde até que a réplica esteja em dia',
		'Warten Sie, bis alle Knoten bereit sind',
		'Attendez que la réplication soit terminée',
		'Attendere che il nodo sia pronto',
		'Poczekaj aż kolejka będzie pusta',
		'Wacht tot de wachtrij leeg is',
		'Дожидаемся окончания синхронизации',
		'Подождите, пока очередь опустеет',
		'等待数据同步完成',
		'同期が完了するまで待つ',
		'동기화가 끝날 때까지 기다립니다',
		'Wait for the limit to be lifted (typically 1-60 minutes)',
		'Wait for the names to spread (up to 24 hours)',
		'Esperar a que termine (puede tardar 5 minutos)',
		'If one broker is gone: restart it, wait for the replicas to catch up',
		'If it is short (< 30 min): wait it out',
		'Leave the prompt open. Wait until it comes back.',
		'The till is busy. Please wait a few minutes and try again.',
		'La caja está ocupada. Espere unos minutos y repita.',
		'O caixa está ocupado. Aguarde alguns minutos e repita.',
		'Die Kasse ist belegt. Warten Sie ein paar Minuten.',
		'La caisse est occupée. Attendez quelques minutes.',
	])('%s', text => {
		expect(isOpenWait(text)).toBe(true);
	});

	test.each(['The job waits for the lock', 'Restart it, wait for 5 minutes', 'Waiting for the lock is normal', 'Wait 5 minutes', 'Monitor the errors', 'Let us know', 'Esperado: 200', 'Attention à la marche', 'Ожидаемый результат: ok', '等级：高'])('not: %s', text => {
		expect(isOpenWait(text)).toBe(false);
	});

	test('a period of watching has its length, a timer of somebody else none', () => {
		expect(read('```bash', '# 30-minute observation period', '# - Look at the errors', '```', '', '```bash', 'gh run watch', '# two reviewers and a 5 min wait timer', '```').reading.waits).toEqual([{line: 6, seconds: 1800}]);
	});

	test.each([
		['If you restart a single till, monitor its log for the first 15 minutes.', 900],
		['Si reinicia una caja, vigile su registro durante 15 minutos.', 900],
		['Se reiniciar um caixa, monitore o registro por 15 minutos.', 900],
		['Wenn eine Kasse neu startet, beobachten Sie sie 15 Minuten.', 900],
		['Si une caisse redémarre, surveillez-la pendant 15 minutes.', 900],
		['如果重启收银台，请观察 15 分钟。', 900],
		['If it takes 5 minutes, something is wrong.', null],
		['If it has been down for 5 minutes, restart it and watch.', null],
	])('of their length may hang on a condition: %s', (text, seconds) => {
		expect(findWait(text)).toBe(seconds === null ? null : seconds * 1000);
	});

	test('stand beside a command of the sentence, and over a block', () => {
		expect(read('If you restart a single till, monitor it and `tillctl health` for the first 15 minutes.', '', '- Tail its log for 5 minutes and confirm that it is silent:', '', '  ```bash', '  tail -f till.log', '  ```').reading.waits).toEqual([{line: 5, seconds: 900}, {line: 7, seconds: 300}]);
	});

	test('are told of items, paragraphs and headings', () => {
		expect(read('1. Wait for the node to be ready', '', 'Esperar hasta que todo esté en verde.', '', '**Дожидаемся окончания ребаланса**', '', '**Проверяем**', '', '    ceph -s').reading.waits).toEqual([{line: 5, seconds: null}, {line: 7, seconds: null}, {line: 9, seconds: null}]);
	});

	test('a heading that waits is a step where nothing stands below it', () => {
		const plan = read('### Wait until all is in sync', '', '### Check', '', '```bash', 'ceph -s', '```', '', '### Wait for the queue', '', '```bash', './wait.sh', '```');
		expect(plan.steps.map(step => [step.kind, step.line])).toEqual([['manual', 5], ['command', 10], ['command', 16]]);
	});
});
