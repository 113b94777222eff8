import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const reading = (text: string) => readText(`# Shop\n\n## Steps\n\n${text}`).reading;
const manual = (lines: string, language = 'sh') => reading(`\`\`\`${language}\n${lines}\n\`\`\`\n`).fences[0]?.manualComments.length;

describe('comments of a block', () => {
	it.each([
		['./look.sh\n\n# Endpoints\n# Orders: orders.till.example\n# Pay: pay.till.example:8443', 1],
		['./look.sh\n# 应返回: green', 0],
		['-- SHELF SCRIPT\n-- Removes shelves added by the release\n\nDROP TABLE shelf;', 0],
		['./push.sh\n\n# Triggers a release of the tills', 0],
	])('that only tell are no steps: %s', (lines, found) => {
		expect(manual(lines, lines.startsWith('--') ? 'sql' : 'sh')).toBeLessThanOrEqual(found);
	});

	it.each(['./look.sh\n# Access: https://till.example', './look.sh\n\n# Ask the owner', './look.sh\n\n# Release the tills'])('that instruct are steps: %s', lines => {
		expect(manual(lines)).toBe(1);
	});
});

describe('lines of steps in prose', () => {
	it.each([
		['**Step 1:** List what runs: `SHOW PROCESSLIST`', 1],
		['**步骤 1:** 识别最慢的查询: `SHOW PROCESSLIST`', 1],
		['**Step 2:** Kill it: `KILL [process_id]`', 1],
		['The slow one is in the list: `SHOW PROCESSLIST`', 0],
	])('hold a command behind what it is for: %s', (text, found) => {
		expect(reading(text).inline).toHaveLength(found);
	});

	it.each([
		['- Give the tills 5 minutes to settle', 300],
		['- After 10 minutes, check the tills again', 600],
		['- Nach 10 Minuten, prüfe die Kassen erneut', 600],
	])('let time pass: %s', (text, seconds) => {
		expect(reading(text).waits.map(wait => wait.seconds)).toEqual([seconds]);
	});

	it.each(['- After 10 minutes, the till restarts', '- Give the owner the key'])('let none pass: %s', text => {
		expect(reading(text).waits).toEqual([]);
	});
});
