import type {Input} from '../../plan/input.ts';
import type {LiveRun} from '../../run/live-run.ts';
import type {Prompt} from '../../run/prompt.ts';
import {completed, problemWith} from '../state/fields.ts';
import {safe} from '../text/safe.ts';
import type {Person, Reply} from './person.ts';

/** Asks for the values of an inputs prompt, one after the other. */
export const askInputs = async (run: LiveRun, prompt: Extract<Prompt, {kind: 'inputs'}>, person: Person): Promise<Reply> => {
	const values: Record<string, string> = {};
	for (const name of prompt.names) {
		const offer = run.offer(name);
		const sample = offer === null ? '' : ` (${offer.by === 'drill' ? 'this drill knows' : 'the runbook shows'} ${safe(offer.value)})`;
		const value = await askValue(run, name, {...person, known: sample, empty: prompt.required ? '' : 'may be left empty for now'});
		if (value === null) return {kind: 'leave'};
		if (value !== '') values[name] = value;
	}
	return {kind: 'fill', prompt: prompt.id, values};
};

/** A value that was wrong, or is wanted before its step: which one, then what it is to be. */
export const changeValue = async (run: LiveRun, person: Person): Promise<Reply> => {
	const {inputs} = run.state();
	const names = run.plan.inputs.map(({name}) => name);
	for (const name of names) person.out(`  ${name}${shownValue(inputs[name])}`);
	const typed = names.length === 1 ? (names[0] ?? '') : (await person.ask('name of the value to change, an empty line goes back: ')).trim();
	if (typed === '') return {kind: 'again'};
	if (!names.includes(typed)) {
		person.out(`! there is no value \`${safe(typed)}\``);
		return {kind: 'again'};
	}
	const value = await askValue(run, typed, {...person, known: shownValue(inputs[typed]), empty: 'an empty line leaves it as it is'});
	if (value === null) return {kind: 'leave'};
	return value === '' ? {kind: 'again'} : {kind: 'fill', prompt: null, values: {[typed]: value}};
};

const shownValue = (input: {readonly value: string | null; readonly given: boolean} | undefined): string => (input?.given !== true ? ', not given yet' : ` = ${input.value === null ? '(secret)' : safe(input.value)}`);

type Asking = Person & {readonly known: string; readonly empty: string};

/** A value that can be taken, or empty; null: the person leaves. */
const askValue = async (run: LiveRun, name: string, {ask, out, known, empty}: Asking): Promise<string | null> => {
	const input = run.plan.inputs.find(candidate => candidate.name === name);
	const options = input && input.options.length > 0 ? ` (${input.options.map(safe).join(', ')})` : '';
	for (;;) {
		const typed = await ask(`${name}${known}${options}${input?.secret ? ', does not show' : ''}, ? help, q leaves: `, input?.secret);
		if (typed.trim() === 'q') return null;
		if (typed.trim() === '?') {
			for (const row of [...(input ? valueHelp(input) : []), ...(empty === '' ? [] : [empty])]) out(`  ${row}`);
			continue;
		}
		const value = input ? completed(input, typed) : typed;
		const problem = input ? problemWith(input, value) : null;
		if (problem === null) return value;
		out(`! ${problem}`);
	}
};

const valueHelp = ({prompt, literals, pattern, line}: Input): readonly string[] => [
	...(prompt === null ? [] : [safe(prompt)]),
	`stands for ${literals.map(literal => `\`${safe(literal)}\``).join(', ')}, first on line ${line}`,
	...(pattern === null ? [] : [safe(`must match ${pattern}`)]),
];
