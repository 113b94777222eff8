import {beginsWithVerb} from './action-words.ts';
import type {Outline, OutlineSection} from './block.ts';
import {bareTitle, isFirstWay, letterOf} from './case-words.ts';
import {han} from './chinese.ts';
import {goesBack, isUsualWay, mannerOf, placeIn, restoresCopy, scopeOf, shareWord} from './choice-words.ts';
import {blocksBelow, blocksIn, childrenOf, textOf} from './outline-index.ts';
import {groupOf, type ReadChoice} from './read-choice.ts';
import {announcesWays, namePlaces} from './way-words.ts';
import {withoutMarks, withoutNumber, wordPattern} from './words.ts';

/** What a heading says before its dash or colon to be one of several procedures. Languages: en, es, pt, de, fr, zh. */
const ONE_PROCEDURE = /^(?<kind>procedure|runbook|playbook|procedimiento|procedimento|verfahren|ablauf|anleitung|procédure|操作|流程)\s*(?:[:：]|[—–]|-\s|\s-)\s*(?<rest>\S.*)$/iu;

/** "Procedure — change the disk" and "Procedure — change the zone": each is a procedure of its own. */
export function procedureSections(siblings: readonly OutlineSection[]): ReadChoice | null {
	const found = siblings.filter(({title}) => ONE_PROCEDURE.test(bareTitle(title)));
	return groupOf('procedures', found, 'their headings name procedures of their own');
}

/** "2. Kubernetes rollback", "3. Docker Compose rollback": the place first, and the same way back in each; their numbers count parts. */
export function placesGoneBack(siblings: readonly OutlineSection[]): ReadChoice | null {
	const found = siblings.filter(({title}) => {
		const bare = bareTitle(title);
		return goesBack(bare) && bare.toLowerCase().startsWith(placeIn(bare)?.name ?? '?');
	});
	return namePlaces(found.map(({title}) => bareTitle(title))) ? groupOf('platforms', found, 'the same way back on different platforms') : null;
}

/** "PostgreSQL recovery", "MongoDB recovery": the same way back for each kind of store. */
export function storesGoneBack(siblings: readonly OutlineSection[]): ReadChoice | null {
	const found = siblings.flatMap(section => {
		const title = bareTitle(section.title);
		const store = STORES.exec(title)?.[0].toLowerCase();
		return store === undefined || !goesBack(title) ? [] : [{section, store, rest: title.replace(STORES, '').toLowerCase().trim()}];
	});
	const alike = new Set(found.map(({store}) => store)).size === found.length && new Set(found.map(({rest}) => rest)).size === 1;
	return alike ? groupOf('components', found.map(({section}) => section), 'the same way back for each kind of store') : null;
}

/** Names of databases, caches, queues and stores of objects. */
const STORES = wordPattern('postgres(?:ql)?|mysql|mariadb|mongo(?: ?db)?|redis|valkey|memcached|elasticsearch|opensearch|cassandra|couchdb|dynamodb|sqlite|oracle|sql server|mssql|clickhouse|influxdb|neo4j|rabbitmq|kafka|etcd|consul|vault|minio|s3|keycloak|qdrant|milvus|weaviate|timescaledb|cockroachdb|rds|aurora|supabase|firestore');

/** The name of a store, and nothing else. */
export function isStore(title: string): boolean {
	return STORES.exec(title)?.[0].length === title.length;
}

/** "Render" and "Fly.io", and nothing else in the headings, over commands to look up. */
export function placesAlone(outline: Outline, sections: readonly OutlineSection[]): readonly OutlineSection[] {
	const named = sections.filter(({title}) => placeIn(title)?.what === 'platforms' && placeIn(title)?.name === bareTitle(title).toLowerCase());
	const told = named.some(({index}) => blocksBelow(outline, index).some(block => (block.kind === 'table' ? block.rows.some(row => row.cells.some(({codes}) => codes.length > 0)) : 'codes' in block && block.codes.length > 0)));
	return told && named.length === sections.length ? named : [];
}

/** "Symptom: pods wait" and "Symptom: pods crash": each says what it is one of. Languages: en, es, pt, de, fr, zh. */
const ONE_CASE = han(/^(?:\d+\.\s*)?(?<kind>drill(?: script)?|playbook|runbook|simulacro|simulado|fix|remedy|remediation|resolution|mitigation|recovery|scenario|case|symptom|problem|issue|alert|error|incident|situation|cause|failure|escenario|caso|síntoma|problema|alerta|causa|situación|incidente|cenário|sintoma|situação|szenario|fall|ursache|fehler|störung|scénario|cas|symptôme|problème|alerte|panne|solución|solução|lösung|solution|сценарий|случай|ситуация|проблема|ошибка|симптом|причина|сценарій|проблема|помилка|scenariusz|przypadek|błąd|scenari?o|sintomo|errore|场景|情况|症状|问题|告警|原因)\s*(?:[:：]|[—–]|-\s|\s-)\s*\S/iu);

/** Headings that each name a case by its kind. */
export function labelledSections(all: readonly OutlineSection[]): ReadChoice | null {
	const kinds = Map.groupBy(all.filter(({title}) => ONE_CASE.test(withoutMarks(title))), ({title}) => ONE_CASE.exec(withoutMarks(title))?.groups?.['kind']?.toLowerCase());
	const largest = [...kinds.values()].sort((a, b) => b.length - a.length)[0] ?? [];
	return groupOf('scenarios', largest, 'their headings name cases');
}

/** "It can be done in several ways:" over a list of names that headings have: each is one of the ways. */
export function listedSections({blocks, sections}: Outline, siblings: readonly OutlineSection[]): ReadChoice | null {
	const names = new Set(blocks.flatMap(block => (block.kind === 'item' && block.lead !== '' && (announcesWays(block.intro) || KINDS.test(sections[block.section]?.title ?? '')) ? [nameOf(block.lead)] : [])));
	return names.size < 2 ? null : groupOf('methods', siblings.filter(({title}) => names.has(nameOf(title))), 'a list of ways names them');
}

/** "Types of rollback", as a heading. Languages: en, es, pt, de, fr, pl, zh. */
const KINDS = wordPattern(String.raw`^(?:types?|kinds?|methods?|ways?|options?|strategies|tipos?|métodos?|formas|opciones|opções|arten|varianten|types|méthodes|typy|rodzaje|metody)(?= |$)|(?:roll-?back|recovery|restore|fail-?over|deployment) (?:types|kinds|methods|options|strategies)$`, '(?:类型|方式|方法)$');

export function nameOf(title: string): string {
	return withoutNumber(bareTitle(title)).replace(/\s*[([（][^()[\]（）]*[)\]）]\s*$/u, '').toLowerCase();
}

/** "2d. Verify the restore" is no other way of it. Languages: en, es, pt, de, fr, it, zh. */
export function looksAfter(title: string): boolean {
	return /^(?:verify|validate|confirm|check|test|verifi(?:car|que|ca|zieren)|validar|valide|comprobar|compruebe|confirmar|confirme|prüfen|überprüfen|vérifier|valider|contrôler|verificare|验证|确认|检查)(?![\p{L}-])/iu.test(bareTitle(title));
}

/** "A. Worker rollback", "B. Schema rollback": ways back that letters tell apart. */
export function letteredWaysBack(siblings: readonly OutlineSection[]): ReadChoice | null {
	const found = siblings.filter(({title}) => letterOf(title) !== null && goesBack(bareTitle(title)) && !looksAfter(title));
	return groupOf('scenarios', found, 'letters tell ways back apart');
}

/** A way that is recommended and the one that stands beside it: both do the same, or the second says that it is the usual one. */
export function recommendedSections(siblings: readonly OutlineSection[]): ReadChoice | null {
	const at = siblings.findIndex(({title}) => isFirstWay(title) && !beginsWithVerb(bareTitle(title)));
	const [first, second] = at < 0 ? [] : siblings.slice(at, at + 2);
	if (first === undefined || second === undefined || isFirstWay(second.title) || beginsWithVerb(bareTitle(second.title))) {
		return null;
	}
	const alike = shareWord(bareTitle(first.title), bareTitle(second.title)) || isUsualWay(second.title) || mannersOf([first, second]);
	return alike ? groupOf('methods', withTheirLike(siblings, [first, second]), 'one of them is recommended') : null;
}

/** "1. Rollback on the portal", right before "2. Rollback on the command line (preferred)" and "3. Rollback by the pipeline": numbered ways back, one more of them. */
function withTheirLike(siblings: readonly OutlineSection[], pair: readonly OutlineSection[]): readonly OutlineSection[] {
	const isWay = ({title}: OutlineSection): boolean => COUNTED.test(title) && goesBack(bareTitle(title)) && !looksAfter(title);
	let [from, to] = [siblings.indexOf(pair[0] as OutlineSection), siblings.indexOf(pair.at(-1) as OutlineSection)];
	if (!pair.every(isWay)) {
		return pair;
	}
	while (from > 0 && isWay(siblings[from - 1] as OutlineSection)) from -= 1;
	while (to + 1 < siblings.length && isWay(siblings[to + 1] as OutlineSection)) to += 1;
	return siblings.slice(from, to + 1);
}

/** "Order matters", "one after the other", in the section's own words or a bold line: its parts are all done. To try ways in an order is something else. */
export function goesInOrder(outline: Outline, index: number): boolean {
	const own = [...blocksIn(outline, index).map(textOf), ...childrenOf(outline, index).filter(({level}) => level === 7).map(({title}) => title)];
	return own.some(text => IN_ORDER.test(text) && !TRIED.test(text));
}

/** Languages: en, es, pt, de, fr, zh. */
const IN_ORDER = wordPattern(String.raw`order (?:matters|is important)|(?:in|follow) (?:this|that|exactly this|the (?:following|given|exact|right|correct)) order|one after the other|el orden (?:importa|es importante)|en (?:este|el siguiente) orden|a ordem (?:importa|é importante)|(?:nesta|na seguinte) ordem|um(?:a)? (?:após|depois d)[oa] outr[oa]|uno (?:tras|después de) otro|reihenfolge (?:ist wichtig|beachten|einhalten|zählt)|in (?:dieser|der folgenden|genau dieser) reihenfolge|nacheinander|l['’]ordre (?:compte|est important)|dans (?:cet|l['’]) ?ordre(?: suivant)?|l['’]un après l['’]autre`, '按(?:照)?(?:以下|下列|此)?顺序|依次|顺序(?:很)?重要');
/** Ways, the next where one fails, are tried in an order. Languages: en, es, pt, de, fr, zh. */
const TRIED = wordPattern(String.raw`try|prefer(?:red|ence)?|attempt|options?|methods?|intent[ea]r?|pruebe|prefer[ei]\p{L}*|tent[ea]r?|versuch\p{L}*|probier\p{L}*|bevorzug\p{L}*|essay(?:er|ez)|préf[ée]r\p{L}+`, '尝试|优先');

function mannersOf(sections: readonly OutlineSection[]): boolean {
	return new Set(sections.map(({title}) => mannerOf(bareTitle(title))?.manner ?? '')).size === sections.length && sections.every(({title}) => mannerOf(bareTitle(title)) !== null);
}

/** Numbered ways back right behind each other, each with its manner. Where numbers count parts, not steps ("4.2", "4.3"), the manners say it; else one is recommended. */
export function numberedWaysBack(siblings: readonly OutlineSection[]): ReadChoice | null {
	const pairs = siblings.flatMap((section, at): readonly (readonly OutlineSection[])[] => {
		const next = siblings[at + 1];
		const both = next === undefined ? [] : [section, next];
		const back = both.filter(({title}) => goesBack(bareTitle(title))).length;
		const stems = new Set(both.map(({title}) => mannerOf(bareTitle(title))?.stem));
		const told = (back === 2 && both.some(({title}) => isFirstWay(title))) || (back > 0 && stems.size === 1 && both.every(({title}) => OF_A_PART.test(title)));
		return both.length === 2 && told && mannersOf(both) ? [both] : [];
	});
	return groupOf('methods', pairs[0] ?? [], 'each is another way back');
}

/**
 * "1. Quick rollback", "2. Rollback to a given release", "3. Emergency rollback" below a heading that speaks of several;
 * elsewhere those right behind each other that say how much goes back: whoever takes all back has no use for a part of it.
 */
export function numberedMannersBack(above: string, siblings: readonly OutlineSection[]): ReadChoice | null {
	const runs: OutlineSection[][] = [[]];
	for (const section of siblings) {
		if (withoutNumber(section.title) !== section.title && goesBack(bareTitle(section.title)) && !looksAfter(section.title) && toldApart(section) !== null) {
			runs.at(-1)?.push(section);
		} else {
			runs.push([]);
		}
	}
	const all = runs.length === 1 && SEVERAL_WAYS.test(above);
	const found = runs.filter(run => run.length > 1 && new Set(run.map(toldApart)).size === run.length).find(run => run.every(({title}) => EXTENT.test(bareTitle(title))) || (all && (run.length > 2 || new Set(run.map(({title}) => mannerOf(bareTitle(title))?.stem)).size === 1)));
	return groupOf('methods', found ?? [], 'each is another way back');
}

function toldApart({title}: OutlineSection): string | null {
	// A full copy and the incremental ones go back one after the other.
	return /incr[eé]ment|inkrement|增量/iu.test(title) ? null : (mannerOf(bareTitle(title))?.manner ?? scopeOf(bareTitle(title)));
}

/** A heading that speaks of ways back in the plural. Languages: en, es, pt, de, fr, zh. */
const SEVERAL_WAYS = wordPattern(String.raw`(?:roll-?back|recovery|restore|revert) (?:procedures|types|methods|options|strategies|runbooks|playbooks|levels)|rollbacks|procedimientos de (?:reversión|rollback|recuperación|restauración)|procedimentos de (?:reversão|rollback|recuperação|restauração)|rollback-(?:verfahren|arten|varianten)|(?:procédures|types) de (?:retour arrière|rollback|restauration|reprise)`, '(?:回滚|恢复)(?:方式|方法|类型|方案)');
/** How much goes back. Languages: en, es, pt, de, fr, zh. */
const EXTENT = wordPattern(String.raw`full|complete|entire|partial|selective|[\p{L}\d]+[- ]only|complet[oa]|total|parcial|vollständig\p{L}*|komplett\p{L}*|teilweise\p{L}*|complète?|partielle?|(?:sólo|solo|apenas|somente|nur|seulement) \p{L}+`, '完整|全量|部分|仅|只');

const OF_A_PART = /^\d+\.\d+/u;

/** "Undo the migration" or "Rebuild the node from scratch", and "Restore from the backup": whoever does the one has no use for the other. */
export function undoOrRestore(all: readonly OutlineSection[]): ReadChoice | null {
	// "4. Restore the copy" and "6. Revert the release" are steps of one way.
	const counted = all.filter(({title}) => COUNTED.test(title));
	const siblings = counted.length > 2 ? all.filter(section => !counted.includes(section)) : all;
	const found = siblings.filter(({title}) => goesBack(bareTitle(title)));
	const copies = found.filter(({title}) => restoresCopy(bareTitle(title)));
	const undone = siblings.filter(({title}) => (goesBack(bareTitle(title)) && UNDOES.test(bareTitle(title))) || ANEW.test(bareTitle(title)));
	return copies.length === 1 && undone.length === 1 && copies[0] !== undone[0] ? groupOf('methods', siblings.filter(section => copies.includes(section) || undone.includes(section)), 'the one restores a copy, the other undoes or builds anew') : null;
}

/** A number that counts steps: "4. …"; "4.2" counts parts. */
const COUNTED = /^\d+[.)]\s/u;
const UNDOES = han(/^(?:roll(?:ing)?[- ]?back|rollback|revert|undo|revertir|reverter|zurückrollen|annuler|回滚)(?!\p{L})/iu);
/** Languages: en, es, pt, de, fr, zh. */
const ANEW = han(/^(?:rebuild|recreate|reinstall|re-?provision|build|set up|reconstruir|recrear|recriar|reinstalar|neu (?:aufbauen|aufsetzen)|reconstruire|recréer|réinstaller|重建|重装)(?!\p{L}).*(?:from scratch|anew|desde cero|do zero|de zéro|von (?:null|grund) auf|à partir de zéro)|^(?:从零|重新)(?:重建|构建|搭建)/iu);
