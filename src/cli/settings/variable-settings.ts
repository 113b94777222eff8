import {CliError} from '../cli-error.ts';
import type {World} from '../world.ts';
import type {Settings} from './settings.ts';

/** Variables that stand before every file, behind the options of a call. */
const SETTING_VARIABLES = {out: 'ROLLBOOK_OUT', ui: 'ROLLBOOK_UI', hooks: 'ROLLBOOK_HOOKS', 'sign-key': 'ROLLBOOK_SIGN_KEY'} as const;

type FromVariables = Partial<Pick<Settings, keyof typeof SETTING_VARIABLES>>;

/** An empty variable sets nothing. Throws `CliError`. */
export const variableSettings = (env: World['env']): FromVariables => {
	const value = (key: keyof typeof SETTING_VARIABLES): string | null => env[SETTING_VARIABLES[key]] || null;
	const from = (key: keyof typeof SETTING_VARIABLES) => ({kind: 'variable', name: SETTING_VARIABLES[key]}) as const;
	const [out, ui, hooks, key] = [value('out'), value('ui'), value('hooks'), value('sign-key')];
	if (ui !== null && ui !== 'full' && ui !== 'plain') throw new CliError(`\`${SETTING_VARIABLES.ui}\` is \`${ui}\``, 'it is `full` or `plain`; a program asks for `--ui json` in its call');
	return {
		...(out === null ? {} : {out: {value: out, from: from('out')}}),
		...(ui === null ? {} : {ui: {value: ui, from: from('ui')}}),
		...(hooks === null ? {} : {hooks: {value: hooks.split('\n').map(line => line.trim()).filter(line => line !== ''), from: from('hooks')}}),
		...(key === null ? {} : {'sign-key': {value: key, from: from('sign-key')}}),
	};
};
