import {realpathSync, statSync} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {readSettingsFile, type SettingsFile, type SettingsKey, type SettingsOwner, SETTINGS_KEYS} from '../../parser/settings-file.ts';
import {CliError} from '../cli-error.ts';
import {EXIT} from '../exit-codes.ts';
import {loadFile} from '../load-file.ts';
import {reportDiagnostics} from '../report-diagnostics.ts';
import {shownPath} from '../shown-path.ts';
import type {World} from '../world.ts';
import {NO_SETTINGS, type Origin, type Setting, type Settings} from './settings.ts';
import type {SettingsPlaces} from './settings-places.ts';
import {variableSettings} from './variable-settings.ts';

/** What variables, the project's file and the operator's own say. Errors in a file are printed, then `CliError`: nothing runs on half of what was meant. */
export const loadSettings = (world: World, places: SettingsPlaces): Settings => {
	const project = places.project === null ? null : ownPlaces(world, places.project, load(world, places.project, 'project'));
	const user = places.userFound ? ownFile(world, places.user, load(world, places.user, 'user')) : null;
	const variables: Partial<Settings> = variableSettings(world.env);
	const found = SETTINGS_KEYS.map(key => [key, variables[key] ?? strictest(key, [from(project, key), from(user, key)]) ?? NO_SETTINGS[key]] as const);
	return Object.fromEntries(found) as unknown as Settings;
};

type Loaded = {readonly owner: SettingsOwner; readonly path: string; readonly file: SettingsFile};

const load = (world: World, path: string, owner: SettingsOwner): Loaded => {
	const shown = shownPath(world, path);
	const file = readSettingsFile(loadFile(world.cwd, path, 'settings file').toString('utf8'), shown, owner);
	try {
		reportDiagnostics(world, file.diagnostics, shown, EXIT.usage);
	} catch (error) {
		if (error instanceof CliError) throw new CliError(error.message, '`--no-config` goes on without settings files', error.code);
		throw error;
	}
	return {owner, path: shown, file};
};

const from = (loaded: Loaded | null, key: SettingsKey): Setting<unknown> | null => {
	const value = loaded?.file.values?.[key];
	if (loaded === null || value === undefined) return null;
	const origin: Origin = {kind: loaded.owner, path: loaded.path, line: loaded.file.lines[key] ?? 1};
	return {value, from: origin};
};

/** The nearer file wins; where one of them asks for more care than the other, that one does. */
const strictest = (key: SettingsKey, found: readonly (Setting<unknown> | null)[]): Setting<unknown> | undefined => {
	const set = found.filter(one => one !== null);
	return key === 'max-warnings' ? set.toSorted((a, b) => Number(a.value) - Number(b.value))[0] : set[0];
};

/** Paths of a project's file stand for places below it, wherever one stands. Throws `CliError` for a link that leads elsewhere. */
const ownPlaces = (world: World, path: string, loaded: Loaded): Loaded => {
	const root = dirname(path);
	const at = (folder: string): string => {
		const whole = join(root, folder);
		if (!isBelow(root, whole)) throw new CliError(`\`${folder}\` in ${loaded.path} leads out of its folder`, 'a project keeps its runs below its own folder; name another place with `--out`, or go on with `--no-config`');
		return shownPath(world, whole);
	};
	const {values} = loaded.file;
	return {...loaded, file: {...loaded.file, values: {...values, ...(values?.out === undefined ? {} : {out: at(values.out)}), ...(values?.runbooks === undefined ? {} : {runbooks: values.runbooks.map(at)})}}};
};

const isBelow = (root: string, path: string): boolean => {
	let there = path;
	while (!statSync(there, {throwIfNoEntry: false})) there = dirname(there);
	const [real, top] = [realpathSync(there), realpathSync(root)];
	return real === top || real.startsWith(top + sep);
};

/**
 * Hooks are commands: a file that others may write to is nobody's own. A group counts as others, as it does for OpenSSH's own
 * configuration: that a group has one member alone, as a user's private one has, cannot be told without asking every source of
 * accounts. Throws `CliError`.
 */
const ownFile = (world: World, path: string, loaded: Loaded): Loaded => {
	const why = whyNotOwn(statSync(path));
	if (why !== null) throw new CliError(`${loaded.path} ${why}: it could name commands to run`, `make it yours, \`chmod go-w ${loaded.path}\`, or go on with \`--no-config\``);
	const at = (value: string): string => (value.startsWith('~/') ? join(world.home, value.slice(2)) : value);
	const {values} = loaded.file;
	return {...loaded, file: {...loaded.file, values: {...values, ...(values?.out === undefined ? {} : {out: at(values.out)}), ...(values?.['sign-key'] === undefined ? {} : {'sign-key': at(values['sign-key'])})}}};
};

const whyNotOwn = ({mode, uid}: {readonly mode: number; readonly uid: number}): string | null => {
	const own = process.getuid?.() ?? uid;
	if (uid !== own && uid !== 0) return 'belongs to somebody else';
	if ((mode & 0o022) === 0) return null;
	return `can be written by ${(mode & 0o002) === 0 ? 'its group' : 'everybody'}`;
};
