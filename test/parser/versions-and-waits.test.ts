import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', ...lines, ''].join('\n')).reading;
const fence = (...lines: readonly string[]): readonly string[] => ['', '```bash', ...lines, '```', ''];

describe('headings that differ in a version alone', () => {
	const choices = (...titles: readonly string[]) => read(...titles.flatMap((title, at) => [`## ${title}`, ...(at === 0 ? fence('tillctl back') : ['', 'See [the old page](old.md).', ''])])).choices.map(({headings}) => headings.length);

	it.each([
		[['Going back to Till v2.5+', 'Going back to Till v2.2-v2.4', 'Going back to Till v2.0-v2.1'], [3]],
		[['Upgrade from 3.x', 'Upgrade from 2.x'], [2]],
		[['Till 2.4 and later', 'Till 2.3 and earlier'], [2]],
	])('are a question where one of them is of more versions than one: %j', (titles, expected) => {
		expect(choices(...titles)).toEqual(expected);
	});

	it('are none where each leads on to the next, or they are of one version each', () => {
		expect(choices('Upgrade from 1.2 to 1.3', 'Upgrade from 1.3 to 1.4')).toEqual([]);
		expect(choices('Notes of 1.2', 'Notes of 1.3')).toEqual([]);
	});
});

it('the same for one version and for another is one of two', () => {
	const second = (...lines: readonly string[]) => read('## Patch', ...fence(...lines)).fences[0]?.statements[1]?.alternativeTo ?? null;
	expect(second('# For tag 0.x.x', './patch.sh', '', '# For tag 1.x.x', './patch_new.sh')).not.toBeNull();
	expect(second('make release-patch', 'make release-minor')).not.toBeNull();
	expect(second('# For tag 0.x.x', './patch.sh', '', '# For till 1.x.x', './patch_new.sh')).toBeNull();
	expect(second('make release-notes', 'make release-minor')).toBeNull();
});

describe('waits', () => {
	const waits = (...lines: readonly string[]) => read('## Go', '', ...lines).waits.map(({seconds}) => seconds);

	it.each([['# Зачекайте 2 хвилини', 120], ['# Спостерігайте за касою (5 хвилин)', 300], ['# Дочекайтеся кінця (15 хвилин)', 900], ['# Понаблюдайте 2 минуты', 120]])('are told in Ukrainian and Russian: %s', (comment, seconds) => {
		expect(waits(...fence('./start.sh', '', comment))).toEqual([seconds]);
	});

	it('are of the sentence that says how long, not of its heading', () => {
		const found = read('## Rollback', '', '### Option 1: Wait for the tills', '', 'They mend themselves. For late changes, wait 30-60 seconds:', ...fence('tillctl status')).waits;
		expect(found).toEqual([{line: 7, seconds: 30}]);
	});
});

describe('conditions', () => {
	const decided = (...lines: readonly string[]) => read(...lines).decisions.map(({line}) => line);

	it('hold over the block of an option that is named by its act, though both speak of one thing', () => {
		expect(decided('## Rollback', '', '### Option 1: Remove the prices', ...fence('tillctl drop prices'), '### Option 2: Reset the prices', '', 'If one till has wrong prices:', ...fence('tillctl load prices'))).toEqual([13]);
	});

	it('may have two parts', () => {
		expect(decided('## Rollback', '', 'Look first.', '', 'If you need the carts, or deleting them did not help, then restore them from the copy.')).toEqual([7]);
	});

	it('lead to advice as to an order', () => {
		expect(decided('## Rollback', '', 'Look first.', '', 'They are listed there. IF THE CARTS ARE BROKEN, then it might be easiest to just delete them.')).toEqual([7]);
	});

	it('send on from a part that names whom to call, where a command stands below', () => {
		expect(decided('## Escalation', '', 'If the database is unrecoverable, start the drill:', ...fence('./drill.sh'))).toEqual([5]);
		expect(decided('## Escalation', '', 'If nobody answers, Ada is there as well.')).toEqual([]);
	});
});
