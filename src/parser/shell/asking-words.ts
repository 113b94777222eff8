import {han} from '../chinese.ts';

/**
 * Sentences about what a program is going to ask, beyond `ASKS`: "le script vous demandera le fichier", "va a pedir la clave".
 * Sources: how runbooks say it in English, Spanish, Portuguese, French, German and Chinese.
 */
const WILL_ASK = new RegExp(
	[
		String.raw`\bwill (?:then|also|now|next|first) (?:ask|prompt)\b|\bconfirmation by (?:typing|entering)\b`,
		String.raw`(?<!\p{L})(?:vous|te|lui) (?:sera |est )?(?:(?:aussi|ensuite|alors) )?demand(?:e|é|era)(?!\p{L})|(?<!\p{L})(?:vous )?invitera à (?:saisir|choisir|confirmer)|confirmation en (?:tapant|saisissant)`,
		String.raw`(?<!\p{L})(?:vai|irá|ira) (?:te |lhe |então |depois )?(?:pedir|perguntar|solicitar)(?!\p{L})|quando (?:for )?(?:solicitad[oa]|perguntad[oa])(?!\p{L})|confirmação (?:digitando|escrevendo)(?!\p{L})`,
		String.raw`(?<!\p{L})(?:te|le|les|os) (?:pedirá|preguntará|solicitará|pide|pregunta|solicita)(?!\p{L})|(?<!\p{L})va a (?:pedir|preguntar|solicitar)(?!\p{L})|cuando (?:se )?(?:te |le |lo )?(?:solicite|pida|pregunte)(?!\p{L})|confirmaci[oó]n (?:escribiendo|tecleando|ingresando|introduciendo)(?!\p{L})`,
		String.raw`(?<!\p{L})fragt (?:(?:dann|anschließend|danach|zuerst|vorher|noch|dich|sie) )*(?:nach|ob|welche[nrs]?|wie)(?!\p{L})|(?:wirst du|werden sie) (?:(?:dann|dabei|anschließend) )?(?:gefragt|aufgefordert|nach)(?!\p{L})|fordert (?:dich|sie|zur eingabe)(?!\p{L})|verlangt (?:eine |die )?(?:bestätigung|eingabe)(?!\p{L})`,
		'(?:会|将|會|將)(?:再次|先)?(?:要求|提示|询问|詢問)(?:您|你|用户|用戶)?|需要?(?:您|你)?(?:手动|手動)?(?:输入|輸入).{0,8}(?:确认|確認|继续|繼續)',
	].join('|'),
	'iu',
);

/** True if a sentence says in such words that a program is going to ask. */
export function saysItWillAsk(text: string): boolean {
	return WILL_ASK.test(text);
}

/** A program's question with its answers, as it prints it. Languages: en, es, pt, de, fr, it, zh, ja. */
export const ASKED = han(/[([（［]\s*(?:y(?:es)?\s*\/\s*n(?:o)?|s(?:[ií]|im)?\s*\/\s*n(?:o|ão|ao)?|j(?:a)?\s*\/\s*n(?:ein)?|o(?:ui)?\s*\/\s*n(?:on)?|是\s*\/\s*否|はい\s*\/\s*いいえ)\s*[)\]）］]|\btype ['"]?yes['"]? to\b|press (?:enter|any key) to continue|(?:escrib|digit|ingres|teclee)\p{L}* ['"«“]?(?:yes|y|s[ií]|sim|s)['"»”]? (?:para|e )|(?:tape[rz]|saisi\p{L}+) ['"«“]?\s?(?:yes|oui|o|y)\s?['"»”]? pour|['"„“]?(?:ja|yes)['"“”]? (?:eingeben|eintippen) (?:um|zum)|(?:输入|輸入|键入)\s*['"“「]?(?:yes|y|是|确认)['"”」]?.{0,6}(?:继续|确认|繼續|確認)/iu);
