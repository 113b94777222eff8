import {han, inBothScripts} from './chinese.ts';
import {beginsOrder, CHINESE_STATE} from './order-words.ts';
import {isCondition} from './sentence.ts';
import {wordPattern, withoutMarks} from './words.ts';

/** Verbs that begin an instruction, by language. */
const VERBS = wordPattern(
	'access|exercise|acknowledge|activate|add|adjust|advise|agree|alert|allow|analy[sz]e|announce|apply|approve|archive|arrange|ask|assess|assign|attach|attend|audit|authori[sz]e|become|back up|backup (?:the|all|your|any|current|existing|production|data)|begin|block|book|boot (?:into|from|to|up|the|it|each|all|both|an?)|bring|browse|build|call|cancel|capture|change|check|choose|clean|clear|click|clone|close|collect|commit|communicate|compare|complete|configure|confirm|connect|consider|contact|convene|coordinate|copy|(?:un)?cordon|evict|live[- ]migrate|correlate|create|cut|declare|decide|define|delete|demote|deploy|describe|detach|determine|disable|disconnect|discuss|distribute|do|document|double-check|download|draft|drain|drop|edit|eject|email|enable|engage|ensure|enter|escalate|establish|estimate|evaluate|examine|execute|expand|explain|export|fail ?over|fetch|file|fill|find|fix|flush|follow|force|gather|generate|get|give|go|grant|halt|hand|have|hold|identify|implement|import|improve|increase|inform|initiate|inspect|install|invalidate|investigate|invite|isolate|issue|join|keep|kill|launch|leave|let|list|locate|lock|log|login|look|lower|make|manually|mark|measure|merge|migrate|modify|monitor|mount|move|mute|navigate|note|notify|observe|obtain|open|page|pause|perform|pick|pin|ping|place|plan|post|prepare|prevent|probe|proceed|promote|provide|provision|publish|pull|purge|push|put|query|re-?deploy|re-?enable|re-?run|reach|read|reboot|rebuild|recall|record|recover|redirect|reduce|refer|refresh|release|reload|remove|rename|repeat|replace|reply|report|request|re-?schedule|reset|resize|resolve|respond (?:to|with)|react to|restart|restore|resume|retain|retrieve|retry|return|revert|review|revoke|roll ?back|rollback|rotate|route|run|save|say (?:what|so|that|why|it|in)|scale|schedule|scroll|search|secure|select|send|set|share|shift|shut ?down|sign|silence|simulate|snapshot|spin|ssh (?:in)?to|start|stay|stop|submit|subscribe|suspend|swap|switch|sync|take|tag|tail|talk|teardown|tell|terminate|test|toggle|track|transfer|trigger|troubleshoot|try|turn|type|unblock|uncordon|undo|uninstall|unlock|unmute|update|upgrade|upload|use|validate|verify|view|visit|wait|walk|warm|watch|work|write|append|attempt|bump|cherry-?pick|comment out|decommission|evict|extend|figure out|flip|fork|freeze|unfreeze|initiali[sz]e|inject|insert|log ?out|override|overwrite|paste|power (?:on|off|cycle)|preserve|press|prune|quarantine|extract|patch (?!releases?|versions?|levels?|notes)[a-z]+|decrypt|encrypt|compile|replay|reindex|rehearse|re-?apply|reassign|reattach|reconcile|reconnect|re-?create|register|re-?import|re-?install|reissue|reject|remind|renew|reopen|repair|reproduce|restrict|resubmit|re-?sync|re-?validate|rule out|sanity-?check|smoke-?test|shrink|skip|spin up|stand up|summari[sz]e|tear down|tighten|triage|truncate|uncomment|unmount|unpause|unset|unzip|wipe|immediately|carefully|first|then|next|finally|once|optionally|if|when|after|before',
	'点击|打开|选择|登录|进入|确认|检查|执行|运行|停止|启动|重启|回滚|恢复|通知|联系|更新|修改|编辑|删除|创建|等待|观察|监控|验证|记录|备份|切换|提交|部署|关闭|禁用|启用|查看|联络|发布|导航|输入|将|使用|在|请|如果',
);
const VERBS_ELSEWHERE = wordPattern(
	// Imperatives and infinitives: es, pt, de, fr.
	'abr[aei]r?|acced[ae]r?|acess[ae]r?|actualiz?[ae]r?|actualice|atualiz[ae]r?|agreg[au]e?r?|añad[ae]r?|apag[au]e?r?|aplic?[aq]u?e?r?|avis[ae]r?|bloque[ae]r?|cambi[ae]r?|cheque[ae]r?|cli(?:c|que)[ar]*|comprueb[ae]|comprobar|comunic?[aq]u?e?r?|confirm[ae]r?|conect[ae]r?|configur[ae]r?|contact[ae]r?|contat[ae]r?|cre[ae]r?|cri[ae]r?|orden[ae]r?|deten(?:er|ga)|document[ae]r?|ejecut[ae]r?|elimin[ae]r?|entr[ae]r?|envi[ae]r?|escal[ae]r?|esper[ae]r?|aguard[ae]r?|execut[ae]r?|hacer|haga|identifi(?:car|que|ca)|inform[ae]r?|inici[ae]r?|notifi(?:car|que|ca)|obten(?:er|ga)|par[ae]r?|pedir|pid[ae]|public?[aq]u?e?r?|realiz?[ae]r?|realice|registr[ae]r?|reinici[ae]r?|remov[ae]r?|restaur[ae]r?|revert(?:ir|a)|reviert[ae]|revis[ae]r?|seleccion[ae]r?|selecion[ae]r?|solicit[ae]r?|sub(?:ir|a)|usar|usa|valid[ae]r?|verifi(?:car|que|ca)|volv?er|ir|acion[ae]r?|abre|pulse|pulsar|reportar|monitore[ae]r?|monitoriz[ae]r?' +
		'|öffne[n]?|prüfe[n]?|überprüfe[n]?|starte[n]?|stoppe[n]?|stelle[n]?|setze[n]?|führe[n]?|melde[n]?|informiere[n]?|kontaktiere[n]?|erstelle[n]?|lösche[n]?|wähle[n]?|klicke[n]?|warte[n]?|beobachte[n]?|sichere[n]?|spiele[n]?|deaktiviere[n]?|aktiviere[n]?|dokumentiere[n]?|benachrichtige[n]?|aktualisiere[n]?|bestätige[n]?|ändere[n]?|trage[n]?|gehe[n]?|rufe[n]?|schalte[n]?|notiere[n]?|verifiziere[n]?|validiere[n]?' +
		'|(?:se )?connect(?:er|ez)|(?:se )?déconnect(?:er|ez)|saisi(?:r|ssez)|[ée]dit(?:er|ez)|modifi(?:er|ez)|ajout(?:er|ez)|copi(?:er|ez)|enregistr(?:er|ez)|télécharg(?:er|ez)|install(?:er|ez)|configur(?:er|ez)|remplac(?:er|ez)|activ(?:er|ez)|désactiv(?:er|ez)|appliqu(?:er|ez)|utilis(?:er|ez)|choisi(?:r|ssez)|sauvegard(?:er|ez)|récupér(?:er|ez)|recharg(?:er|ez)|bloqu(?:er|ez)|débloqu(?:er|ez)|demand(?:er|ez)|envoy(?:er|ez)|signal(?:er|ez)|consult(?:er|ez)|renseign(?:er|ez)|déploy(?:er|ez)|valid(?:er|ez)|bascul(?:er|ez)|isol(?:er|ez)|purg(?:er|ez)|vid(?:er|ez)|ferm(?:er|ez)|effectu(?:er|ez)|réinitialis(?:er|ez)|annul(?:er|ez)|remplir|remplissez|revenir|revenez|rétabli(?:r|ssez)|transmett(?:re|ez)|test(?:er|ez)' +
		'|estabili[sz][ae]r?|mitig(?:ar|ue|a)|aisl[ae]r|isol[ae]r?|contener|conter|intent[ae]r?|anot[ae]r?|guard[ae]r?|salv[ae]r?|copi[ae]r?|peg(?:ar|ue)|col(?:ar|e)|edit[ae]r?|modifi(?:car|que|ca)|prob[ae]r|pruebe|test[ae]r|corrig(?:ir|e)|corrij[ae]|instal[ae]r?|descarg(?:ar|ue)|baix[ae]r?|limpi[ae]r|limp[ae]r|cerr[ae]r|cierr[ae]|fech[ae]r|desactiv[ae]r?|desativ[ae]r?|habilit[ae]r?|inhabilit[ae]r?|desabilit[ae]r?' +
		'|(?:g[ée]n[ée]r|export|import|calcul|conserv|journalis|continu|escalad|snapshot|not|archiv|compar|mesur|analys|compl[ée]t|prépar|planifi|pr[ée]serv)(?:er|ez)|ouvr(?:ir|ez)|v[ée]rifi(?:er|ez)|red[ée]ploy(?:er|ez)|reconfigur(?:er|ez)|capturer|stopper|produire|revenir|repointer|relanc(?:er|ez)|d[ée]sactiv(?:er|ez)|activ(?:er|ez)|bascul(?:er|ez)|appliqu(?:er|ez)|pr[ée]venir|contr[ôo]l(?:er|ez)|rejouer|purger|vider|cr[ée]er|acc[ée]der|mettre|d[ée]ploy(?:er|ez)|r[ée]initialis(?:er|ez)|r[ée]tabl(?:ir|issez)|sauvegard(?:er|ez)|valid(?:er|ez)|not(?:er|ez)|rel(?:ire|isez)|collect(?:er|ez)|escalad(?:er|ez)|cliqu(?:er|ez)|s[ée]lectionn(?:er|ez)|arr[êe]t(?:er|ez)|d[ée]marr(?:er|ez)|red[ée]marr(?:er|ez)|lanc(?:er|ez)|ex[ée]cut(?:er|ez)|attend(?:re|ez)|surveill(?:er|ez)|prévenir|prévenez|inform(?:er|ez)|contact(?:er|ez)|cré(?:er|ez)|supprim(?:er|ez)|mettre|mettez|confirm(?:er|ez)|document(?:er|ez)|restaur(?:er|ez)|notifi(?:er|ez)|all(?:er|ez)|accéd(?:er|ez)|identifi(?:er|ez)',
);
/** What a friend is told to do: fr. Words that are nouns as well are left out. */
const FAMILIAR = wordPattern('ajoute|arrête|assure-toi|attends|choisis|clique|colle|connecte-toi|déconnecte-toi|crée|démarre|déploie|désactive|ferme|glisse(?:-dépose)?|installe|lance|mets|modifie|ouvre|redémarre|regarde|remplace|sélectionne|supprime|télécharge|teste|utilise|vérifie|enregistre|exécute|saisis|envoie|reviens|va (?:dans|sur|à)');
/** Chinese is written without blanks: the verb need only be at the front. */
const CHINESE_FRONT = new RegExp(inBothScripts('^(?:请|先|再|然后|并)?(?:点击|打开|选择|登录|进入|确认|检查|执行|运行|停止|启动|重启|回滚|恢复|通知|联系|更新|修改|编辑|删除|创建|等待|观察|监控|验证|记录|备份|切换|提交|部署|关闭|禁用|启用|查看|发布|输入|使用|评估|分析|召开|完成|清理|收集|总结|回退|准备|确定|制定|修复|增加|扩容|优化|提升|导出|导入|下载|上传|安装|配置|设置|添加|移除|保存|复制|重新|联系|隔离|降级|限流|升级|定位|排查|检测|测试|对比|申请|发送|告知|同步|调整|替换|拉取|构建|推送|合并|暂停|恢复|开启|重置|刷新|撤销|保留|跟踪|评审|安排|识别|終止|终止|结束)'), 'u');

/** "rebuilds the index", "Service checks for it": what something else does. The verb, as an order, is known. */
export function tellsWhatOthersDo(text: string): boolean {
	const base = /^(?:the (?=\p{L}+ )|(?:service|script|system|job|tool|pipeline|workflow|controller|operator|platform|server|agent) )?(?:(?:re|auto)-?)?(?<verb>[a-z]{2,}?(?:ch|sh|ss|x|o)?)(?:es|s)\s(?!(?:and|or|&|\/|–|—|-)\s)/iu.exec(text)?.groups?.['verb']?.toLowerCase() ?? '';
	return base !== '' && [base, `${base}e`].some(verb => startsWith(VERBS, verb) && VERBS.exec(verb)?.[0].length === verb.length);
}

/** The sentence begins with an instruction: "Click …", "**Notify team:** …", "Then restart …". */
export function beginsWithVerb(text: string): boolean {
	const known = KNOWN.get(text) ?? readsAsOrder(text);
	// Each line is asked about some ten times, by what looks for steps, choices, decisions and waits.
	if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
	KNOWN.set(text, known);
	return known;
}

const KNOWN = new Map<string, boolean>();
const MOST_KNOWN = 2000;

function readsAsOrder(text: string): boolean {
	const bare = withoutMarks(text).replace(/^["'“(*_]+/u, '').replace(OPTIONAL, '').replace(JOINED, '').replace(PLACED, '');
	if (LABEL.test(bare) || NOUN.test(bare) || CHINESE_STATE.test(bare)) {
		return false;
	}
	const first = bare.split(/[\s,:]+/u).slice(0, 2).join(' ');
	return startsWith(VERBS, first) || startsWith(VERBS, DONE_AGAIN.exec(first)?.[1] ?? '') || startsWith(VERBS_ELSEWHERE, first) || startsWith(FAMILIAR, first.replace(/^(\p{L}+)-l(?:e|a|es)(?=\s|$)/u, '$1')) || CHINESE_FRONT.test(bare) || SHAPES.some(shape => shape.test(bare)) || beginsOrder(bare);
}

/** "Reinitialize", "re-pull": once more what has a verb of its own. Nouns that only look so are left out. */
const DONE_AGAIN = /^re-?(?!act(?!\p{L}|ivat)|call|lease|mark|port|search|source|quest|sult|view|ward|lay|turn|form|place|sort|strain|charge|tail|move|cord|solve|fund|gain|ply|main|quire|sume|cover|sist|late|plan|build)(\p{L}{3,}(?: \S+)?)/iu;

/** How other languages begin or end an instruction, for the verbs that no list names. */
const SHAPES: readonly RegExp[] = [
	// es, pt: an infinitive with its object.
	/^(?!(?:docker|container|server|cluster|worker|master|user|router|controller|broker|scheduler|runner|browser|listener|provider|manager|helper|helpdesk|super|poder|star|har|radar|par|lugar)\s)\p{L}{2,}(?:ar|er|ir)(?:l[oa]s?|se)?\s+(?:el|la|los|las|un|una|al?|en|con|por|para|que|si|tod[oa]s?|os?|as?|um|uma|no|na|nos|nas|do|da|ao|à|com|se|su|sus|seu|sua)\s/iu,
	// es, pt: an infinitive with a bare noun and what it is of; nouns that end alike are left out.
	/^(?!(?:lugar|celular|similar|regular|par|radar|dólar|familiar|escolar|singular|solar|altar|hangar|calendar|bar|star|elixir|titular|auxiliar|particular|militar|vulgar|near|clear)\s)\p{L}{3,}[ai]r\s\p{L}+\s(?:de|del|d[aeo]s?|al?|en|con|para|em|com|y|e)\s/iu,
	// fr: an infinitive or an order with its object.
	/^(?:se |s['’])?\p{L}{2,}(?:er|ir|re|ez)\s+(?:le|la|les|l['’]|un|une|des|du|de|que|à|au|aux|en|sur|si|sa|son|ses|depuis|avec|dans)(?![\p{L}])/iu,
	// fr, es, pt: a noun of action and what it is done to.
	/^(?:mise (?:à jour|à niveau|en (?:place|service|maintenance))|arrêt|redémarrage|démarrage|bascule(?:ment)?|restauration|suppression|création|step ?down) (?:du|de|des|d['’])/iu,
	/^(?:reinicio|parada|arranque|restauración|actualización|eliminación|creación|verificación|reinício|restauração|atualização|remoção|criação|verificação) (?:del?|d[aeo]s?) /iu,
	// A noun of watching and how long.
	/^(?:monitoreo|monitorización|monitoramento|supervisión|supervisão|observación|observação|seguimiento|acompanhamento|überwachung|beobachtung|surveillance|suivi|monitoring)\s(?:\p{L}+\s){0,3}?\d/iu,
	// de: an infinitive at the end.
	/^(?!.*\s(?:ist|sind|wird|werden|wurden?|war|waren|hat|haben)\s)\p{Lu}.*\s\p{Ll}*(?:stellen|setzen|führen|prüfen|starten|stoppen|schalten|legen|nehmen|geben|richten|warten|halten|löschen|sichern|spielen|rufen|melden|schreiben|passen|hängen|suchen|wählen|öffnen|schließen|fahren|bringen|kontrollieren|laden|nutzen|[^g]ieren|tragen|beobachten|benachrichtigen|bestätigen|leeren|trennen|verbinden)(?:\s*\([^)]*\))?[.!]?$/u,
	// ru: an infinitive or an order.
	/^\p{Script=Cyrillic}{2,}(?:ть|ти|чь|ться|ите|йте)(?![\p{L}])/iu,
];

/** "Or run it by hand", "Then restart": the verb comes behind. */
const JOINED = /^(?:(?:please )?(?:do not|don['’]t) forget to|(?:please )?remember to|(?:be|make) sure to|no olvid(?:e|es|ar)(?: de)?|não (?:se )?esqueça(?: de)?|n['’]oublie[zr] pas (?:de|d['’])|vergessen sie nicht,?|nicht vergessen[,:]|(?:you |we |the team )?(?:will )?(?:need|have) to|just|simply|and|or|o|y|e|ou|et|puis|ensuite|und|oder|dann|luego|depois|only then|erst dann|solo entonces|sólo entonces|só então|seulement après)\s+(?=\p{L})/iu;
/** "Optional: delete the branch". Languages: en, es, pt, de, fr, zh. */
const OPTIONAL = han(/^(?:optional(?:ly)?|opcional(?:mente)?|facultati(?:f|ve|vo|va)|wahlweise|可选)\)?\s*(?:[:：]|\s[–—-])\s*/iu);
/** "On the primary, restart …", "As soon as it holds, return …": the verb comes behind the comma. Languages: en, es, pt, de, fr. */
const PLACED = /^(?:on|in|within|inside|from|at|for|as soon as|once|after|en|desde|dentro de|para|tras|una vez|no|na|em|assim que|após|auf|im|unter|nach|sobald|sur|dans|depuis|pour|dès que|après)\s[^,.:;]{2,60},\s+(?=\p{L}+\s)/iu;
/** Verbs that are nouns before these words: "Access to the vault", "List of hosts", "Log shows nothing", "First requests will be slow". Languages: en, es, pt, de, fr. */
const NOUN = /^(?:use[- ]cases?(?!\p{L})|go (?:memory|runtime|modules?|routines?|pprof|versions?|applications?|services?|code|programs?|binar(?:y|ies)|toolchain|concurrency)(?!\p{L})|(?:read|write)[- ](?:side|path|replica|model|load|traffic|node|only)\b|access (?:to|rights|for)\s|(?!dispose|get|take|make|think|beware)\p{L}+ of\s|(?:log|file|copy|record|report|archive|dump|backup|deploy|alert|test|release|commit|rollback|restore|branch|merge|build|snapshot|update|export|import|reset)s? (?:shows?|is|are|was|has|will|muestra|mostra|zeigt|montre|do|da|del|de|des?|du)\s|log(?:in|out) (?:funcional|funciona|funcionando|correct[oa]|ok|works|working|succeeds|fonctionnel|fonctionne|funktioniert|com|con|de|do|del)(?!\p{L})|(?:first|next|last|then) \p{L}+ (?:will|is|are|may|can|was)\s)/iu;
/** Verbs that before a colon are the name of a fact: "Alert: ShopDown". */
const LABEL = /^(?:(?:alert|report|access|contact|page) (?:types?|names?|ids?|levels?|criteria|source|status|url)|(?:alert|report|contact|note|access|log|e-?mail|page|test|release|schedule|measure|post|plan|issue|document|query|list|commit|branch|version)s?|(?:build|start|install|deploy(?:ment)?|release|test|push|pull|publish) (?:commands?|settings?|director(?:y|ies)|folder|path|phase|logs?|status|time|date|number|id|results?|requests?|to \p{L}+))\s*[:：]/iu;

/** A word that goes on behind a dash or a dot is another: "trigger-key", "backup_dir", "next.config.mjs". */
function startsWith(pattern: RegExp, text: string): boolean {
	const match = pattern.exec(text);
	return match?.index === 0 && !/^[-_.]\p{L}/u.test(text.slice(match[0].length));
}

/** Words before a list that say that it describes, not instructs: what a script does, symptoms, advantages. */
const DESCRIBES =
	han(/\b(?:what (?:it|this|the \w+) does|(?:may|might|can|could|will|would) (?:cause|result in|lead to)|this (?:restores|creates|removes|deletes|updates|shows|prints|starts|stops|installs|produces)\b|(?:el|o|das|le) (?:script|skript) (?:\p{L}+ )?(?:hace|hará|realiza|ejecuta|faz|vai|executa|führt|macht|fait|effectue|exécute|va)|esto (?:hará|realiza)|isso (?:vai|fará)|ceci va|(?:script|pipeline|workflow|tool|command|process|automation|system|job)s? (?:will|does|performs?|automatically|then|executes|handles)|performs:|(?:is|are|gets?) (?:automatically )?triggered|this means|following (?:are|is) (?:required|needed)|(?<!^if )you (?:have|need)(?! to\b)(?=[^.]*$)|consists? of|includes?:|covers?:)\b|^(?:ese|este|esse|ce|cet|dieser|diese|dieses) [\p{L}_-]+\s*:$|(?:^|\s)(?:includ(?:es?|ing)|covers?|contains?|performs|incluir|incluya|inclua|incluyes?|inclui|inclure|comprend|enthält|umfasst)\s*[:：]$|^the automat(?:ic|ed) [\w -]+:$|^\P{L}*(?:ventajas|desventajas|beneficios|vantagens|desvantagens|benefícios|características|vorteile|nachteile|avantages|inconvénients)(?:\s[^:：.]{0,60})?[:：]?$|^\P{L}*(?:what does|qué hace|(?:o )?que faz|was (?:macht|tut)|que fait)(?!\p{L})[^?]*\?$|^\P{L}*(?:this|that|it) will\P{L}*$|\b(?:if|when) (?:any|one or more|at least one|either|all|some) (?:of )?(?:the )?(?:following|these|those|conditions?)\b[^.:]*[:：]$|症状|原因|优点|缺点|包括|说明|(?:脚本|命令|工具|系统|流水线)(?:会|将)|会自动|自动执行|权限/iu);

/** "Known issues", "Possible causes:": a kind of things that are so. Languages: en, es, pt, de, fr. */
const THINGS = han(/^(?:\S+\s){0,2}(?:symptoms?|advantages?|disadvantages?|benefits?|pros|cons|features?|triggers|causes?|(?:common|known) (?:issues|problems)|reasons?|indicators?|signs?|examples?|impact|metrics|limitations?|polic(?:y|ies)|retention|requirements|assumptions|risks?|notes?|permissions?|locations?|síntomas|sintomas|ventajas|vantagens|causas|symptome|ursachen|vorteile|symptômes|avantages|(?:\p{L}{3,12})?kriterien|criteria|criterios|critérios|critères)\s*[:：]?$|^(?:posibles|possíveis|mögliche|causes?)\s(?:causas?|causes?|ursachen?|possibles?|probables?)\s*[:：]?$|(?:可能|常见|主要)?(?:的)?(?:原因|根因)[:：]?$|^(?:根本)?原因[:：]?$|^(?:근본 ?)?(?:원인|증상)[:：]?$|(?:consists? of|is composed of|is made up of|se compone de|compõe-se de|besteht aus|se compose de|è composto da)(?:\s\S+){0,3}\s*[:：]?$|^(?:业务|用户)?影响(?:范围)?[:：]?$/iu);

/** "To change retention:" tells what the list below is for. Languages: en, es, pt, fr, de. */
const PURPOSE = /^[^\p{L}\p{N}]*(?:to|para|pour|um)\s(?!the\s)\p{L}+/iu;

/** The words name a kind of things that are so, not done. */
export function namesThings(text: string): boolean {
	return THINGS.test(text);
}

/** "In this order:" over names of things. Languages: en, de, es, pt, fr, it, zh, ja. */
const IN_ORDER = han(/(?:\border\b|sequence|reihenfolge|\borden\b|ordem|\bordre\b|ordine|顺序|順序|順番)[^:：]{0,40}[:：]$/iu);

/** A name below such words, with nothing that is done to it. */
export function namesInOrder(intro: string, text: string): boolean {
	return IN_ORDER.test(intro) && text.split(/\s+/u).length <= 2 && !beginsWithVerb(text);
}

/** Sentences before a list that say that something else does what follows, or that it holds already. Languages: en, es, pt, de, fr, zh. */
const BY_ITSELF = han(/(?:^[^\p{L}\p{N}]*(?:this|the|este|el|o|dieses|das|ce|le|lo|il|questo) (?:script|skript|command|comando|commande|befehl|workflow|pipeline|job)(?:, in (?:this )?order)?\s*[:：]$|^(?:此|该|这个)?(?:脚本|命令)(?:会|将)?\s*[:：]$|(?<!\p{L})(?:automatically|automáticamente|automaticamente|automatisch|von selbst|automatiquement)\s*[:：]$|(?<!\p{L})(?:this|that|it|which|these) (?:\p{L}+ )?will(?: \p{L}+)?\s*[:：]$|(?<!\p{L})(?:this|that|it|which|these|they) (?:\p{L}+ )?(?:will|does)$|(?<!\p{L})(?:under|assuming|given) the following (?:conditions?|assumptions?)|(?<!\p{L})(?:esto|eso|isto|isso|cela|ceci|das|dies|(?:el|o|este|esse|ese|le|ce|das|der) (?:script|skript|comando|commande|befehl|proces[sc]o|processus|prozess|workflow|pipeline|job)) (?:hará|hace|realizará|ejecutará|fará|faz|irá|vai|executará|va|fera|fait|exécutera|wird|macht|bewirkt)(?: \p{L}+)?\s*[:：]$|权限[^。]{0,16}[:：]$|自[动動](?:完成|执行|執行|进行|進行|处理|處理)?(?:以下|如下)?.{0,4}[:：]$|^[^\p{L}\p{N}]*(?:verifies|validates|creates|installs|prüft|erstellt)\W*[:：]?[^\p{L}\p{N}]*$)/iu);

/** "The platform runs the following on every release:" over a list of it. */
const DOES_ALL = /(?:^|[.!?]\s)(?:the |this |each |every )?[\p{L}\d`'_ ()./-]{2,60}?\s(?:runs|executes|calls|performs|does|triggers) (?:the following|these|this|all of (?:this|these)|in (?:this )?order)(?!\p{L})[^:：.]*[:：]$/iu;

/** "Patroni handles failover in most cases:", "Command behavior:", "Scenarios covered:", "the shape shows:" over a list of what is so. */
const TELLS_OF = /^(?:the |this |each |every |our )?[\p{L}\d*_.()'’#/ -]{2,80}?\s(?:walks (?:you )?through|goes through|steps through|handles|covers|manages|provides|supports|offers|presents|exhibits|works? (?:\p{L}+ ){0,5}with|(?:is|are) (?:fully |completely |entirely )?(?:unaffected|not affected|unchanged|untouched)|contains|comprises|takes care of|consists of|ha(?:s|ve)(?!\sto\s)|exist|exists|applies to|is for(?: one of)?|are for(?: one of)?)(?:\s[^:：]{0,60})?[:：]$|(?<!\p{L})(?:behaviou?rs?|scenarios covered|covered scenarios|(?:required|mandatory|needed) (?:fields|sections|contents|information))\s*[:：]$|^[^\p{L}\p{N}]*(?:scenarios covered|covered scenarios)[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*(?:where|wobei|donde|onde|où|其中)(?:,[^:：]{0,40})?\s*[:：]$/iu;

/** "El script ofrece estas opciones:", "脚本有双重保护：", "…保持不变：": what a program has, what stays. Languages: es, pt, de, fr, zh. */
const OFFERS = han(/^(?:el|la|este|esta|o|a|esse|essa|das|der|die|dieses|dieser|le|ce|cette) (?:script|skript|herramienta|comando|menú|programa|ferramenta|menu|werkzeug|befehl|programm|outil|commande|programme) (?:ofrece|presenta|muestra|tiene|oferece|apresenta|mostra|tem|bietet|zeigt|hat|propose|offre|présente|affiche)(?!\p{L})[^:：.]*[:：]$|^(?:[^。，,:：]{0,8})(?:脚本|工具|命令|程序|系统)(?:有|提供|支持|包含|具有)[^。]*[:：]$|(?:不受影响|保持不变|不会变化|不会改变)[^。，,\p{L}]*[:：]$|(?:no se (?:ven?|verán?) afectad[oa]s?|permanecen? (?:intact[oa]s?|igual(?:es)?|sin cambios)|não (?:é|são|será|serão) afetad[oa]s?|bleib(?:t|en) (?:unverändert|unberührt)|reste(?:nt)? (?:inchangée?s?|intacte?s?))\s*[:：]$/iu);

/** "The hooks are split into these directories:": things of one kind. Languages: en, es, pt, de, fr, zh. */
const OF_A_KIND = wordPattern(String.raw`(?:the )?(?:following|these) (?:[\p{L}-]+ )?(?:director(?:y|ies)|folders?|files?|types?|kinds?|categor(?:y|ies)|components?|modules?|layers?|principles|fields?|columns?|parameters?|variables?|properties|roles?|services?|servers?|environments?)\s*[:：]$|(?:siguientes|seguintes) (?:directorios|diretórios|carpetas|pastas|archivos|ficheros|arquivos|tipos|categorías|categorias|componentes|módulos|principios|princípios|campos|parámetros|parâmetros|variables|variáveis|servicios|serviços)\s*[:：]$|folgende[nr]? (?:verzeichnisse?n?|ordnern?|dateien|arten|typen|komponenten|modulen?|grundsätzen?|feldern?|variablen|diensten?)\s*[:：]$|(?:suivants|suivantes)\s*[:：]$`, '(?:以下|下列)(?:目录|文件|类型|组件|模块|原则|字段|参数|变量|服务)[:：]$');

/** "`restore.yml` runs on each first of the month and:": a file is the subject. Languages: en, es, pt, de, fr, it. */
const BY_FILE = /^(?:[^:：]{2,40}[:：]\s)?[\w./-]+\.(?:ya?ml|sh|bash|py|js|mjs|ts|ps1|rb|go)\s\p{Ll}\P{Lu}.*\s(?:and|then|y|e|und|et)\s*[:：]$/su;

/** "What runs:", "Qué ejecuta:". Languages: en, es, pt, de, fr, zh. */
const WHAT_RUNS = han(/^\P{L}*(?:what (?:runs|happens|it (?:does|runs)|the [\w-]+ (?:does|runs))|qué (?:hace|ejecuta|ocurre|sucede)|o que (?:faz|executa|acontece)|was (?:läuft|passiert|geschieht)|ce qui (?:s['’]exécute|se passe)|(?:会|将)(?:执行|发生)(?:什么|的内容))(?!\p{L})[^.?!:：]{0,40}[:：]$/iu);

/** The sentence announces what something else does. */
export function announcesOthersWork(intro: string): boolean {
	return DOES_ALL.test(intro) || WHAT_RUNS.test(intro);
}

/** The sentence announces a description. */
export function announcesDescription(intro: string): boolean {
	return BY_ITSELF.test(intro) || announcesOthersWork(intro) || OFFERS.test(intro) || ((TELLS_OF.test(intro) || OF_A_KIND.test(intro)) && !beginsWithVerb(intro) && !isCondition(intro)) || BY_FILE.test(intro) || ((DESCRIBES.test(intro) || (THINGS.test(intro) && !PURPOSE.test(intro))) && !(beginsWithVerb(intro) && intro.length < (/\p{Script=Han}/u.test(intro) ? 14 : 40)));
}
