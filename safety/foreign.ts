import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Writable} from 'node:stream';
import {shippedFiles} from '../src/cli/shipped.ts';
import {runCli} from '../src/cli/run-cli.ts';
import type {World} from '../src/cli/world.ts';
import {openOutput} from '../src/runner/output-view.ts';
import {safe} from '../src/ui/text/safe.ts';
import {trustHash} from '../test/support/trust-flags.ts';
import {SEQUENCES, harmfulIn, splitsOf} from './golden/control-sequences.ts';
import {measured, sampled} from './row.ts';
import type {Measured, Row, Scale} from './row.ts';

const collected = (): {readonly stream: NodeJS.WriteStream; readonly text: () => string} => {
	const parts: Buffer[] = [];
	const stream = new Writable({
		write(chunk: Buffer, _encoding, done) {
			parts.push(chunk);
			done();
		},
	});
	return {stream: stream as unknown as NodeJS.WriteStream, text: () => Buffer.concat(parts).toString('utf8')};
};

/** What the program prints for a command line, with a hostile name of the machine, of the operator and of the folder. */
const printed = async (args: readonly string[], cwd: string, evil: string): Promise<string> => {
	const [stdout, stderr] = [collected(), collected()];
	const world: World = {
		cwd,
		env: {PATH: process.env['PATH'] ?? '', HOME: cwd, XDG_STATE_HOME: join(cwd, '.state'), LANG: 'C.UTF-8', EVIL: evil.replaceAll('\0', ''), CI: '1'},
		stdin: process.stdin,
		stdout: stdout.stream,
		stderr: stderr.stream,
		now: () => Date.now(),
		mono: () => performance.now(),
		operator: `ann ${evil}`,
		host: `host ${evil}`,
		home: cwd,
		node: process.execPath,
		pretendPath: '',
		shipped: shippedFiles(),
	};
	// No argument of a program can hold NUL.
	await runCli(args.map(arg => arg.replaceAll('\0', '')), world);
	return `${stdout.text()}${stderr.text()}`;
};

const runbookOf = (evil: string): string =>
	`---\ntitle: ${JSON.stringify(`Shop ${evil}`)}\nenv: {SHOP: ${JSON.stringify(evil)}}\n---\n\n# Shop ${evil}\n\n## Procedure ${evil}\n\n| a ${evil} | b |\n|---|---|\n| ${evil} | c |\n\n[see ${evil}](gone-${evil}.md)\n\n- [ ] Tell ${evil}\n\n\`\`\`bash\n# Say ${evil}\ncat raw; printenv EVIL; echo 'it is ${evil.replaceAll("'", '')}'\n\`\`\`\n\n\`\`\`bash\n# Fail ${evil}\ncat raw >&2; exit 3\n\`\`\`\n`;

/** Names of files hold neither a slash nor NUL, and are not long. */
const nameOf = (evil: string): string => Array.from(evil.replaceAll(/[/\0]/g, '')).slice(0, 60).join('');

const COMMANDS: readonly (readonly [name: string, args: (file: string, evil: string) => readonly string[]])[] = [
	['plan', file => ['plan', file, '--why']],
	['check', file => ['check', file, '--tools']],
	['check of an error in it', () => ['check', 'bad.md']],
	['check for GitHub', file => ['check', file, '--format', 'github']],
	['a question about trust', file => ['run', file, '--yes']],
	['trust', file => ['trust', file]],
	['trust --list', () => ['trust', '--list']],
	['runs', () => ['runs']],
	['watch', () => ['watch']],
	['doctor', file => ['doctor', file]],
	['an error about a file', (_file, evil) => ['run', `gone ${evil}.md`]],
	['an error about a flag', (file, evil) => ['run', file, `--${evil}`]],
	['an error about a value', (file, evil) => ['run', file, '--input', evil]],
	['an error about a section', (file, evil) => ['run', file, '--section', evil]],
	['an error about a run', (_file, evil) => ['resume', evil]],
	['an error about a command', (_file, evil) => [evil]],
];

/** Everything that one text can be in, printed by each command without a screen; the artifacts must hold its bytes. */
const throughCommands = async (folder: string, evil: string): Promise<readonly string[]> => {
	const cwd = join(folder, `here ${nameOf(evil)}`);
	const file = `shop ${nameOf(evil)}.md`;
	mkdirSync(join(cwd, '.git'), {recursive: true});
	writeFileSync(join(cwd, '.git/HEAD'), `ref: refs/heads/${evil}\n`);
	// NUL makes a file that is no text, which is refused: what its commands print can hold one all the same.
	writeFileSync(join(cwd, file), runbookOf(evil.replaceAll('\0', '')));
	writeFileSync(join(cwd, 'bad.md'), `# Shop\n\n\`\`\`bash {timout=${evil}}\ntrue ${evil}\n\`\`\`\n`);
	writeFileSync(join(cwd, 'raw'), `${evil}\n`);
	const found: string[] = [];
	const look = (name: string, text: string): void => {
		if (text === '') found.push(`${name} printed nothing`);
		found.push(...harmfulIn(text).map(char => `${name} printed ${char}`));
	};
	const ran = await printed(['run', file, '--yes', '--trust', trustHash(cwd, file), '--answers', answersIn(cwd)], cwd, evil);
	look('run', ran);
	if (!existsSync(join(cwd, 'artifacts'))) return [...found, `it did not run: ${JSON.stringify(ran)}`];
	for (const [name, args] of COMMANDS) look(name, await printed(args(file, evil), cwd, evil));
	const outputs = readdirSync(join(cwd, 'artifacts'), {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('output.txt'));
	// What surrounds a fence can make it something that a person does.
	if (outputs.length > 0 && !outputs.some(path => readFileSync(join(cwd, 'artifacts', path)).includes(Buffer.from(evil)))) found.push(`no transcript holds the bytes of ${JSON.stringify(evil)}`);
	return outputs.length === 0 ? [...found, NOT_RUN] : found;
};

/** Not against the row unless it is so for most texts. */
const NOT_RUN = 'no command was run';

const answersIn = (cwd: string): string => {
	writeFileSync(join(cwd, 'answers.yaml'), 'otherwise: run\n');
	return 'answers.yaml';
};

/** What is shown of a transcript while a sequence is half written, and of one that begins in the middle of it. */
const splitInTranscript = (name: string, bytes: Buffer): readonly string[] =>
	Array.from({length: bytes.length + 1}, (_, at) => [bytes.subarray(0, at), bytes.subarray(at)]).flatMap((parts, at) =>
		parts.flatMap(part => part.toString('utf8').split('\n').flatMap(line => harmfulIn(safe(line)))).map(char => `${name}, split at ${at}: ${char}`),
	);

const wholeInTranscript = (folder: string, name: string, bytes: Buffer): readonly string[] => {
	const path = join(folder, 'output.txt');
	writeFileSync(path, bytes);
	return openOutput(path, 'output.txt').read(text => text).tail.flatMap(line => harmfulIn(safe(line))).map(char => `${name}, read from a file: ${char}`);
};

const measureForeign = async (scale: Scale): Promise<Measured> => {
	const found: string[] = [];
	let splits = 0;
	for (const [name, text] of SEQUENCES) {
		// Once in UTF-8, once with one byte a character: eight-bit control characters as old programs send them.
		for (const bytes of [Buffer.from(text, 'utf8'), Buffer.from(text, 'latin1')]) {
			splits += bytes.length + 1;
			found.push(...splitInTranscript(name, bytes), ...wholeInTranscript(scale.folder, name, bytes));
		}
		for (const [head, tail] of splitsOf(text)) found.push(...harmfulIn(safe(head) + safe(tail)).map(char => `${name}, side by side: ${char}`));
	}
	const chosen = sampled(scale, SEQUENCES.length, 7).flatMap(number => SEQUENCES[number - 1] ?? []).filter((_part, index) => index % 2 === 1);
	for (const [index, text] of chosen.entries()) found.push(...(await throughCommands(join(scale.folder, String(index)), text)));
	const without = found.filter(one => one === NOT_RUN).length;
	const against = found.filter(one => one !== NOT_RUN || without * 2 > chosen.length);
	return measured(`${SEQUENCES.length} sequences at ${splits} places, ${chosen.length} texts through ${COMMANDS.length + 1} commands`, against);
};

const foreign: Row = {
	id: 'S6',
	what: `${SEQUENCES.length} control sequences in output, headings, tables, link text, file and folder name, branch, environment, host name, error text; whole and split at each byte`,
	figure: 'nothing of them is printed; the transcript holds the bytes',
	how: 'what each command without a screen prints, and what is shown of a transcript; the byte stream of the screens is held by tests',
	measure: measureForeign,
};

const HIDDEN: readonly (readonly [what: string, command: string])[] = [
	['directions', 'echo \u202egnp.exe\u202c'],
	['zero width', 'rm -rf /srv/\u200bshop'],
	['tags', 'echo ok\u{e0072}\u{e006d}'],
	['variation selectors', 'echo a\u{e0101}\u{e0102}'],
	['letters of another script', 'curl -f https://sh\u043ep.example/'],
	['long dash', 'pg_restore \u2013clean shop.dump'],
	['blank that is none', 'rm\u00a0-rf old'],
	['long gap', `echo ok${' '.repeat(90)}; touch canary`],
	['in a comment', '<!--\nX\n-->'],
	['folded', '<details>\nX\n</details>'],
];

const hidden: Row = {
	id: 'S7',
	what: 'invisible text, look-alikes, comments, folded parts, very long gaps in a command',
	figure: 'named before it runs; shown as what runs',
	how: 'a runbook for each: what `run` says before it would run, what `plan` and `check` print',
	async measure({folder}) {
		const found: string[] = [];
		for (const [index, [what, text]] of HIDDEN.entries()) {
			const cwd = join(folder, String(index));
			mkdirSync(cwd);
			const wraps = text.includes('X');
			const fence = `\`\`\`bash\n${wraps ? 'touch canary' : text}\n\`\`\``;
			writeFileSync(join(cwd, 'a.md'), `# Shop\n\n## Procedure\n\n\`\`\`bash\nuptime\n\`\`\`\n\n${wraps ? text.replace('X', `\n${fence}\n`) : fence}\n`);
			const asked = await printed(['run', 'a.md', '--yes'], cwd, '');
			const isCommand = !(await printed(['plan', 'a.md', '--format', 'json'], cwd, '')).includes('"command": "touch canary"');
			if (!/^ {2}! a\.md:\d+:\d+: /m.test(asked) && !(wraps && isCommand)) found.push(`${what}: not named before it runs: ${asked}`);
			if (!wraps && !(await printed(['check', 'a.md'], cwd, '')).includes('hidden-text')) found.push(`${what}: \`check\` does not find it`);
			if (readdirSync(cwd).includes('canary')) found.push(`${what}: it ran`);
		}
		return measured(`${HIDDEN.length} kinds`, found);
	},
};

export const FOREIGN: readonly Row[] = [foreign, hidden];
