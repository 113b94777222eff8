import type {Item} from './block.ts';
import {bareTitle, namesTrouble} from './case-words.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** Headings above lists of what may go wrong. Languages: en, es, pt, de, fr, zh, ja, ko, ru. */
export const FAILURES = wordPattern(String.raw`failures?|fail(?:s|ed|ing)?|errors?|problems?|issues?|troubleshooting|symptoms?|goes wrong|faults?|alerts?|alarms?|fallos?|errores|problemas?|síntomas?|alertas?|incidencias?|falhas?|erros?|sintomas?|fehler\p{L}*|störung\p{L}*|probleme?|pannes?|erreurs?|problèmes?|неисправност\p{L}+|ошибк\p{L}+|проблем\p{L}+`, '故障|错误|问题|异常|排查|障害|エラー|問題|장애|오류|문제');

/** Headings above lists of what helps against what. Languages: en, es, pt, de, fr, zh. */
export const FIXES = wordPattern(String.raw`^(?:\d+\.\s*)?(?:(?:common |possible |likely |quick |immediate )?(?:fix(?:es)?|solutions?|resolutions?|remed(?:y|ies|iation)|mitigations?|causes?(?: (?:and|&) (?:fix(?:es)?|solutions?|actions?))?|root causes?)|(?:posibles )?(?:soluci[oó]n(?:es)?|causas?|correcciones)|(?:possíveis )?(?:soluç(?:ão|ões)|causas?|correções)|(?:mögliche )?(?:lösung(?:en)?|ursachen?|behebung|abhilfe)|(?:solutions?|causes? (?:possibles|probables)|correctifs?|remèdes?))(?:\s.*)?$`, '^(?:解决(?:方案|办法|方法)?|修复|处理(?:方法|方式)?|可能原因|原因(?:与|和)?(?:处理|解决)?)$');

/** "Solutions" over "1. **Pool exhausted:**" and "2. **Memory leak:**", each over what is done then: one has one of them. */
export function broken(list: readonly Item[], title: string): readonly Item[] {
	const held = list.filter(item => (item.holdsFence || item.holdsList) && item.lead !== '' && withoutMarks(item.text).replace(/\s*[:：]$/u, '') === item.lead && namesTrouble(item.lead));
	return FIXES.test(bareTitle(title)) && held.length * 2 > list.length ? held : [];
}
