import {visible} from '../../artifacts/inert.ts';
import {resolve, dirname} from 'node:path';
import {hiddenTextIn} from '../../parser/hidden-text.ts';
import type {Plan} from '../../plan/plan.ts';
import {spelledOut} from '../../plan/spelled-out.ts';
import type {Permit, PermitRequest} from '../../runner/run-setting.ts';
import {openTrustStore, type TrustedFile} from '../../runner/trust-store.ts';
import {askTrust} from '../../ui/trust/ask-trust.ts';
import type {TrustQuestion} from '../../ui/trust/trust-question.ts';
import {askByLine} from '../ask-by-line.ts';
import {stateRoot} from '../run-world.ts';
import type {TerminalLoan} from '../terminal-loan.ts';
import type {World} from '../world.ts';
import {diffOf} from './describe.ts';
import {filesCalledBy, hashOf, type OrderFile, rootsFor} from './trust-content.ts';

export type Guard = {
	/** Before each attempt: every local file that the command names is as it was allowed, or is asked about. */
	readonly permit: (asked: PermitRequest) => Permit;
	/** Absolute paths and hashes of all that is allowed by now. */
	readonly files: () => readonly TrustedFile[];
};

type Guarded = {
	readonly world: World;
	readonly plan: Plan;
	/** Absolute path of the runbook. */
	readonly runbook: string;
	/** Directory in which the run began. */
	readonly cwd: string;
	/** Allowed at the start; `path` is absolute. */
	readonly allowed: readonly TrustedFile[];
	readonly given: readonly string[];
	readonly loan: TerminalLoan;
	/** Somebody allowed more for this run. */
	readonly onAllowed: (files: readonly TrustedFile[]) => void;
};

export const guardScripts = ({world, plan, runbook, cwd, allowed, given, loan, onAllowed}: Guarded): Guard => {
	const known = new Map(allowed.map(file => [`${file.path}\0${file.sha256}`, file]));
	const denied = new Set<string>();
	const keyOf = (file: OrderFile): string => `${file.whole}\0${file.sha256}`;
	const roots = rootsFor(cwd, dirname(runbook));
	const take = (files: readonly OrderFile[]): void => {
		for (const file of files) known.set(keyOf(file), {path: file.whole, sha256: file.sha256});
		onAllowed([...known.values()]);
	};
	const before = (file: OrderFile): TrustedFile | undefined => [...known.values()].findLast(({path}) => path === file.whole);
	const question = (asked: PermitRequest, strange: readonly OrderFile[]): TrustQuestion => {
		const store = openTrustStore(stateRoot(world));
		return {
			path: strange.map(({path}) => path).join(', '),
			plan,
			why: `step ${asked.step.number} calls ${strange.length === 1 ? 'a file' : 'files'} that nobody has allowed as it now is`,
			hash: hashOf(strange),
			files: strange.map(file => {
				const was = before(file);
				return {path: file.path, sha256: file.sha256, change: was ? 'changed' : 'new', diff: was ? diffOf(store.content(was.sha256), file.bytes) : []};
			}),
			commands: [{step: asked.step, command: spelledOut(asked.step.command)}],
			hidden: strange.flatMap(file => hiddenTextIn(file.bytes.includes(0) ? '' : file.bytes.toString('utf8')).map(({line, column, what}) => `${file.path}:${line}:${column}: ${what}`)),
		};
	};
	const permit = (asked: PermitRequest): Permit => {
		const strange = filesCalledBy(asked.command, resolve(asked.cwd), roots).filter(file => !known.has(keyOf(file)) && !given.includes(file.sha256));
		if (strange.length === 0 || given.includes(hashOf(strange))) return {kind: 'granted'};
		const names = strange.map(file => `${file.path} ${before(file) ? 'changed since it was allowed' : 'is new: nobody has allowed it'}`).join(', ');
		if (!loan.lend) return {kind: 'refused', reason: `${names}; read it, then resume with ${strange.map(file => `--trust ${file.sha256}`).join(' ')}`};
		if (strange.some(file => denied.has(keyOf(file)))) return {kind: 'refused', reason: `${strange.map(({path}) => path).join(', ')} was denied in this run`};
		return {
			kind: 'ask',
			ask: () =>
				loan.lend?.(async () => {
					const answer = await askHere(world, question(asked, strange));
					if (answer === 'allow' || answer === 'once') take(strange);
					else for (const file of strange) denied.add(keyOf(file));
				}) ?? Promise.resolve(),
		};
	};
	return {permit, files: () => [...known.values()]};
};

/** On the normal screen: the run's own has stepped aside. */
const askHere = async (world: World, question: TrustQuestion): Promise<string> => {
	const person = askByLine(world);
	try {
		return await askTrust(question, {out: row => world.stdout.write(`${visible(row)}\n`), ask: person.ask});
	} finally {
		person.close();
	}
};
