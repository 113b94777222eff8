import {closeNameHelp} from '../parser/did-you-mean.ts';
import {stepsOfSection} from '../plan/find-step.ts';
import type {Plan} from '../plan/plan.ts';
import type {SectionId} from '../plan/section.ts';
import {shellWord} from '../plan/shell-word.ts';
import {CliError} from './cli-error.ts';

/** The section that `--section` names: its id, or its heading. Throws `CliError` with what there is. */
export const findSection = (plan: Plan, wanted: string): SectionId => {
	const word = normal(wanted);
	const whole = plan.sections.filter(section => section.id === wanted || normal(section.title) === word);
	const found = whole.length > 0 ? whole : plan.sections.filter(section => section.id.endsWith(`.${wanted}`));
	const withSteps = plan.sections.filter(section => stepsOfSection(plan, section.id).length > 0).map(section => section.id);
	const [only, second] = found;
	if (!only) throw new CliError(`${plan.source.path} has no section \`${wanted}\``, closeNameHelp(wanted, withSteps) ?? closeNameHelp(wanted, withSteps.map(lastPart)) ?? sectionList(plan, withSteps));
	if (second) throw new CliError(`\`${wanted}\` names ${found.length} sections`, `write one of ${found.map(({id}) => `\`${id}\``).join(', ')}`);
	if (!withSteps.includes(only.id)) throw new CliError(`section \`${only.id}\` has no steps`, sectionList(plan, withSteps));
	return only.id;
};

const normal = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Its heading alone names a section, too, where no other has the same. */
const lastPart = (id: string): string => id.slice(id.lastIndexOf('.') + 1);

/** More than a screen shows at once are told by number. */
const MOST = 12;

const sectionList = ({source}: Plan, ids: readonly string[]): string | null => {
	if (ids.length === 0) return null;
	const more = ids.length - MOST;
	return `sections with steps: ${ids.slice(0, MOST).map(id => `\`${id}\``).join(', ')}${more > 0 ? ` and ${more} more, which \`rollbook plan ${shellWord(source.path)} --format json\` lists` : ''}`;
};
