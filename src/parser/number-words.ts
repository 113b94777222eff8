import {han} from './chinese.ts';

/** "Wait two minutes", "media hora": lengths of time in words, as figures: "Wait 2 minutes", "30 minutes". Languages: en, es, pt, de, fr, zh. */
export function withFigures(text: string): string {
	return SPELLED.test(text) ? PARTS.reduce((told, [words, figures]) => told.replace(words, figures), text).replace(COUNT, (word: string) => NUMBERS[word.toLowerCase()] ?? word).replace(ONE, '1 ') : text;
}

/** Parts of an hour. */
const PARTS: readonly (readonly [RegExp, string])[] = [
	[han(/(?<!\p{L})(?:half an hour|half-hour|media hora|meia hora|(?:eine )?halbe stunde|(?:une )?demi-heure)(?!\p{L})|半(?:个)?小时/giu), '30 minutes'],
	[han(/(?<!\p{L})(?:(?:a )?quarter of an hour|(?:un )?cuarto de hora|(?:um )?quarto de hora|(?:eine )?viertelstunde|(?:un )?quart d['’]heure)(?!\p{L})|一刻钟/giu), '15 minutes'],
];

const NUMBERS: Readonly<Record<string, string>> = {
	'one': '1', 'two': '2', 'three': '3', 'four': '4', 'five': '5', 'ten': '10', 'fifteen': '15', 'twenty': '20', 'thirty': '30', 'forty-five': '45', 'sixty': '60',
	'dos': '2', 'tres': '3', 'cuatro': '4', 'cinco': '5', 'diez': '10', 'quince': '15', 'veinte': '20', 'treinta': '30',
	'dois': '2', 'duas': '2', 'três': '3', 'quatro': '4', 'dez': '10', 'quinze': '15', 'vinte': '20', 'trinta': '30',
	'zwei': '2', 'drei': '3', 'vier': '4', 'fünf': '5', 'zehn': '10', 'fünfzehn': '15', 'zwanzig': '20', 'dreißig': '30',
	'deux': '2', 'trois': '3', 'quatre': '4', 'cinq': '5', 'dix': '10', 'vingt': '20', 'trente': '30',
	'一': '1', '两': '2', '三': '3', '五': '5', '十': '10', '三十': '30', '一个': '1', '两个': '2', '三个': '3',
};
const UNIT = String.raw`(?:seconds?|minutes?|hours?|days?|segundos?|minutos?|horas?|días?|dias?|sekunden?|minuten?|stunden?|tagen?|tage|secondes?|heures?|jours?)(?!\p{L})`;
const LATIN = Object.keys(NUMBERS).filter(word => /^\p{Script=Latin}/u.test(word)).join('|');
const COUNT = new RegExp(String.raw`(?<!\p{L})(?:${LATIN})(?=[\s-](?:more |full |otros |mais |weitere )?${UNIT})|(?:三十|[一两三五十]个?)(?=秒|分钟|小时)`, 'giu');
/** "for a minute"; "wait a minute" alone is a moment. */
const ONE = new RegExp(String.raw`(?<=(?<!\p{L})(?:for|durante|por|pendant) )(?:an?|una?|uma?|une)\s(?=${UNIT})|(?<!\p{L})eine[nr]?\s(?=${UNIT})`, 'giu');
/** Any of the words, with a unit near: most texts have none. */
const SPELLED = new RegExp(String.raw`(?:\p{L}|-)\s?(?:${UNIT})|[一两三五十半刻]个?(?:秒|分|小时|钟)|hora|heure|stunde|hour`, 'iu');
