import {diagnosticText} from '../../artifacts/diagnostic-text.ts';
import {planMermaid} from '../../artifacts/plan-mermaid.ts';
import {visible} from '../../artifacts/inert.ts';
import {planReasons} from '../../artifacts/plan-reasons.ts';
import {planTree} from '../../artifacts/plan-tree.ts';
import {wrapRows} from '../../artifacts/wrap-rows.ts';
import {readRunbook} from '../../parser/read-runbook.ts';
import type {Plan} from '../../plan/plan.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {loadFile} from '../load-file.ts';
import {loadSidecar} from '../load-sidecar.ts';
import {readQuickly} from '../read-quickly.ts';
import {sha256} from '../sha256.ts';
import {contentOfRunbook} from '../trust/content-of-runbook.ts';
import type {TrustContent} from '../trust/trust-content.ts';
import type {World} from '../world.ts';

type PlanFormat = 'tree' | 'json' | 'mermaid';

/** `why`: below the tree, what decided everything that was inferred. */
export type PlanFlags = {readonly format: PlanFormat; readonly why?: boolean};

const FORMATS: Readonly<Record<PlanFormat, (plan: Plan) => string>> = {
	tree: plan => `${planTree(plan).trimEnd()}\n`,
	json: plan => `${JSON.stringify(plan, null, 2)}\n`,
	mermaid: planMermaid,
};

const treeOf = (plan: Plan, {why}: PlanFlags, columns: number | undefined): string => {
	const text = visible(`${FORMATS.tree(plan)}${why === true ? planReasons(plan) : ''}`);
	return columns === undefined ? text : wrapRows(text, columns);
};

/** `rollbook plan FILE`: what would run, and why. Prints the plan of a broken runbook too, as far as it could be read. */
export const planCommand = (world: World, path: string, options: PlanFlags): ExitCode => {
	const bytes = loadFile(world.cwd, path, 'runbook');
	const sidecar = loadSidecar(world.cwd, path);
	const plan = readQuickly(() => readRunbook(bytes, {path, sha256: sha256(bytes), sidecar}));
	world.stdout.write(options.format === 'tree' ? treeOf(plan, options, world.stdout.columns) : FORMATS[options.format](plan));
	if (options.format === 'tree') world.stdout.write(visible(trustRow(contentOfRunbook(world, path, {plan, bytes, sidecar: sidecar?.bytes ?? null}))));
	const shown = plan.diagnostics.filter(({severity}) => severity !== 'note' || options.format === 'tree');
	for (const diagnostic of shown) world.stderr.write(`\n${diagnosticText(diagnostic)}\n`);
	return plan.diagnostics.some(({severity}) => severity === 'error') ? EXIT.runbook : EXIT.completed;
};

/** What `--trust` is given where nobody can be asked. */
const trustRow = ({files, hash}: TrustContent): string => `\nTo allow what it runs (${files.map(({path}) => path).join(', ')}): --trust ${hash}\n`;
