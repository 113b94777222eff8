/** What can stand at the cursor. `value` is the whole word; `text` says what it is. */
export type Candidate = {readonly value: string; readonly text: string};

/**
 * `words`: a space follows; `parts`: more is typed behind it; `paths`: files that were found; `files`, `folders`: the shell's own
 * completion knows better.
 */
export type Reply = {readonly kind: 'words' | 'parts' | 'paths'; readonly candidates: readonly Candidate[]} | {readonly kind: 'files' | 'folders'};

export const NOTHING: Reply = {kind: 'words', candidates: []};

/** The reply for the part of a word behind `before`, such as `--format=`. */
export const behind = (before: string, reply: Reply): Reply => ('candidates' in reply ? {...reply, candidates: reply.candidates.map(({value, text}) => ({value: `${before}${value}`, text}))} : reply);

/** One line each, the kind first. Names that could play with a terminal or a shell's reading of lines are left out. */
export const replyText = (reply: Reply, current: string): string => {
	if (!('candidates' in reply)) return `${reply.kind}\n`;
	const fitting = reply.candidates.filter(({value}) => value.startsWith(current) && !HIDDEN.test(value)).slice(0, MOST);
	return `${reply.kind}\n${fitting.map(({value, text}) => `${value}\t${text.replaceAll(HIDDEN_ALL, ' ').slice(0, 80)}\n`).join('')}`;
};

const MOST = 200;
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const HIDDEN_ALL = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
