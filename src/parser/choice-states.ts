import type {OutlineSection} from './block.ts';
import {bareTitle, namesTrouble} from './case-words.ts';
import {han} from './chinese.ts';
import {looksAfter} from './choice-heads.ts';
import {isConditional} from './choice-words.ts';
import {blocksBelow} from './outline-index.ts';
import {groupOf, numberOf, type BranchFacts, type ReadChoice} from './read-choice.ts';
import {withoutNumber} from './words.ts';

/** Words for the states of one thing, sides parted by a colon. Languages: en, es, pt, de, fr. */
const STATES = 'transient:permanent temporary:permanent partial:total partial:complete partial:full working:dead alive:dead healthy:failed healthy:unhealthy healthy:broken planned:unplanned expected:unexpected recoverable:unrecoverable short:long brief:extended enabled:disabled activated:deactivated activado:desactivado activada:desactivada habilitado:deshabilitado habilitada:deshabilitada ativado:desativado ativada:desativada habilitado:desabilitado habilitada:desabilitada aktiviert:deaktiviert aktivierter:deaktivierter aktivierte:deaktivierte eingeschaltet:ausgeschaltet activé:désactivé activée:désactivée transitorio:permanente transitoria:permanente temporal:permanente parcial:total planificado:imprevisto planificada:imprevista esperado:inesperado sano:muerto transitório:permanente transitória:permanente temporário:permanente temporária:permanente planejado:imprevisto planejada:imprevista funcionando:morto vorübergehender:dauerhafter vorübergehende:dauerhafte teilweiser:vollständiger teilweise:vollständige geplanter:ungeplanter geplante:ungeplante gesunder:defekter laufender:toter transitoire:permanente transitoire:définitive temporaire:permanente temporaire:définitive temporaire:permanent partielle:totale partiel:total prévu:imprévu prévue:imprévue planifiée:imprévue sain:mort'.split(' ').map(pair => pair.split(':'));
/** What comes planned is another event, whatever it is called: "Planned move", "Unplanned loss". */
const PLANNED = STATES.filter(([one = '']) => /^(?:planned|geplante)/u.test(one));
/** The same in Chinese, which parts no words. */
const HAN = '一键:手动 自动:手动 暂时:永久 临时:永久 短暂:永久 瞬时:永久 部分:全部 部分:完全 计划内:计划外 局部:整体 已启用:未启用 已启用:已禁用 已开启:未开启 已开启:已关闭 单机:集群 单机:多机 单节点:多节点 单节点:集群'.split(' ').map(pair => pair.split(':'));

/** "Passing loss of the till" and "Lasting loss of the till": one of them has come, be it that one then only waits. */
export function statesOfOne({outline, acts}: BranchFacts, all: readonly OutlineSection[]): ReadChoice | null {
	const pair = all.flatMap((section, at) => {
		const next = all[at + 1];
		const told = next !== undefined && [section, next].every(({index, level}) => level < 7 && blocksBelow(outline, index).some(({kind}) => kind !== 'heading')) && [section, next].some(({index}) => blocksBelow(outline, index).some(block => acts.has(block)));
		return told && inTwoStates(section.title, next.title) ? [[section, next]] : [];
	})[0];
	return groupOf('scenarios', pair ?? [], 'their headings name two states of one thing');
}

function inTwoStates(one: string, other: string): boolean {
	const [a = '', b = ''] = [one, other].map(title => withoutAsides(bareTitle(title)).toLowerCase());
	const [words, others] = [a, b].map(title => (title.match(/[\p{L}\p{N}-]+/gu) ?? []).filter(word => !/^(?:an?|the)$/u.test(word)));
	if (a.length > 60 || b.length > 60 || looksAfter(one)) {
		return false;
	}
	if (/\p{Script=Han}/u.test(a)) {
		return HAN.some(([left = '', right = '']) => (a.includes(left) && a.replace(left, right) === b) || (b.includes(left) && b.replace(left, right) === a));
	}
	const places = words?.flatMap((word, at) => (word === others?.[at] || `${word}s` === others?.[at] || word === `${others?.[at] ?? ''}s` ? [] : [at])) ?? [];
	const [at = -1] = places;
	const pair = [words?.[at], others?.[at]];
	if (words !== undefined && others !== undefined && words.length <= 3 && others.length <= 3 && PLANNED.some(state => state.every(word => word === words[0] || word === others[0]))) {
		return true;
	}
	return places.length === 1 && words !== undefined && words.length > 1 && words.length === others?.length && STATES.some(state => state.every(word => pair.includes(word)));
}

const withoutAsides = (title: string): string => title.replace(/\s*[([（][^()[\]（）]*[)\]）]/gu, '').trim() || title;

/** "Perform maintenance or replacement" over "Routine maintenance" and "Node replacement": the heading above says that it is the one or the other. */
export function eitherOfTitle(above: string, all: readonly OutlineSection[]): ReadChoice | null {
	const found = EITHER.exec(withoutAsides(withoutNumber(above)))?.groups;
	const [one, other] = [found?.['one'] ?? found?.['first'] ?? '', found?.['other'] ?? found?.['then'] ?? ''];
	if (one === '' || looksAfter(above) || LOOKED_AT.test(above)) {
		return null;
	}
	const [left, right] = [one, other].map(word => all.filter(section => section.level < 7 && numberOf(section) === null && !looksAfter(section.title) && !AROUND.test(bareTitle(section.title)) && hasWord(section.title, word)));
	const [a, b] = [left?.[0], right?.[0]];
	const apart = left?.length === 1 && right?.length === 1 && a !== undefined && b !== undefined && Math.abs(all.indexOf(a) - all.indexOf(b)) === 1;
	return apart ? groupOf('scenarios', a.index < b.index ? [a, b] : [b, a], `"${above}" says that it is the one or the other`) : null;
}

/** Languages: en, es, pt, de, fr, zh. */
const EITHER = han(/(?<one>(?!\p{Script=Han})\p{L}{3,}) (?:or|o|ou|oder) (?:the |an? |el |la |un |una |o |uma? |den |die |das |le |l['’])?(?<other>\p{L}{3,})|(?<first>\p{Script=Han}{2})(?:或者?|还是)(?<then>\p{Script=Han}{2})/iu);
const LOOKED_AT = han(/^\P{L}*(?:look|review|inspect|monitor|collect|gather|revisar|observar|reunir|ansehen|sammeln|observer|rassembler|查看|收集|监控)(?!\p{Ll})/iu);
const AROUND = han(/^(?:before|during|after|antes|durante|después|depois|vor|während|nach|avant|pendant|après)(?!\p{L})|(?:前|期间|后)$/iu);

/** "Stopping" has "stop": all but the end of the word, where five letters or all of a shorter one are enough. */
function hasWord(title: string, word: string): boolean {
	const start = /\p{Script=Han}/u.test(word) ? word : word.toLowerCase().replace(/(?<=\p{L}{4})(?:ting|ping|ning|ing|ment|ation|ción|ção|ung|en|ar|er|ir)$/u, '').slice(0, 6);
	return title.toLowerCase().split(/[^\p{L}]+/u).some(each => (/\p{Script=Han}/u.test(word) ? each.includes(start) : each.startsWith(start)));
}

/** "Cancel the move" between two troubles that says below it "If it takes too long": for one case, too. */
export function saysIf({outline}: Pick<BranchFacts, 'outline'>, section: OutlineSection): boolean {
	const first = blocksBelow(outline, section.index).find(({kind}) => kind !== 'heading');
	return first?.kind === 'paragraph' && isConditional(first.text) && !namesTrouble(section.title);
}
