import type {RunSetting} from './run-setting.ts';

/** What every command of the run has in its environment, whatever it is for. */
export const ownEnvironment = ({env, plan}: Pick<RunSetting, 'env' | 'plan'>): Record<string, string> => ({...definedOf(env), ...plan.declared?.env});

/** Without the variables that are not set, as programs are started with. */
export const definedOf = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
	Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
