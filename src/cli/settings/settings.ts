import type {SettingsKey, SettingsValues} from '../../parser/settings-file.ts';

/** Where a value was found; what stands nearer to the call comes first. */
export type Origin = {readonly kind: 'built-in'} | {readonly kind: 'variable'; readonly name: string} | {readonly kind: 'project' | 'user'; readonly path: string; readonly line: number};

export type Setting<Value> = {readonly value: Value; readonly from: Origin};

/** `out`: absolute where a file says it; `null`: nobody set it. */
export type Settings = {
	readonly [Key in SettingsKey]: Setting<NonNullable<SettingsValues[Key]> | null>;
};

const BUILT_IN: Setting<null> = {value: null, from: {kind: 'built-in'}};

export const NO_SETTINGS: Settings = {out: BUILT_IN, runbooks: BUILT_IN, packs: BUILT_IN, 'max-warnings': BUILT_IN, ui: BUILT_IN, speed: BUILT_IN, hooks: BUILT_IN, 'sign-key': BUILT_IN};
