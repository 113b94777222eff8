import {callsOf} from './calls.ts';
import {parseShell, walk} from './syntax.ts';
import {baseName, unwrap} from './wrappers.ts';

/** A file that a command runs or reads its orders from, as written. `folder`: where the program looks, seen from the directory of the command. */
export type NamedFile = {readonly path: string; readonly folder: string | null};

/** How a program names the files that hold its orders. */
type Naming = {
	readonly programs: RegExp;
	/** Flags whose value is such a file. */
	readonly flags?: RegExp;
	/** Which plain words are: the first one, or all of them. */
	readonly plain?: 'first' | 'all';
	/** Looked for when no flag names one. */
	readonly usual?: readonly string[];
	/** Flags whose value is the directory that `usual` stands in. */
	readonly folder?: RegExp;
};

/** Sources: bash(1), make(1), psql(1), and the references of just, Task, rake, npm, pnpm, Yarn, Bun and Ansible. */
const NAMINGS: readonly Naming[] = [
	{programs: /^(?:source|\.)$/u, plain: 'first'},
	{programs: /^(?:bash|sh|zsh|dash|ksh|ash|fish|python[\d.]*|node|ruby|perl|php|pwsh|powershell|deno|bun|tsx|ts-node|Rscript|lua|groovy)$/u, plain: 'first', flags: /^(?:-f|-File|--file|--rcfile|--init-file)$/iu},
	{programs: /^g?make$/u, flags: /^(?:-f|--file|--makefile)$/u, usual: ['GNUmakefile', 'makefile', 'Makefile'], folder: /^(?:-C|--directory)$/u},
	{programs: /^just$/u, flags: /^(?:-f|--justfile)$/u, usual: ['justfile', 'Justfile', '.justfile'], folder: /^(?:-d|--working-directory)$/u},
	{programs: /^(?:task|go-task)$/u, flags: /^(?:-t|--taskfile)$/u, usual: ['Taskfile.yml', 'Taskfile.yaml'], folder: /^(?:-d|--dir)$/u},
	{programs: /^rake$/u, flags: /^(?:-f|--rakefile)$/u, usual: ['Rakefile', 'rakefile']},
	{programs: /^(?:npm|pnpm|yarn|bun)$/u, usual: ['package.json'], folder: /^(?:-C|--prefix|--dir|--cwd)$/u},
	{programs: /^(?:psql|mysql|mariadb|sqlite3|sqlcmd|cqlsh|mongosh|mongo)$/u, flags: /^(?:-f|-i|--file)$/u},
	{programs: /^ansible-playbook$/u, plain: 'all'},
];

/** Programs that carry out what they read from their input. */
const OBEYS_INPUT = /^(?:bash|sh|zsh|dash|ksh|ssh|sudo|python[\d.]*|node|ruby|perl|php|psql|mysql|mariadb|sqlite3|sqlplus|cqlsh|mongosh|mongo|redis-cli|docker|docker-compose|kubectl|oc)$/u;

/** Depth to which a command inside of a command is looked into. */
const MAX_DEPTH = 4;

/** The files of this machine that a command would run, as far as they are written out: `./x.sh`, `bash x.sh`, `make`, `psql < fix.sql`. Never throws. */
export function filesNamedBy(command: string, depth = 0): readonly NamedFile[] {
	const {tree} = parseShell(command);
	const calls = callsOf(tree, command).map(call => call.words.map(word => word.value));
	const fed: NamedFile[] = [];
	walk(tree, node => {
		// What other programs read is their material.
		if (node.type === 'Command' && OBEYS_INPUT.test(baseName(node.name?.value ?? ''))) {
			fed.push(...node.redirects.flatMap(redirect => (redirect.operator === '<' && redirect.target ? literal(redirect.target.value) : [])));
		}
		return true;
	});
	return [...calls.flatMap(words => filesOfWords(words, depth)), ...fed];
}

function filesOfWords(words: readonly string[], depth: number): readonly NamedFile[] {
	const [program = '', ...rest] = words;
	const own = program.includes('/') ? literal(program) : [];
	const naming = NAMINGS.find(({programs}) => programs.test(baseName(program)));
	const named = naming ? namedBy(naming, rest) : [];
	const inner = depth < MAX_DEPTH ? unwrap(words) : null;
	const inside = !inner || inner.remote ? [] : inner.words ? filesOfWords(inner.words, depth + 1) : filesNamedBy(inner.text ?? '', depth + 1);
	return [...own, ...named, ...inside];
}

function namedBy({flags, plain, usual = [], folder}: Naming, words: readonly string[]): readonly NamedFile[] {
	const valueOf = (wanted: RegExp | undefined): readonly string[] =>
		words.flatMap((word, index) => {
			const [, flag = '', value] = /^(--[\w-]+)=(.*)$/su.exec(word) ?? ['', word];
			const short = /^(-[A-Za-z])(.+)$/su.exec(word);
			if (wanted === undefined) return [];
			if (wanted.test(flag)) return [value ?? words[index + 1] ?? ''];
			return short && !word.startsWith('--') && wanted.test(short[1] ?? '') ? [short[2] ?? ''] : [];
		});
	const places = valueOf(folder);
	const flagged = valueOf(flags);
	const plains = plain === undefined ? [] : words.filter(word => !word.startsWith('-') && word !== 'run');
	const taken = plain === 'first' && flagged.length === 0 && !words.some(word => CODE.test(word)) ? plains.slice(0, 1) : plain === 'all' ? plains : [];
	const found = [...flagged, ...taken].flatMap(literal);
	return found.length > 0 ? found : usual.map(path => ({path, folder: places.at(-1) ?? null}));
}

/** The next word is a program text or a module, no file. */
const CODE = /^(?:-[a-z]*[cem]|--eval|--command|--print|-command)$/iu;

/** Nothing that the shell would put something else in the place of. */
function literal(path: string): readonly NamedFile[] {
	return path === '' || path.length > 1000 || /[$`*?<>{}\n\0]|^~|^-|:\/\//u.test(path) ? [] : [{path, folder: null}];
}
