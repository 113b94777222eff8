import {diagnosticText} from '../../artifacts/diagnostic-text.ts';
import {githubWorkflow} from '../../artifacts/export/github-workflow.ts';
import {visible} from '../../artifacts/inert.ts';
import {readRunbook} from '../../parser/read-runbook.ts';
import {CliError} from '../cli-error.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {EXPORT_FORMATS} from '../export-formats.ts';
import {loadFile} from '../load-file.ts';
import {loadSidecar} from '../load-sidecar.ts';
import {readQuickly} from '../read-quickly.ts';
import {sha256} from '../sha256.ts';
import type {World} from '../world.ts';

/** `rollbook export github-actions FILE`: the workflow on standard output, what it leaves to people on the other. A broken runbook is not exported. */
export const exportCommand = (world: World, format: string, path: string): ExitCode => {
	if (!EXPORT_FORMATS.includes(format)) throw new CliError(`there is no format \`${format}\` to export`, '`rollbook export github-actions FILE`');
	const bytes = loadFile(world.cwd, path, 'runbook');
	const plan = readQuickly(() => readRunbook(bytes, {path, sha256: sha256(bytes), sidecar: loadSidecar(world.cwd, path)}));
	const wrong = plan.diagnostics.filter(({severity}) => severity === 'error');
	for (const diagnostic of wrong) world.stderr.write(`\n${diagnosticText(diagnostic)}\n`);
	if (wrong.length > 0) return EXIT.runbook;
	const {text, notices} = githubWorkflow(plan);
	world.stdout.write(text);
	for (const notice of notices) world.stderr.write(visible(`rollbook: ${path}: ${notice}\n`));
	return EXIT.completed;
};
