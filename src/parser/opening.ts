import type {Opening} from '../plan/step.ts';
import {han} from './chinese.ts';
import {findDuration} from './duration.ts';
import type {SectionIds} from './draft.ts';
import {plainLine, wordPattern} from './words.ts';

/** Courses that do not go on with this runbook. */
const ENDS =
	han(/\b(?:fix(?:ing)? forward|roll(?:ing)? forward|hot-?fix|do(?:n['’]t| not) (?:roll(?: it)? ?back|go back|proceed|fail(?: it)? ?over|restore|switch(?: (?:it|over|back|traffic))?(?: off)?|revert|use this|run this|start|continue)|no (?:rollback|action|need|incident)|not (?:a |an )?(?:rollback|incident)|not (?:a )?rollback|never roll ?back|wait for (?:the )?(?:external|upstream|vendor|provider)|ignore|nothing to do|kein rollback|nicht zurückrollen|no (?:revertir|hacer rollback)|não (?:reverter|fazer rollback)|ne pas)\b|不回滚|无需回滚|不要回滚|热修复|向前修复/iu);
/** To let time pass and see. Languages: en, es, pt, de, fr, zh. */
const WATCH = String.raw`investigat(?:e|ing)|monitor|watch|observe|wait|assess|diagnose|if not (?:fixable|resolved|fixed)|keep (?:watching|looking|an eye on)|esper(?:ar|e|a|en)|aguard(?:ar|e|a|en)|vigil(?:ar|e|a)|investig(?:ar|ue|a)|monitor[ei]\w+|monitorear?|monitoree|observ(?:ar|e|a)|acompanh(?:ar|e|a)|(?:ab)?warten?|beobachten?|überwachen?|untersuchen?|attend(?:re|ez|s)|patiente[rz]|surveill(?:er|ez)|observ(?:er|ez)`;
const WATCH_ELSEWHERE = '观察|监控|排查|调查|等待|等(?=\\s*\\d)|静置';
/** "look for 10 minutes", not "look for errors of the last 10 minutes". */
const WATCHES = wordPattern(String.raw`${WATCH}|look(?: at (?:it|them|the \p{L}+))? for (?=(?:another |about |at least )?~?\d)`, WATCH_ELSEWHERE);
/** Also without a length: what is said behind it tells that the question comes again. */
const LOOKS = wordPattern(String.raw`${WATCH}|look|mir(?:ar|e|a)|olh(?:ar|e|a)|(?:hin|zu|nach)?schauen?|(?:nach|hin)sehen|regard(?:er|ez)`, `${WATCH_ELSEWHERE}|等|查看`);
/** The course is left open until then. Languages: en, es, pt, de, fr, zh. */
const DECIDES_LATER = wordPattern(
	String.raw`(?:then|and|before|only then|after (?:that|which)) (?:you |we )?(?:can )?(?:re-?)?decid(?:e|ing)(?: again| anew)?|decide (?:again|anew|then|afterwards|later)|re-?(?:assess|evaluate|decide|consider)|(?:and|then|before) (?:assess|ask) again|(?:y|luego|después|entonces|antes de|para) (?:volver a )?decid(?:ir|e|a|an)|(?:re|volver a )(?:e?valu(?:ar|e|a|e)|decid(?:ir|e|a))|(?:e|depois|então|antes de|só então) (?:voltar a )?decid(?:ir|a|e)|reavali(?:ar|e|a)|(?:dann|danach|anschließend|und|erst dann)(?: \p{L}+){0,2} entscheiden?|(?:neu|erneut|wieder|danach) (?:entscheiden?|bewerten?)|bevor (?:\p{L}+ ){0,3}entsch(?:ieden|eidet|eiden)|(?:puis|ensuite|et|avant de) (?:re)?décid(?:er|ez)|réévalu(?:er|ez)`,
	'(?:再|然后|之后|之後|才|重新)(?:再|做|作|进行)?(?:决定|决策|判断|评估)',
);

/** "Wait", "Monitor, or end the session": nothing is done that one could go on from. Languages: en, es, pt, de, fr, zh. */
const WAITS_ALONE = han(/^[^\p{L}]*(?:(?:just |keep )?(?:wait(?:ing)?|watch(?:ing)?|monitor(?:ing)?|observ(?:e|ing))|esperar|espere|aguardar|aguarde|observar|vigilar|monitorear|monitorizar|monitorar|acompanhar|warten|abwarten|beobachten|attendre|attendez|patienter|observer|surveiller)(?:[^\p{L}\p{N}]*$|,?\s+(?:or|o|ou|oder)\s|\s+and see[^\p{L}\p{N}]*$)|^(?:等待|观察|监控)[。.]?$/iu);

/** Where the words of an option lead: to a section, to the end, to a timer, or on. */
export function openingOf(text: string, target: number | null, ids: SectionIds): Opening {
	const duration = WATCHES.test(text) || looksFirst(text) ? findDuration(text) : null;
	if (looksFirst(text)) {
		return {kind: 'timer', waitMs: duration?.ms ?? 0};
	}
	if (ENDS.test(text) && !/\b(?:or roll ?back|rollback or)\b/iu.test(text)) {
		return {kind: 'end', reason: plainLine(text)};
	}
	const section = target === null ? undefined : ids[target];
	if (section !== undefined) {
		return {kind: 'section', section};
	}
	return duration !== null && duration.ms > 0 ? {kind: 'timer', waitMs: duration.ms} : {kind: 'next'};
}

/** "Wait for more, then decide": the question comes again, whatever else is named in it. */
function looksFirst(text: string): boolean {
	const look = text.search(LOOKS);
	return WAITS_ALONE.test(plainLine(text)) || (look >= 0 && text.slice(look).search(DECIDES_LATER) > 0);
}
