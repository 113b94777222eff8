import type {OutlineSection} from './block.ts';
import {bareTitle, isNoAction} from './case-words.ts';
import {han} from './chinese.ts';
import {looksAfter} from './choice-heads.ts';
import {groupOf, numberOf, type ReadChoice} from './read-choice.ts';

/** "Choose how to restore" and "Depending on the version" over names of ways and cases: the heading says that one is taken. */
export function askedByTitle(above: string, siblings: readonly OutlineSection[]): ReadChoice | null {
	const found = siblings.filter(section => section.level < 7);
	const named = found.length >= 2 && found.length <= 8 && found.every(section => numberOf(section) === null && isNoAction(section.title) && !looksAfter(section.title) && !AROUND.test(bareTitle(section.title)));
	return named && ASKS.test(bareTitle(above)) ? groupOf('options', found, `"${above}" says that one is taken`) : null;
}

/** Languages: en, es, pt, de, fr, zh. */
const ASKS = han(/^(?:(?:choose|pick|select|decide) (?:how|one|between|your (?:path|way|method|option|platform|scenario))|depending on|(?:elegir|elija|escoger|escoja|decidir|decida) (?:cómo|un[oa]|entre)|según|dependiendo de|(?:escolher|escolha|decidir|decida) (?:como|um[a]?|entre)|dependendo d[aeo]|conforme [oa]|(?:wählen sie|entscheiden),? (?:wie|eine[nrs]?|zwischen)|je nach|abhängig von|(?:choisir|choisissez|décider) (?:comment|une?|entre)|selon|suivant l[ae])(?!\p{L})|^(?:根据|按照?|视).{2,20}(?:选择|而定|情况|版本|环境|类型)|^选择(?:.{0,4}(?:方式|方法|方案))/iu);
/** What comes around the choice. Languages: en, es, pt, de, fr, zh. */
const AROUND = han(/^(?:prerequisites?|requirements?|before|after|notes?|overview|background|summary|requisitos?|antes|después|depois|notas?|resumen|resumo|voraussetzungen?|vor|nach|hinweise?|überblick|prérequis|avant|après|remarques?)(?!\p{L})|^(?:前提|之后|备注|概述)/iu);
