import type {Item, Outline, Paragraph} from './block.ts';
import {han} from './chinese.ts';
import {isConditional, numberedChoice} from './choice-words.ts';
import type {Conditional} from './condition-decisions.ts';
import type {RoleVerdict} from './section-roles.ts';
import {findTarget} from './targets.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** "**Procedure:** See [Restore the carts](#restore-the-carts)" below a case: whoever has the case goes on at that heading. A "See [What you need](#…)" alone is looked up. */
export function linkPlaces(outline: Outline, roles: readonly RoleVerdict[]): readonly Conditional[] {
	const sent = outline.blocks.filter((block): block is Item | Paragraph => (block.kind === 'paragraph' || (block.kind === 'item' && block.checked === null)) && block.links.length === 1 && block.links[0]?.startsWith('#') === true && ACTING.has(roles[block.section]?.role ?? '') && isSent(block, outline.sections[block.section]?.title ?? ''));
	return sent.flatMap(({section, links, line, endLine, text}) => {
		const target = findTarget(outline, text, {links, from: section});
		return target === null || target === section ? [] : [{line, endLine, options: [{line, text, target: outline.sections[target]?.line ?? null}]}];
	});
}

/** "Follow the steps for [the shop](#the-shop) or for [the till](#the-till)": two parts, and one of them is gone. */
export function eitherLinkPlaces(outline: Outline): readonly Conditional[] {
	return outline.blocks.flatMap(block => {
		const inside = (block.kind === 'paragraph' || (block.kind === 'item' && block.checked === null)) && block.text.length < 300 && EITHER.test(withoutMarks(block.text)) ? block.links.filter(link => link.startsWith('#')) : [];
		if (inside.length < 2 || inside.length > 4 || (block.kind !== 'paragraph' && block.kind !== 'item')) {
			return [];
		}
		const targets = inside.map(link => findTarget(outline, '', {links: [link], from: block.section}));
		return targets.includes(null) || new Set(targets).size < targets.length ? [] : [{line: block.line, endLine: block.endLine, options: targets.map(target => ({line: block.line, text: outline.sections[target ?? 0]?.title ?? '', target: outline.sections[target ?? -1]?.line ?? null}))}];
	});
}

/** An order to go on, and two places that "or" parts. Languages: en, es, pt, de, fr. */
const EITHER = han(/(?<!\p{L})(?:follow|see|go to|use|continue with|proceed (?:to|with)|jump to|run|sig[au]e?|seguir|ver|vaya a|veja|vá para|folge[n]?|siehe|weiter (?:mit|bei)|suive[zr]|voir|aller à)(?!\p{L}).{3,200}(?<!\p{L})(?:or|o|ou|oder)(?!\p{L})|(?:按照?|参见|见|转到).{2,120}(?:或者?|还是)/isu);

/** "**Disk of its own**: use [Method 1](#method-1)" and an item that leads to another part: which of them it is decides. */
export function sentOnPlaces(outline: Outline): readonly Conditional[] {
	const items = outline.blocks.filter((block): block is Item => block.kind === 'item' && block.checked === null && block.links.length === 1 && block.links[0]?.startsWith('#') === true && SENDS.test(withoutMarks(block.text)));
	return [...Map.groupBy(items, item => `${item.section}/${item.list}`).values()].flatMap(list => {
		const options = list.map(({line, text, links, section}) => ({line, text, target: outline.sections[findTarget(outline, text, {links, from: section}) ?? -1]?.line ?? null}));
		const apart = options.length > 1 && new Set(options.map(({target}) => target)).size === options.length && options.every(({target}) => target !== null);
		return apart ? [{line: list[0]?.line ?? 1, endLine: Math.max(...list.map(({endLine}) => endLine)), options}] : [];
	});
}

/** Languages: en, es, pt, de, fr, zh. */
const SENDS = han(/^[^:：]{2,60}[:：]\s*(?:please )?(?:(?:use|see|follow|go to|run|do|continue with|us[ae]r?|utilice|ver|véase|siga|seguir|veja|vá para|verwende[n]?|siehe|folge[n]?|weiter (?:mit|bei)|voir|suive[zr]|utilise[rz])(?!\p{L})|(?:请)?(?:使用|参见|参考|参照|按照?|执行|转到|见))/iu);

const ACTING: ReadonlySet<string> = new Set(['overview', 'decision', 'procedure', 'recovery', 'aftermath']);

/** Nothing but a link, under a word for what is done or in a part that holds under a condition. */
function isSent({text}: Item | Paragraph, title: string): boolean {
	const told = withoutMarks(text);
	const [, label, rest = ''] = SEE.test(told) ? [told, undefined, told] : (/^([^:：]{2,30})[:：]\s*(\S.*)$/su.exec(told) ?? []);
	return rest.length < 120 && SEE.test(rest) && !/[.;]\s|,\s/u.test(rest) && (label === undefined ? holdsInCase(title) : DONE.test(label.trim()));
}

/** "Scenario 2: lost carts", "Load the carts (if the till has none)". */
function holdsInCase(title: string): boolean {
	const inside = /[(（]([^()（）]+)[)）]\s*[:：]?$/u.exec(title)?.[1] ?? title;
	return isConditional(inside) || numberedChoice(title) === 'scenarios';
}

/** Languages: en, es, pt, de, fr, zh. */
const SEE = han(/^(?:see|follow|go to|run|use|ver|v[eé]ase|seguir|siga|ir a|veja|vá para|siehe|folge[n]?|weiter (?:mit|bei)|voir|suivre|suivez|aller à)(?!\p{L})|^(?:见|参见|参考|按照?|执行|转到)/iu);
/** Languages: en, es, pt, de, fr, zh. */
const DONE = wordPattern('^(?:(?:recovery |restore |rollback )?(?:procedures?|steps?|actions?|response|solution|fix|recovery|runbook|what to do)|procedimientos?|pasos|acci[oó]n(?:es)?|soluci[oó]n|recuperación|qué hacer|procedimentos?|passos|ação|ações|solução|recuperação|o que fazer|vorgehen|verfahren|schritte|maßnahmen?|lösung|was tun|procédure|étapes|solution|que faire)$', '^(?:步骤|操作步骤|操作|处理|处理步骤|恢复步骤|解决方案)$');
