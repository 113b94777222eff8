import {strip} from './comment-orders.ts';
import type {Effect} from '../../plan/step.ts';
import {han} from '../chinese.ts';

type Told = {readonly title: string | null; readonly command: string; readonly effect: Effect};

/**
 * Two comments that say the same act with another extent or in another manner: "Restart one pod", then "Restart all pods"; "Graceful stop",
 * then "Forced stop"; "Using the script", then "Manually". One of the two is done; what only looks may be done both.
 */
export function differInExtent(before: Told, one: Told): boolean {
	if (before.title === null || one.title === null) return false;
	if (inOtherCase(strip(before.title), strip(one.title))) return true;
	if (before.effect === 'read' && one.effect === 'read') return false;
	if (WAY_ALONE.test(strip(before.title)) && WAY_ALONE.test(strip(one.title)) && before.title.toLowerCase() !== one.title.toLowerCase()) return true;
	if (before.effect === 'read' || one.effect === 'read') return false;
	const [first, second] = [before.title, one.title].map((title) => strip(title).replace(/^[a-z][.)]\s+/iu, '')) as [string, string];
	// "Quick: back to the last tag", then "Thorough: …".
	const heads = [first, second].map((title) => /^([^:：]{3,30})[:：]\s/u.exec(title)?.[1] ?? title) as [string, string];
	return inOpposites(first, second) || inOpposites(...heads) || inManner(first, second) || inExtent(first, second, sameCall(before.command, one.command)) || byMeans(first, second) || ofMore(first, second);
}

function inOpposites(first: string, second: string): boolean {
	return OPPOSITES.some(([here, there]) => (here.test(first) && there.test(second) && !there.test(first)) || (there.test(first) && here.test(second) && !there.test(second)));
}

/** Whole titles, one for each of two situations, with nothing but what is said in brackets behind. Languages: en, es, pt, de, fr, zh. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
	whole('(?:(?:for|on|in) (?:an? |the )?)?(?:single|one|standalone|stand-alone)[- ](?:node|instance|server|host)|standalone|stand-alone|einzelner (?:knoten|server)|nodo único|nó único|un solo nodo|单(?:节点|机)', '(?:(?:for|on|in) (?:an? |the )?)?(?:cluster(?:ed)?(?: mode)?|multi(?:ple)?[- ]nodes?|replica ?set|sharded(?: cluster)?|clúster|集群)'),
	whole('with (?:some |brief )?(?:down-?time|interruption)|con (?:corte|interrupción)|com (?:parada|interrupção|indisponibilidade)|mit (?:ausfall|unterbrechung)|avec interruption|停机', '(?:with(?:out| no)|zero|no)[- ](?:down-?time|interruption)|rolling|sin (?:corte|interrupción)|sem (?:parada|interrupção|indisponibilidade)|ohne (?:ausfall|unterbrechung)|sans interruption|不停机'),
	whole('(?:switch (?:back )?to |activate |use )?(?:the )?blue(?: (?:environment|deployment|slot|stack|side))?', '(?:switch (?:back )?to |activate |use )?(?:the )?green(?: (?:environment|deployment|slot|stack|side))?'),
	whole('scale (?:up|out)', 'scale (?:down|in|back)'),
	whole('(?:by |with |using |via |from )?(?:the |a |our )?(?:\\w+ )?(?:scripts?|cli|tool|pipeline|automation|automatic(?:ally)?|automated|skripts?|herramienta|ferramenta)|automatisch|automáticamente|automaticamente|automatiquement|自动', '(?:manual(?:ly)?|by hand)(?: (?:steps?|way|process|rollback|restore|method|procedure))?|manuell|von hand|manualmente|a mano|à mão|manuellement|à la main|手动'),
	whole('(?:only )?(?:one|an? single|single|an? specific|specific|un solo|una sola|um único|uma única|单个|指定)(?: \\p{L}+){0,2}', '(?:all|every|todos? (?:los|os)|todas? (?:las|as)|所有|全部)(?: \\p{L}+){0,3}|everything|todo|tudo'),
	whole('(?:使用|通过|运行)?脚本(?:回滚|恢复|部署)?', '手动(?:执行|操作|回滚|恢复|部署)?'),
	whole('(?:quick|fast|soft|light|simple|schnell|rápid[oa]|rapide|快速)(?: \\p{L}+)?', '(?:full|thorough|complete|hard|slow|deep|vollständig|complet[oa]|complète?|完整)(?: \\p{L}+)?'),
];

function whole(one: string, other: string): readonly [RegExp, RegExp] {
	const [first, second] = [one, other].map((words) => new RegExp(`^(?:${words})\\s*(?:[([（][^()[\\]]*[)\\]）])?\\s*[:：.]?$`, 'iu')) as [RegExp, RegExp];
	return [first, second];
}

/** Packed or as it is. Languages: en, es, pt, de, fr, zh. */
const PLAIN = han(/(?<!\p{L})(?:uncompressed|not compressed|plain|sin comprimir|no comprimid[oa]s?|não comprimid[oa]s?|sem compressão|descomprimid[oa]s?|unkomprimiert\p{L}*|non compressée?s?)(?!\p{L})|未压缩/iu);
const PACKED = han(/(?<!\p{L})(?:compressed|gzip(?:ped)?|comprimid[oa]s?|compactad[oa]s?|komprimiert\p{L}*|compressée?s?)(?!\p{L})|压缩/iu);

/** Softly, or by force. Languages: en, es, pt, de, fr, zh. */
const SOFT = han(/(?<!\p{L})(?:graceful(?:ly)?|soft(?:ly)?|gentl[ey]|clean(?:ly)?|planned|manual|normal(?:ly)?|safe(?:ly)?|ordenad[oa]|planificad[oa]|planejad[oa]|manual|sanft|geplant\p{L}*|planifiée?|doux|douce|优雅|计划内)(?!\p{L})/iu);
const FORCED = han(/(?<!\p{L})(?:forced?|forcibly|forceful(?:ly)?|hard|abrupt(?:ly)?|unplanned|immediate(?:ly)?|emergency|unsafe|aggressive(?:ly)?|forzad[oa]|forçad[oa]|no planificad[oa]|não planejad[oa]|erzwungen\p{L}*|ungeplant\p{L}*|hart|forcée?|non planifiée?|brutale?|强制|计划外)(?!\p{L})/iu);

function inManner(first: string, second: string): boolean {
	const rest = (title: string, manner: RegExp): string => title.replace(manner, ' ').replace(/[([（].*$/su, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();
	const packed = (one: string, other: string): boolean => PLAIN.test(one) && PACKED.test(other) && !PLAIN.test(other) && rest(one, PLAIN) === rest(other, PACKED);
	return packed(first, second) || packed(second, first) || (SOFT.test(first) && FORCED.test(second) && !FORCED.test(first) && rest(first, SOFT) === rest(second, FORCED)) || (FORCED.test(first) && SOFT.test(second) && !FORCED.test(second) && rest(first, FORCED) === rest(second, SOFT));
}

/** "Roll back (code)", then "Roll back (code + data)": the same act, of less and of more. */
function ofMore(first: string, second: string): boolean {
	const [one, two] = [first, second].map((title) => /^(?<head>[^([（]{3,})[([（](?<part>[^()[\]（）]+)[)\]）][^\p{L}\p{N}]*$/u.exec(title)?.groups);
	const [less, more] = [one?.['part'] ?? '', two?.['part'] ?? ''].toSorted((a, b) => a.length - b.length).map((part) => part.toLowerCase().trim());
	return one !== undefined && two !== undefined && one['head']?.trim().toLowerCase() === two['head']?.trim().toLowerCase() && less !== '' && less !== undefined && (more ?? '').startsWith(less) && /^\s*(?:\+|&|and|y|e|und|et|和|与)\s*\S/iu.test((more ?? '').slice(less.length));
}

/** "If the file is a .tar.gz", then "If the file is a .zip": the same question with two answers. Languages: en, es, pt, de, fr, zh. */
function inOtherCase(first: string, second: string): boolean {
	const [one, two] = [first, second].map((title) => CASE.exec(title)?.groups);
	// What is said by an adjective may hold beside another: encrypted, and old.
	const named = [one, two].every((found) => !/(?<!\p{L})(?:is|are|was|es|son|é|são|ist|sind|est|是|为)$/iu.test(found?.['subject'] ?? '') || KIND_OF.test(found?.['value'] ?? ''));
	return named && one !== undefined && two !== undefined && one['subject']?.toLowerCase() === two['subject']?.toLowerCase() && one['value']?.toLowerCase() !== two['value']?.toLowerCase();
}

/** One of a kind, a name, an ending. */
const KIND_OF = han(/^(?:an?|the|una?|uma?|eine?[mnrs]?|une?|一个)\s|^[`"'.]|^[A-Z][\w.-]*$/u);

const CASE = han(/^(?<subject>(?:(?:if|when|si|se|wenn|falls)(?!\p{L})|如果|若)(?:\s+(?:the|your|you|it|this|el|la|su|tu|o|a|seu|sua|der|die|das|ihr|le|votre))?(?:\s*[\p{L}\d-]+){0,3}?\s*(?<![\p{L}])(?:is|are|was|use|uses|using|runs? on|es|son|usa|é|são|for|ist|sind|est|utilise|是|为|使用)(?![\p{L}\p{Script=Latin}]))\s*(?<value>[^,;:]{1,40})\s*:?$/iu);

/** How much of it: each row excludes the others. Languages: en, es, pt, de, fr, zh. */
const EXTENTS: readonly RegExp[] = [
	han(/(?<!\p{L})(?:one|a single|single|individual|only|just|últim[oa]|un solo|una sola|um único|uma única|ein(?:e|en|zelne\p{L}*)?|une? seule?|单个|一个)(?!\p{L})/iu),
	han(/(?<!\p{L})(?:last|latest|previous|most recent|anterior|letzte\p{L}*|vorherige\p{L}*|derni(?:er|ère)|précédente?|上一个|最近)(?!\p{L})/iu),
	/(?<!\p{L})(?:(?:to )?(?:an? |the )?(?:specific|particular|certain|given|chosen)|to an? (?:version|revision|commit|tag|release|date|point)|específic[oa]s?|concret[oa]s?|determinad[oa]s?|bestimmte\p{L}*|spécifiques?|précise?s?|指定|特定)(?!\p{L})/iu,
	han(/(?<!\p{L})(?:multiple|several|many|[2-9]|\d\d+|n|varios|varias|vári[oa]s|múltiples?|mehrere\p{L}*|plusieurs|多个)(?!\p{L})/iu),
	/(?<!\p{L})(?:all|everything|every|entire|whole|full|complete|tod[oa]s?|tudo|alle[sn]?|gesamte\p{L}*|vollständig\p{L}*|tous|toutes|tout|complète?|全部|所有)(?!\p{L})/iu,
	/(?<!\p{L})merge(?!\p{L})/iu,
];

/** Verbs by what they mean: doing the second after the first would do it twice. Languages: en, es, pt, de, fr, zh. */
const ACTS: readonly RegExp[] = [
	han(/^(?:to )?(?:roll(?:ing)?[ -]?back|rollback|revert|undo|downgrade|revertir|reverter|deshacer|desfazer|zurückrollen|rückgängig|annuler|revenir|回滚|撤销)/iu),
	han(/^(?:restart|reboot|bounce|reiniciar|neu ?start\p{L}*|redémarrer|重启)/iu),
	han(/^(?:stop|kill|terminate|shut ?down|cancel|detener|parar|matar|stopp\p{L}*|beend\p{L}*|arrêter|tuer|停止|终止)/iu),
	han(/^(?:delete|remove|clear|purge|flush|drop|invalidate|wipe|truncate|borrar|eliminar|limpiar|limpar|excluir|apagar|löschen|leeren|supprimer|vider|删除|清空|清除|清理)/iu),
	han(/^(?:restor\p{L}*|recover|restaurar|recuperar|wiederherstell\p{L}*|récupérer|恢复|还原)/iu),
	/^(?:re-?deploy|deploy|desplegar|implantar|bereitstell\p{L}*|déployer|部署)/iu,
	/^(?:drain|evict|cordon)/iu,
	han(/^(?:reset|re-?index|rebuild|re-?sync|replay|retry|re-?run|re-?process|重试|重建)/iu),
];

/** `same`: both call the same program, so that any verb will do where both comments begin with it. */
function inExtent(first: string, second: string, same: boolean): boolean {
	const act = ACTS.find((verb) => verb.test(first)) ?? (same ? /^\p{L}+(?=\s)/u : null);
	if (act === null || !act.test(second) || (same && !ACTS.includes(act) && act.exec(first)?.[0].toLowerCase() !== act.exec(second)?.[0].toLowerCase())) return false;
	const [one, two] = [first, second].map((title) => title.replace(/[([（].*$/su, '').replace(act, ' '));
	const [here, there] = [one ?? '', two ?? ''].map((title) => EXTENTS.findIndex((row) => row.test(title)));
	return here !== there && here !== undefined && here >= 0 && there !== undefined && there >= 0 && sameThing(one ?? '', two ?? '');
}

/** The program and what it is told first; of a script its name tells all. */
function sameCall(before: string, command: string): boolean {
	const [one, two] = [before, command].map((text) => {
		const words = text.trim().replace(/^(?:sudo|doas)\s+/u, '').split(/\s+/u);
		return words.slice(0, words[0]?.includes('/') === true ? 1 : 2).join(' ');
	});
	return one === two && before !== command;
}

/** What is acted on, by the last word of its name: the same, or one that goes without saying, as "everything" and ways to count versions do. */
function sameThing(one: string, two: string): boolean {
	const [first, second] = [one, two].map((title) => (title.replace(/\s(?:to|from|for|in|on|with|by|via|using|of|de|del|da|do|en|em|von|für|auf)\s.*$/isu, '').match(/[\p{L}]+/gu) ?? []).at(-1)?.toLowerCase().replace(/(?<=.{3})(?:es|s|e)$/u, '') ?? '');
	return first === second || (lessItsPart(one) ?? 'one') === (lessItsPart(two) ?? 'other') || [first, second].some((word) => word === undefined || /^(?:|everything|all|tod[oa]|tudo|all|tou|tout|to)$/u.test(word)) || [first, second].every((word) => COUNTED.test(word ?? ''));
}

/** "the fencing only for one instance" and "the fencing for all instances": what is said before the extent. */
function lessItsPart(title: string): string | null {
	const part = OF_WHICH.exec(title);
	return part === null || part.index === 0 ? null : title.slice(0, part.index).replace(/(?<!\p{L})(?:only|just|solo|sólo|só|apenas|somente|nur|seulement)(?!\p{L})/giu, ' ').replace(/\s+/gu, ' ').trim().toLowerCase();
}

const OF_WHICH = /\s(?:to|from|for|in|on|of|de|del|da|do|en|em|von|für|auf|pour|sur)\s+(?:the |los |las |os |as |den |die |les )?(?:only |just )?(?:one|an? single|single|all|every|each|tod[oa]s|un solo|una sola|um único|uma única|einen?|alle|une? seule?|tou(?:s|tes))(?!\p{L})/iu;

const COUNTED = /^(?:version|revision|releas|deployment|migration|migracion|migración|migração|step|commit|batch|tag|chang|paso|passo|schritt|versión|versão|revisión|revisão)$/u;

/** "Via the panel's CLI", then "Via Git": ways, and nothing else. Languages: en, es, pt, de, fr, zh. */
const WAY_ALONE = han(/^(?:via|using|through|by means of|por medio de|a través de|através d[aeo]|usando|mediante|mit|über|avec|通过|使用)\s*(?:the |la |el |o |a |de[rnm] |die |das |le )?[\p{L}\d][\p{L}\d.'’_-]*(?: [\p{L}\d][\p{L}\d.'’_-]*){0,2}\s*(?:[([（][^()]*[)\]）])?\s*[:：]?$/iu);

/** "Roll back via the CLI", then "Roll back via the API": the same act by other means. Languages: en, es, pt, de, fr. */
function byMeans(first: string, second: string): boolean {
	const [one, two] = [first, second].map((title) => MEANS.exec(title));
	const stems = [one, two].map((found) => found?.input.slice(0, found.index).trim().toLowerCase());
	return stems[0] !== undefined && stems[0] === stems[1] && one?.[1]?.toLowerCase() !== two?.[1]?.toLowerCase();
}

const MEANS = /(?:^|\s)(?:using|via|with|through|by|from|mit|über|con|mediante|com|usando|avec|par|por)\s+(?:the |a |our |de[rnm] |la |el |o |a )?((?:rest |web |admin )?(?:api|cli|ui|gui|console|dashboard|script|command line|terminal|browser|webhook|hand|makefile|pipeline|consola|panel|painel|konsole|skript))\s*(?:[([][^()[\]]*[)\]])?\s*:?$/iu;
