import type {Diagnostic} from '../plan/diagnostic.ts';
import {placeNames} from '../plan/command-pattern.ts';
import type {Plan} from '../plan/plan.ts';
import type {Rule, Scenario} from '../plan/scenario.ts';
import {templateNames} from '../plan/template.ts';
import {checkYaml, spanAt} from './check-yaml.ts';
import {closeWordHelp} from './did-you-mean.ts';
import {scenarioSchema} from './scenario-schema.ts';
import {strangeNames, withIds} from './scenario-names.ts';
import {place, readYaml} from './yaml-file.ts';
import type {YamlFile} from './yaml-file.ts';

/**
 * A drill's scenario (YAML): `title`, what the drill is about, `world` (`state, files, real, programs`), `faults`, `answers`,
 * `objectives`. With a plan, the steps that it names must be there, and are named by their ids afterwards. Null if there are
 * errors. A `{{name}}` that nothing provides is a warning: it would be printed as it stands.
 */
export function readScenario(source: string, path: string, plan?: Plan): {readonly scenario: Scenario | null; readonly diagnostics: readonly Diagnostic[]} {
	const file = readYaml(source, path);
	const {output, diagnostics} = checkYaml(file, source, scenarioSchema);
	if (output === null) {
		return {scenario: null, diagnostics};
	}
	const names = output.world.programs.flatMap((rule, index) => unknownNames(file, source, output, rule, index));
	const strange = plan === undefined ? [] : strangeNames(file, source, plan);
	const wrong = strange.some(({severity}) => severity === 'error');
	return {scenario: wrong ? null : plan === undefined ? output : withIds(output, plan), diagnostics: [...names, ...strange]};
}

/** Provided for every template: the present time in UTC. */
const ALWAYS = ['now'];

function unknownNames(file: YamlFile, source: string, scenario: Scenario, rule: Rule, index: number): readonly Diagnostic[] {
	const changes = scenario.world.programs.flatMap(other => Object.keys(other.set));
	const known = [...ALWAYS, ...Object.keys(scenario.world.state), ...changes, ...placeNames(rule.match)];
	const parts = [
		['output', rule.output],
		['stderr', rule.stderr],
		...Object.entries(rule.set).map(([name, value]) => [`set.${name}`, value] as const),
	] as const;
	return parts.flatMap(([key, value]) =>
		templateNames(value)
			.filter(name => !known.includes(name))
			.map(name => {
				const span = spanAt(file, ['world', 'programs', index, ...key.split('.')]);
				const help = closeWordHelp(name, known) ?? `add \`${name}: …\` under \`world.state\``;
				return place(file, {code: 'unknown-name', severity: 'warning', message: `nothing provides \`{{${name}}}\``, span, help, text: source});
			}),
	);
}
