import {sectionPath} from '../../plan/find-step.ts';
import type {CommandStep} from '../../plan/step.ts';
import {han} from '../chinese.ts';
import {isWarning} from '../sentence.ts';
import {effectOfWords} from '../shell/programs.ts';
import {baseName} from '../shell/wrappers.ts';
import {innermost, reachOf, spotOf, wordsOf, type CheckedCommand} from './checked-command.ts';
import {rmOfVariable} from './rm-rule.ts';
import type {Finding, Ground, Rule} from './rule.ts';

/** Commands that lose something for good. */
export const DESTROY_RULES: readonly Rule[] = [
	{code: 'destructive-unwarned', severity: 'warning', sentence: 'Near a command that deletes or overwrites, a sentence warns or an annotation asks.', find: destructiveUnwarned},
	{code: 'rm-of-variable', severity: 'error', sentence: 'A deletion does not come down to a root where a variable is empty.', find: rmOfVariable},
	{code: 'unquoted-variable', severity: 'warning', sentence: 'Variables in a command that deletes or overwrites stand in double quotes.', find: ground => ground.commands.flatMap(command => unquotedVariable(ground, command))},
	{code: 'unchecked-cd', severity: 'warning', sentence: 'Between `cd` and a deletion by a relative path, something makes sure that `cd` worked.', find: ground => ground.commands.flatMap(command => uncheckedCd(ground, command))},
];

/** Ends of "…, because it …" where data is gone afterwards. What only stops can be started again; what a name suggests is no fact. */
const LOSES = /^(?!stops|scales|its name|takes the service|overwrites a live file|removes packages|deletes or seals|uninstalls)(?:.*\b(?:delet|destroy|drop|overwrit|remov|throws|restor|rewrites|empties|takes (?:a )?migration))/u;

/** Ends that hold harmless and harmful commands alike: which of them lose something. */
const NARROWED: readonly (readonly [why: RegExp, command: RegExp])[] = [
	[/^deletes or overwrites files$/u, /\brm\s+(?:-\S+\s+)*(?:-\w*[rR]\w*|--recursive)\s+(?!.*\/tmp\/)\S|\b(?:dd|mkfs\S*|shred|wipefs|fdisk|parted|blkdiscard)\s/u],
	[/^deletes objects of the cluster$/u, /\b(?:pvc|pv|persistentvolume\w*|namespaces?|ns|projects?|crds?|customresourcedefinitions?|statefulsets?|sts|secrets?)\b|--all\b/u],
	[/^drops or empties/u, /^(?!\s*drop\s+(?:index|trigger|view|function|extension)\b)/iu],
	[/^removes storage or accounts$/u, /^(?!.*\b(?:umount|swapoff)\b)/u],
	[/^deletes or stops a resource$/u, /\b(?:delete|remove|destroy)(?!-message)|\bterminate-instances\b/u],
];

function losesData(why: string, command: string): boolean {
	const narrowed = NARROWED.find(([pattern]) => pattern.test(why));
	return LOSES.test(why) && (narrowed === undefined || narrowed[1].test(command));
}

/** Words of caution in a title or a sentence. */
const CAUTION =
	han(/\b(?:warning|caution|careful\w*|danger\w*|destructive|irreversibl\w*|permanent\w*|(?:cannot|can't|can not|no) (?:be )?(?:undone|undo|undoing)|data loss|los(?:e|es|ing|t)|last resort|double-?check|make sure|are you sure|only if|never|approv\w+|sign-?off|two people|not needed any ?more|no longer needed|vorsicht|achtung|datenverlust|cuidado|peligro|perigo|pérdida|perda|attention|perte)\b|⚠|🚨|警告|注意|危险|谨慎/iu);

function destructiveUnwarned({source, outline, plan}: Ground): readonly Finding[] {
	const seen = new Set<string>();
	return plan.steps.flatMap(step => {
		const why = step.why.replace(/^`[^`]+` /u, '').replace(/ \(line \d+\)(?:; .*)?$/u, '');
		if (step.kind !== 'command' || step.effect !== 'destructive' || !losesData(why, step.command) || seen.has(`${step.section} ${why}`)) {
			return [];
		}
		const block = outline.blocks.find(other => other.kind === 'fence' && other.line <= step.line && step.endLine <= other.endLine);
		const fence = block?.kind === 'fence' ? block : null;
		const headings = outline.sections.filter(section => section.line <= step.line && step.line <= section.endLine);
		const notes = [...(fence?.notes ?? []), ...headings.flatMap(section => section.notes)].map(note => note.text);
		const asks = /\b(?:confirm|danger)\b/u.test([fence?.opening ?? '', ...notes].join(' '));
		if (asks || isWarned(plan, step, fence === null ? (source.lines[step.line - 1] ?? '') : `${fence.intro}\n${comments(fence.text)}`)) {
			return [];
		}
		// One sentence can warn of all that a section loses in one way.
		seen.add(`${step.section} ${why}`);
		return [{spot: spotOf(source, step, 0, step.command.split('\n')[0]?.length ?? 1), message: `\`${firstWords(step)}\` ${why}, and no sentence near it warns`, help: 'write above it what is lost, like `**Warning:** orders since the last dump are gone`'}];
	});
}

function isWarned(plan: Ground['plan'], step: CommandStep, near: string): boolean {
	const path = sectionPath(plan, step.section);
	const own = [step.title, step.prose, step.condition ?? '', ...step.warnings, near];
	return step.warnings.length > 0 || [...own, ...path.flatMap(section => [section.title, section.prose, section.useWhen ?? ''])].some(text => CAUTION.test(text) || isWarning(text));
}

/** Comments of a block; a word in a command is no warning. */
function comments(text: string): string {
	return text.split('\n').flatMap(line => /(?:^|\s)(?:#|--)\s*(.*)$/u.exec(line)?.[1] ?? []).join('\n');
}

/** The first plain words of a command, which hold no value of a flag: a cut one could be half of a secret. */
function firstWords(step: CommandStep): string {
	const words = (step.command.split('\n')[0] ?? '').split(/\s+/u);
	const first = words.findIndex(word => !/^[A-Za-z_]\w*=/u.test(word));
	const rest = words.slice(Math.max(0, first));
	const end = rest.findIndex((word, index) => index > 2 || !/^(?:[\w./]+[\w./-]*|--?[a-z]{1,2})[;]?$/iu.test(word));
	return rest.slice(0, end < 0 ? 3 : Math.max(1, end)).join(' ').slice(0, 48).replace(/[`;]+/gu, '');
}

/** `$X`, `${X}` and `"$X"` at the beginning, then `/` or nothing that names more. */
const FROM_VARIABLE = /^"?\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))"?(?:\/(?:\*|\.\*)?|\/?"?\/?\*?)?"?$/u;

function unquotedVariable({source}: Ground, {step, text, calls}: CheckedCommand): readonly Finding[] {
	return calls.flatMap(call => {
		const words = innermost(wordsOf(call));
		const {effect} = words.length === 0 ? {effect: 'read'} : effectOfWords(words);
		const program = baseName(words[0] ?? '');
		if (effect !== 'destructive' || !/^(?:rm|rmdir|unlink|shred|dd|mv|cp|rsync|find|truncate)$/u.test(program) || wordsOf(call)[0] === 'ssh') {
			return [];
		}
		return call.words.slice(1).flatMap(word => {
			const written = text.slice(word.start, word.end);
			const bare = /(?<!\\)\$(?:\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)/u.exec(written.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/gu, quoted => ' '.repeat(quoted.length)));
			if (bare === null || FROM_VARIABLE.test(written) && /[/*]/u.test(written) && program === 'rm') {
				return [];
			}
			const start = word.start + bare.index;
			return [{spot: spotOf(source, step, start, start + bare[0].length), message: `\`${bare[0]}\` stands without quotes in a command that ${program === 'rm' ? 'deletes' : 'deletes or overwrites'}: blanks and \`*\` in it make more arguments`, help: `write \`"${bare[0]}"\``}];
		});
	});
}

/** `cd a; rm -rf b` on one line or the next: where `cd` fails, the wrong place is emptied. */
function uncheckedCd({source, commands}: Ground, command: CheckedCommand): readonly Finding[] {
	const {step, calls, tree} = command;
	const doomed = calls.find(call => deletesHere(innermost(wordsOf(call))));
	if (doomed === undefined || tree.commands.length === 0) {
		return [];
	}
	const before = calls.slice(0, calls.indexOf(doomed)).find(call => wordsOf(call)[0] === 'cd');
	const {start, end} = reachOf(doomed);
	const chained = before === undefined ? false : /&&|\|\|/u.test(command.text.slice(reachOf(before).end, start));
	const above = before === undefined ? commands.findLast(other => other.step.line < step.line && step.line - other.step.line <= 3 && other.step.section === step.section && other.step.inside === step.inside) : undefined;
	const bareCd = above?.calls.length === 1 && wordsOf(above.calls[0] ?? doomed)[0] === 'cd' && wordsOf(above.calls[0] ?? doomed).length > 1 && !/\|\||&&/u.test(above.text);
	const shellStops = commands.some(other => other.step.line <= step.line && /\bset\s+-\w*e/u.test(other.text));
	if (shellStops || (before === undefined ? !bareCd : chained)) {
		return [];
	}
	return [{spot: spotOf(source, step, start, end), message: 'where the `cd` before it fails, this deletes in another folder', help: 'write `cd … && rm …` in one command, or name the whole path'}];
}

function deletesHere(words: readonly string[]): boolean {
	const [program, ...rest] = words;
	const paths = rest.filter(word => !word.startsWith('-'));
	switch (baseName(program ?? '')) {
		case 'rm':
			return rest.some(word => /^-\w*[rR]/u.test(word)) && paths.some(path => !/^[/~$"'w]/u.test(path));
		case 'find':
			return rest.includes('-delete') && /^\.(?:\/|$)/u.test(paths[0] ?? '');
		case 'git':
			return paths[0] === 'clean' && rest.some(word => /^-\w*f/u.test(word));
		default:
			return false;
	}
}
