import {han} from './chinese.ts';

/**
 * Sentences above a block that say that it is what a program printed, by language: en, es, pt, de, fr, zh, ru, pl, it, nl, ja, ko.
 * Words of the languages' everyday use; the last match counts, so that "see the result with this command:" announces none.
 */
const SHOWN: readonly RegExp[] = [
	/\b(?:should|will|'ll|would|must) (?:now |then |also |all )?(?:see|get|look|print|show|output|display|receive|return|respond|produce|report|be (?:similar|like|something))\b|\b(?:looks?|similar|(?<!\b(?:do|doing|try|trying|run|running|use|using) )(?:something|anything)) (?:like|to)\b|^[^\p{L}\p{N}]*(?:the )?(?:expected |sample |example |typical )?(?:command )?(?:output|result|response)s?\b(?! of\b)|\b(?:output|result|response)s? (?:must|should|will|is|are|looks?|of (?:this|the) command)\b|\b(?:output|result|response)s? resembles?\b|\b(?:prints?|outputs?|returns?|responds? with|replies)[^\p{L}\p{N}]*$|\b(?:get|see|receive|have) results? (?:back )?(?:like|similar|such)\b|\bsample (?:output|response)\b|^[^\p{L}\p{N}]*(?:an? )?examples? of (?:the |an? )?(?:[a-z]+ )?(?:outputs?|results?|responses?)\b|\b(?:logs?|journal|syslog|dmesg|console|stderr|event log|screen)(?: file)? (?:then |also |now )?(?:contains?|shows?|says?|ha(?:s|ve)|reports?|prints?|lists?|displays?|is full of)\b|\b(?:following|this|such an?|an?) (?:[\w-]+ )?(?:error|warning|exception|notice)s? (?:message )?(?:(?:will|may|might|can|could|is|are|gets?) (?:be )?)?(?:thrown|shown|displayed|printed|raised|returned|logged|reported|appears?|occurs?|seen)\b/giu,
	/deber[ií]as? (?:ver|mostrar|aparecer|obtener|devolver)|ver[áa]s|(?:la )?salida (?:esperada|es|ser[áa]|debe)|^[^\p{L}\p{N}]*(?:salida|resultado)|(?:el )?resultado (?:es|ser[áa]|debe)|devuelve[^\p{L}\p{N}]*$|debe(?:r[ií]a)?n? (?:ver|mostrar|aparecer|devolver|retornar|responder)(?:se)?|muestra[^\p{L}\p{N}]*$|se ver[áa]n? (?:\p{L}+ )?(?:así|como|similar|parecid[oa])|(?:similar|parecid[oa]) a(?:l| (?:lo siguiente|est[aeo]))?/giu,
	/dever(?:á|ia|ão) (?:ver|mostrar|aparecer|exibir|retornar)|deve (?:ver|mostrar|aparecer|exibir|retornar)|(?:semelhante|similar|parecid[oa]) (?:a(?: (?:est[ae]|isto))?|com)|^[^\p{L}\p{N}]*(?:saída|resultado)|(?:a )?saída (?:esperada|é|será|deve)|(?:o )?resultado (?:é|será|deve)|retorna[^\p{L}\p{N}]*$/giu,
	/sollte(?:n|st)?\b.*\b(?:sehen|ausgeben|erscheinen|aussehen|anzeigen|liefern)|(?:ausgabe|ergebnis|antwort) (?:sieht|ist|sollte|lautet)|^[^\p{L}\p{N}]*(?:erwartete |beispiel-?)?(?:ausgabe|ergebnis|antwort)\b|sieht (?:dann |etwa |ungefähr |ähnlich )*(?:so )?aus|ähnlich (?:wie|aus)/giu,
	/(?:devr(?:iez|ait)|doit|doivent|allez) (?:voir|afficher|obtenir|ressembler|retourner)|^[^\p{L}\p{N}]*(?:sortie|résultat|réponse)|(?:la sortie|le résultat|la réponse) (?:attendue?|est|doit|sera|devrait)|ressemble(?:ra)? à|(?:similaire|semblable) à/giu,
	han(/(?:预期|期望)?(?:输出|结果|返回)(?:如下|类似|应为|为|示例)?[:：]?\s*$|(?:应该?|会|可以?)看到|显示如下|应显示|輸出|回傳/gu),
	/(?<!\p{L})(?:(?:пример |ожидаемый )?вывод|результат|ответ|увидите|должн[оы] (?:появиться|быть|вывести))(?!\p{L})/giu,
	/(?<!\p{L})(?:wynik|wyjście|odpowiedź|zobaczysz|powinn?o? (?:się )?(?:pojawić|wyświetlić|zwrócić|wyglądać)|powinien(?:eś)? (?:zobaczyć|zwrócić))(?!\p{L})/giu,
	/(?:dovrest[ei]|dovrebbe) (?:vedere|mostrare|apparire|restituire)|vedrai|^[^\p{L}\p{N}]*(?:output|risultato)|(?:l'output|il risultato) (?:atteso|è|sarà|deve)/giu,
	/(?:zou|moet|zal|ziet?) (?:je|u) .*(?:zien|uitzien)|^[^\p{L}\p{N}]*(?:uitvoer|resultaat)|(?:de uitvoer|het resultaat) (?:is|moet|ziet)/giu,
	/(?:出力|結果|表示)(?:例|は|が)?(?:次|以下)?.{0,8}[:：。]?\s*$|(?:表示|出力)され(?:ます|る)/gu,
	/(?:출력|결과)(?:는|은|이|가)?.{0,10}[:：.]?\s*$|(?:표시|출력)됩니다/gu,
];

/** Words that ask the reader to run what follows. */
const ASKS = han(/\b(?:run(?:ning)?|execut(?:e|ing)|typ(?:e|ing)|us(?:e|ing)|enter|issue|with (?:the|this) (?:following )?command|commands?|query|queries|script|ejecut\p{L}+|execut\p{L}+|comando|rode|corra|ausführen|befehl|exécut\p{L}+|commande|lancez|esegu\p{L}+|voer|opdracht)\b|执行|运行|命令|(?<!\p{L})(?:выполни\p{L}*|запусти\p{L}*|команд\p{L}+|uruchom\p{L}*|wykonaj\p{L}*|poleceni\p{L}+)|実行|コマンド|실행|명령/giu);

/** An order to the reader to run what follows. Languages: en, es, pt, de, fr, zh. */
export const ASKED_TO_RUN = han(/(?:^|[.;:!,]\s+|\b(?:please|then|to|must|should|manually)\s)(?:run|execute|use|apply|type|enter|paste|do)(?!\p{L})|(?<!\p{L})(?:ejecut(?:e|ar)|execut(?:e|ar)|rode|rodar|corra|manualmente|führe|ausführen|manuell|exécutez|lancez|manuellement)(?=\s|$)|请|手动/iu);

/** The sentence above a block says that it shows what was printed; words that ask to run it come before, if at all. */
export function announcesOutput(intro: string): boolean {
	const plain = intro.replace(/\([^()]*\)/gu, blanked).replace(OF_WHAT_FOLLOWS, blanked).replace(LOOKED_AT, blanked).replace(IT_RUNS, blanked).replace(SCRIPT_IS, blanked);
	const shown = Math.max(...SHOWN.map(pattern => lastMatch(pattern, plain)));
	return shown >= 0 && lastMatch(ASKS, plain.replace(OF_COMMAND, blanked)) <= shown;
}

/** What says nothing of the block, with the places of the rest kept. */
const blanked = (text: string): string => ' '.repeat(text.length);

/** "If the output of the following command is 2:": what follows is the command. Languages: en, es, pt, de, fr, it, zh. */
const OF_WHAT_FOLLOWS = han(/\b(?:outputs?|results?) (?:of|from) (?:the )?(?:following|next) (?:\w+ )?(?:commands?|query|script)\b[^.;]*|\b(?:salida|resultado) del? (?:siguiente|próximo) comando\b[^.;]*|\b(?:saída|resultado) do (?:seguinte|próximo) comando\b[^.;]*|\b(?:ausgabe|ergebnis) (?:des|von) (?:folgenden|nächsten) (?:befehls?|kommandos?)\b[^.;]*|\b(?:sortie|résultat) de la commande suivante\b[^.;]*|\b(?:output|risultato) del (?:seguente|prossimo) comando\b[^.;]*|(?:以下|下列|下面)命令的?(?:输出|结果)[^。；]*/giu);

/** What a person is told to do with the output of the commands below. */
const LOOKED_AT = /(?<!\b(?:should|will|would|must|can|may|might|now) |'ll )\b(?:inspect|check|review|view|examine|look at|read|compare|save|capture|redirect|note|keep|verify|see|watch|parse|filter) (?:(?:the|its|their|all) (?!following\b)(?:\w+ )?|(?!(?:for|that|this|these|such|with|expected|sample|example|the|an?)\b)(?:[\w-]+ ){1,3})(?:output|result|response)s?\b|^[^\p{L}\p{N}]*(?:output|print) (?:the|its|their|all|an?) |\b(?:got|get|taken?|copied|copy|obtained|retrieved|noted|found|returned) from (?:the|its|their|your|this|that) [^;:]{0,40}?\boutputs?\b/giu;

/** How something is, and no order. */
const IT_RUNS = /\b(?:is|are|was|were|be|been|being|still|keeps|not|already|and) running\b/giu;

/** "A script to scale these down looks like:": it is what the block holds. */
const SCRIPT_IS = /(?<!\b(?:output|result|response)s? (?:of|from) (?:the|this|that) (?:\w{1,20} )?)\b(?:script|command|loop|one-?liner|query|invocation|snippet)s?(?: (?:to|for|that|which) [^.;:]{0,60})? (?:would |will |could |might |may |should |then |now |something )*looks? (?:something )?like\b/giu;

/** "the output of the command" asks for nothing. */
const OF_COMMAND = /\b(?:of|by|from) (?:this|the|that|your) (?:\w+ )?(?:commands?|query|script)\b/giu;

function lastMatch(pattern: RegExp, text: string): number {
	return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** "If the journal contains the following message:": a message that nobody sends. Languages: en, es, pt, de, fr, zh. */
export function saysLogged(intro: string): boolean {
	return LOGGED.test(intro);
}

const LOGGED = han(/^\P{L}*(?:\d+[.)]\s*)?(?:check|look (?:for|at|in)|watch|see|inspect|view|find)(?: (?:for|this|these|it|in|the|your|our|\p{L}+)){0,4} logs?(?: output| for)?\s*[:：]?$|\b(?:logs?|journal|syslog|dmesg|console|stderr|event log|screen)(?: file)?(?: of [^.:]{2,60}?)? (?:then |also |now )?(?:contains?|shows?|says?|ha(?:s|ve)|reports?|prints?|lists?|displays?|is full of)\b|(?<!\p{L})(?:(?:el|los|o|os) (?:log|registro|diario)s? (?:contiene|muestra|contém|mostra)n?|(?:das|im) (?:log|protokoll|journal) (?:enthält|zeigt|steht|stehen)|le (?:journal|log) (?:contient|affiche))(?!\p{L})|日志.{0,6}(?:包含|显示|出现)/iu);

/** Words of a sentence that speaks of output, whether it announces it or not. Languages: en, es, pt, de, fr, zh. */
export const OUTPUT_WORDS = han(/\b(?:output|response|returns?|results?|looks? like|should see|will see|you'll see|similar to|prints?|shows?|expected|example log|logs? (?:shows?|entries|entry|the following|an? (?:\w+ )?error)|(?:following|second|this) (?:error )?(?:message|error|log)|error messages?|should report|diff(?: snippet)?:?$)\b|salida|saída|ausgabe|sortie|résultat|resultado|输出|返回|结果/iu);

/** Words of a sentence that speaks of a text to send. Languages: en, es, pt, de, fr, zh. */
export const TEMPLATE_WORDS = /\b(?:template|message|post|announce\w*|notif\w+|e-?mail|slack|copy|send|report|status update|subject|communicat\w+|plantilla|mensaje|modelo|mensagem|vorlage|nachricht|modèle)\b|模板|消息|通知|公告/iu;

/** Words that tell to change a file. Languages: en, de, fr, es, pt, zh. */
export const CHANGES = han(/\b(?:modif\p{L}+|edit\p{L}*|add|append|insert|change|set|uncomment|update|put|änder\p{L}*|anpass\p{L}*|ergänz\p{L}*|ajout\p{L}*|édit\p{L}*|cambi\p{L}+|añad\p{L}+|agreg\p{L}+|adicion\p{L}+|alter\p{L}+)\b|修改|添加|编辑|更改/iu);

/** Headings over texts that a person sends. Languages: en, es, pt, de, fr, zh. */
export const TEMPLATE_TITLE = /\b(?:templates?|communications?|status page|notifications?|announcements?|messages?|plantillas?|comunicaci[oó]n|notificaciones|mensajes?|modelos? de|comunicaç(?:ão|ões)|vorlagen?|kommunikation|benachrichtigung\w*|modèles?|communication)\b|模板|公告|通知/iu;

/** "Rollback process flow:" over a block: how it goes, which is looked at. Languages: en, es, pt, de, fr. */
export function tellsFlow(intro: string): boolean {
	return FLOW.test(intro) && !FOLLOWED.test(intro);
}

/** "Follow the recovery flow:" tells to do it. Languages: en, es, pt, de, fr. */
const FOLLOWED = /(?<!\p{L})(?:follow|use|run|execute|do|perform|go through|sig[aue]e?|ejecut[ae]|execut[ae]|folge[n]?|suive[zr]|suivre)(?!\p{L})/iu;
const FLOW = /(?<!\p{L})(?:(?:process|work|execution|rollback|deployment|recovery|restore) ?flow|flow ?chart|how it works|flujo (?:de|del) (?:\p{L}+ )?(?:proceso|ejecuci[oó]n|rollback)|fluxo d[eo] (?:\p{L}+ )?(?:processo|execução|rollback)|ablaufdiagramm|déroulement)(?!\p{L})[^.]{0,30}[:：]?$/iu;
