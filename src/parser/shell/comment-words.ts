import {han} from '../chinese.ts';
import {startPattern} from '../words.ts';
import type {ShellComment} from './shell-fence.ts';

/**
 * First words that give a comment its role, one row per language: English, Spanish, Portuguese, German, French, Chinese,
 * Russian, Polish, Italian, Dutch, Japanese, Korean. The last two say it at the end of the sentence as well.
 * They are tried on the comment without its number ("3. ", "Step 3:") in the order of `ROLES`.
 */
type Row = {readonly role: Exclude<ShellComment['role'], 'title' | 'note'>; readonly words: readonly RegExp[]};

const starts = startPattern;

export const ROLES: readonly Row[] = [
	{
		role: 'alternative',
		words: [
			starts(String.raw`or|alternatively|alternative(?: method| approach| way)?|case \d|option [\dA-Z]|method [\dA-Z]|variant [\dA-Z]|(?:fix|solution|workaround|approach) [\dA-H](?![\p{L}\d])|plan [B-D](?!\p{L})|another (?:option|way)|otherwise(?:, (?:use|run)|(?=\s*[:：]?\s*$))|(?:de lo contrario|en caso contrario|caso contrário|senão|andernfalls|ansonsten|sinon|dans le cas contraire|altrimenti)(?=\s*[:：]?\s*$)`),
			// In Portuguese the same letter is the article of what follows: "o registro". Behind the conjunction stand these.
			/^o(?!\p{L})(?:\s*(?:[:,`"'(]|$)|\s+(?:bien|con|por|para|vía|via|el|la|los|las|un|una|del|desde|en|solo|sólo|cada|tod[oa]s?|mejor|mediante|también|directamente|manualmente|simplemente|equivalente|sin|si|a|de|al|\p{L}+(?:ar|er|ir|ndo|rlo|rla|rse)|\p{L}+[ae] (?:el|la|los|las|un|una|tod[oa]s?|con|sin|mediante|otr[oa]|en|a|al)|[^\s\p{L}]\S*)(?!\p{L}))/iu,
			starts(String.raw`alternativamente|alternativa|opción [\dA-Z]`),
			starts(String.raw`ou|ou então|opção [\dA-Z]|método [\dA-Z]`),
			starts(String.raw`oder|alternativ|variante [\dA-Z]|möglichkeit [\dA-Z]`),
			// "If you want it moved and not copied".
			han(/^(?:如果|若|如)不想.+(?:而是|而要|改为|改成)/u),
			starts(String.raw`ou bien|sinon utiliser|option [\dA-Z]`),
			han(/^(?:或者?|或是|备选|方案[一二三\dA-Z]|方式[一二三\dA-Z])/u),
			// A missed "or" runs two ways after each other: more languages than elsewhere.
			starts('eller|veya|або|чи|nebo|anebo|alebo|sau|ori|vagy|atau|tai|ή|hoặc(?: là)?|hoac|অথবা|या'),
			/^(?:أو|או)(?!\p{L})/u,
			starts(String.raw`или|либо|альтернатив\p{L}*|другой (?:способ|вариант)|(?:вариант|способ|метод) [\d\p{Lu}]`),
			starts(String.raw`lub|albo|ewentualnie|alternatyw\p{L}*|inny sposób|(?:opcja|wariant|metoda|sposób) [\dA-Z]`),
			starts(String.raw`oppure|o in alternativa|in alternativa|alternativa|(?:opzione|metodo|variante|modo) [\dA-Z]`),
			starts(String.raw`ofwel|of(?=\s*[:,]?\s*$|:| (?:via|met|door|gebruik|handmatig|de|het|een|als|direct|zonder)(?!\p{L}))|als alternatief|alternatief|(?:optie|methode|variant|manier) [\dA-Z]`),
			/^(?:または|もしくは|あるいは|別の方法|代替|方法\s*[\dA-Z２-９])/u,
			/^(?:또는|혹은|아니면|대안|다른 방법|방법\s*[\dA-Z])/u,
		],
	},
	{
		role: 'expectation',
		words: [
			starts(String.raw`expect|expected(?: \w+)?|should|(?:it|this|you|all|they|output|result|status|everything|\w+ \w+|\w+) should|(?:sample |example )?output(?: example)?|example (?:output|response)|returns|shows|prints|displays|look for output`),
			starts(String.raw`se espera|deber[ií]as?|esperado|resultado(?: esperado|(?=\s*[:=]))|salida esperada|debe(?:ría)?(?:n)?|debería mostrar|salida`),
			starts(String.raw`espera-se|esperado|resultado(?=\s*[:=])|você deve(?:rá|ria)?|saída esperada|deve(?:m|ria)?|saída`),
			starts(String.raw`erwartet|erwartung(?:en)?|(?:du|sie|ihr|man) sollte(?:n|st|t)?|ergebnis(?=\s*:)|erwartete \w+|sollte|ausgabe|beispielausgabe|(?:\w+ )?sollte`),
			starts(String.raw`attendu|(?:vous devriez|tu devrais|on doit)|résultats?(?: attendus?|(?=\s*[:=]))|sortie attendue|doit|devrait|sortie`),
			han(/^(?:预期|期望|你?应该|应当|[应應](?:[显顯]示|返回|[输輸]出|看到|能看到)|输出|结果(?=\s*[:：]))/u),
			starts(String.raw`ожида(?:ется|емый|емая|емое|емые|ем)|долж(?:ен|на|но|ны)|\p{L}+ долж(?:ен|на|но|ны)|(?:пример )?вывода?|результат`),
			starts(String.raw`oczekiwan\p{L}*|powin(?:ien|na|no|ny)|\p{L}+ powin(?:ien|na|no|ny)|(?:przykładow\p{L}* )?wyjście|wynik`),
			starts(String.raw`(?:output |risultato |valore )?attes[oa]|ci si aspetta|dovrebb(?:e|ero)|\p{L}+ dovrebb(?:e|ero)|esempio di output|output`),
			starts(String.raw`verwachte?|verwachting|zou(?:den)? moeten|\p{L}+ (?:zou|moet)|(?:voorbeeld)?uitvoer`),
			/^(?:期待|出力|結果|想定)|(?:はず(?:です)?|べきです)[。.]?$|(?:表示|出力)され(?:る|ます)(?:こと)?[。.]?$/u,
			/^(?:예상|기대|출력|결과)|(?:야 합니다|나와야|표시됩니다|출력됩니다)[.]?$/u,
		],
	},
	{
		role: 'condition',
		words: [
			starts(String.raw`if|when|unless|in case|only if|last resort|as a last resort|otherwise|else`),
			starts(String.raw`si|cuando|en caso|último recurso`),
			starts(String.raw`se|quando|caso|último recurso`),
			starts(String.raw`wenn|falls|sofern|im notfall|letzter ausweg`),
			starts(String.raw`s'il|lorsque|quand|en cas|en dernier recours`),
			han(/^(?:如果|若|当|万一)/u),
			starts(String.raw`если|когда|в случае|в крайнем случае|при (?:необходимости|ошибк\p{L}+|сбо\p{L}+|отказ\p{L}+)|иначе`),
			starts(String.raw`jeśli|jeżeli|gdy|kiedy|w przypadku|w razie|o ile|w ostateczności|w przeciwnym razie`),
			starts(String.raw`qualora|quando|in caso|solo se|come ultima risorsa|altrimenti`),
			starts(String.raw`indien|wanneer|tenzij|in geval|alleen als|als (?:de|het|een|er|dit|dat|deze|je|u|niets|alles|alleen|nog|geen)|laatste redmiddel|anders`),
			han(/^(?:もし|万一|必要に応じて|最後の手段)|(?:場合|とき|時)(?:は|のみ|、|,|[:：]|$)/u),
			/^(?:만약|만일|필요하면|필요시|최후의)|(?:경우|때)(?:에는|에만|에|는|[\s,:：]|$)/u,
		],
	},
	{
		role: 'warning',
		words: [
			starts(String.raw`critical|warning|caution|danger(?:ous)?|attention|important|note well|do not|don't|never|beware|destructive|careful|irreversible`),
			starts(String.raw`advertencia|cuidado|peligro|importante|no ejecutar|nunca|crítico|atención`),
			starts(String.raw`aviso|atenção|perigo|não|crítico`),
			starts(String.raw`achtung|warnung|vorsicht|gefahr|wichtig|niemals|nicht`),
			starts(String.raw`avertissement|danger|ne pas|jamais|critique`),
			han(/^(?:警告|注意|危险|切勿|不要|重要)/u),
			starts(String.raw`внимание|осторожно|предупреждение|опасно|важно|критич\p{L}+|не (?:запускай\p{L}*|выполняй\p{L}*|удаляй\p{L}*|делай\p{L}*|использу\p{L}+)|никогда|необратим\p{L}+`),
			starts(String.raw`uwaga|ostrożnie|ostrzeżenie|niebezpiecz\p{L}+|ważne|krytyczn\p{L}+|nie (?:uruchamiaj|wykonuj|usuwaj|rób|używaj)\p{L}*|nigdy|nieodwracaln\p{L}+`),
			starts(String.raw`attenzione|avviso|avvertenza|pericolo(?:so)?|importante|critico|non (?:eseguire|usare|cancellare|fare|lanciare)|mai|irreversibile`),
			starts(String.raw`waarschuwing|let op|pas op|gevaar(?:lijk)?|belangrijk|kritiek|niet|nooit|voorzichtig|onomkeerbaar`),
			/^(?:警告|注意|危険|重要|厳禁)|(?:しないこと|しないでください|禁止)[。.]?$/u,
			/^(?:경고|주의|위험|중요)|(?:하지 마세요|하지 마십시오|금지)[.]?$/u,
		],
	},
	{
		role: 'wait',
		words: [
			starts(String.raw`wait|allow|give (?:it|the \w+)|let (?:it|the \w+)|pause|sleep|monitor (?:\w+ ){0,3}for|watch (?:\w+ ){0,3}for \d+|observe (?:\w+ ){0,3}for`),
			starts(String.raw`esperar?|espere|aguardar|monitorear durante`),
			starts(String.raw`aguarde|espere|esperar|monitore por`),
			starts(String.raw`warten|warte|abwarten`),
			starts(String.raw`attendre|attendez|patienter`),
			/^(?:等待|等)/u,
			starts(String.raw`подожд(?:ите|ать|и)|дожд(?:итесь|аться)|жд(?:ать|ите)|ожида(?:ть|йте)|выжд(?:ать|ите)`),
			starts(String.raw`(?:po|za|od)?czekaj(?:cie)?|(?:po|za|od)?czekać`),
			starts(String.raw`attend(?:ere|i|ete|iamo)|aspett(?:are|a|ate)`),
			starts(String.raw`wacht(?:en)?|even wachten`),
			/(?:秒|分|時間)(?:間|ほど|程度|くらい)?.{0,12}(?:待つ|待ち|待って|待機)|まで.{0,6}(?:待つ|待ち|待って|待機)/u,
			/(?:초|분|시간)(?:간|정도|쯤)?.{0,12}(?:기다|대기)|까지.{0,6}(?:기다|대기)/u,
		],
	},
];

/** Words that open a list of facts, not of things to do: "Script performs:", "Common issues:". */
export const NOTES = han(/^(?:(?:[\p{L}\d]{1,12}[:：]\s*)?(?:s3|gs|oss|cos|az|abfss?|hdfs|b2):\/\/\S+$|(?!(?:check|verify|open|go|note|find|set|change|update|edit|copy|use|see|look)\s)(?:[\p{L}-]+ ){1,3}(?:locations?|paths?|folders?)\s*:$|(?:ubicaci[oó]n|ruta|localização|caminho|emplacement|chemin)s?(?: d[eou][\p{L} ]{1,30})?\s*:$|(?:speicherorte?|ablageorte?|pfade?)(?: d[\p{L} ]{1,30})?\s*:$|[^:：，。检查修改确认]{1,12}(?:位置|路径|目录)\s*[:：]$|(?:the |this )?(?:script|command|tool|it|this|that) (?:\w+ ){0,2}(?:performs?|does|will|runs?|shows?|creates?|uses?|triggers?|kicks off)|common|known|possible|typical|(?:problemas?|err(?:or(?:es)?|os?)|fall[oa]s?|falhas?|causas?) (?:comun(?:e?s)|frecuentes?|frequentes?|conocidos?|conhecid[oa]s?|posibles?|possíve(?:l|is))|(?:posibles|possíveis) (?:causas|problemas|errores|erros)|(?:häufige|bekannte|mögliche|typische) (?:probleme|fehler|ursachen)|(?:problèmes|erreurs|causes) (?:courants|courantes|fréquente?s|possibles|connue?s)|why|background|context|notes?(?! (?:the|down|your|which|its|all|every|that you)(?!\p{L}))|(?:this|it|these|that|they) (?:is|are|was|were|has|have|means?|works?|takes?|can|may|might|contains?|keeps?)|(?:this|it) (?:[a-z]+ly )?(?:re-)?[a-z]{3,}s|(?:zero|no) (?:[a-z]+ ){0,2}(?:downtime|drop|impact|loss|restart|interruption)|reason|causes?|symptoms?|error|see|see also|example|e\.g|i\.e|usage|requires?|prerequisites?|preconditions?|assumptions?|requisitos(?: previos)?|precondiciones|pré-?requisitos|pré-?condições|voraussetzungen|préconditions|prérequis|target|author|version|last (?:updated|tested)|copyright|ejemplo|exemplo|nota|hinweis|beispiel|remarque|exemple|示例|说明|(?:常见|可能的?|已知)(?:问题|错误|原因)|примечание|пример|uwagi|przykład|esempio|opmerking|voorbeeld|例|補足|예|참고)(?![\p{L}\p{N}])/iu);

/** What a command printed: an object, a list, a text in quotes. */
export const SHOWN = /^\s*(?:→|=>|->)\s*[{[]|^\s*(?:→|=>|->)?\s*(?:\{.*\}|\[[^\]]*\]|\{"[^}]*|"[^"]*"\s*:.*)\s*,?\s*$/u;

/** Words that say that a program will ask the person who runs it. */
export const ASKS = han(/^\P{L}*(?:select|choose|pick|answer) ["'“`][^"'”`\n]{1,30}["'”`]|\b(?:follow (?:the )?(?:prompts?|on-?screen|instructions)|when (?:prompted|asked)|will (?:prompt|ask)|(?:be|you'll be|is) (?:prompted|asked)|type ['"`]?(?:yes|y|no|the)\b|type ["'“`][^"'”`\n]{1,30}["'”`] (?:to|for) (?:confirm|proceed|continue|go on)|(?:escrib|tecle|digit|ingres)\p{L}+ ["'“`«][^"'”`»\n]{1,30}["'”`»] para (?:confirmar|continuar|prosseguir)|(?:tape[rz]|saisi\p{L}+) ["'“`«][^"'”`»\n]{1,30}["'”`»] pour (?:confirmer|continuer)|enter (?:your|the) .*(?:prompt|when)|confirm .*\(?(?:type|y\/n|yes)|(?<!\bnot |\bnon[- ])interactive(?:ly)?\b|interactiv[oa]s?\b|interativ[oa]s?\b|interaktiv\w*\b|interactif(?:ve)?s?\b|answer (?:yes|the)|(?:select|choose|pick|press) (?:menu )?(?:option|entry|item) ["'`]?[0-9A-Z]\b|option \d+ (?:in|from|of) the menu|confirm with ["'`]?y|(?:selecci[oó]n\w*|eleg\w+|elij\w+|escog\w+|escolh\w+|selecion\w+) (?:la |a )?(?:opci[oó]n|opção) ["'`]?\d|confirma\w* con ["'`]|option \d+ wählen|choisi\w+ (?:l['’])?option \d|confirmation prompt|asks? for (?:your |a )?confirmation|demande(?:r|ra|z)? (?:une |la |votre )?confirmation|(?:pedir|pide|pedirá|solicita\w*|pede) (?:una |uma |la |a )?confirma\w+|fragt nach (?:einer )?bestätigung|bestätigung (?:wird )?(?:abfragen|verlangt)|prompts? (?:for|you)|\[?y\/n\]?|pide confirmación|solicita|confirme com|bestätigen sie|按提示|输入|chiederà|chiede conferma)\b|(?<!\p{L})(?:запросит|спросит|подтвердите|zapyta|poprosi|potwierdź|vraagt om|bevestig)(?!\p{L})|按提示|输入|入力(?:して|を求め)|確認を求め|確認(?:プロンプト|ダイアログ)|確認なしで|确认提示|提示确认|会询问|需要确认|입력하|확인을 요청|["'“„`][^"'”`\n]{1,30}["'”“`] (?:eingeben|eintippen|tippen)/iu);

/** Words that say that a program goes on until somebody ends it. */
export const STAYS = han(/\bleav(?:e|ing) (?:it|this|that|them|the \w+) (?:running|open|up)\b|\bkeep(?:ing)? (?:it|this|that|the) ?(?:\w+ ){0,2}(?:running|open)\b|\bruns? (?:forever|in the foreground)\b|\buntil (?:you )?(?:press |hit |send )?(?:ctrl|\^c)|d[ée]j[aá]\w* (?:lo |la |el \w+ |esta \w+ )?(?:corriendo|ejecut[aá]ndose|abiert[oa]|en ejecuci[oó]n)|(?:mantener|mantenga|mant[eé]n) (?:\w+ ){0,2}abiert[oa]|deix\w+ (?:\w+ ){0,2}(?:rodando|abert[oa]|em execução)|(?:weiter)?laufen lassen|offen lassen|ge[öo]ffnet lassen|laiss\w+ (?:\w+ ){0,2}(?:tourner|ouverte?)|保持(?:运行|打开|開啟)/iu);

/** Words that show what nobody is to type: "never do this", "wrong:". Languages: en, es, pt, de, fr, zh. */
export const FORBIDS = han(/^\P{L}*(?:never (?:ever )?(?:do|use|run|try|execute)\b|do(?: not|n['’]t) (?:ever )?(?:do|use|run|try|execute) (?:this|these|that|it|any|the following)\b|(?:what )?(?:not to (?:do|use|run)|to avoid)\b|wrong(?: way)?\s*(?:[:(–—-]|$)|bad(?: way| example| practice)?s?\s*(?:[:(–—-]|$)|anti-?patterns?\b|don['’]?ts\b|nunca (?:hag\w+|us\w+|ejecut\w+|faça\w*|execut\w+|rod\w+)|no (?:hag\w+|us\w+|ejecut\w+) (?:esto|estos|nunca|jamás)|lo que no (?:se )?(?:debe|hay)|qué no hacer|malas prácticas|não (?:faça|us\w+|execut\w+|rod\w+) (?:isso|isto|nunca)|o que não fazer|más práticas|niemals|nicht (?:ausführen|verwenden|benutzen|so machen)|so nicht\b|was man nicht|(?:à )?ne (?:jamais|pas) (?:faire|exécuter|utiliser|lancer)|à (?:ne pas faire|éviter)\b|mauvaises? pratiques?|切勿(?:使用|执行|这样)?|不要(?:这样|使用|执行|运行)|错误(?:做法|示例|方式|写法)|禁止(?:使用|执行))/iu);

/** Titles of what overwrites, deletes or stops, where the program itself is not known. Languages: en, es, pt, de, fr, it, zh, ja, ru. */
export const DESTROYS = han(/^\P{L}*(?:(?:then|now|first|finally|manually|or|dann|luego|ensuite|depois) )?(?:restor(?:e|ing)|delet(?:e|ing)|drop(?:ping)?|wip(?:e|ing)|purg(?:e|ing)|destroy(?:ing)?|eras(?:e|ing)|overwrit(?:e|ing)|truncat(?:e|ing)|tear(?:ing)? down|shut(?:ting)? down|restaur(?:ar?|e|ez|er|ación|ação|ando)|recuperar?|elimin(?:ar|e|a)|borr(?:ar|e|a)|exclu(?:ir|a)|apag(?:ar|ue)|supprim(?:er|ez)|effac(?:er|ez)|wiederherstell\p{L}*|lösch\p{L}*|zurückspielen|ripristin\p{L}+|elimina\p{L}*|cancella\p{L}*|восстанов\p{L}+|удал\p{L}+)(?!\p{L})|\s(?:wiederherstellen|löschen|zurückspielen|einspielen|leeren|herunterfahren|abschalten)[^\p{L}\p{N}]*$|^\P{L}*(?:恢复|还原|删除|清空|停止|復元|リストア|削除)/iu);
/** Words behind them that name no data: a cache, a lock, a mode. */
export const SPARES = han(/\b(?:traffic|access|service|connectivity|cache|lock|session|alert|silence|maintenance|branch|tag|label|draft|temp\p{L}*|tmp|old backups?|confidence|operations?)\b|缓存|流量/iu);

/** Words that lead out of a remote shell. */
const LEAVES = /\b(?:on|from|back (?:on|to|at)|to) (?:your |the |my )?(?:local(?=\s*(?:$|[.,:;)（(]|machine|computer|terminal|shell|host|workstation|laptop|environment|system|side|pc|box|client|console|development|dev|repo|checkout|clone)(?![a-z]))|laptop|workstation|local machine|bastion)\b|\b(?:on|from|to|at) (?:your|my) (?:own )?(?:machine|computer|desktop)\b|(?<!\b(?:available|stored|kept|present|saved|exists?|mounted|cached|found|built|already) )\blocally\b|\b(?:exit|leave|disconnect|log ?out)(?: from)? (?:of )?(?:the |from |of )?(?:server|host|node|machine|vm|container|pod|console|session|ssh|shell|database)\b|\ben (?:local|tu máquina|(?:tu|su) (?:equipo|ordenador|portátil))\b|(?<!\p{L})(?:volt|volv|vuelv|regres|retorn)\p{L}+ (?:a|ao|à|al|para) (?:[oa] |la |el |su |tu |seu )?(?:\p{L}+ )?local(?!\p{L})|\bn[oa] (?:seu |teu )?(?:computador|terminal|repositório|repo|máquina) local\b|\bzurück auf (?:dem|den) (?:eigenen |lokalen )?rechner\b|\bsur votre (?:machine|poste)\b|\blokal(?:nie|e machine)?\b|\blokaal\b|\bin locale\b|(?<!\p{L})локально(?!\p{L})|本地(?!存储|缓存|备份|文件|镜像|时间|数据|网络|变量)|ローカル(?:環境|マシン|端末|側|PC|ホスト)?(?:で(?!の)|から|に戻|側)|로컬/iu;

/** "Get the keys from your laptop": what comes from there is brought here. */
const BRINGS = /\b(?:get|fetch|take|retrieve|obtain|grab|look up|read) [^\n]*?\bfrom\b[^\n]*/giu;

/** True for words that lead back to the operator's own machine. */
export function leadsHome(text: string): boolean {
	return LEAVES.test(text.replace(BRINGS, ''));
}

/** Marks "(if safe)", "if needed" at the end of a title. */
export const SUFFIX = /\(((?:if|only if|when|optional|unless|si|se|falls|wenn|если|jeśli|jeżeli|indien|如)[^()]*)\)|\b(if (?:needed|necessary|required|safe|applicable|still \w+|\w+ fails?))\b/iu;

/** Environments, of which one at a time is meant. */
export const ENVIRONMENTS = /^(?:prod|production|stag|staging|stage|dev|development|test|testing|qa|uat|preprod|pre-production|sandbox|demo|canary|live|local|blue|green|us|eu|primary|secondary)$/iu;

/** Comments that only name a platform: of such neighbours one applies. */
export const PLATFORM = han(/^(?:(?:on|for|using|with|via|if (?:you(?:['’]re| are)? )?(?:using|use|on)|in|auf|bei|mit|unter|für|para|en|no|con|com|se (?:você )?(?:usar|usa|estiver usando|utilizar)|si (?:se )?(?:usas?|utilizas?|está usando)|(?:wenn|falls) (?:du|sie|man)|pour|avec|sous|sur|si vous utilisez|使用|如果使用|若使用)\s*)?(?<![a-z])(?:linux|macos|mac os x|mac|os x|windows|wsl|ubuntu(?:\/debian)?|debian(?:\/ubuntu)?|centos|rhel(?:\/centos)?|centos\/rhel|fedora|alpine|amazon linux|arch|(?:free|open|net)bsd|solaris|illumos|smartos|rocky(?: linux)?|alma ?linux|opensuse|sles|gentoo|docker(?: compose|-compose| swarm| engine)?|swarm|podman|containerd|cri-?o|kubernetes|k8s|helm|kubectl|kustomize|prisma|knex|sequelize|typeorm|drizzle|alembic|django|rails|laravel|flyway|liquibase|goose|golang-migrate|ecto|ef core|entity framework(?: core)?|dbmate|diesel|doctrine|route ?53|godaddy|namecheap|dnsimple|systemd|pm2|npm|yarn|pnpm|aws|gcp|google cloud|azure|heroku|fly(?:\.io)?|cloud ?run|cloudflare|firebase|argo ?cd|vercel|railway|render|netlify|digital ?ocean|hetzner(?: cloud)?|linode|akamai|vultr|ovh(?:cloud)?|scaleway|civo|upcloud|contabo|ionos|oracle cloud|oci|ibm cloud|alibaba cloud|aliyun|阿里云|腾讯云|华为云|openstack|proxmox(?: ve)?|vmware|vsphere|hyper-v|virtualbox|self-hosted|postgres(?:ql)?|mysql|mariadb|mongodb|sqlite|bash|zsh|fish|powershell|cmd|bare[- ]?metal|vms?|ecs|nomad|(?:aws|gcp|google cloud|azure)[ :–-]+(?:s3|gcs|cloud storage|(?:blob )?storage|secrets? manager|key vault|cloud sql|sql|rds|eks|aks|gke|ecs|cli|ec2|compute engine)|(?:amazon )?s3|gcs|azure blob|minio)(?:\s*\([^)]*\))?\s*:?$/iu);

/** Operating systems, several of them with a stroke, and what is done there after a dash: "Linux/Mac - quick rollback". */
export const SYSTEMS = /^(?:(?:on|for|in|auf|unter|für|en|para|no|sous|pour|sur)\s+)?(?:linux|unix|macos|mac os x|mac|os x|osx|windows(?: (?:powershell|cmd|command prompt|terminal))?|wsl|powershell|git bash)(?:\s*(?:\/|,|&|\+|and|or|und|oder|y|o|e|et|ou)\s*(?:linux|unix|macos|mac os x|mac|os x|osx|windows(?: (?:powershell|cmd|command prompt|terminal))?|wsl|powershell|git bash))*(?:\s*\([^)]*\))?(?:\s*[:–—-]\s*\S.*)?$/iu;

/** "Using picocom": the program that a comment names, and nothing else, lower case; null for others. Languages: en, es, pt, de, fr, it, zh. */
export function namedMeans(comment: string): string | null {
	return MEANS_ALONE.exec(comment.trim())?.groups?.['program']?.toLowerCase() ?? null;
}

const MEANS_ALONE = /^(?:(?:or )?(?:using|with|via|by)|(?:o )?(?:con|usando|mediante|vía)|(?:ou )?com|(?:oder )?(?:mit|über)|(?:ou )?avec|tramite|使用|用)\s*(?:the )?`?(?<program>[A-Za-z][\w.-]*)`?\s*(?:\([^()]*\))?[:：.]?$/iu;

/** Comments that put a command behind another, which are no ways to choose from. Languages: en, es, pt, de, fr, zh. */
export const IN_A_ROW = han(/^[^\p{L}\p{N}]*(?:(?:\d|step|first|then|next|now|after|afterwards|finally|paso|primero|luego|después|passo|depois|schritt|zuerst|dann|danach|étape|puis|ensuite|enfin)(?!\p{L})|首先|然后)/iu);
