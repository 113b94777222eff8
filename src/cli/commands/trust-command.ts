import {resolve} from 'node:path';
import {visible} from '../../artifacts/inert.ts';
import {shellWord} from '../../plan/shell-word.ts';
import {openTrustStore, type TrustRecord} from '../../runner/trust-store.ts';
import {chooseFront, hasPerson} from '../choose-front.ts';
import {CliError} from '../cli-error.ts';
import {EXIT, type ExitCode} from '../exit-codes.ts';
import {loadRunbook} from '../load-runbook.ts';
import {stateRoot} from '../run-world.ts';
import {contentOfRunbook} from '../trust/content-of-runbook.ts';
import {describe} from '../trust/describe.ts';
import {ask, isAllowed, refused, settle} from '../trust/seek-trust.ts';
import type {World} from '../world.ts';

export type TrustFlags = {readonly trust: readonly string[]; readonly list?: boolean; readonly revoke?: boolean; readonly deny?: boolean; readonly ui?: 'full' | 'plain'};

/** `rollbook trust [FILE]`: allow a content, take that back, or list what is allowed. Runs nothing. */
export const trustCommand = async (world: World, path: string | undefined, flags: TrustFlags): Promise<ExitCode> => {
	const store = openTrustStore(stateRoot(world));
	if (flags.list === true) {
		world.stdout.write(visible(listText(store.list())));
		return EXIT.completed;
	}
	if (path === undefined) throw new CliError('no runbook was named', 'write `rollbook trust FILE`, or `rollbook trust --list`');
	const whole = resolve(world.cwd, path);
	if (flags.revoke === true) {
		if (!store.revoke(whole)) throw new CliError(`nothing is decided about \`${path}\``, '`rollbook trust --list` shows what is');
		return say(world, `what was decided about \`${path}\` is taken back; it is asked about again`);
	}
	if (flags.deny === true) {
		store.deny(whole, world.now(), world.operator);
		return say(world, `\`${path}\` is denied, whatever it holds`);
	}
	return allow(world, path, flags);
};

const allow = async (world: World, path: string, flags: TrustFlags): Promise<ExitCode> => {
	const store = openTrustStore(stateRoot(world));
	const loaded = loadRunbook(world, path);
	const content = contentOfRunbook(world, path, loaded);
	if (isAllowed(store, content) && !store.read(content.path)?.denied) return say(world, `\`${path}\` is allowed as it is: ${content.hash}`);
	if (flags.trust.includes(content.hash)) {
		settle(world, store, content, 'allow');
		return say(world, `\`${path}\` is allowed: ${content.hash}`);
	}
	const question = describe(path, loaded.plan, content, store);
	const front = chooseFront(world, flags.ui, false);
	if (!hasPerson(front)) throw refused({world, path, plan: loaded.plan, content, front, given: flags.trust, again: `rollbook trust ${shellWord(path)}`}, question);
	const answer = await ask(world, question, front);
	settle(world, store, content, answer);
	if (answer === 'allow') return say(world, `\`${path}\` is allowed: ${content.hash}`);
	if (answer === 'deny') return say(world, `\`${path}\` is denied, whatever it holds`, EXIT.aborted);
	return say(world, answer === 'once' ? 'nothing was run, so nothing is allowed for once; `rollbook FILE` asks' : 'nothing was decided', EXIT.aborted);
};

const say = (world: World, text: string, code: ExitCode = EXIT.completed): ExitCode => {
	world.stderr.write(`rollbook: ${visible(text)}\n`);
	return code;
};

const listText = (records: readonly TrustRecord[]): string => {
	if (records.length === 0) return 'Nothing is allowed or denied here yet.\n';
	return records
		.toSorted((a, b) => (a.path < b.path ? -1 : 1))
		.map(({path, allowed, denied}) => {
			const rows = denied ? [`  denied ${timeOf(denied.at)} by ${denied.by}`] : allowed.map(one => `  allowed ${timeOf(one.at)} by ${one.by}${one.branch === null ? '' : ` on ${one.branch}`}  ${one.hash.slice(0, 12)}  ${one.files.length} file${one.files.length === 1 ? '' : 's'}`);
			return `${path}\n${rows.join('\n')}\n`;
		})
		.join('');
};

const timeOf = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')}Z`;
