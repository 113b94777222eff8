import {diagnosticText} from '../../artifacts/diagnostic-text.ts';
import {planTree} from '../../artifacts/plan-tree.ts';
import {readRunbook} from '../../parser/read-runbook.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {loadFile} from '../load-file.ts';
import {loadSidecar} from '../load-sidecar.ts';
import {sha256} from '../load-runbook.ts';
import type {World} from '../world.ts';

/** `rollbook plan FILE`: what would run, and why. Prints the plan of a broken runbook too, as far as it could be read. */
export const planCommand = (world: World, path: string, options: {readonly format: 'tree' | 'json'}): ExitCode => {
	const bytes = loadFile(world.cwd, path, 'runbook');
	const plan = readRunbook(bytes, {path, sha256: sha256(bytes), sidecar: loadSidecar(world.cwd, path)});
	world.stdout.write(options.format === 'json' ? `${JSON.stringify(plan, null, 2)}\n` : `${planTree(plan).trimEnd()}\n`);
	const shown = plan.diagnostics.filter(({severity}) => severity !== 'note' || options.format === 'tree');
	for (const diagnostic of shown) world.stderr.write(`\n${diagnosticText(diagnostic)}\n`);
	return plan.diagnostics.some(({severity}) => severity === 'error') ? EXIT.runbook : EXIT.completed;
};
