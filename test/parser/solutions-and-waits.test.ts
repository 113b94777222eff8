import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (...lines: readonly string[]): readonly string[] => ['```bash', ...lines, '```', ''];
const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n'));

test.each(['Solution', 'Fix', 'Solução', 'Solución', 'Lösung', '解决方案'])('numbered as "%s" each is one of several', word => {
	expect(read('## Now', '', `### ${word} 1: more tills`, '', ...fence('shopctl tills 4'), `### ${word} 2: fewer carts`, '', ...fence('shopctl carts 2')).reading.choices.map(({headings}) => headings)).toEqual([[5, 11]]);
});

test('what stands far apart is no two ways of one thing', () => {
	expect(read('## 快速操作', '', ...fence('shopctl start'), '## 回滚步骤', '', ...fence('shopctl back'), '## 紧急联系', '', ...fence('shopctl page cook')).reading.choices).toEqual([]);
});

test.each(['Causas mais comuns e soluções', 'Problems and solutions', 'Ursachen und Lösungen', '故障处理'])('below "%s" stands what helps', title => {
	expect(read(`## ${title}`, '', '### Till 1 shut', '', '1. Open the panel', '2. Restart the till').sections.at(-1)?.role).toBe('recovery');
});

describe('waits in blocks', () => {
	test('are told by a comment; a sleep alone is a command that waits by itself', () => {
		expect(read('## Steps', '', ...fence('shopctl stop', 'sleep 30', 'shopctl start')).reading.waits).toEqual([]);
	});

	test.each(['Wait for the till', '等待收银台就绪', '4. 等待 Leader 选举', 'Attendre la caisse'])('and are one with the sleep below: %s', text => {
		expect(read('## Steps', '', ...fence(`# ${text}`, 'sleep 10', 'shopctl start')).reading.waits.map(({line}) => line)).toEqual([6]);
	});
});
