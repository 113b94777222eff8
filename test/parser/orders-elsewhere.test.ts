import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n')).reading;
const manual = (...lines: readonly string[]) => read('## Steps', '', ...lines).manualSteps.map(({line}) => line - 4);

describe('orders', () => {
	it.each([
		'先看貨架', '立刻檢查收銀機', '觸發手動盤點', '走 POS dashboard 停用', '選擇還原點', '同时往前找一份',
		'Parchear la caja', 'Cobrar pedido de la mesa', 'Need to open the till', 'We have to close the shop',
	])('are steps: %s', text => {
		expect(manual(`- ${text}`)).toEqual([1]);
	});

	it.each(['貨架是空的', 'Lugar central de la caja', 'Needs of the shop'])('are none: %s', text => {
		expect(manual('- Open the till', `- ${text}`)).toEqual([1]);
	});

	it('end in a noun below a numbered step in Chinese', () => {
		expect(manual('1. **验证收银**', '   - 收银流程测试', '   - 收银异常')).toContain(2);
	});
});

describe('traditional characters', () => {
	it('are read like simplified ones', () => {
		const titles = (word: string) => read('## Open', '', '```bash', './open.sh', '```', '', `## ${word}`, '', '| 症狀 | 動作 |', '| --- | --- |', '| 慢 | 重啟 |', '| 停 | 復原 |').decisions.length;
		expect([titles('快速参考'), titles('常見問題')]).toEqual([1, 1]);
	});

	it('tell conditions', () => {
		expect(read('## 步驟', '', '1. 打開收銀機', '2. 如果失敗，重啟收銀機').decisions.map(({line}) => line)).toEqual([6]);
	});

	it('name cases', () => {
		expect(read('## 「萬一…」應對手冊', '', '### 鑰匙遺失', '', '- 先看抽屜', '- 檢查保險箱', '', '### 貨架倒塌', '', '- 先看倉庫', '- 檢查牆壁').choices.map(({headings}) => headings)).toEqual([[5, 10]]);
	});
});

describe('parts that say what to do', () => {
	it('below notes, where they help against trouble', () => {
		expect(read('## Open', '', '```bash', './open.sh', '```', '', '## Notes', '', '- Keep the keys safe', '', '### Troubleshooting', '', '- Till silent: check its cable', '- Prices gone: fetch them again').manualSteps).toHaveLength(2);
	});

	it('are none where they tell what is thought', () => {
		expect(read('## Open', '', '```bash', './open.sh', '```', '', '## Part 1 — Shop philosophy', '', 'It follows:', '', '1. Keys in depth', '2. Least tills').manualSteps).toEqual([]);
	});

	it('as guidelines for incidents, numbered', () => {
		expect(read('## Incident response guidelines', '', 'If theft is suspected:', '', '1. Lock the shop', '2. Call the owner').manualSteps).toHaveLength(2);
		expect(read('## Open', '', '```bash', './open.sh', '```', '', '## Guidelines', '', '1. Be kind', '2. Keep it clean').manualSteps).toEqual([]);
	});
});
