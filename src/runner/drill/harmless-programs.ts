/**
 * Real programs that a drill may call: they print, or change files below the drill's folder. Options are those that
 * neither write elsewhere nor run programs; an option that is not listed is refused. Sources: the manuals of GNU coreutils,
 * grep, sed, gzip and jq, and of the BSD tools of the same names.
 */
export type HarmlessProgram = {
	/** Option words that may be used. */
	readonly options: RegExp;
	/** Options whose next word is their value. */
	readonly valued: RegExp | null;
	/** How many operands come before those that are files, unless `-e` gives them; Infinity: none is a file. */
	readonly texts: number;
	/** Why the words cannot be used, or null. Gets the operands that are no files. */
	readonly check: ((texts: readonly string[]) => string | null) | null;
};

export function harmlessProgram(name: string): HarmlessProgram | null {
	return PROGRAMS.get(name) ?? null;
}

type Row = Partial<HarmlessProgram> & {readonly options: RegExp};

const GREP: Row = {options: /^(?:-[ABCEFGHILPRabchilnoqrsvwxzm]+\d*|-\d+|-e|--(?:color|colour|include|exclude|line-buffered|only-matching|invert-match|ignore-case|quiet|count)(?:=.*)?)$/u, valued: /^-[A-Za-z]*[eABCm]$/u, texts: 1};

const ROWS: Readonly<Record<string, Row>> = {
	awk: {options: /^-[Fv].*$/u, valued: /^-[Fv]$/u, texts: 1, check: ([program]) => checkAwk(program ?? '')},
	basename: {options: /^-[as]$/u, texts: Infinity},
	cat: {options: /^-[AbEnsTuv]+$/u},
	column: {options: /^-[tsnx]+$/u, valued: /^-s$/u},
	cp: {options: /^-[afnprRv]+$/u},
	cut: {options: /^(?:-[dfcbs].*|--(?:delimiter|fields|characters|complement|output-delimiter)(?:=.*)?)$/u, valued: /^-[dfcb]$/u},
	date: {options: /^(?:-u|--utc|-R|-I\w*|--iso-8601(?:=\w+)?|--rfc-3339=\w+|-d|--date=.*|-v[-+]?\w+)$/u, valued: /^-d$/u, texts: Infinity, check: texts => (texts.every(word => word.startsWith('+')) ? null : '`date` would set the clock')},
	diff: {options: /^-(?:[abBiquwNsy]+|U\d+)$/u},
	dirname: {options: /^-z$/u, texts: Infinity},
	egrep: GREP,
	fold: {options: /^-[bs]*(?:w\d*)?$/u, valued: /^-[bs]*w$/u},
	grep: GREP,
	gunzip: {options: /^-[cdfkltqv]+$/u},
	gzip: {options: /^-[cdfkltqv1-9]+$/u},
	head: {options: /^(?:-[qv]+|-\d+|-[nc].*|--(?:lines|bytes)=.*)$/u, valued: /^-[nc]$/u},
	jq: {options: /^(?:-[rcejMCSsna]+|--(?:raw-output|compact-output|exit-status|slurp|null-input|sort-keys|arg|argjson|tab|indent))$/u, valued: /^--indent$/u, texts: 1},
	ls: {options: /^(?:-[1AaBCFGgHhilmopRrSstux]+|--color(?:=\w+)?)$/u},
	md5sum: {options: /^-[btz]$/u},
	mkdir: {options: /^-[pv]+$/u},
	mv: {options: /^-[fnv]+$/u},
	nl: {options: /^-[abfhnpsvw].*$/u, valued: /^-[abfhnsvw]$/u},
	paste: {options: /^-[sd].*$/u, valued: /^-d$/u},
	rev: {options: /^$/u},
	rm: {options: /^-[fvrR]+$/u},
	sed: {options: /^(?:-[nEru]+|-e)$/u, valued: /^-e$/u, texts: 1, check: texts => texts.map(checkSed).find(reason => reason !== null) ?? null},
	seq: {options: /^(?:-[fsw].*|-\d+(?:\.\d+)?)$/u, valued: /^-[fs]$/u, texts: Infinity},
	sha256sum: {options: /^-[btz]$/u},
	shasum: {options: /^-(?:[bt]|a\d*)$/u, valued: /^-a$/u},
	sort: {options: /^(?:-[bdfghinrsuVRmcz]+|-[kt].*|--(?:key|field-separator|reverse|unique|numeric-sort|version-sort)(?:=.*)?)$/u, valued: /^-[kt]$/u},
	tac: {options: /^$/u},
	tail: {options: /^(?:-[qvfF]+|[-+]\d+|-[nc].*|--(?:lines|bytes)=.*)$/u, valued: /^-[nc]$/u},
	tee: {options: /^-[ai]+$/u},
	touch: {options: /^-[acm]+$/u},
	tr: {options: /^-[cCdst]+$/u, texts: Infinity},
	uniq: {options: /^-[cdiuz]+$/u},
	wc: {options: /^-[clmwL]+$/u},
	yes: {options: /^$/u, texts: Infinity},
	zcat: {options: /^-[f]$/u},
};

const PROGRAMS: ReadonlyMap<string, HarmlessProgram> = new Map(
	Object.entries(ROWS).map(([name, row]) => [name, {valued: null, texts: 0, check: null, ...row}]),
);

/** The names, for the folder that is the drill's PATH. */
export const HARMLESS_NAMES: readonly string[] = [...PROGRAMS.keys()];

/**
 * awk programs can start others, write files and read them by name. Text inside of strings counts too: whoever would tell
 * strings from regular expressions apart wrongly would overlook a redirection.
 */
function checkAwk(program: string): string | null {
	const bare = program.replaceAll('||', ' ');
	return /system|getline|@|\||ARG[VC]|ENVIRON|\bprintf?\b[^]*>/u.test(bare) ? 'the awk program could write files or run others' : null;
}

const ADDRESS = String.raw`(?:\d+(?:~\d+)?|\$|/(?:\\.|[^/\\\n])*/I?)`;
const COMMAND = String.raw`(?:[pdqn=]|s([^\w\s\\])(?:\\.|(?!\1)[^\\\n])*\1(?:\\.|(?!\1)[^\\\n])*\1[gpiI\d]*)`;
const SED = new RegExp(String.raw`^\s*(?:${ADDRESS}(?:,(?:${ADDRESS}|\+\d+))?)?\s*!?\s*${COMMAND}\s*$`, 'u');

/**
 * sed scripts can run commands (`e`) and write files (`w`): only single addresses with p, d, q, n, = and s are let in.
 * Seds differ in where `[` hides a delimiter, so a script with one must be a single command.
 */
function checkSed(script: string): string | null {
	const lines = script.includes('[') ? [script] : script.split(/\n|;(?=\s*(?:[\d$/]|[pdqn=]\b|s[^\w\s\\]))/u);
	return lines.every(line => SED.test(line)) ? null : 'the sed script could write files or run others';
}
