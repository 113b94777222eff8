import {visible} from '../../artifacts/inert.ts';
import {PROJECT_KEYS, SETTINGS_KEYS, type SettingsKey} from '../../parser/settings-file.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {NO_SETTINGS, type Origin} from '../settings/settings.ts';
import {PROJECT_FILE, settingsPlaces} from '../settings/settings-places.ts';
import {shownPath} from '../shown-path.ts';
import type {World} from '../world.ts';

export type ConfigFlags = {readonly format: 'text' | 'json'};

/** What holds where nobody sets anything, in words. */
const BUILT_IN: Readonly<Record<SettingsKey, string>> = {
	out: 'artifacts',
	runbooks: 'all folders below',
	packs: 'none',
	'max-warnings': 'no limit',
	ui: 'full at a terminal that can have it',
	speed: '1, and 20 where nobody watches',
	hooks: 'none',
	'sign-key': 'none: runs are not signed',
};

/** `rollbook config`: every setting with where it comes from, and the files that were looked for. */
export const configCommand = (world: World, {format}: ConfigFlags, files: boolean): ExitCode => {
	const settings = world.settings ?? NO_SETTINGS;
	const {project, user, userFound} = settingsPlaces(world);
	if (format === 'json') {
		const found = {schema: 1, files: {read: files, project, user: userFound ? user : null}, settings: Object.fromEntries(SETTINGS_KEYS.map(key => [key, settings[key]]))};
		world.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
		return EXIT.completed;
	}
	const rows = SETTINGS_KEYS.map(key => {
		const {value, from} = settings[key];
		return {key, value: value === null ? BUILT_IN[key] : [value].flat().join(', '), from: originText(from)};
	});
	const width = Math.max(...rows.map(({value}) => value.length));
	const table = rows.map(({key, value, from}) => `${key.padEnd(12)}  ${value.padEnd(Math.min(width, WIDEST))}  ${from}\n`).join('');
	const projectText = project === null ? `no ${PROJECT_FILE} from here up (may set ${PROJECT_KEYS.join(', ')})` : shownPath(world, project);
	world.stdout.write(visible(`${table}\nproject  ${projectText}\nyours    ${user}${userFound ? '' : ' (not there)'}\n${files ? '' : 'neither was read (--no-config)\n'}`));
	return EXIT.completed;
};

const WIDEST = 40;

const originText = (from: Origin): string => {
	switch (from.kind) {
		case 'built-in':
			return 'built in';
		case 'variable':
			return `$${from.name}`;
		case 'project':
		case 'user':
			return `${from.path}:${from.line}`;
	}
};
