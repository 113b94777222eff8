import type {Fence} from './block.ts';
import {wordPattern} from './words.ts';

/** A line that gives a name a value, and the comment behind it. */
const GIVEN = /^[ \t]*(?:export[ \t]+|set[ \t]+|readonly[ \t]+|\$)?[A-Za-z_]\w*[ \t]?=[ \t]?(?:"(?<double>[^"$`\n]{2,})"|'(?<single>[^'\n]{2,})'|(?<bare>[^\s"'$`#;&|()]{2,}))[ \t]*;?(?:[ \t]*#(?<remark>[^\n]*))?$/gmu;

/** "<== update", "CHANGE ME": nothing but an order to put another value there. Languages: en, es, pt, de, fr, zh. */
const ORDER = wordPattern(String.raw`^\W*(?:please\s)?(?:update|change|replace|edit|modify|customi[sz]e|fill in)(?:\s(?:me|this|it|here|the value|this value|with yours?|to yours?|(?:with|to) your (?:own )?[\w ]{2,30}))?\W*$|^\W*(?:cambiar?|cambie|reemplazar?|sustituir|modificar)(?:\s(?:esto|aquí|este valor))?\W*$|^\W*(?:alterar?|substituir|trocar|mudar)(?:\s(?:isto|aqui|este valor))?\W*$|^\W*(?:anpassen|ändern|ersetzen)\W*$|^\W*(?:à )?(?:modifier|remplacer|changer)\W*$`, String.raw`^\W*(?:请)?(?:修改|替换|更改)(?:此处|这里|为.{0,12})?\W*$`);

/** "Replace the values of these variables with those of your cluster": said of all that the block below sets. Languages: en, es, pt, de, fr, zh. */
const ALL = wordPattern(String.raw`(?:replace|change|adjust|substitute|update|edit|modify) (?:the |these |those |all (?:the )?)?(?:example |sample |placeholder )?values? (?:of|for|in) (?:the|these|those|each|all|this) (?:following )?(?:variables?|assignments?|block|command|example)[^.]{0,40}?\s(?:with|by|to|for|as)|(?:reemplac\p{L}*|sustitu\p{L}+|cambi\p{L}+) los valores de (?:las|estas) variables|(?:substitu\p{L}+|alter\p{L}+) os valores d(?:as|estas) variáveis|(?:ersetze\p{L}*|ändere?\p{L}*) (?:sie )?die werte (?:der|dieser) (?:folgenden )?variablen|(?:remplace\p{L}*|modifie\p{L}*) les valeurs (?:des|de ces) variables`, '(?:替换|修改)(?:以下|这些|下列)?变量的?值');

/** Values that look final and that the text says to be another's: by a remark behind one, or by the sentence above for all of them. */
export function toldValues({text, intro}: Pick<Fence, 'text' | 'intro'>, said: readonly string[] = [intro]): readonly string[] {
	const all = said.some(sentence => ALL.test(sentence));
	return [...text.matchAll(GIVEN)].flatMap(({groups = {}}) => {
		const value = groups['double'] ?? groups['single'] ?? groups['bare'] ?? '';
		return value !== '' && (all || ORDER.test(groups['remark'] ?? '')) ? [value] : [];
	});
}
