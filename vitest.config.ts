import {defineConfig} from 'vitest/config';
import {ClosingLine} from './test/support/closing-line.ts';

const TESTS = ['test/**/*.test.ts', 'test/**/*.test.tsx'];
/** What has no process, no environment and no clock of its own: files share the modules that they load, a third of their time. */
const PURE = ['test/artifacts/**', 'test/parser/**', 'test/plan/**', 'test/run/**'];

export default defineConfig({
	test: {
		globalSetup: 'test/support/one-temporary-folder.ts',
		reporters: ['default', new ClosingLine()],
		// The tests wait for a quarter of their time: three at once keep two processors busy. vitest would leave one of two idle.
		maxWorkers: 3,
		// Longest alone: 15 s. On a machine that does four other things as well, four times that.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		projects: [
			{extends: true, test: {name: 'whole', include: TESTS, exclude: PURE}},
			{extends: true, test: {name: 'pure', include: PURE.map(folder => `${folder}/*.test.ts`), isolate: false}},
		],
	},
});
