import {beginsWithVerb} from '../action-words.ts';
import {han} from '../chinese.ts';

/** The comment tells a person to do something. */
export function instructs(text: string): boolean {
	const plain = strip(text).replace(/^[(（](?=[^\s()/]+\s)/u, '');
	const behind = plain.replace(PLACED, '').replace(/^(?:manually|by hand|then)\s+/iu, '');
	return VERBS.some((row) => row.test(plain) || (behind !== plain && row.test(behind))) || PURPOSE.test(plain) || isPlacedOrder(plain);
}

/** The comment without its number or "Step 3:". */
export function strip(text: string): string {
	return text.replace(/^\s*(?:(?:step|schritt|paso|passo|étape|步骤)\s*\d+\s*[:.)-]?\s*|\d+(?:\.\d+)*[.):]\s*|[-*•→>]\s+|[^\p{L}\p{N}'"(<[]+\s*)/iu, '').trim();
}

/** Verbs that tell a person to do what no command below does. One row per language. */
const VERBS: readonly RegExp[] = [
	/^(?:adjust|configure|modify|install|edit|change|update|check|look|open|go|navigate|click|select|verify|confirm|ask|notify|tell|call|contact|post|send|write|save|note|record|document|identify|find|make|ensure|wait|monitor|watch|review|compare|test|login|log in|set|fill|replace|copy|paste|choose|create|follow|use|access|visit|enable|disable|restart|announce|coordinate|escalate|page|inform|keep|get|add|remove|redeploy|deploy|fix|investigate|repeat|rotate|revoke|reduce|increase|download|upload|skip (?:the|this|that|any|all))\b/iu,
	/^(?:editar?|edite|cambiar|comprobar|verificar|verifique|abrir|ir a|notificar|avisar|confirmar|revisar|asegúrese|anotar)(?![\p{L}])/iu,
	/^(?:alterar|abra|abrir|vá|acesse|avise|confirme|revise|garanta|anote)(?![\p{L}])/iu,
	/^(?:bearbeiten|ändern|prüfen|öffnen|gehe|benachrichtigen|bestätigen|notieren|sicherstellen)(?![\p{L}])/iu,
	/(?<!\p{L})(?:informieren|benachrichtigen|verständigen|anrufen|öffnen|anmelden|einloggen|notieren|eintragen|bestätigen|ankündigen|anklicken|auswählen|abwarten|ausfüllen|herunterladen|hochladen|bearbeiten|anpassen)\s*[.!]?$/iu,
	/^(?:modifier|vérifier|ouvrir|aller|prévenir|confirmer|noter|éditer|télécharger|déchiffrer|remplacer|copier|saisir|cliquer)(?![\p{L}])/iu,
	han(/^(?:请?先?|然后|再)(?:在.{1,16}?(?:中|里|上|台|页面))?(?:编辑|修改|检查|打开|确认|通知|联系|记录|访问|登录|点击)/u),
	han(/^请?先?(?:将|把).{1,40}(?:替换为|替换成|改为|改成|填入)/u),
	han(/^请(?!求|假|注意)\S/u),
];

/** "(In the console, resize the disk)", "From the panel, try the other way": where only a person gets, and the order. */
export function isPlacedOrder(text: string): boolean {
	const bare = strip(text).replace(/^[(（]/u, '');
	const behind = bare.replace(PLACED, '');
	return behind !== bare && beginsWithVerb(behind);
}

/** "In the dashboard: find …", "For each: update …": where or for what, and then the order. Languages: en, es, pt, de, fr. */
const PLACED = /^(?:(?:in|on|from|via|en|desde|no|na|pelo|pela|im|in der|über|dans|sur|depuis)\s(?:the |el |la |o |a |le |die |das )?(?:\S+\s){0,3}?(?:dashboard|console|consola|panel|painel|portal|ui|admin|konsole|oberfläche|tableau de bord)|(?:for each|para cada|für jede[nrs]?|pour chaque)[^:,]{0,30})\s*[:,]\s+/iu;

/** "To see the plans, run …": what one may do, with its purpose first. */
const PURPOSE = /^(?:(?:in order )?to|para|um|pour)\s[^,.]{3,80},\s+(?:run|use|see|look|open|go|type|ejecut\p{L}+|us[ae]r?|execut\p{L}+|rode|führ\p{L}+|nutz\p{L}+|exécut\p{L}+|lanc\p{L}+|utilis\p{L}+)(?!\p{L})/iu;

/** "... make the changes ...": what the person does at this place. */
export function isHeldPlace(text: string): boolean {
	const told = /^\s*(?:\.{3}|…)\s*(\p{L}.*?\S)\s*(?:\.{3}|…)\s*$/u.exec(text)?.[1] ?? '';
	return told !== '' && (instructs(told) || beginsWithVerb(told) || BY_HAND.test(told));
}

/** Languages: en, es, pt, de, fr, zh. */
const BY_HAND = han(/(?<!\p{L})(?:manual(?:ly)?|by hand|your (?:changes|edits|fix)|a mano|manualmente|à mão|von hand|manuell\p{L}*|à la main|manuelle?(?:ment)?)(?!\p{L})|手动|手工/iu);
