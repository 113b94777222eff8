import {closeWordHelp} from '../parser/did-you-mean.ts';
import {stepsOfSection} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {SectionId} from '../plan/section.ts';
import {CliError} from './cli-error.ts';

/** The section that `--section` names: its id, or its heading. Throws `CliError` with what there is. */
export const findSection = (plan: Plan, wanted: string): SectionId => {
	const word = normal(wanted);
	const whole = plan.sections.filter(section => section.id === wanted || normal(section.title) === word);
	const found = whole.length > 0 ? whole : plan.sections.filter(section => section.id.endsWith(`/${wanted}`));
	const withSteps = plan.sections.filter(section => stepsOfSection(plan, section.id).length > 0).map(section => section.id);
	const [only, second] = found;
	if (!only) throw new CliError(`${plan.source.path} has no section \`${wanted}\``, closeWordHelp(wanted, withSteps) ?? sectionList(withSteps));
	if (second) throw new CliError(`\`${wanted}\` names ${found.length} sections`, `write one of ${found.map(({id}) => `\`${id}\``).join(', ')}`);
	if (!withSteps.includes(only.id)) throw new CliError(`section \`${only.id}\` has no steps`, sectionList(withSteps));
	return only.id;
};

const normal = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

const sectionList = (ids: readonly string[]): string | null => (ids.length === 0 ? null : `sections with steps: ${ids.slice(0, 12).map(id => `\`${id}\``).join(', ')}${ids.length > 12 ? ', …' : ''}`);
