import type {Outline, OutlineSection} from './block.ts';
import {beginsWithVerb} from './action-words.ts';
import {ifSentence} from './sentence.ts';
import {withoutMarks, withoutNumber, wordPattern} from './words.ts';

/** The heading that a caption in bold words stands under. */
export function underHeading(outline: Outline, section: number): number {
	const one = outline.sections[section];
	return one?.level === 7 && one.parent !== null ? underHeading(outline, one.parent) : section;
}

/** "Step 2: …", "3. …": sections that are gone through one after the other. */
export function isStep(section: OutlineSection): boolean {
	return /^(?:\d+[.):]\s|\d{1,2}(?:\.\d{1,2}){1,3}[.):]?\s|\d\ufe0f?\u20e3|(?:step|schritt|paso|passo|étape|etape|etapa|шаг|krok)\s*\d|步骤|第\s*[\d一二三四五六七八九十]+\s*步)/iu.test(section.title);
}

/** "Log in to the server", "Enter the container": a part that is there to go in. Languages: en, es, pt, de, fr, it, zh. */
export function goesIn({title}: OutlineSection): boolean {
	return ENTERS.test(title);
}

const ENTERS = wordPattern(String.raw`^[^\p{L}\p{N}]*(?:enter(?:ing)?|log(?:ging)? ?(?:in|on)|sign in|ssh (?:in|into|to|auf|en|vers)|connect(?:ing)? (?:to|via)|get (?:in|a shell)|ingresar|entrar|acceder|conectarse|acessar|conectar-se|einloggen|anmelden|verbinden|se connecter|connexion (?:à|au)|accedere|collegarsi)(?!\p{L})`, '^[^\\p{L}\\p{N}]*(?:进入|登录|登陆|连接)');

/** "Step 1", "Step 2"; or three titles and more that count from 1 and tell what to do, as "Emergency commands" over "1. Connect", "2. Check the state". */
export function goesInSteps(titles: readonly string[]): boolean {
	const counted = titles.every((title, at) => Number(/^[^\p{L}\p{N}]*(\d{1,2})[.)]\s/u.exec(title)?.[1] ?? NaN) === at + 1);
	return titles.filter(isStepTitle).length >= 2 || (counted && titles.length >= 3 && titles.filter(title => { const told = withoutNumber(withoutMarks(title)); return beginsWithVerb(told) || ifSentence(told) !== null; }).length * 4 >= titles.length * 3);
}

/** The next one on the same level. */
export function standsBehind({sections}: Outline, from: OutlineSection, to: OutlineSection): boolean {
	return sections.find(({index, parent, level}) => index > from.index && parent === from.parent && level === from.level)?.index === to.index;
}

/** The same of a title alone, also behind marks, and of phases. */
export function isStepTitle(title: string): boolean {
	return /^[^\p{L}\p{N}]*(?:(?:step|phase|schritt|phase|paso|passo|étape|etape|fase|步骤|阶段)\s*\d|第\s*[\d一二三四五六七八九十]+\s*[步阶])/iu.test(title);
}
