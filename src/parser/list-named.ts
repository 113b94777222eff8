import type {Item} from './block.ts';
import {acts, clausesOf} from './course-words.ts';
import {withoutMarks} from './words.ts';

/** "Safe option (recommended): …" and "Cold option: …", "Opción fría: …": each item is called one. Languages: en, es, pt, de, fr, zh. */
export function optionItems(list: readonly Item[]): readonly Item[] {
	return list.filter(({text}) => OPTION.test(withoutMarks(text)));
}

const OPTION = /^(?:(?:option|opción|opção|variant|variante|approach|méthode|método|methode|weg|alternativa)\s(?!\d|[A-Z](?!\p{L}))\p{L}[\p{L}-]{2,}(?:\s\p{L}+)?|(?:\p{L}[\p{L}-]{2,}\s){1,2}(?:option|approach|method|variant|way|variante|methode)|\p{Script=Han}{1,6}(?:方案|方式|方法))\s*(?:[([（][^()]{1,40}[)\]）])?\s*[:：]\s*\S/iu;

/** "**TillDown**: look whether it answers", "**HighErrors**: read the log": names of alerts, and what to do at each. */
export function alertItems(list: readonly Item[]): readonly Item[] {
	return list.filter(({lead, text}) => ALERT.test(lead) && WRONG.test(lead) && text.startsWith(lead) && clausesOf(/^\s*[:：—–-]\s*(\S.*)$/su.exec(text.slice(lead.length))?.[1] ?? '').some(acts));
}

/** The name of an alert, in humps. Source: Prometheus' conventions for alerts. */
const ALERT = /^(?:\p{Lu}[\p{Ll}\d]+){2,6}$/u;
/** What such names tell of; "GitHub" has humps, too. */
const WRONG = /Down|High|Low|Error|Fail|Lag|Full|Slow|Miss|Latenc|Crash|Unavail|Unreach|Exceed|Expir|Pressure|Stuck|Loop|Burn|Satur|Overload|Stale|Timeout|Degraded|Unhealthy|Absent|Spike|Drop/u;

/** "Use the new disk, or", "Move the rows by hand": every item but the last one ends in "or". Languages: en, es, pt, de, fr. */
export function joinedByOr(list: readonly Item[]): boolean {
	return list.length >= 2 && list.slice(0, -1).every(({text}) => /(?:[,;]\s*|\s)(?:or|o|ou|oder)\s*[,;]?$/iu.test(text)) && !/(?:[,;]\s*|\s)(?:or|o|ou|oder)\s*[,;]?$/iu.test(list.at(-1)?.text ?? '');
}
