import {han} from './chinese.ts';
import {wordPattern} from './words.ts';

/** How one shows what to do beside what not to do, at the front of a comment. Languages: en, es, pt, de, fr, zh. */
const GOOD = han(/^[^\p{L}\p{N}]*(?:good|right|correct|safe|do|prefer(?:red)?|better|buen[oa]?|bien|correct[oa]|bom|boa|certo|gut|richtig|besser|bon(?:ne)?|juste|推荐|正确)\s*(?:[:：(–—-]|$)/iu);
const BAD = han(/^[^\p{L}\p{N}]*(?:bad|wrong|incorrect|unsafe|don['’]?t|do not|avoid|worse|never|mal[oa]?|incorrect[oa]|evitar|ruim|errado|schlecht|falsch|vermeiden|mauvaise?|faux|éviter|错误|不推荐)\s*(?:[:：(–—-]|$)/iu);
/** A statement as it was and as it is to be, each under the word alone. */
const BEFORE = /^[^\p{L}\p{N}]*(?:before|old|antes|antiguo|antigo|vorher|alt|avant|ancien|之前|修改前)\s*(?:\([^()]*\))?\s*[:：]?\s*$/iu;
const AFTER = han(/^[^\p{L}\p{N}]*(?:after|new|después|nuevo|depois|novo|nachher|neu|après|nouveau|之后|修改后)\s*(?:\([^()]*\))?\s*[:：]?\s*$/iu);
/** Statements under "Example: …", below an order to write them oneself. */
const EXAMPLE = /^[^\p{L}\p{N}]*(?:example|ejemplo|exemplo|beispiel|exemple|esempio|示例|例如)\s*[:：]/iu;
const WRITES = wordPattern(String.raw`(?:write|prepare|draft|author|compose)\s(?:\p{L}+\s){0,4}(?:sql|migrations?|scripts?|quer(?:y|ies)|statements?)|(?:escrib\p{L}+|prepar\p{L}+|escrev\p{L}+|schreib\p{L}*|vorbereit\p{L}*|écri\p{L}+|prépar\p{L}+)\s.{0,30}(?:sql|migra\p{L}+|scripts?|skripte?|consultas?|abfragen?|requêtes?)`);

/** True for SQL that shows two ways of writing the same beside each other: the one to be avoided is in it, too. In a block for the shell the right one is typed. */
export function showsPair(text: string): boolean {
	const comments = commentsOf(text);
	const holds = (pattern: RegExp): boolean => comments.some(comment => pattern.test(comment));
	return (holds(GOOD) && holds(BAD)) || isRewritten(text);
}

/** "Before:" and "After:", each above the same kind of change. Rows that are counted before and after are looked at twice. */
function isRewritten(text: string): boolean {
	const [one, two] = [BEFORE, AFTER].map(label => {
		const lines = text.split('\n');
		const at = lines.findIndex(line => /^\s*--/u.test(line) && label.test(line.replace(/^\s*--/u, '')));
		return at < 0 ? null : (/^\s*(insert|update|alter|create|delete)\b/iu.exec(lines[at + 1] ?? '')?.[1]?.toLowerCase() ?? null);
	});
	return one != null && one === two;
}

/** True for SQL whose first comment calls it an example, below an order to write such a thing: its tables and columns are the author's. */
export function showsHowToWrite(text: string, orders: readonly string[]): boolean {
	return EXAMPLE.test(commentsOf(text)[0] ?? '') && orders.some(order => WRITES.test(order));
}

function commentsOf(text: string): readonly string[] {
	return text.split('\n').flatMap(line => /^\s*(?:#+|--|\/\/)\s?(.*)$/u.exec(line)?.[1] ?? []);
}
