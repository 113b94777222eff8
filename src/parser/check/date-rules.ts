import type {Fact} from '../../plan/plan.ts';
import {cycleDays, dayOf, isoDay, type Day} from './day.ts';
import type {Finding, Ground, Rule} from './rule.ts';
import {han} from '../chinese.ts';

/** What the head and the foot of a runbook say of its age. */
export const DATE_RULES: readonly Rule[] = [
	{code: 'review-overdue', severity: 'warning', sentence: 'A runbook is reviewed when its next review or its review cycle says so.', find: reviewOverdue},
	{code: 'stale-runbook', severity: 'note', sentence: 'Where no review is announced, a runbook was tested, reviewed or updated within a year.', find: staleRunbook},
	{code: 'missing-date', severity: 'warning', sentence: 'A line that promises a date holds one.', find: missingDate},
];

const YEAR = 366;
const NEXT = han(/^(?:next review(?: date)?|review (?:date|due)|effective until|valid until|expires|nächste (?:überprüfung|prüfung|review)|gültig bis|próxima revisi(?:ón|on)|próxima revisão|válido (?:hasta|até)|prochaine (?:révision|revue)|valable jusqu'au|prossima revisione|volgende (?:review|herziening)|下次(?:审查|审核|复审|评审)|有效期至|次回(?:レビュー|見直し))$/iu);
const CYCLE = han(/^(?:review (?:cycle|frequency|schedule|interval)|(?:über)?prüf(?:zyklus|intervall|ungszyklus)|überprüfungszyklus|ciclo de revisi(?:ón|on)|ciclo de revisão|frecuencia de revisión|frequência de revisão|(?:cycle|fréquence) de (?:révision|revue)|ciclo di revisione|审查周期|审核周期|复审周期|レビュー周期)$/iu);
const LOOKED = han(/^(?:last (?:updated?|tested|reviewed|verified|modified)|updated(?: on)?|zuletzt (?:aktualisiert|geändert|getestet|geprüft|überprüft)|letzte (?:änderung|aktualisierung|überprüfung|prüfung)|stand|actualizado|última (?:actualización|modificación|revisión|prueba|atualização|modificação|revisão|verificação)|último teste|dernière (?:mise à jour|modification|révision|vérification)|dernier test|ultimo aggiornamento|ultima (?:revisione|verifica)|laatst (?:bijgewerkt|getest|gecontroleerd)|最后(?:更新|测试|审查|修改)(?:时间|日期)?|最近更新|上次(?:更新|测试|审查)|更新(?:时间|日期)|最終(?:更新|確認)日?|更新日)$/iu);
/** Dates that nobody filled in; a runbook that was "never" tested says so on purpose. */
const UNFILLED = /\b(?:\d{4}-(?:XX|MM)|XX+|YYYY|TBD|TBA|TT\.MM|DD[./-]MM)\b|_{2,}|\?{2,}|^[<[{(].*[\])}>]$/iu;

function reviewOverdue(ground: Ground): readonly Finding[] {
	const today = dayOf(ground.around.today);
	const {facts} = ground.plan;
	const next = facts.find(fact => NEXT.test(fact.name) && dayOf(fact.value) !== null);
	const due = next === undefined ? null : dayOf(next.value);
	if (today === null) {
		return [];
	}
	if (next !== undefined && due !== null) {
		return due < today ? [overdue(ground, next, `the review was due on ${isoDay(due)}`)] : [];
	}
	const cycle = facts.find(fact => CYCLE.test(fact.name) && cycleDays(fact.value) !== null);
	const days = cycle === undefined ? null : cycleDays(cycle.value);
	const last = lastLook(facts);
	if (cycle === undefined || days === null || last === null || last.day + days >= today) {
		return [];
	}
	return [overdue(ground, last.fact, `the review cycle is "${cycle.value}", and nobody looked since ${isoDay(last.day)}`)];
}

function overdue(ground: Ground, fact: Fact, message: string): Finding {
	return {spot: spotOf(ground, fact), message, help: `read it, try it in a drill, then write ${NEXT.test(fact.name) ? `the day of the next review behind \`${fact.name}:\`` : `\`${fact.name}: ${ground.around.today}\``}`};
}

function staleRunbook(ground: Ground): readonly Finding[] {
	const today = dayOf(ground.around.today);
	const announced = ground.plan.facts.some(fact => (NEXT.test(fact.name) && dayOf(fact.value) !== null) || (CYCLE.test(fact.name) && cycleDays(fact.value) !== null));
	const last = lastLook(ground.plan.facts);
	if (today === null || announced || last === null || today - last.day <= YEAR) {
		return [];
	}
	return [{spot: spotOf(ground, last.fact), message: `nobody looked at the runbook since ${isoDay(last.day)}`, help: `try it with \`rollbook drill ${ground.source.path}\`, then write \`Last Tested: ${ground.around.today}\``}];
}

function missingDate(ground: Ground): readonly Finding[] {
	return ground.plan.facts.flatMap(fact => {
		const dated = LOOKED.test(fact.name) || NEXT.test(fact.name);
		return dated && dayOf(fact.value) === null && UNFILLED.test(fact.value) ? [{spot: spotOf(ground, fact), message: `\`${fact.name}\` holds no date`, help: `write a day, like \`${fact.name}: ${ground.around.today}\``}] : [];
	});
}

/** ISO days that the head of a runbook tells: when somebody last looked, and when somebody is to look next. Null: it does not say. */
export function reviewDates(facts: readonly Fact[]): {readonly lastLook: string | null; readonly nextReview: string | null} {
	const last = lastLook(facts)?.day ?? null;
	const announced = facts.flatMap(fact => (NEXT.test(fact.name) ? (dayOf(fact.value) ?? []) : []))[0];
	const cycle = facts.flatMap(fact => (CYCLE.test(fact.name) ? (cycleDays(fact.value) ?? []) : []))[0];
	const next = announced ?? (last !== null && cycle !== undefined ? last + cycle : null);
	return {lastLook: last === null ? null : isoDay(last), nextReview: next === null ? null : isoDay(next)};
}

/** The youngest day on which somebody tested, reviewed or changed the runbook. */
function lastLook(facts: readonly Fact[]): {readonly fact: Fact; readonly day: Day} | null {
	const looks = facts.flatMap(fact => {
		const day = LOOKED.test(fact.name) ? dayOf(fact.value) : null;
		return day === null ? [] : [{fact, day}];
	});
	return looks.length === 0 ? null : looks.reduce((late, look) => (look.day > late.day ? look : late));
}

function spotOf({source}: Ground, fact: Fact): {readonly line: number; readonly column: number; readonly length: number} {
	const text = source.lines[fact.line - 1] ?? '';
	const at = text.indexOf(fact.value);
	return at < 0 ? {line: fact.line, column: 1, length: text.length} : {line: fact.line, column: at + 1, length: fact.value.length};
}
