import {dayOf} from '../../run/day-of.ts';
import {visible} from '../../artifacts/inert.ts';
import type {Plan} from '../../plan/plan.ts';
import {shellWord} from '../../plan/shell-word.ts';
import {openTrustStore, type TrustStore} from '../../runner/trust-store.ts';
import {askTrust} from '../../ui/trust/ask-trust.ts';
import type {TrustAnswer, TrustQuestion} from '../../ui/trust/trust-question.ts';
import {askByLine} from '../ask-by-line.ts';
import {type Front, hasPerson, isCi, wantsAscii} from '../choose-front.ts';
import {CliError} from '../cli-error.ts';
import {EXIT} from '../exit-codes.ts';
import type {Opening} from '../opening.ts';
import {stateRoot} from '../run-world.ts';
import type {World} from '../world.ts';
import {changeRows, describe, whyAsked} from './describe.ts';
import type {TrustContent} from './trust-content.ts';

type Sought = {
	readonly world: World;
	/** As the operator called it. */
	readonly path: string;
	readonly plan: Plan;
	readonly content: TrustContent;
	readonly front: Front;
	/** Hashes given with `--trust`. */
	readonly given: readonly string[];
	/** What `plan` can show, where `path` is no runbook. */
	readonly readable?: string;
	/** The command that asks for a content anew. */
	readonly again: string;
	/** What the question takes the place of. */
	readonly opening?: Opening;
};

/** Returns when the content may run: allowed earlier, given by its hash, or asked about now. Throws `CliError` with nothing run. */
export const seekTrust = async (sought: Sought): Promise<void> => {
	const {world, path, content, front, given} = sought;
	const store = openTrustStore(stateRoot(world));
	const record = store.read(content.path);
	if (record?.denied) throw new CliError(`\`${path}\` was denied on ${dayOf(record.denied.at)} by ${record.denied.by}`, `\`rollbook trust ${shellWord(path)}\` shows it and asks anew`);
	if (given.includes(content.hash) || (!isCi(world) && isAllowed(store, content))) return;
	const question = describe(path, sought.plan, content, store);
	if (!hasPerson(front)) throw refused(sought, question);
	const answer = await ask(world, question, front, sought.opening);
	settle(world, store, content, answer);
	if (answer === 'left') throw new CliError(`nothing was decided about \`${path}\`, and nothing was run`, `\`rollbook trust ${shellWord(path)}\` asks anew`, EXIT.aborted);
	if (answer === 'deny') throw new CliError(`\`${path}\` is denied; nothing was run`, `\`rollbook trust ${shellWord(path)}\` shows it and asks anew`, EXIT.aborted);
};

/** The very content at the very place was allowed. */
export const isAllowed = (store: TrustStore, {path, hash, real, branch}: TrustContent): boolean =>
	store.read(path)?.allowed.some(known => known.hash === hash && known.real === real && known.branch === branch) ?? false;

/** Shows the question on the front end that fits. */
export const ask = async (world: World, question: TrustQuestion, front: 'full' | 'lines', opening?: Opening): Promise<TrustAnswer | 'left'> => {
	if (front === 'full') {
		// The screen's packages take longer to load than everything else together.
		const {showTrust} = await import('../../ui/trust/trust-screen.tsx');
		opening?.handOver();
		return showTrust({question, stdin: world.stdin, stdout: world.stdout, ascii: wantsAscii(world.env), now: world.now});
	}
	const person = askByLine(world);
	try {
		return await askTrust(question, {out: row => world.stdout.write(`${visible(row)}\n`), ask: person.ask});
	} finally {
		person.close();
	}
};

/** Writes down what is to hold beyond this run. */
export const settle = (world: World, store: TrustStore, content: TrustContent, answer: TrustAnswer | 'left'): void => {
	const {path, hash, real, branch, files} = content;
	if (answer === 'deny') store.deny(path, world.now(), world.operator);
	if (answer !== 'allow') return;
	const allowance = {hash, real, branch, files: files.map(({path: name, sha256}) => ({path: name, sha256})), at: world.now(), by: world.operator};
	store.allow(path, allowance, files.map(({bytes}) => bytes));
};

/** The refusal where nobody can be asked: why, what changed, and the very flag to give. */
export const refused = ({world, path, readable = path, content, given, again}: Sought, question: TrustQuestion): CliError => {
	world.stderr.write(visible(changeRows(question).map(row => `${row}\n`).join('')));
	const other = given.length > 0 ? ', and `--trust` names another content' : '';
	return new CliError(`\`${path}\` may not run: ${whyAsked(content, openTrustStore(stateRoot(world)).read(content.path))}${other}`, `read it with \`rollbook plan ${shellWord(readable)}\`, then \`${again} --trust ${content.hash}\``);
};
