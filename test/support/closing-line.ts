import type {Reporter, TestModule} from 'vitest/node';

/** Ends the output with one plain line, so that whoever reads only the end of a log sees the counts. */
export class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const states = modules.flatMap(module => [...module.children.allTests()]).map(test => test.result().state);
		const count = (state: string) => states.filter(found => found === state).length;
		// The default reporter writes its summary first; this line must be the last.
		process.once('exit', () => process.stdout.write(`\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped\n`));
	}
}
