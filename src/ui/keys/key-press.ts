import type {Key} from 'ink';

/** One press, or several that arrived together. */
export type KeyPress = {
	/** `enter`, `esc`, `ctrl-c`, `j` …; empty for several characters at once. */
	readonly key: string;
	/** What would be typed into a field; empty for keys that type nothing. */
	readonly text: string;
};

/** From what Ink reports; null for what means nothing here: a key let go, a combination with Alt. */
export const keyPressOf = (input: string, key: Key): KeyPress | null => {
	if (key.eventType === 'release') return null;
	const named = NAMED.find(([field]) => key[field]);
	if (named) return press(key.shift && named[1] === 'tab' ? 'shift-tab' : named[1]);
	if (key.meta || key.super || key.hyper) return null;
	if (key.ctrl) return press(input === 'j' ? 'newline' : `ctrl-${input}`);
	if (input === '\n') return press('newline');
	if (input === '') return null;
	if (input === ' ') return {key: 'space', text: ' '};
	return [...input].length === 1 ? {key: input, text: input} : {key: '', text: input};
};

const press = (key: string): KeyPress => ({key, text: ''});

const NAMED: readonly (readonly [keyof Key, string])[] = [
	['return', 'enter'],
	['escape', 'esc'],
	['tab', 'tab'],
	['backspace', 'backspace'],
	['delete', 'delete'],
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageup'],
	['pageDown', 'pagedown'],
	['home', 'home'],
	['end', 'end'],
];
