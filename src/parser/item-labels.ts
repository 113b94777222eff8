import {beginsWithVerb} from './action-words.ts';
import type {Item} from './block.ts';
import {wordPattern} from './words.ts';

/** "**Actions:** immediate mitigation": the label says that what follows is done. Languages: en, es, pt, de, fr, zh. */
export function isActionLabel(label: string): boolean {
	return ACTIONS.test(label);
}

const ACTIONS = wordPattern('^(?:(?:immediate |required |first )?actions?|what to do|next steps?|acci[oó]n(?:es)?(?: inmediatas?)?|qué hacer|ação|ações(?: imediatas)?|o que fazer|(?:sofort)?maßnahmen?|was tun|actions? immédiates?|que faire)$', '^(?:操作|措施|处理|处置)$');

/** "**Meaning:** carts are lost": what is told of something that may happen. */
export function isMeaningLabel(label: string): boolean {
	return MEANING.test(label);
}

/** Languages: en, es, pt, de, fr, zh. */
const MEANING = wordPattern('^(?:meaning|what it means|symptoms?|significado|síntomas?|sintomas?|bedeutung|symptome?|signification|symptômes?)$', '^(?:含义|症状|现象)$');

/** "Steps:" over a list of them. Languages: en, es, pt, de, fr, zh. */
export function isStepsLabel(text: string): boolean {
	return STEPS.test(text.trim());
}

const STEPS = wordPattern(String.raw`^(?:steps?|step[- ]by[- ]step|process|proceso|processo|processus|procedure|response|instructions|pasos?|paso a paso|procedimiento|respuesta|passos?|passo a passo|procedimento|resposta|schritte?|schritt für schritt|vorgehen|ablauf|étapes?|pas à pas|procédure)\s*[:：]?$`, '^(?:操作|处理|具体)?(?:步骤|流程)[:：]?$');

/** Two items of three begin with what one does. */
export function mostlyInstruct(items: readonly Item[]): boolean {
	return items.length >= 2 && items.filter(({text}) => beginsWithVerb(text)).length * 3 >= items.length * 2;
}
