import {beginsWithVerb} from './action-words.ts';
import type {Item, Outline} from './block.ts';
import {han} from './chinese.ts';
import type {Draft} from './draft.ts';
import {findDuration, findWait, isOpenWait, saysHowLong} from './duration.ts';
import {sleepsBelow, statementBelow, waitsItself} from './fence-drafts.ts';
import {tellsFlow} from './fence-intro.ts';
import {RUNNABLE, type ReadFence} from './fence-reading.ts';
import type {RoleVerdict} from './section-roles.ts';
import {sentencesOf} from './course-words.ts';
import {blocksIn, neighbour, textOf} from './outline-index.ts';
import {isRemark} from './item-action.ts';
import {ACTING, headingWait} from './section-waits.ts';

export type Wait = {readonly line: number; readonly seconds: number | null};

/** Every place that tells to let time pass, as a step: headings, comments, list items, sentences. A bare `sleep` is a command that waits by itself. */
export function findWaits(fences: readonly ReadFence[], drafts: readonly Draft[], {outline, roles, lines}: {readonly outline: Outline; readonly roles: readonly RoleVerdict[]; readonly lines: readonly string[]}): readonly Wait[] {
	const ends = new Map(outline.blocks.flatMap(block => (block.kind === 'paragraph' || block.kind === 'item' ? [[block.line, block.endLine] as const] : [])));
	const waits = new Map<number, number | null>();
	for (const section of outline.sections) {
		const wait = headingWait(section, roles[section.index]?.role);
		// "Wait for it to settle" over "Wait 30 seconds:": the sentence says how long.
		const told = wait?.ms === null ? blocksIn(outline, section.index).find(block => block.kind === 'paragraph' && sentencesOf(block.text).some(sentence => findWait(sentence) !== null && WAIT.test(sentence))) : undefined;
		if (told !== undefined) {
			waits.set(told.line, (findWait(textOf(told)) ?? 0) / 1000);
		} else if (wait !== null) {
			waits.set(section.line, wait.ms === null ? null : wait.ms / 1000);
		}
	}
	for (const fence of fences) {
		if ((RUNNABLE.has(fence.kind) || (fence.kind === 'manual' && !tellsFlow(fence.block.intro))) && fence.role !== 'example') {
			commentWaits(fence).forEach(({line, seconds}) => waits.set(line, seconds));
		}
	}
	for (const draft of drafts) {
		if (draft.kind === 'manual' && draft.key.endsWith('i') && (draft.waitMs !== null || isOpenWait(draft.text))) {
			waits.set(lineOf(draft.line, ends.get(draft.line) ?? draft.line, lines), draft.waitMs === null ? null : draft.waitMs / 1000);
		}
	}
	for (const block of outline.blocks) {
		const span = block.kind === 'paragraph' && ACTING.has(roles[block.section]?.role ?? 'overview') && WHILE.test(block.text) ? findDuration(block.text) : null;
		if (span !== null) {
			waits.set(block.line, span.ms / 1000);
		}
		// "The new ones are too many. Wait ~15m for them to go, then go on": an order among what is told.
		const told = block.kind === 'paragraph' && !block.quoted && ACTING.has(roles[block.section]?.role ?? 'overview') ? sentencesOf(block.text).slice(1).find(sentence => WAITS.test(sentence) && findWait(sentence) !== null) : undefined;
		if (told !== undefined) {
			waits.set(lineOf(block.line, block.endLine, lines), (findWait(told) ?? 0) / 1000);
		}
		// "Wait for the import and look at:" over a list is a step as good as one without.
		if (block.kind === 'item' && block.checked === null && (block.holdsList || block.holdsFence || isOverFence(outline, block) || isRemark(block.text)) && ACTING.has(roles[block.section]?.role ?? 'overview')) {
			const ms = beginsWithVerb(block.text) || isRemark(block.text) ? findWait(block.text) : null;
			if (ms !== null || isOpenWait(block.text)) {
				waits.set(block.line, ms === null ? null : ms / 1000);
			}
		}
	}
	return [...waits].map(([line, seconds]) => ({line, seconds})).sort((a, b) => a.line - b.line);
}

/** Which of its lines tells to wait, where the page breaks a sentence over some. */
function lineOf(first: number, last: number, lines: readonly string[]): number {
	const at = last - first < LONGEST ? lines.slice(first - 1, last).findIndex(line => findWait(line) !== null || (WAIT.test(line) && isOpenWait(line.trim()))) : -1;
	return at < 0 ? first : first + at;
}

/** Lines of a paragraph that somebody wrapped by hand. */
const LONGEST = 12;

/** Its block stands below it as if it were not of the list. */
function isOverFence(outline: Outline, item: Item): boolean {
	const next = neighbour(outline, item, 1);
	return next?.kind === 'fence' && next.section === item.section && next.line - item.endLine <= 2;
}

/** Languages: en, es, pt, de, fr, zh. */
const WAIT = han(/(?<!\p{L})(?:wait|allow|esper[ae]|aguarde|warte|warten sie|attende[rz]|patiente[rz])(?!\p{L})|等待|请等/iu);

/** A sentence that begins so. Languages: en, es, pt, de, fr, zh. */
const WAITS = han(/^(?:(?:please |then |now )?wait|esper[ae]|aguarde|warten? sie|attende[rz]|patiente[rz])(?!\p{L})|^(?:请)?等待/iu);

/** "For 48 hours after the switch:" over what is looked at. Languages: en, es, pt, de, fr. */
const WHILE = /^(?:for|over|during|durante|während|pendant)\s(?:the |las |los |as |os |les |der |die |den )?(?:first |next |following |at least |primer[ao]s |próxim[ao]s |ersten |nächsten |premières )?\d[^.:：]{2,40}\s(?:after|following|tras|después|após|depois|nach|après)\s[^.:：]{2,60}[:：]$/iu;

function commentWaits(fence: ReadFence): readonly Wait[] {
	const at = (line: number): number => fence.block.firstLine + line - 1;
	const waits: Wait[] = [];
	for (const comment of fence.shell?.comments ?? []) {
		const own = findWait(comment.text);
		const sleeps = comment.role !== 'expectation' && /\b(?:wait|sleep|pause|warten|espera|aguard|attend|patiente|aspett|czeka|wacht)|(?<!\p{L})(?:жд|ожида|подожд)|等|待|기다|대기/iu.test(comment.text) && sleepsBelow(fence, comment);
		if (own !== null && comment.role !== 'expectation') {
			waits.push({line: at(comment.line), seconds: own / 1000});
		} else if (sleeps) {
			waits.push({line: at(comment.line), seconds: sleepSeconds(fence, comment.line)});
		} else if (comment.role !== 'expectation' && isOpenWait(comment.text) && (saysHowLong(comment.text) || !(waitsItself(fence, comment) || endsLater(fence, comment)))) {
			waits.push({line: at(comment.line), seconds: null});
		}
	}
	return waits;
}

/** The command below ends once what the comment waits for has come. What never ends by itself is looked at by the person, and so is what no command looks at, but for an entry of a list of what a program does. */
function endsLater(fence: ReadFence, {line, text}: {readonly line: number; readonly text: string}): boolean {
	const next = statementBelow(fence, line);
	return next === undefined ? /^\s*[-*•]\s/u.test(text) : !next.facts.endless && /(?:^|\s)(?:until|while|watch|sync|pg_isready|--timeout)(?=[\s=;]|$)/u.test(next.command);
}

function sleepSeconds(fence: ReadFence, line: number): number | null {
	const next = statementBelow(fence, line);
	return toSeconds(/^sleep\s+([\d.]+[smhd]?)/u.exec(next?.command ?? '')?.[1] ?? '');
}

function toSeconds(text: string): number | null {
	const found = findDuration(/\d$/u.test(text) ? `${text}s` : text);
	return found === null ? null : found.ms / 1000;
}
