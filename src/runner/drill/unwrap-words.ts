/** A command line inside of programs that only call another one. */
type Unwrapped = {
	readonly words: readonly (string | null)[];
	/** Set by `timeout`: the command is ended after so long. */
	readonly limitMs: number | null;
};

/**
 * `sudo -u app timeout 30 deployctl status` → `deployctl status`, 30 s: a scenario need not say everything twice.
 * Null if the line begins with no such program, or in a way that is not understood.
 */
export function unwrapWords(words: readonly (string | null)[]): Unwrapped | null {
	const [name] = words;
	const wrapper = typeof name === 'string' ? WRAPPERS.get(name) : undefined;
	if (wrapper === undefined) {
		return null;
	}
	let at = 1;
	for (let word = words[at]; typeof word === 'string' && wrapper.options.test(word); word = words[at]) {
		at += wrapper.valued?.test(word) === true ? 2 : 1;
	}
	const limit = wrapper.takesDuration ? (words[at] ?? null) : null;
	const limitMs = limit === null ? null : secondsMs([limit]);
	const rest = words.slice(wrapper.takesDuration ? at + 1 : at);
	const first = rest[0];
	if (typeof first !== 'string' || /^-|=/u.test(first) || (wrapper.takesDuration && limitMs === null)) {
		return null;
	}
	const inner = unwrapWords(rest);
	return inner === null ? {words: rest, limitMs} : {words: inner.words, limitMs: limitMs ?? inner.limitMs};
}

/** `30`, `0.5`, `1m 30s` as `sleep` and `timeout` read them, added up, in milliseconds; null if one is none. */
export function secondsMs(words: readonly string[]): number | null {
	return words.reduce<number | null>((sum, word) => {
		const [, count, unit] = /^(\d+(?:\.\d+)?)([smhd]?)$/u.exec(word) ?? [];
		return sum === null || count === undefined ? null : sum + Number(count) * (UNIT_MS[unit || 's'] ?? 0);
	}, 0);
}

const UNIT_MS: Readonly<Record<string, number>> = {s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000};

type Wrapper = {readonly options: RegExp; readonly valued?: RegExp; readonly takesDuration?: boolean};

/** Sources: the manuals of sudo and of GNU coreutils. */
const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
	['sudo', {options: /^-(?:[EHnSk]+|u|g)$/u, valued: /^-[ug]$/u}],
	['nohup', {options: /^$/u}],
	['nice', {options: /^-(?:n|\d+)$/u, valued: /^-n$/u}],
	['timeout', {options: /^(?:-[ks]|-[ks].+|--(?:foreground|preserve-status|kill-after=.+|signal=.+))$/u, valued: /^-[ks]$/u, takesDuration: true}],
	['env', {options: /^[A-Za-z_]\w*=/u}],
]);

/** The names, for the folder that is the drill's PATH. */
export const WRAPPER_NAMES: readonly string[] = [...WRAPPERS.keys()];
