import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n'));
const places = (...lines: readonly string[]) => read(...lines).reading.decisions.map(({line, endLine, options}) => [line, endLine, options.length]);
const procedure = ['## Open the shop', '', '```bash', './open.sh', '```', ''];

describe('a table of what went wrong and what to do', () => {
	it.each([
		['## Quick Reference', '| Scenario | Action | Priority |'],
		['## Troubleshooting Quick Reference', '| Issue | First look | Solution |'],
		['## Referencia rápida', '| Síntoma | Acción | Prioridad |'],
		['## 快速参考', '| 症状 | 操作 | 备注 |'],
	])('is a decision though it is only looked up: %s', (title, heads) => {
		const column = heads.includes('Solution') ? ['is it on?', 'restart it'] : [heads.includes('操作') ? '重启' : 'restart it', 'high'];
		expect(places(...procedure, title, '', heads, '| --- | --- | --- |', `| till silent | ${column.join(' | ')} |`, `| no prices | ${column.join(' | ')} |`)).toEqual([[11, 14, 2]]);
	});

	it('is none where it looks up commands, or tells what things are', () => {
		expect(places(...procedure, '## Quick Reference', '', '| Issue | Command |', '| --- | --- |', '| till silent | `till restart` |', '| no prices | `till load` |')).toEqual([]);
		expect(places(...procedure, '## Quick Reference', '', '| Issue | Meaning | Solution |', '| --- | --- | --- |', '| E1 | late | none yet |', '| E2 | lost | in version 4 |')).toEqual([]);
	});
});
