import type {CommandStep, Step} from '../../src/plan/step.ts';
import type {Plan} from '../../src/plan/plan.ts';
import {readRunbook} from '../../src/parser/read-runbook.ts';

/** The reading of a text in the notation of docs/reading.md, one line for each step and each block that is never run. */
export function statedReading(markdown: string): readonly string[] {
	const plan = readRunbook(new TextEncoder().encode(markdown), {path: 'example.md', sha256: ''});
	const told = new Set(plan.steps.filter(step => step.kind !== 'command').map(step => step.line));
	const blocks = plan.reading.fences.filter(fence => fence.statements.length === 0 && !told.has(fence.line)).map(fence => ({line: fence.line, text: `${fence.line} shown: ${fence.kind}`}));
	const steps = plan.steps.map(step => ({line: step.line, text: `${step.line} ${step.onWay ? '' : 'aside, '}${stepText(step, plan)}`}));
	return [...steps, ...blocks].sort((a, b) => a.line - b.line).map(({text}) => text);
}

function stepText(step: Step, plan: Plan): string {
	switch (step.kind) {
		case 'command':
			return [`run: ${step.command.split('\n')[0] ?? ''}`, ...marksOf(step, plan)].join(' · ');
		case 'manual':
			return `by hand: ${step.title}${step.waitMs === null ? '' : ` · wait ${step.waitMs / 1000} s`}`;
		case 'checklist':
			return `tick: ${step.items.length} items`;
		case 'decision':
			return `choose: ${step.options.map(option => option.text).join(' | ')}`;
	}
}

function marksOf(step: CommandStep, plan: Plan): readonly string[] {
	const opener = plan.steps.find(other => other.id === step.inside);
	const expectation = step.expectations[0];
	return [
		...(step.title === step.command.split('\n')[0] ? [] : [`"${step.title}"`]),
		...[...new Set(step.uses.map(use => use.input))].map(name => `ask ${name}`),
		...(step.gate === null ? [] : [step.gate.level === 'typed' ? `type "${step.gate.word}"` : 'confirm']),
		...(step.endless ? ['endless'] : []),
		...(step.interactive ? ['interactive'] : []),
		...(opener === undefined ? [] : [`inside ${opener.line}`]),
		...(step.inside === null && (step.language === 'sql' || step.language === 'client') ? ['nowhere here'] : []),
		...(step.condition === null ? [] : [`only: ${step.condition}`]),
		...(expectation === undefined || expectation.kind === 'exit' ? [] : [`expect: ${expectation.text}`]),
	];
}
