import {expect, test} from 'vitest';
import {readRunbook} from '../../src/parser/read-runbook.ts';

const stepsOf = (text: string) => readRunbook(Buffer.from(text), {path: 'a.md', sha256: ''}).steps;

test('what stands between two steps is told with the second', () => {
	const [, second] = stepsOf('# Shop\n\n## Look\n\n```bash\nuptime\n```\n\nThe disk is what fills up first.\n\n```bash\ndf -h\n```\n');
	expect(second?.prose).toBe('The disk is what fills up first.');
});

test('task items are told by their checklist, not once more with the step below it', () => {
	const [list, command] = stepsOf('# Shop\n\n## Before\n\n- [ ] The channel knows\n- [ ] Deployments are paused\n\nThen look:\n\n```bash\nuptime\n```\n');
	expect(list?.kind).toBe('checklist');
	expect(command?.prose).toBe('Then look:');
});
