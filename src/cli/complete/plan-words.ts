import {documentNames} from '../../artifacts/bundle.ts';
import {stepsOfSection} from '../../plan/find-step.ts';
import {readRunbook} from '../../parser/read-runbook.ts';
import {readJournalFile} from '../../runner/journal-file.ts';
import {readRunFolder} from '../../runner/run-folder.ts';
import {findRun, outFolder} from '../find-run.ts';
import {loadFile} from '../load-file.ts';
import {takingFor} from '../load-packs.ts';
import {loadSidecar} from '../load-sidecar.ts';
import {STANDARD_INPUT} from '../standard-input.ts';
import type {World} from '../world.ts';
import type {Candidate} from './reply.ts';

/** What a runbook offers to options: its sections, inputs and answers. Loaded only where one of them is completed. */
export const planWords = (world: World, path: string) => {
	if (path === STANDARD_INPUT) return null;
	const plan = readRunbook(loadFile(world.cwd, path, 'runbook'), {path, sha256: '', sidecar: loadSidecar(world.cwd, path)});
	return {
		sections: plan.sections.map(({id, title}) => ({id: String(id), title, steps: stepsOfSection(plan, id).length})),
		inputs: plan.inputs.map(({name, prompt}) => ({name, prompt: prompt ?? ''})),
		answers: plan.steps.flatMap(step => (step.kind === 'decision' ? step.options.map(({text}) => `${step.title}=${text}`) : [])),
	};
};

/** Days of the packs that were named, else of all. */
export const dayWords = (world: World, packs: readonly string[]): readonly Candidate[] => {
	const {names, find} = takingFor(world, {}, world.cwd);
	return (packs.length > 0 ? packs : names).flatMap(name => Object.keys(find(name)?.days ?? {}).map(value => ({value, text: `of the pack ${name}`})));
};

/** Documents of a run, by their first names: of the one named, else of the newest. Only what was begun as a drill has those of drills. */
export const documentWords = (world: World, run: string | undefined, out: string): readonly Candidate[] => {
	const folder = findRun(world, run, out);
	const start = readJournalFile(folder).entries[0]?.event;
	const drill = start?.kind === 'run-started' && start.drill !== undefined;
	return documentNames(readRunFolder(folder).plan).flatMap(({path, names: [value = path]}) => (path.startsWith('drill-') && !drill ? [] : [{value, text: path}]));
};

/** Steps of the newest run. */
export const stepWords = (world: World): readonly Candidate[] => {
	const {plan} = readRunFolder(findRun(world, undefined, outFolder(world)));
	return plan.steps.map(({number, title}) => ({value: String(number), text: title}));
};
