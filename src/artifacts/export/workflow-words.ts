import type {DecisionStep, Option, Step} from '../../plan/step.ts';
import {scriptOf} from './workflow-script.ts';
import type {Yaml} from './yaml-text.ts';

/** No text of a runbook is an expression of the workflow. */
export function literal(text: string): string {
	return text.replace(/\$\{\{/gu, "${{ '${{' }}");
}

export const line = (text: string): string => text.replace(/[\s\p{C}]+/gu, ' ').trim();

export const nameOf = (input: string): string => input.toLowerCase().replace(/[^a-z0-9_]/gu, '_').replace(/^(?=\d)/u, '_');

export const choiceOf = (step: DecisionStep): string => `choose_${step.number}`;

export const UNCHOSEN = 'not chosen yet';

/** A value that stands in expressions and scripts: letters, digits and blanks only. */
export const optionOf = (step: DecisionStep, option: Option): string => `${step.options.indexOf(option) + 1}. ${option.text.replace(/[^\p{L}\p{N} ]+/gu, ' ').replace(/\s+/gu, ' ').trim().slice(0, 80).trim()}`.trim();

/** Prose, checklists and what is left to people, as Markdown of the run's page. */
export function summary(steps: readonly Step[]): Yaml {
	const rows = steps.flatMap(step => [`### ${step.number}. ${line(step.title)}`, ...(step.prose === '' ? [] : ['', step.prose]), ...step.warnings.map(text => `\n**${line(text)}**`), ...bodyOf(step), '']);
	return {name: 'What the runbook says', shell: 'bash', env: {SUMMARY: literal(rows.join('\n').slice(0, 60_000))}, run: 'printf \'%s\\n\' "$SUMMARY" >> "$GITHUB_STEP_SUMMARY"\n'};
}

/** Why a command is left to a person; empty if it is not. */
export const whyByHand = (step: Step): readonly string[] => {
	const scripted = step.kind === 'command' ? scriptOf(step) : null;
	return scripted !== null && 'why' in scripted ? [scripted.why] : [];
};

function bodyOf(step: Step): readonly string[] {
	switch (step.kind) {
		case 'checklist':
			return ['', ...step.items.map(({text}) => `- [ ] ${text}`)];
		case 'manual':
			return ['', step.text];
		case 'decision':
			return ['', ...step.options.map(option => `- ${optionOf(step, option)}${option.detail === '' ? '' : `: ${line(option.detail)}`}`)];
		case 'command':
			return ['', ...step.command.split('\n').map(text => `    ${text}`), ...whyByHand(step).map(why => `\nBy hand: ${why}.`), ...step.expectations.flatMap(expected => ('text' in expected ? [`\n${expectedWords(line(expected.text))}`] : []))];
	}
}

/** In the author's words it often says so by itself: "Expected output: …". */
const expectedWords = (text: string): string => (/^expect/iu.test(text) ? text : `Expected: ${text}`);
