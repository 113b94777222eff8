import {beginsWithVerb} from './action-words.ts';
import {placeIn} from './choice-words.ts';
import type {ChecklistItem} from '../plan/step.ts';
import type {ChecklistDraft, Draft, ManualDraft} from './draft.ts';
import {commandDraft} from './command-draft.ts';
import {alternativeDrafts} from './alternative-drafts.ts';
import type {ReadFence} from './fence-reading.ts';
import {RUNNABLE} from './fence-reading.ts';
import {findWait} from './duration.ts';
import {comesBefore, editsBefore, setsInEditor} from './edit-comments.ts';
import {findsValue, tellsPeople} from './told-people.ts';
import {firstBehind} from './in-order.ts';
import type {Surroundings} from './surroundings.ts';
import {isEditor} from './shell/endings.ts';
import type {ShellComment, ShellStatement} from './shell/shell-fence.ts';
import {tellsFlow} from './fence-intro.ts';
import {isCondition} from './sentence.ts';
import {shorten, withoutMarks, withoutNumber} from './words.ts';

/** Steps of a fence in the order of its lines: statements, notes to the person between them, questions before alternatives. */
export function fenceDrafts(fence: ReadFence, around: Surroundings): readonly Draft[] {
	if (fence.role === 'example' || fence.marks.ignore) {
		return [];
	}
	const tasks = fence.kind === 'template' ? templateTasks(fence) : [];
	if (tasks.length > 0) {
		return [fencedChecklist(fence, tasks, around)];
	}
	if (fence.kind === 'template' && fence.role === 'reference') {
		return [];
	}
	if (fence.kind === 'template' || fence.kind === 'config' || fence.kind === 'code') {
		return [wholeBlock(fence, around)];
	}
	if (!RUNNABLE.has(fence.kind) && (fence.kind !== 'manual' || tellsFlow(fence.block.intro))) {
		return [];
	}
	const commands = RUNNABLE.has(fence.kind) ? (fence.shell?.statements ?? []).map((_, index) => commandDraft(fence, index, around)) : [];
	const notes = fence.kind === 'manual' ? [wholeBlock(fence, around)] : manualNotes(fence).map(note => ({...note, condition: note.condition ?? around.condition}));
	const asked = alternativeDrafts(fence, commands);
	const ticked = fencedTasks(fence);
	const drafts: Draft[] = [...commands, ...notes, ...asked, ...(ticked.length === 0 ? [] : [fencedChecklist(fence, ticked, around)])];
	const inOrder = drafts.map((draft, index) => ({draft, index, first: draft.kind === 'decision' ? 0 : 1})).sort((a, b) => a.draft.line - b.draft.line || a.first - b.first || a.index - b.index);
	return inOrder.map(({draft}, index) => (index === 0 ? {...draft, prose: around.prose, warnings: [...new Set([...around.warnings, ...draft.warnings])]} : draft));
}

/** Task items that a person ticks: those of a text to fill in, those below a note on what to open or to check, and those between commands. Alone in a block of code they are code. */
export function fencedTasks(fence: ReadFence): readonly ChecklistItem[] {
	if (fence.kind === 'run') {
		const bare = new Set(fence.shell?.raw);
		return templateTasks(fence).filter(({line}) => bare.has(line - fence.block.firstLine + 1)).map((task, index) => ({...task, index}));
	}
	const tasks = fence.kind === 'template' || fence.kind === 'manual' ? templateTasks(fence) : [];
	const lines = fence.block.text.split('\n').filter(line => line.trim() !== '').length;
	return fence.kind === 'template' || lines > tasks.length ? tasks : [];
}

/** Task items that stand in a block of text; lines as stored. */
export function templateTasks(fence: ReadFence): readonly ChecklistItem[] {
	const tasks: ChecklistItem[] = [];
	for (const [index, line] of fence.block.text.split('\n').entries()) {
		const match = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?(?:\[([ xX])\]|([☐☑⬜◻▢🔲□❏❑])\ufe0f?)\s+(.*)$/u.exec(line);
		if (match !== null) {
			tasks.push({index: tasks.length, line: fence.block.firstLine + index, text: match[3] ?? '', checked: match[1] === undefined ? match[2] === '☑' : match[1] !== ' '});
		}
	}
	return tasks;
}

function fencedChecklist(fence: ReadFence, items: readonly ChecklistItem[], around: Surroundings): ChecklistDraft {
	const {line, endLine, section} = fence.block;
	const title = around.title === '' ? 'Checklist' : shorten(around.title);
	return {kind: 'checklist', key: `${line}t`, section, name: fence.marks.id, title, line, endLine, prose: around.prose, warnings: around.warnings, condition: fence.marks.when ?? around.condition, ties: fence.marks.ties, why: `task items in the block on line ${line}`, items};
}

/** Text to fill in, to save or to follow: one step for the whole block. */
function wholeBlock(fence: ReadFence, around: Surroundings): ManualDraft {
	const first = fence.block.text.split('\n').map(line => withoutMarks(line.replace(/^[\s#/-]+/u, ''))).find(line => line !== '') ?? '';
	const verbs = {template: 'Fill in and send', config: 'Apply', code: 'Save', manual: ''} as Readonly<Record<string, string>>;
	const verb = verbs[fence.kind] ?? '';
	const subject = around.title === '' ? first : around.title;
	const title = fence.kind === 'manual' ? shorten(first === '' ? subject : withoutNumber(first)) : shorten(`${verb}: ${subject.replace(/[:：]$/u, '')}`);
	return {
		kind: 'manual',
		key: `${fence.block.line}m`,
		section: fence.block.section,
		name: fence.marks.id,
		title,
		line: fence.block.line,
		endLine: fence.block.endLine,
		prose: around.prose,
		warnings: around.warnings,
		condition: fence.marks.when ?? around.condition,
		why: `nothing to run on lines ${fence.block.line}–${fence.block.endLine}: ${fence.why}`,
		text: fence.block.text,
		waitMs: fence.kind === 'manual' ? longestWait(fence.block.text.split('\n')) : null,
		ties: fence.marks.ties,
		...(fence.marks.aside ? {onWay: false} : {}),
	};
}

/** Comments that tell the person to act, one step for those that stand together with no command between. */
function manualNotes(fence: ReadFence): readonly ManualDraft[] {
	const groups: ShellComment[][] = [];
	for (const comment of manualComments(fence)) {
		const group = groups.at(-1);
		const last = group?.at(-1);
		const between = last === undefined || (statementBelow(fence, last.line)?.line ?? comment.line) < comment.line;
		if (group === undefined || last === undefined || between || comment.line - last.line > 2) {
			groups.push([comment]);
		} else {
			group.push(comment);
		}
	}
	return groups.map(group => noteDraft(fence, group));
}

/** Comments with something to do, waits included unless a `sleep` follows. */
export function manualComments(fence: ReadFence): readonly ShellComment[] {
	return (fence.shell?.comments ?? []).filter(comment => !headsTasks(fence, comment) && (comment.role === 'manual' || isEdit(fence, comment) || (comment.role === 'wait' && !sleepsBelow(fence, comment) && !waitsItself(fence, comment))));
}

/** "# Checklist:" right above boxes to tick. */
export function headsTasks(fence: ReadFence, {text, line}: ShellComment): boolean {
	return /[:：]$/u.test(text) && fencedTasks(fence).some(task => task.line - fence.block.firstLine === line);
}

/** A title that tells a person to edit what the command below only takes over, or the setting to write into what the command above opened. */
export function isEdit(fence: ReadFence, comment: ShellComment): boolean {
	const {role, text, line} = comment;
	if (isWrittenThere(fence, comment) || isForOtherPlace(fence, comment)) {
		return true;
	}
	const next = role === 'title' ? statementBelow(fence, line) : undefined;
	if (next === undefined || next.line - line > 3) {
		return false;
	}
	const beside = firstBehind(fence.shell?.comments ?? [], line);
	return (next.line - line === 1 && setsInEditor(text, next.command)) || editsBefore(text, next.command) || tellsPeople(text, next.command) || findsValue(text, next.command) || comesBefore(text, {beside: beside?.line === line + 1 ? beside.text : '', command: next.command, changes: next.facts.effect !== 'read'});
}

/** "# Render: use the dashboard" above "# Fly.io:" and its command: what is done by hand in the other place. */
function isForOtherPlace({shell}: ReadFence, {line, text, role}: ShellComment): boolean {
	const next = role === 'title' ? shell?.comments.find(comment => comment.line === line + 1)?.text : undefined;
	const [, place = '', order = ''] = /^([^:：]{2,30})[:：]\s*(\S.*)$/u.exec(text) ?? [];
	const other = next === undefined || !/[:：]\s*$/u.test(next) ? null : placeIn(next);
	return order !== '' && other !== null && placeIn(place) !== null && placeIn(place)?.name !== other.name && beginsWithVerb(order);
}

/** "# cart.limit = 30" right below `vi /etc/shop.conf`. */
function isWrittenThere({shell}: ReadFence, {line, text}: ShellComment): boolean {
	const above = shell?.statements.findLast(statement => statement.endLine < line);
	const lines = new Set(shell?.comments.map(comment => comment.line));
	return above !== undefined && /^\s*[A-Za-z_][\w.-]*\s*[=:]\s*["'\d[/]/u.test(text) && isEditor(above.command) && Array.from({length: line - above.endLine}, (_, at) => above.endLine + 1 + at).every(each => lines.has(each));
}

/** The first statement below a line of the block's text. */
export function statementBelow({shell}: ReadFence, line: number): ShellStatement | undefined {
	return firstBehind(shell?.statements ?? [], line);
}

/** The statement below the comment is a `sleep`: the wait is the command's. */
export function sleepsBelow(fence: ReadFence, comment: ShellComment): boolean {
	const next = statementBelow(fence, comment.line);
	return next !== undefined && next.line - comment.line <= 3 && /^\s*(?:sleep|start-sleep|timeout)\s/iu.test(next.command);
}

/** The statement below ends when what the comment waits for has come. Sources: the references of kubectl, Argo, AWS, gh, docker and az. */
export function waitsItself(fence: ReadFence, comment: ShellComment): boolean {
	const next = statementBelow(fence, comment.line);
	return next !== undefined && next.line - comment.line <= 3 && !next.facts.endless && /(?:^|\s)(?:wait|--wait|(?:rollout|rollouts) status|status --watch|gh run watch)(?=[\s=;]|$)/u.test(next.command);
}

function noteDraft(fence: ReadFence, group: readonly ShellComment[]): ManualDraft {
	const texts = group.map(comment => comment.text);
	const line = fence.block.firstLine + (group[0]?.line ?? 1) - 1;
	const endLine = fence.block.firstLine + (group.at(-1)?.line ?? 1) - 1;
	const condition = texts.find(isCondition) ?? null;
	return {
		kind: 'manual',
		key: `${line}n`,
		section: fence.block.section,
		name: null,
		title: shorten(withoutNumber(texts[0] ?? '').replace(/\s*[:：]$/u, '')),
		line,
		endLine,
		prose: '',
		warnings: [],
		condition,
		why: `the comment on line ${line} tells a person what to do`,
		text: texts.join('\n'),
		waitMs: longestWait(texts),
	};
}

function longestWait(texts: readonly string[]): number | null {
	const waits = texts.map(findWait).filter(wait => wait !== null);
	return waits.length === 0 ? null : Math.max(...waits);
}
