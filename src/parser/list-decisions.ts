import {beginsWithVerb} from './action-words.ts';
import type {Block, Item, Outline, OutlineSection, Paragraph} from './block.ts';
import type {Decision, DecisionOption} from './decision.ts';
import {findDuration} from './duration.ts';
import type {SectionIds} from './draft.ts';
import {openingOf} from './opening.ts';
import type {RoleVerdict} from './section-roles.ts';
import {findTarget} from './targets.ts';
import {blocksBelow, blocksIn, childrenOf, subtree} from './outline-index.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** "Rollback immediately if", "Fix forward when", "When to roll back": words that put a list under a verdict. */
const VERDICT = wordPattern(
	String.raw`(?:roll ?back|revert|restore|fix forward|fail ?over|escalate|proceed|abort|use|investigate|monitor|hotfix|switch|consider|wait)\b.*\b(?:if|when|for|required|needed)|when (?:not )?to (?:roll ?back|use|restore|revert|fail ?over|escalate|abort|proceed|trigger|execute|perform)|when\b.*\b(?:is )?(?:needed|required|necessary)|(?:do not|don'?t) (?:roll ?back|use|proceed)|wann (?:zurück|ein rollback)\w*|cuándo (?:revertir|hacer|restaurar|usar|ejecutar|aplicar|activar)|quando (?:reverter|fazer|restaurar|usar|executar|aplicar|acionar)|quand (?:revenir|restaurer|utiliser)|(?:(?:ne pas )?(?:utiliser|restaurer|appliquer)|(?:no )?(?:usar|utilizar|restaurar|aplicar)|(?:não )?(?:use|utilize|restaure))(?: \\p{L}+)? (?:si|se|cuando|quando|quand)|(?:ejecutar?|realizar?|hacer|haga|activar?|inicia[r]?) (?:el |un |una |la )?(?:rollback|reversión|restauración|failover) (?:\p{L}+ )?(?:si|cuando)|(?:execut[ae]r?|realiz[ae]r?|fazer|faça|acion[ae]r?|inici[ae]r?) (?:o |um |uma |a )?(?:rollback|reversão|restauração|failover) (?:\p{L}+ )?(?:se|quando)|(?:exécute[rz]|effectue[rz]|lance[rz]|faire|faites) (?:le |un |la |une )?(?:rollback|retour arrière|restauration|bascule) (?:si|quand)|(?:verwenden|anwenden)(?: nur)?,? (?:wenn|falls)|(?:rollback|zurückrollen) wenn|(?:revertir|reverter) (?:si|se|cuando|quando)`,
	'何时回滚|什么时候|回滚条件|触发条件|何时|(?:する|べき)(?:場合|条件|とき)',
);

/** Courses that lists in a deciding section are put under. */
const COURSE = wordPattern(String.raw`roll(?:ing)? ?back|rollback|revert|restore|fail ?over|fix forward|hotfix|monitor|investigate|escalate|wait|reverter|revertir|restaurar|zurückrollen|beobachten|revenir`, '回滚|切换|恢复|观察|修复|ロールバック|復旧|切り戻し|修正|調査|監視|롤백|복구|조사|수정');

/** Lists under verdicts as questions: one for siblings that weigh against each other, one for a list alone. */
export function listDecisions(outline: Outline, roles: readonly RoleVerdict[], ids: SectionIds): readonly Decision[] {
	const found: Decision[] = [];
	const covered = new Set<number>();
	for (const section of outline.sections) {
		if (covered.has(section.index) || !mayDecide(roles[section.index])) {
			continue;
		}
		const verdicts = childrenOf(outline, section.index).filter(child => isVerdict(outline, child, roles) || isTickedVerdict(outline, child, roles));
		const decision = verdicts.length >= 2 && verdicts.some(child => VERDICT.test(child.title) || (roles[section.index]?.role === 'decision' && COURSE.test(child.title))) ? weighed(outline, section, verdicts, ids) : loneList(outline, section, roles, ids);
		if (decision !== null) {
			found.push(decision);
			subtree(outline, section.index).forEach(index => covered.add(index));
		}
	}
	return found;
}

function mayDecide(role: RoleVerdict | undefined): boolean {
	return role?.role === 'decision' || role?.role === 'procedure' || role?.role === 'preparation';
}

function plainItems(blocks: readonly Block[]): readonly Item[] {
	return blocks.filter(block => block.kind === 'item' && block.item === null && block.checked === null) as readonly Item[];
}

/** A section of a list of conditions and nothing to run, to tick or to look up. */
function isVerdict(outline: Outline, section: OutlineSection, roles: readonly RoleVerdict[]): boolean {
	const blocks = blocksBelow(outline, section.index);
	const still = blocks.every(block => block.kind !== 'fence' && block.kind !== 'table' && !(block.kind === 'item' && block.checked !== null));
	return still && plainItems(blocks).length > 0 && (roles[section.index]?.role === 'decision' || VERDICT.test(section.title));
}

/** "Roll back at once" in a deciding part, above items to tick: what is ticked there is seen, not done. */
function isTickedVerdict(outline: Outline, section: OutlineSection, roles: readonly RoleVerdict[]): boolean {
	const blocks = blocksBelow(outline, section.index).filter(block => block.kind !== 'heading');
	return roles[section.index]?.role === 'decision' && COURSE.test(section.title) && blocks.length > 0 && blocks.every(block => block.kind === 'item' && block.checked === false && block.codes.length === 0 && !beginsWithVerb(block.text));
}

function weighed(outline: Outline, section: OutlineSection, verdicts: readonly OutlineSection[], ids: SectionIds): Decision {
	const options = verdicts.map((verdict): DecisionOption => {
		const text = withoutMarks(verdict.title).replace(/[:：]$/u, '');
		const target = findTarget(outline, text, {links: [], from: verdict.index});
		const items = blocksBelow(outline, verdict.index).flatMap(block => (block.kind === 'item' && block.item === null ? [block.text] : []));
		return {line: verdict.line, text, detail: items.join('; '), target, opens: openingOf(text, target, ids)};
	});
	return {
		line: section.line,
		endLine: Math.max(...verdicts.flatMap(verdict => blocksBelow(outline, verdict.index).map(block => block.endLine))),
		section: section.index,
		title: section.title,
		why: `the lists under "${section.title}" on line ${section.line} weigh against each other`,
		options,
		otherwise: {kind: 'next'},
		governs: null,
		blocks: verdicts.flatMap(verdict => blocksBelow(outline, verdict.index)).filter(block => block.kind !== 'heading'),
	};
}

/** "Rollback database if:" with a list below it: does one of these hold? */
function loneList(outline: Outline, section: OutlineSection, roles: readonly RoleVerdict[], ids: SectionIds): Decision | null {
	const own = blocksIn(outline, section.index);
	const items = plainItems(own);
	const first = items[0];
	if (first === undefined || own.some(block => block.kind === 'fence' || block.kind === 'table' || (block.kind === 'item' && block.checked !== null))) {
		return null;
	}
	const intro = own.find((block): block is Paragraph => block.kind === 'paragraph' && block.text === first.intro);
	const asks = VERDICT.test(first.intro) && /[:：]$/u.test(first.intro) ? first.intro : VERDICT.test(section.title) ? section.title : null;
	if (asks === null || (asks === section.title && isAbout(outline, section)) || DECIDED.test(first.intro) || (roles[section.index]?.role !== 'decision' && !/\b(?:if|when|wenn|si|se|cuando|quando)\s*[:：]?$|needed|required|何时|(?<!前提|先决|前置)条件/iu.test(asks))) {
		return null;
	}
	const text = withoutMarks(asks).replace(/[:：]$/u, '');
	const held = items.filter(item => item.list === first.list);
	const opens = openingOf(text, null, ids);
	return {
		line: intro?.line ?? section.line,
		endLine: Math.max(...held.map(item => item.endLine)),
		section: section.index,
		title: text,
		why: `the list on line ${first.line} says when`,
		options: [{line: intro?.line ?? section.line, text: 'At least one of these holds', detail: held.map(item => item.text).join('; '), target: null, opens: opens.kind === 'timer' && findDuration(text) === null ? {kind: 'next'} : opens}],
		otherwise: opens.kind === 'end' ? {kind: 'next'} : {kind: 'end', reason: `none of the conditions on line ${first.line} holds`},
		governs: opens.kind === 'next' ? governedBy(outline, section, roles) : null,
		blocks: intro === undefined ? held : [intro, ...held],
	};
}

/** Something else decides, or it says when all is done: "`deploy.sh` triggers an automatic rollback if", "The rollback is complete when". */
const DECIDED = /\b(?:is|are|will be|automatically) triggered\b|\btriggers? (?:an? )?automatic\b|\bautomatically (?:rolls?|reverts?|restores?|fails?|aborts?|switch(?:es)?)\b|\b(?:is|are|considered|deemed|counts? as) (?:now )?(?:complete|completed|done|finished|successful|a success|over|closed|safe|verified) (?:only )?(?:when|if|once)\b/iu;

/** "When to use this runbook" at the top says what the text is for; whoever runs it has chosen it. Further down it weighs one part. */
function isAbout(outline: Outline, section: OutlineSection): boolean {
	const above = section.parent === null ? undefined : outline.sections[section.parent];
	return (above === undefined || above.level < 2) && /^[^\p{L}\p{N}]*when (?:not )?to (?:use|apply|run)(?: (?:this|the|it)(?: (?:runbook|guide|document|playbook|procedure))?)?[^\p{L}\p{N}]*$/iu.test(section.title);
}

/** "When a restore is needed" inside of a larger part decides about that part; at the top it decides about the run. */
function governedBy(outline: Outline, section: OutlineSection, roles: readonly RoleVerdict[]): number | null {
	const above = section.parent === null ? undefined : outline.sections[section.parent];
	return above === undefined || above.level < 2 || roles[above.index]?.role === 'decision' ? null : above.index;
}
