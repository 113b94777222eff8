import {bundle} from '../../src/artifacts/bundle.ts';
import {keptStates} from '../../src/artifacts/kept-states.ts';
import type {Plan} from '../../src/plan/plan.ts';
import type {Entry} from '../../src/run/entry.ts';
import type {StepResult} from '../../src/run/event.ts';
import {readText} from '../support/read-text.ts';
import {passed, push, run, send, settle, startWalk} from '../support/walk.ts';

/** The run that `docs/evidence.md` shows pieces of: the runbook of the page, a fixed clock, and what its steps printed. */
export const evidenceRun = (runbook: string): {readonly plan: Plan; readonly entries: readonly Entry[]; readonly files: ReadonlyMap<string, string>} => {
	const plan = readText(runbook);
	const walk = startWalk(plan, 'live');
	const prompt = () => walk.state.prompt?.id ?? '';
	const result = (step: string): StepResult => ({...passed, artifacts: ['output', 'stdout'].map(name => ({path: `steps/0${plan.steps.findIndex(({id}) => id === step) + 1}/${name}.txt`, bytes: 20, sha256: 'a'.repeat(64)}))});
	push(walk, {kind: 'inputs-set', by: 'ada', values: {version: 'v41'}, secrets: ['api_token'], sources: {api_token: 'from $API_TOKEN'}});
	settle(walk, result);
	send(walk, {kind: 'note', text: '-9m pager: checkout fails', step: null});
	for (const _ of plan.steps.filter(({kind}) => kind === 'command')) {
		run(walk);
		settle(walk, result);
	}
	send(walk, {kind: 'skip', prompt: prompt(), reason: 'nobody outside noticed'});
	settle(walk, result);
	const printed = new Map([['steps/01/stdout.txt', new TextEncoder().encode('shop v42\n2 of 2 failing\n')], ['steps/03/stdout.txt', new TextEncoder().encode('shop v41\n2 of 2 passing\n')]]);
	const documents = [...bundle(plan, walk.entries, 'f'.repeat(64), printed), ...keptStates(plan, walk.entries, printed)];
	return {plan, entries: walk.entries, files: new Map(documents.flatMap(({path, text}) => (text === null ? [] : [[path, typeof text === 'string' ? text : new TextDecoder().decode(text)] as const])))};
};
