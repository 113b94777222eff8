import type {Table} from './block.ts';
import {withoutMarks, wordPattern} from './words.ts';

/** True for a column whose cells hold what one sees or what is so: a command that stands there is not typed. */
export function isSeen({header}: Table, column: number): boolean {
	const head = withoutMarks(header[column]?.text ?? '');
	return SEEN.test(head) || (column > 0 && EXAMPLE.test(head) && KIND.test(withoutMarks(header[0]?.text ?? '')));
}

/** Heads over what went wrong, what was printed, and what holds where nobody set it. Languages: en, es, pt, de, fr, zh. */
const SEEN = wordPattern(
	String.raw`^(?:(?:common |possible |log )?(?:mistakes?|symptoms?|errors?(?: (?:messages?|codes?|texts?))?|messages?|problems?|pitfalls?)|(?:expected |sample |example )(?:outputs?|results?|responses?|values?)|expected|outputs?|defaults?(?: values?)?|síntomas?|errores|error|mensajes?|problemas?|(?:valor|resultado|salida) (?:esperad[oa]|por defecto)|(?:valor )?predeterminado|sintomas?|erros?|mensagens|mensagem|(?:valor|resultado|saída) (?:esperad[oa]|padrão)|padrão|symptome?|fehler(?:meldung(?:en)?)?|meldung(?:en)?|standard(?:wert)?|vorgabe|(?:erwartete[rs]? )?(?:ausgabe|ergebnis)|symptômes?|erreurs?|messages? d['’]erreur|(?:valeur )?par défaut|(?:résultat|sortie) attendue?)$`,
	'^(?:症状|现象|错误(?:信息)?|报错|预期(?:结果|输出)?|默认值?)$',
);
const EXAMPLE = wordPattern('^(?:examples?|e\\.g\\.?|samples?|ejemplos?|exemplos?|beispiele?|exemples?)$', '^(?:示例|例子?)$');
/** "Type | Example": the example is one of a kind of thing. */
const KIND = wordPattern('^(?:(?:\\p{L}+ )?(?:types?|kinds?|categor(?:y|ies)|class(?:es)?|changes?)|tipos?|categorías?|categorias?|arten?|kategorien?|catégories?)$', '^(?:类型|种类)$');
