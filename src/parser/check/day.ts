/** Whole days since 1970-01-01. */
export type Day = number;

/** Names of months by their first letters; English, German, Spanish, Portuguese, French, Italian, Dutch. */
const MONTHS: readonly RegExp[] = [/^(?:jan|ene|gen)/iu, /^(?:feb|fev|fév)/iu, /^(?:mar|mär|mrz|mrt|maa)/iu, /^(?:apr|abr|avr)/iu, /^(?:may|mai|mag|mei)/iu, /^(?:jun|juin|giu)/iu, /^(?:jul|juil|lug)/iu, /^(?:aug|ago|aoû|aou)/iu, /^(?:sep|set)/iu, /^(?:oct|okt|out|ott)/iu, /^nov/iu, /^(?:dec|dez|dic|déc)/iu];

/**
 * The day that a text names; a month alone means its last day, a year alone nothing, nor does `2026-01-XX`.
 * `03/04/2026` can be read two ways: the later one counts, so that nothing is called old that may not be. Null if there is none.
 */
export function dayOf(text: string): Day | null {
	const iso = /\b((?:19|20)\d{2})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?(?!\d|[-/.](?:X|D|\?|_))/iu.exec(text);
	if (iso !== null) {
		return iso[3] === undefined ? endOfMonth(Number(iso[1]), Number(iso[2])) : day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	}
	const compact = /(?<![\w.-])((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?![\w.-])/u.exec(text);
	if (compact !== null) {
		return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
	}
	const numbers = /(?<![\w.])(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d{2})\b/u.exec(text);
	if (numbers !== null) {
		const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
		const both = numbers[0].includes('.') ? [day(year, second, first)] : [day(year, second, first), day(year, first, second)];
		const fitting = both.filter(found => found !== null);
		return fitting.length === 0 ? null : Math.max(...fitting);
	}
	return spoken(text);
}

/** "March 4th, 2026", "4 März 2026", "4 de marzo de 2026", "March 2026". */
function spoken(text: string): Day | null {
	const year = Number(/\b((?:19|20)\d{2})\b/u.exec(text)?.[1] ?? Number.NaN);
	const word = text.match(/\p{L}{3,}/gu)?.find(part => monthOf(part) !== null);
	const month = word === undefined ? null : monthOf(word);
	if (Number.isNaN(year) || month === null) {
		return null;
	}
	const date = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|º|er)?(?!\d)/iu.exec(text.replace(/\b(?:19|20)\d{2}\b/u, ''));
	return date === null ? endOfMonth(year, month) : day(year, month, Number(date[1]));
}

function monthOf(word: string): number | null {
	const index = MONTHS.findIndex(pattern => pattern.test(word));
	return index < 0 ? null : index + 1;
}

const DAY_MS = 86_400_000;

function day(year: number, month: number, date: number): Day | null {
	const ms = Date.UTC(year, month - 1, date);
	const back = new Date(ms);
	return back.getUTCMonth() === month - 1 && back.getUTCDate() === date ? ms / DAY_MS : null;
}

function endOfMonth(year: number, month: number): Day | null {
	return month < 1 || month > 12 ? null : Date.UTC(year, month, 0) / DAY_MS;
}

/** `YYYY-MM-DD`. */
export function isoDay(found: Day): string {
	return new Date(found * DAY_MS).toISOString().slice(0, 10);
}

const CYCLES: readonly (readonly [RegExp, number])[] = [
	[/\b(?:half[- ]?year|semi-?annual|bi-?annual|twice a year|every (?:6|six) months|halbjähr|semestr)|半年/iu, 184],
	[/\b(?:quarter|every (?:3|three) months|vierteljähr|trimestr|kwartaal)|季/iu, 92],
	[/\b(?:bi-?month|every (?:2|two) months)/iu, 62],
	[/\b(?:month|monatlich|mensual|mensal|mensuel|mensil|maandelijks)|每月|月次/iu, 31],
	[/\b(?:bi-?week|fortnight|every (?:2|two) weeks)/iu, 14],
	[/\b(?:week|wöchentlich|semanal|hebdomadaire|settimanal|wekelijks)|每周|每週/iu, 7],
	[/\b(?:annual|year|jährlich|anual|annuel|annual|jaarlijks)|每年|年次/iu, 366],
];

/** Days of a review cycle: "quarterly", "every 90 days", "monthly". Null for "after each incident". */
export function cycleDays(text: string): number | null {
	const counted = /\b(\d{1,3})\s*(day|week|month|year)s?\b/iu.exec(text);
	if (counted !== null) {
		const unit = {day: 1, week: 7, month: 31, year: 366}[counted[2]?.toLowerCase() as 'day' | 'week' | 'month' | 'year'];
		return Number(counted[1]) * unit;
	}
	return CYCLES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
