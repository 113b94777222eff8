import {defineConfig} from 'vitest/config';
import {ClosingLine} from './test/support/closing-line.ts';

export default defineConfig({
	test: {
		globalSetup: 'test/support/one-temporary-folder.ts',
		include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
		reporters: ['default', new ClosingLine()],
		// The tests wait more than they compute; vitest would leave one of two processors idle.
		maxWorkers: 2,
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
});
