import {han} from './chinese.ts';
import type {CommandDraft} from './draft.ts';

/** True for words that lead back to a place that was opened further up in the same part. */
export function leadsBackThere(said: string): boolean {
	return RETURNS.test(said);
}

/** "... commands above to get the copy": the block goes on what the one above began. Languages: en, es, pt, de, fr. */
export function goesOnAbove(said: string): boolean {
	return /^[^\p{L}\p{N}]*(?:(?:run|repeat|execute|after) (?:the )?)?(?:same )?(?:commands?|steps) (?:from )?above(?!\p{L})|^[^\p{L}\p{N}]*(?:comandos? (?:anterior(?:es)?|de arriba|acima)|befehle? von oben|commandes? ci-dessus)(?!\p{L})/iu.test(said);
}

/** True for words that name a place by its having been opened, however far up. */
export function namesOpened(said: string): boolean {
	return OPENED.test(said);
}

/** True for words that speak of being in or on what a line opened, by its name: "the logs on shop-1", "into the restore-pod". */
export function namesPlace(said: string, {command}: CommandDraft): boolean {
	const words = command.split(/\s+/u).slice(1).map(word => word.replace(/^.*@|^["']|["']$|\.[a-z].*$/gu, '')).filter(word => NAME.test(word) && !COMMON.test(word));
	return words.some(word => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:on|in|inside|into|within|onto|en|em|no|na|dentro de|auf|im|sur|dans|在|于)\s*(?:the |your |el |la |o |a |dem |der |le )?["'\u0060]?${word}(?![\p{L}\p{N}_-])(?!\s+(?:by|with|using|from|as)\b)`, 'iu').test(said));
}

/** What a machine, a pod or a container is called: not a word of everyday use, nor the shell or the account in it. */
const NAME = /^[a-z][\w-]*(?:\d|-[a-z0-9])[\w-]*$/iu;
const COMMON = /^(?:exec|bash|-.*|(?:docker|podman)-compose)$/u;

/** "Back in the first terminal", "still on the server": words that lead back to a place opened further up. Sources: how manuals in English, Spanish, Portuguese, German, French and Chinese speak of an open session. */
const RETURNS = han(/\b(?:(?:go |going |come )?back (?:to|in|on|into)|return to|still (?:in|on|inside|within)|in the same|from (?:within|inside)|inside|within|once (?:in|inside|connected|logged)|while (?:in|connected))\b[^.\n]{0,40}\b(?:terminal|session|shell|console|server|host|container|vm|machine|pod|node)\b|\b(?:de vuelta|de volta|vuelva|volte|dentro) (?:a|al|ao|à|en|no|na|do|da|del|de la|de) ?(?:la|el|o|a)? ?(?:primer\w* )?(?:terminal|sesión|sessão|servidor|contenedor|contêiner|consola|console)\b|\b(?:zurück|weiter|noch|innerhalb) (?:im|in der|auf dem|des|in dem) (?:ersten )?(?:terminal|sitzung|server|container|konsole)\b|\b(?:de retour|toujours|depuis|à l'intérieur) (?:dans|sur|du|de la|au) (?:le |la )?(?:premier |même )?(?:terminal|session|serveur|conteneur|console)\b|(?:回到|返回|仍在|在)(?:第一个|同一)?(?:终端|会话|服务器|容器)(?:上|中|内|里)/iu);

/** "In the session you opened earlier": a place that was opened, however far up. Languages: en, es, pt, de, fr, zh. */
const OPENED = han(/\b(?:in|into|inside|within|from|at|on|to)\b[^.\n]{0,40}\b(?:terminal|session|shell|console|prompt|container|pod|connection|tunnel)\b[^.\n]{0,12}\b(?:(?:you|we)(?:['’]ve| have)?|(?:was|were)) (?:just |already |previously )?(?:opened|started|created|entered|logged in ?to|connected to)\b|(?<!\p{L})(?:en|em|n[ao]|dans|in)(?!\p{L})[^.\n]{0,40}(?<!\p{L})(?:terminal|sesión|sessão|consola|console|shell|session|sitzung|konsole|contenedor|contêiner|container|pod)(?!\p{L})[^.\n]{0,20}(?<!\p{L})(?:abierta?o?|abriste|abrimos|abert[oa]|abriu|geöffnete?n?|ouverte?|avez ouverte?)(?!\p{L})|(?:之前|刚才|上面|前面)(?:打开|进入|启动)的[^。\n]{0,12}(?:终端|会话|容器|控制台|窗口)/iu);
