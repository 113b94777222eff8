import {expect, test, vi} from 'vitest';
import {untilEnded} from '../../src/runner/captured-step.ts';
import {markOf} from '../../src/runner/living-process.ts';
import {makeFolder} from './support.ts';

test('a step that nobody follows any more holds the program by none of its looks, the next ones included', () => {
	const folder = makeFolder();
	const made = vi.spyOn(globalThis, 'setTimeout');
	try {
		const watch = untilEnded({name: '01-step-1/attempt-1', relative: 'steps/01-step-1/attempt-1', folder, state: folder}, markOf(process.pid), 60_000);
		expect(made.mock.results.at(-1)?.value).toSatisfy((timer: NodeJS.Timeout) => timer.hasRef());
		watch.detach();
		watch.look(null);
		expect(made.mock.results.map(({value}) => (value as NodeJS.Timeout).hasRef())).toEqual([false, false]);
		clearTimeout(made.mock.results.at(-1)?.value as NodeJS.Timeout);
	} finally {
		made.mockRestore();
	}
});
