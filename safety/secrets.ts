import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {maskingStream} from '../src/runner/masking-stream.ts';
import {formsOf} from '../src/runner/redaction.ts';
import {attestation} from '../src/artifacts/attestation.ts';
import {manifest} from '../src/artifacts/manifest.ts';
import {headOf, runDocuments} from '../src/cli/run-documents.ts';
import {maskFile} from '../src/runner/output-file.ts';
import type {StartOptions} from '../src/runner/run-setting.ts';
import {walkFolder} from '../src/runner/walk-folder.ts';
import {dice} from './dice.ts';
import {operate} from './golden/operator.ts';
import {runbookOf, startSmall, untilSo} from './golden/small-run.ts';
import {measured} from './row.ts';
import type {Row} from './row.ts';
import {PROGRAM} from './golden/golden-run.ts';
import {trustHash} from '../test/support/trust-flags.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!$%&\'"()*+,-./:;<=>?@[]^_`{|}~ éß漢';

const randomValue = (next: () => number): string => {
	const letters = [...ALPHABET];
	return Array.from({length: 8 + Math.floor(next() * 32)}, () => letters[Math.floor(next() * letters.length)]).join('');
};

type Encoding = {readonly name: string; readonly write: (value: string) => string};

const base64 = (value: string, before: string, after: string): string => Buffer.from(`${before}${value}${after}`).toString('base64');

const ascii = (json: string): string => json.replaceAll(/[\u0080-\uffff]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What is claimed to be masked. */
const CLAIMED: readonly Encoding[] = [
	{name: 'as it is', write: value => value},
	{name: 'twice, overlapping', write: value => `${value}${value.slice(0, 3)}${value}`},
	{name: 'base64', write: value => base64(value, '', '')},
	{name: 'base64 of a longer text, first place', write: value => base64(value, 'abc', 'xyz')},
	{name: 'base64 of a longer text, second place', write: value => base64(value, 'a', 'yz')},
	{name: 'base64 of a longer text, third place', write: value => base64(value, 'ab', 'z')},
	{name: 'URL', write: value => encodeURIComponent(value)},
	{name: 'URL with small digits', write: value => encodeURIComponent(value).replaceAll(/%../g, code => code.toLowerCase())},
	{name: 'form', write: value => new URLSearchParams({v: value}).toString()},
	{name: 'JSON', write: value => JSON.stringify(value)},
	{name: 'JSON of Go', write: value => JSON.stringify(value).replaceAll(/[<>&]/g, sign => `\\u00${sign.charCodeAt(0).toString(16)}`)},
	{name: 'JSON of PHP', write: value => ascii(JSON.stringify(value).replaceAll('/', '\\/'))},
	{name: 'JSON of Python', write: value => ascii(JSON.stringify(value))},
	{name: 'XML text', write: value => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')},
	{name: 'HTML of React', write: value => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;')},
	{name: 'HTML of Go', write: value => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&#34;').replaceAll("'", '&#39;')},
	{name: 'XML attribute', write: value => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;')},
	{name: 'CSV', write: value => `"${value.replaceAll('"', '""')}"`},
	{name: 'shell quotes', write: value => `'${value.replaceAll("'", `'\\''`)}'`},
];

/** What of the encoded value tells the value: the part of it that does not depend on its neighbours. */
const telling = (value: string, {name, write}: Encoding): string => {
	const text = write(value);
	if (name === 'form') return text.slice(2);
	return name.startsWith('base64 of') ? text.slice(4, -8) : text.replace(/^["']|["']$/g, '');
};

const masked = (forms: readonly string[], text: string, at: number): string => {
	const bytes = Buffer.from(text).toString('latin1');
	const stream = maskingStream(forms);
	return Buffer.from(stream.push(bytes.slice(0, at)) + stream.push(bytes.slice(at)) + stream.end(), 'latin1').toString();
};

const canaries: Row = {
	id: 'S8',
	what: 'secret canaries in every encoding that is claimed, split at every boundary of chunks, also per line of a longer one',
	figure: '1,000 values, 0 left',
	how: 'the masking that every file of the bundle goes through; hex, reversed, compressed or cut values are not claimed',
	async measure({full, folder}) {
		const next = dice(8);
		const values = full ? 1000 : 60;
		const found: string[] = [];
		let texts = 0;
		for (let index = 0; index < values; index++) {
			const value = randomValue(next);
			const forms = formsOf([value]);
			for (const encoding of CLAIMED) {
				const text = `before ${encoding.write(value)} after`;
				const tell = telling(value, encoding);
				const bytes = Buffer.byteLength(text);
				const splits = full ? Array.from({length: bytes}, (_, at) => at) : [0, bytes >> 1, 9, bytes - 8];
				texts += splits.length;
				if (splits.some(at => masked(forms, text, at).includes(tell))) found.push(`${encoding.name}: ${JSON.stringify(value)}`);
			}
		}
		const key = `-----BEGIN KEY-----\n${Array.from({length: 12}, () => randomValue(next).replaceAll(/\s/g, 'x')).join('\n')}\n-----END KEY-----`;
		const path = join(folder, 'key.txt');
		writeFileSync(path, key.split('\n').map(line => `line: ${line}\r\n`).join(''));
		await maskFile(path, formsOf([key]));
		const left = readFileSync(path, 'utf8');
		found.push(...key.split('\n').filter(line => left.includes(line)).map(line => `a line of a longer secret: ${line}`));
		return measured(`${values} values × ${CLAIMED.length} encodings, ${texts} split texts, ${found.length} left`, found);
	},
};

/** A run with one secret input and one command that uses it; what the operator is told. */
const toldAbout = async (folder: string, value: string): Promise<{readonly notice: string | null; readonly output: string}> => {
	const run = startSmall(folder, runbookOf(['echo <token> in a test of true words']));
	const notices: string[] = [];
	run.subscribe(() => {
		const notice = run.notice();
		if (notice !== null) notices.push(notice);
	});
	operate(run, {value});
	await run.drive();
	return {notice: notices[0] ?? null, output: run.output(run.plan.steps[0]?.id ?? '', 1).tail.join('\n')};
};

const UNFIT = ['a', 'ab1', 'true', 'test', 'root', 'Admin', 'password', 'localhost', 'production'] as const;

const unfit: Row = {
	id: 'S9',
	what: 'secrets of fewer than 4 characters, or equal to common words',
	figure: 'not masked, which would spoil every text, and the operator is warned',
	how: 'a run for each; its notice and its output',
	async measure({folder}) {
		const found: string[] = [];
		for (const [index, value] of UNFIT.entries()) {
			const {notice, output} = await toldAbout(join(folder, String(index)), value);
			if (!notice?.includes('cannot be masked')) found.push(`\`${value}\`: nobody was warned`);
			if (!output.includes('in a test of true words')) found.push(`\`${value}\`: spoiled the output: ${output}`);
		}
		const fit = await toldAbout(join(folder, 'fit'), 'hunter-2222');
		if (fit.notice !== null || fit.output.includes('hunter-2222')) found.push(`a good secret: ${JSON.stringify(fit)}`);
		return measured(`${UNFIT.length} of ${UNFIT.length} told`, found);
	},
};

const LEAKS = [
	'echo <token>', 'T=<token>; export T; env', 'set -x; : <token>; set +x', 'declare -p T', "tr '\\0' ' ' < /proc/self/environ", 'sh -c \'tr "\\0" " " < /proc/self/cmdline\' <token>',
	'echo "$T" >&2; false', 'printf %s "$T" | base64', 'printf \'{"t":"%s"}\\n\' "$T"', "printf '%s' \"$T\" | fold -w 1 | tr -d '\\n'", 'f() { echo "$T"; }; declare -f; f; caller || :', 'history; fc -l || :', 'echo <token>\n# Expected: the shop answers and all is well',
] as const;

const SEALING: Partial<StartOptions> = {onFinish: runDocuments, manifest: (all, entries) => manifest(all, headOf(entries)), attestation: (plan, all, entries) => attestation({plan, files: all, entries, head: headOf(entries)})};

/** Every file of a folder that holds a value in a form that is masked, with where; `but`: files that may. */
const held = (folder: string, values: readonly string[], but: RegExp | null = null): readonly string[] => {
	const forms = formsOf(values);
	return walkFolder(folder).flatMap(({path, kind}) => {
		if (kind !== 'file' || but?.test(path)) return [];
		const text = readFileSync(join(folder, path), 'utf8');
		return forms.filter(form => text.includes(form)).map(form => `${path}: ${form}`);
	});
};

/** Documents are written where a run is left, too: what a command that goes on has printed so far is masked nowhere yet, and in none of them. */
const leftAmid = async (folder: string, value: string): Promise<readonly string[]> => {
	const run = startSmall(folder, runbookOf(['echo <token>; while [ ! -e go ]; do sleep 0.05; done']), SEALING);
	operate(run, {value});
	const driven = run.drive();
	const step = run.plan.steps[0]?.id ?? '';
	await untilSo('it is printed', () => run.state().running !== null && run.output(step, 1).bytes > 0);
	run.leave();
	await driven;
	writeFileSync(join(folder, 'go'), '');
	return held(run.folder, [value], /^steps\/.*output\.txt$/).map(what => `left amid a step: ${what}`);
};

/** What escapes differ in, and a value of several lines. */
const NASTY = ['p<a>s&"w\'o|r,d`$(x)`/\\=;', '<script>alert("x")</script>', 'ключ-пароль-€/漢', `-----BEGIN KEY-----\nMIIEvQ+/AgEAMIIE\nzKj<&>"'4yT7aaaa\n-----END KEY-----`] as const;

const NASTY_RUNBOOK = `---\ninputs: {token: {secret: true, from: {env: NASTY}}}\nenv: {PLAIN: x}\n---\n# Nasty\n\n## Procedure\n\n- [ ] Told everybody\n\n\`\`\`bash\n# Print it\nT=<token>; printf '%s\\n' "$T"; printf '%s' "$T" | base64\n\`\`\`\n\n\`\`\`bash {save=pre-rollback-status.txt}\n# Keep it\nprintf '%s\\n' "$T" "<other>"\n\`\`\`\n\n\`\`\`bash\n# Fail with it\necho "no: $T" >&2; false\n\`\`\`\n`;

/** The built program with every document it has, live, with a hook, and a value that stands in an ordinary input, too. */
const byProgram = async (folder: string, value: string): Promise<readonly string[]> => {
	mkdirSync(folder);
	writeFileSync(join(folder, 'a.md'), NASTY_RUNBOOK);
	writeFileSync(join(folder, 'answers.yaml'), 'steps: {Fail with it: {on-failure: [skip]}}\notherwise: run\n');
	const other = value.replaceAll('\n', ' ');
	const args = ['run', 'a.md', '--yes', '--answers', 'answers.yaml', '--input', `other=${other}`, '--trust', trustHash(folder, 'a.md'), '--hook', 'cat >> told.jsonl'];
	const child = spawnSync(process.execPath, [PROGRAM, ...args], {cwd: folder, encoding: 'utf8', env: {PATH: process.env['PATH'] ?? '', HOME: folder, XDG_STATE_HOME: join(folder, 'state'), NASTY: value}});
	const said = formsOf([value]).filter(form => `${child.stdout}${child.stderr}`.includes(form));
	const ran = existsSync(join(folder, 'artifacts/rollback/latest/manifest.json')) ? [] : [`the run did not end: ${child.status} ${child.stderr}`];
	return [...ran, ...said.map(form => `printed: ${form}`), ...held(folder, [value])].map(what => `${JSON.stringify(value)}: ${what}`);
};

const places: Row = {
	id: 'S10',
	what: 'secrets in arguments, the environment, `set -x`, the record of a failed step, notes, edited commands, what a person saw, the snapshot of the runbook',
	figure: '0 in any file of the bundle, 0 in what is shown',
	how: `one run of ${LEAKS.length} commands that print theirs, one that is left while a command prints it, and ${NASTY.length} by the built program with every document, a hook and values full of signs; then every byte of each folder is searched. The recording of a terminal has tests of its own, the clipboard is not used`,
	async measure({folder}) {
		const value = `S3cr3t-${Math.random().toString(36).slice(2)}+/=é`;
		const run = startSmall(join(folder, 'run'), runbookOf(LEAKS), SEALING);
		run.send({kind: 'note', text: 'begun', step: null});
		const shown: string[] = [];
		run.subscribe(() => shown.push(JSON.stringify(run.entries().at(-1)), run.notice() ?? '', run.state().running ? run.output(run.state().running?.step ?? '', 1).tail.join('\n') : ''));
		operate(run, {value, seen: `curl said: bearer ${value}`, onFailure: (live, prompt) => {
			live.send({kind: 'note', text: `it was ${value}`, step: null});
			return {kind: 'run', prompt: prompt.id, confirm: 'yes', edited: `echo ${value}`};
		}});
		await run.drive();
		const forms = formsOf([value]);
		const files = walkFolder(run.folder);
		const found = [...held(run.folder, [value]), ...(await leftAmid(join(folder, 'left'), value))];
		for (const [index, nasty] of NASTY.entries()) found.push(...(await byProgram(join(folder, `nasty-${index}`), nasty)));
		found.push(...shown.filter(text => forms.some(form => text.includes(form))).map(text => `shown: ${text}`));
		if (!run.entries().some(({event}) => event.kind === 'prompt-answered' && event.answer.kind === 'verdict')) found.push('nobody was asked what was seen');
		if (run.state().outcome !== 'completed') found.push(`the run is ${run.state().outcome}`);
		return measured(`${files.length} files, ${shown.length} pictures, ${found.length} hold it`, found);
	},
};

export const SECRETS: readonly Row[] = [canaries, unfit, places];
