import type {Command} from 'commander';
import type {SettingsKey} from '../../parser/settings-file.ts';
import type {World} from '../world.ts';
import {NO_SETTINGS, type Settings} from './settings.ts';
import {settingsPlaces} from './settings-places.ts';
import {variableSettings} from './variable-settings.ts';

/** Settings that stand for an option of the same meaning, by the name that Commander knows it by. Where runs are is asked for where it is needed. */
const OPTIONS: Readonly<Partial<Record<SettingsKey, string>>> = {ui: 'ui', speed: 'speed', packs: 'pack', 'max-warnings': 'maxWarnings'};

/** Commands whose `--speed` is that of a drill. */
const DRILLS: ReadonlySet<string> = new Set(['drill']);

/** Commands that must work whatever the files say. */
const WITHOUT: ReadonlySet<string> = new Set(['help', 'completion', 'complete', 'init']);

/** What holds for this call. Files are only read, and what reads them only loaded, where there are some. Throws `CliError`. */
export const settingsFor = async (world: World, command: Command, files: boolean): Promise<Settings> => {
	if (WITHOUT.has(command.name())) return NO_SETTINGS;
	const places = files ? settingsPlaces(world) : null;
	if (places === null || (places.project === null && !places.userFound)) return {...NO_SETTINGS, ...variableSettings(world.env)};
	return (await import('./load-settings.ts')).loadSettings(world, places);
};

/** Gives them to options that the call does not give. */
export const applySettings = (command: Command, settings: Settings): void => {
	for (const [key, option] of Object.entries(OPTIONS) as readonly (readonly [SettingsKey, string])[]) {
		const {value} = settings[key];
		const known = command.options.some(one => one.attributeName() === option) && (key !== 'speed' || DRILLS.has(command.name()));
		const source = command.getOptionValueSource(option);
		if (value !== null && known && (source === undefined || source === 'default')) command.setOptionValueWithSource(option, value, 'config');
	}
};
