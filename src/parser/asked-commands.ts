import type {Block, Fence, Outline} from './block.ts';
import type {ReadFence} from './fence-reading.ts';
import {RUNNABLE} from './fence-reading.ts';
import {textOf} from './outline-index.ts';
import {holdsQuestion} from './shell/asked-below.ts';

/** The last command of a block wants a person where its question stands right below, as it is printed, or an order to answer it. */
export function markAskedCommands(fences: ReadonlyMap<Fence, ReadFence>, outline: Outline): ReadonlyMap<Fence, ReadFence> {
	const asked = new Set(outline.blocks.flatMap((block, at) => (block.kind === 'fence' && isAsked(outline.blocks.slice(at + 1, at + 4), headedBy(outline, block.section), {outline, fences}) ? [block] : [])));
	return asked.size === 0 ? fences : new Map([...fences].map(([block, fence]) => [block, asked.has(block) ? withAsked(fence) : fence]));
}

/** The section, or the one around where a line in bold stands as a heading of its own. */
function headedBy(outline: Outline, section: number): number {
	const own = outline.sections[section];
	return own?.level === 7 ? (own.parent ?? section) : section;
}

type Page = {readonly outline: Outline; readonly fences: ReadonlyMap<Fence, ReadFence>};

function isAsked(below: readonly Block[], section: number, {outline, fences}: Page): boolean {
	for (const block of below) {
		if (headedBy(outline, block.section) !== section) return false;
		if (block.kind === 'fence') return !RUNNABLE.has(fences.get(block)?.kind ?? 'run') && holdsQuestion(block.text);
		const text = block.kind === 'heading' ? `${outline.sections[block.section]?.title ?? ''}:` : textOf(block);
		if (ANSWERS.test(text)) return true;
		// Only what leads to the block below stands between.
		if (!/[:：]\s*$/u.test(text)) return false;
	}
	return false;
}

/** Orders to the person about a program's question. Languages: en, es, pt, de, fr, zh. */
const ANSWERS = new RegExp(
	[
		String.raw`^[^\p{L}]*(?:then )?(?:answer|reply|respond|confirm|type|enter|press|say|provide|supply)\b[^.]{0,60}\b(?:(?:at|to|on|in) (?:the|both|each|all|this|any|every)(?: \w+)? (?:prompts?|questions?)|when (?:asked|prompted)|(?:once|if) (?:asked|prompted))`,
		String.raw`^[^\p{L}]*(?:when|once|if) (?:asked|prompted)\b|^[^\p{L}]*(?:following|follow|at|answer) the prompts?\b|^[^\p{L}]*answer (?:with )?[\x60"'“](?:y(?:es)?|no?)[\x60"'”]`,
		String.raw`^[^\p{L}]*(?:respond\p{L}+|contest\p{L}+|escrib\p{L}+|tecle\p{L}+|ingres\p{L}+|introdu\p{L}+|digit\p{L}+|confirm\p{L}+|insira)(?!\p{L})[^.]{0,60}(?:(?:a|à|na|en la|las?|às|nas) (?:preguntas?|perguntas?)|al prompt|no prompt|cuando (?:se )?(?:te |le |lo )?(?:pida|pregunte|solicite)|quando (?:for )?(?:solicitad|perguntad|pedid))`,
		String.raw`^[^\p{L}]*(?:beantwort\p{L}+|antwort\p{L}+|bestätig\p{L}+)(?!\p{L})[^.]{0,60}(?:(?:nach|rück|sicherheits)?fragen?|aufforderung)(?!\p{L})|^[^\p{L}]*(?:répond\p{L}+|confirm\p{L}+|saisi\p{L}+)(?!\p{L})[^.]{0,60}(?:(?:à la|aux) questions?|à l['’]invite|lorsque (?:demandé|cela est demandé|vous y êtes invité))`,
		String.raw`^[^\p{L}]*(?:then )?follow(?:ing)? the (?:in-?line|on-?screen|interactive|installer(?:['’]s)?|wizard(?:['’]s)?|setup(?: wizard)?(?:['’]s)?) (?:instructions|prompts?|directions|questions)|^[^\p{L}]*(?:sig[au]\p{L}*|segu[ie]\p{L}*) (?:las instrucciones (?:en|de la) pantalla|as instruções (?:na|da) tela|el asistente|o assistente|le istruzioni a schermo)|^[^\p{L}]*folg\p{L}+ (?:sie )?den (?:anweisungen auf dem bildschirm|bildschirmanweisungen)|^[^\p{L}]*suiv\p{L}+ les instructions (?:à l['’]écran|affichées)`,
		'^[^\\p{L}]*(?:请|請)?(?:按照?|根据|依照)(?:屏幕|螢幕)(?:上的)?(?:提示|指示)',
		'^[^\\p{L}]*(?:出现|看到)?(?:提示|询问|詢問)(?:时|時|后|後)?[,，]?\\s*(?:请|請)?(?:输入|輸入|回答|选择|選擇|按)',
	].join('|'),
	'iu',
);

/** The answer is given with the call. */
const UNASKED = /\s(?:--?(?:yes|assume-?yes|non-?interactive|auto-approve|force|no-?prompt|quiet|confirm:\$false)|-\w*[yf])(?=[\s=]|$)|^(?:yes|echo)\b[^|]*\||<<<?/iu;

function withAsked(fence: ReadFence): ReadFence {
	const last = fence.shell?.statements.at(-1);
	if (fence.shell === null || last === undefined || !RUNNABLE.has(fence.kind) || UNASKED.test(last.command)) return fence;
	return {...fence, shell: {...fence.shell, statements: [...fence.shell.statements.slice(0, -1), {...last, facts: {...last.facts, interactive: true}}]}};
}
