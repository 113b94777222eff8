import {beginsWithVerb, tellsWhatOthersDo} from '../action-words.ts';
import {han} from '../chinese.ts';
import {looksLikeCommand, mayBeCommand} from '../program-words.ts';
import {isCondition, isExpectation} from '../sentence.ts';

/** True if a comment says what is so, or shows something, and tells nobody to do anything. */
export function statesFact(text: string): boolean {
	return SHAPES.some(shape => shape.test(text)) || isCaution(text) || isKept(text) || tellsWhatOthersDo(text.trim()) || isStruckOut(text) || (!beginsWithVerb(behindLabel(text)) && !isCondition(text) && !isExpectation(text) && (BY_ITSELF.some(words => words.test(text)) || /^\s*(?:\.{3}|…)\s*\p{Ll}/u.test(text))) || ALREADY.test(text);
}

/** "The carts were open at noon", in quotes: what somebody says. */
export function isSaid(text: string): boolean {
	return /^\s*["“„«「『][^"“”„«»「」『』]{3,}["”“»」』][.。]?\s*$/u.test(text);
}

/** "or podman-compose up", right below a command, "TILL=\"…\"  # the other": what one might type instead. Languages: en, es, pt, de, fr, zh. */
export function quotesCommand(text: string): boolean {
	const bare = text.replace(OR, '').trim();
	return /^(?:export\s+)?[A-Z_][A-Z0-9_]*=\S/u.test(bare) || (bare !== text.trim() && (looksLikeCommand(bare) || mayBeCommand(bare)));
}

const OR = /^\s*(?:or|alternatively|o|o bien|ou|ou bien|oder|alternativ)[,:]?\s+|^\s*(?:或者?|或是)[:：]?\s*/iu;

type Loose = {readonly lines: readonly {readonly text: string}[]; readonly below: number | null; readonly touches: boolean};

/** Behind the last command: what one might type in its place. */
export function quotesBelow(text: string, {below, touches}: Loose): boolean {
	return below === null && touches && quotesCommand(text);
}

/** "Or with another manager", and below it nothing but commands behind the mark of a comment: what others type in place of the command above. */
export function quotesAll({lines, below}: Loose): boolean {
	return below === null && lines.length > 1 && lines.slice(1).every(({text}) => looksLikeCommand(text.trim()) || quotesCommand(text));
}

/** A command behind the mark of a comment, and a word against it. */
export function isStruckOut(text: string): boolean {
	return FORBIDDEN_BEHIND.test(text);
}

/** What no order looks like: lines of a crontab, what the command above stands for, what is so after a time, flags with what they mean, rules drawn around words, the heads of scripts in capitals, those of Sqitch's. */
const SHAPES: readonly RegExp[] = [
	/^\s*(?:[\d*/,-]+\s+){4}[\d*/,A-Za-z-]+\s+[./~\w]/u,
	/^\s*(?:in|within|after|en|tras|em|após|nach|dans|après)\s~?\d+\s?\p{L}+,?\s(?:the|el|la|los|las|o|a|os|as|der|die|das|le|les)\s/iu,
	/^\s*(?:--?[A-Za-z][\w-]*|\|\s*[\w-]+)(?:[ =](?:<[^<>]*>|[\w.-]+))?\s*(?:[:：=]|\s[–—-]|→)\s/u,
	/^\s*([=*#~-])\1+\s.{0,80}?\s\1\1+\s*$/u,
	/^\s*(?:=|≙|≡|≈)\s+\S/u,
	/^\s*(?:\p{Lu}{2,}\s){1,3}(?:SCRIPT|MIGRATION|POLICIES|CHANGES|FUNCTIONS|TABLES|INDEXES)\s*$/u,
	han(/^\s*(?:(?:this|it) is |same as |short for )?(?:equivalent (?:to|of)|same as|short(?:hand)? for|expands to|equivale a|equivalente a|lo mismo que|o mesmo que|entspricht|dasselbe wie|équivaut à|équivalent (?:à|de))\s*[:：]?\s|^\s*(?:等价于|相当于|等同于)/iu),
	/^\s*(?:deploy|revert|verify)\s\S+:\S+\s(?:to|from|on)\s\S+\s*$/iu,
	/^\s*(?:deploy|revert|verify|roll ?back|up|down)\s*[:：]\s*[\w./-]+\.sql\s*$/iu,
];

/** "⚠️ USE WITH EXTREME CAUTION", "DESTRUCTIVE - REQUIRES APPROVAL": how careful to be, with nothing to do. Languages: en, es, pt, de, fr, zh. */
function isCaution(text: string): boolean {
	const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
	return CAREFUL.test(bare) || ONLY_IF.test(bare) || (ALARM.test(bare) && !/\p{Ll}/u.test(bare) && !beginsWithVerb(bare.toLowerCase()));
}

const CAREFUL = han(/^(?:(?:use|proceed|handle|execute|run|continue)(?: this)? (?:with|at) (?:extreme |great |your own |the utmost )?(?:caution|care|risk)|(?:usar|use|utilizar|ejecutar|proceder|executar) (?:con|com) (?:extrem[ao] |much[ao] |muit[ao] )?(?:precaución|cuidado|cautela)|mit (?:äußerster |großer )?vorsicht (?:zu )?(?:verwenden|benutzen|ausführen|genießen)|à (?:utiliser|manier) avec (?:une extrême )?(?:prudence|précaution)|(?:请)?(?:谨慎|小心)(?:使用|操作|执行))$/iu);
/** "Only use if nothing else helps". Languages: en, es, pt, de, fr, zh. */
const ONLY_IF = han(/^(?:only use(?: this| it)?|use(?: this| it)? only|s[oó]lo usar|usar s[oó]lo|(?:usar|use) (?:apenas|somente|só)|nur (?:verwenden|benutzen),?|à n['’]utiliser que) (?:if|when|as|for|in|si|cuando|se|quando|em|en|wenn|falls|als|im|pour)(?!\p{L})|^仅(?:在|当).{2,20}使用/iu);
const ALARM = /^(?:EXTREMELY |VERY |ALTAMENTE )?(?:DESTRUCTIVE|DANGER(?:OUS)?|IRREVERSIBLE|WARNING|CAUTION|DATA LOSS|DESTRUCTIV[AO]|PELIGRO(?:SO)?|PERIGO(?:SO)?|GEFAHR|GEFÄHRLICH|ACHTUNG|VORSICHT)(?![\p{L}])/u;

/** "Retention: 30 days", "Estimated time: 10 minutes": a property and its value. Languages: en, es, pt, de, fr, zh. */
function isKept(text: string): boolean {
	const {key = '', value = ''} = /^\s*(?<key>[\p{L}\d][\p{L}\d ()/_-]{1,34}?)\s*[:：]\s*(?<value>\S.*)$/u.exec(text)?.groups ?? {};
	return key !== '' && !beginsWithVerb(value) && (PROPERTY.test(key) || (!beginsWithVerb(key) && (OFTEN.test(value) || /^(?:~|\.{0,2})\/?[\w.*-]+(?:\/[\w.*-]+)*\/[\w.*-]*$/u.test(value) || HOST.test(value))));
}

/** "Orders: a.till.example". */
const HOST = /^(?:[\w-]+\.){2,}[a-z]{2,}(?::\d+)?$/iu;

const PROPERTY = han(/^(?:artifacts?|output files?|produces?|genera(?:do)?|gera(?:do)?|erzeugt|产物|输出文件|生成文件)$|^(?:(?:estimated|expected|approx(?:imate)?|average|typical|total) )?(?:time|duration|run ?time|downtime|size)(?: estimate| required| needed)?$|^(?:eta|rto|rpo|frequency|schedule|interval|retention|location|owner|severity|impact|risk(?: level)?|original \p{L}+|frecuencia|retención|ubicación|tamaño|responsable|impacto|riesgo|(?:tiempo|duración|tempo|duração)(?: (?:estimad[oa]|aproximad[oa]|previst[oa]|total|médio))?|frequência|retenção|localização|tamanho|risco|(?:geschätzte |ungefähre )?(?:dauer|zeit)|häufigkeit|aufbewahrung|speicherort|größe|auswirkung|(?:durée|temps)(?: estimée?| prévue?)?|fréquence|rétention|emplacement|taille|(?:预计|预估|估计)?(?:时间|耗时|时长)|频率|保留(?:时间|期限?)?|位置|存储位置|大小|影响)$/iu);
const OFTEN = han(/^(?:daily|weekly|monthly|hourly|nightly|every (?:\d|day|hour|night|week|month)|diari[oa](?:mente)?|semanal|mensual|mensal|(?:a )?cada \d|todos (?:los|os) |täglich|wöchentlich|monatlich|stündlich|alle \d|quotidien|hebdomadaire|mensuel|tou(?:te)?s les |每(?:天|日|周|月|小时|隔|\d))/iu);

/** `till close --all  # DON'T DO THIS`: a command behind the mark of a comment, and a word against it. Languages: en, es, pt, de, fr, zh. */
const FORBIDDEN_BEHIND = /\s#+\s*(?:do(?: not|n['’]t) (?:do|run|use)|never|nunca|no (?:haga|usar|ejecut)|não (?:faça|use|execut)|niemals|nicht (?:ausführen|verwenden|so)|ne (?:pas|jamais)|不要|切勿|禁止)/iu;

/** What happens without the person, what keeps as it is. Languages: en, es, pt, de, fr, zh. */
const BY_ITSELF: readonly RegExp[] = [
	/^\s*(?:[\p{L}\d_.'-]+ ){1,4}(?:auto-?\p{Ll}{3,}s|(?:re)?\p{Ll}{3,}s (?:automatically|gracefully|by itself|on its own)|automatically (?:re)?\p{Ll}{2,}s)(?!\p{L})/u,
	/^\s*(?:[\p{L}\d_.'-]+ ){1,4}(?:se )?\p{Ll}{3,} (?:automáticamente|automaticamente|automatisch|automatiquement|por sí sol[oa]|por si só|sozinh[oa]|von selbst|tout(?:e)? seule?)(?!\p{L})/u,
	/^\s*(?:[\p{L}\d. -]{2,24}:\s+)?(?:[\p{L}\d_.'-]+ ){1,4}(?:stays|remains|keeps|permanece|queda|sigue|continua|fica|bleibt|reste)\s(?:active|up|online|running|available|unchanged|intact|in place|activ[oa]|ativ[oa]|disponible|disponível|aktiv|unverändert|actif|active|disponible)(?!\p{L})/iu,
];

/** What is there already. Languages: en, es, pt, de, fr, zh. */
const ALREADY = han(/(?<!(?:is|are|it['’]s|was|that|whether|if|est[áa]|es|é|ist|est|si|se|ob)\s)(?<!\p{L})(?:already (?:built[- ]in|in (?:the )?code|in place|implemented|configured|enabled|handled|done)|ya (?:incluid[oa]|implementad[oa]|configurad[oa]|en el código)|já (?:incluíd[oa]|implementad[oa]|configurad[oa]|no código)|bereits (?:eingebaut|vorhanden|eingerichtet|umgesetzt)|déjà (?:intégrée?|en place|configurée?))\)?[.!]?\s*$|已(?:内置|实现|配置)\)?$/iu);

/** "Render: the old release stays" → "the old release stays". */
function behindLabel(text: string): string {
	return text.replace(/^\s*[\p{L}\d. -]{2,24}:\s+/u, '');
}
