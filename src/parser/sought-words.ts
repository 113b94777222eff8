import {han} from './chinese.ts';

/** "Look for:" over the words that a log or a screen is searched for. Languages: en, es, pt, de, fr, zh. */
export function announcesSought(text: string): boolean {
	return SOUGHT.test(text);
}

const SOUGHT = han(/(?:^|[.;]\s|\s(?:and|y|e|und|et)\s)(?:(?:look|search|watch|scan|check)(?:ing)? (?:\p{L}+ ){0,4}?for|grep (?:\p{L}+ ){0,4}?for|(?:common|typical|possible|known|relevant|key) (?:errors?|messages?|patterns?|indicators?|signs?|log lines)|errors? (?:messages?|patterns?)|busca(?:r|d|s|que)?|busque|errores (?:comunes|frecuentes|típicos)|mensajes(?: de error)?|procur(?:e|ar|a)|erros (?:comuns|frequentes|típicos)|mensagens(?: de erro)?|suchen? (?:sie )?nach|(?:häufige|typische) (?:fehler|meldungen)|(?:re)?cherche[rz]|erreurs (?:courantes|fréquentes))(?:\s[^:：]{0,60})?\s*[:：]?\s*$|(?:查找|搜索|寻找|关注|留意|常见(?:的)?(?:错误|报错)|错误信息|关键字|关键词)[^。:：]{0,20}[:：]?\s*$/iu);

/** "The status says:" over what it says. Languages: en, es, pt, de, fr, it. */
export function announcesSaid(text: string): boolean {
	return SAYS_BELOW.test(text);
}

const SAYS_BELOW = /(?<!\p{L})(?:says|prints|reports|answers|replies|dice|responde|diz|sagt|meldet|affiche|dit)\s*[:：]$/iu;
