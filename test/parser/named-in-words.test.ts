import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const reading = (...lines: readonly string[]) => readText(['# Till', '', '## Do it', '', ...lines, '', '```bash', 'uptime', '```', ''].join('\n')).reading;
const typed = (line: string) => reading(line).inline.map(({code}) => code);

describe('commands among words', () => {
	test.each([
		['请尽快恢复，并运行 `till --dry-run mend`。', 'till --dry-run mend'],
		['恢复后跑一次 `till list` 确认', 'till list'],
		['You can disable the wall with `sudo ufw disable` while you are there.', 'sudo ufw disable'],
		['It can be restored later with `sudo snap restore 3`.', 'sudo snap restore 3'],
		['2. Prüfen Sie die Logs: `docker compose logs`', 'docker compose logs'],
		['- [ ] `kubectl get pods` — all of them run', 'kubectl get pods'],
	])('%s', (line, command) => {
		expect(typed(line)).toEqual([command]);
	});

	test.each(['- `scontrol abort` is gone, and `sacctmgr list associations` has no such column.', '自动运行 `till mend`', '- `chmod EPERM` loop — the hook failed'])('are no orders: %s', line => {
		expect(typed(line)).toEqual([]);
	});

	test('behind angles, with a column of what was printed', () => {
		expect(reading('```console', '> docker volume ls', 'DRIVER    VOLUME NAME', 'local     till-data', '', '> docker volume rm till-data', 'till-data', '```').fences[0]?.statements.map(({line}) => line)).toEqual([6, 10]);
	});
});

test('a wait stands over its block, in the list or below it', () => {
	expect(reading('1. Wait for the copy to finish:', '', '```bash', 'tillctl look', '```').waits).toEqual([{line: 5, seconds: null}]);
	expect(reading('1. 等待新的收银机变为 `Ready`：', '', '   ```bash', '   tillctl look', '   ```').waits).toEqual([{line: 5, seconds: null}]);
});

test('commands stay commands, whatever settings they printed', () => {
	expect(reading('```', '# Length', 'redis-cli LLEN till:dlq', '', '# Last ones', 'redis-cli LRANGE till:dlq -10 -1 | jq', '', '# Example output:', '{', '  "id": "1234-abcd",', '  "till": "3",', '  "operation": "sell",', '  "payload": {...},', '  "attempts": 5', '}', '```').fences[0]?.statements.map(({line}) => line)).toEqual([7, 10]);
});
