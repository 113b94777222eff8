import {han, inBothScripts} from './chinese.ts';

/** Words that begin an order and are hardly anything else, in small letters. Sources: the imperatives and infinitives of manuals in each language. */
const ORDERS: ReadonlySet<string> = new Set(
	[
		// en
		'contain deny ban unban downgrade unpin thaw divert replicate requeue deprovision unarchive annotate amend prepend rebase cross-check calculate receive respond debrief conduct circulate involve authenticate diagnose train educate teach warn populate unplug replug power-cycle reseat relabel degauss shred erase sanitize sanitise destroy dispose unpack photograph spot-check abort invoke reprocess snooze reassemble decommission',
		// pt
		'tire oriente treine limpe desfaça ative reúna monitore decida peça assegure implemente responda continue prossiga deixe saia renove mostre exiba transfira reinstale desinstale cancele pegue preencha preencher insira ligue desligue procure repita repetir poste postar silencie silenciar faça entregue entregar retire aguarde anote transcreva confira cadastre emita imprima aprovar aprove atribuir atribua considerar considere coordenar coordene designar designe estabelecer estabeleça melhorar melhore planejar planeje preparar prepare sincronizar sincronize utilizar utilize acompanhar acompanhe adicionar adicione agendar agende ajustar ajuste alterar altere analisar analise anexar anexe apague aumentar aumente avaliar avalie bloqueie buscar busque certificar-se certifique-se chamar chame coletar colete colocar coloque comentar comente compartilhar compartilhe conecte-se conferir confira consultar consulte convocar convoque defina definir derrubar derrube descobrir descomentar descomente descompactar descompacte desconectar desconecte descubra desligar desligue desmontar desmonte digitar digite efetuar efetue encaminhar encaminhe encerrar encerre encontrar encontre escolha escolher exclua excluir extraia extrair fazer faça feche finalizar finalize formatar formate garanta garantir gerar gere inclua incluir inserir insira interrompa interromper investigar investigue isolar isole leia ler liberar libere ligar ligue localizar localize logar logue mantenha manter marcar marque montar monte mova mover mudar mude obtenha obter preencha preencher pressionar pressione priorizar priorize promova promover reconstrua reconstruir recriar recrie redirecionar redirecione reduza reduzir renomear renomeie repetir repita reprocessar reprocesse retomar retome revogar revogue rodar rode rotacionar rotacione seguir siga suba substitua substituir suspenda suspender trocar troque volte vá',
		// es
		'detén limpie deshaga recopile reúna monitorice supervise decida garantice implemente responda reenvíe continúe deje salga renueve muestre transfiera desinstale cancele capacite entrene desbloquee baje tome tomar entregue entregar llene llenar ingrese ingresar busque buscar repita repetir retire retirar anote reciba vaya saque recoja marque cuente traslade imprima emita cobre rellene complete desconecta enciende encienda encender mantén mantenga presiona presione presionar pulsa pulse pulsar oprime oprima aprobar apruebe asignar asigne considerar considere coordinar coordine designar designe establecer establezca medir mida mejorar mejore planificar planifique preparar prepare sincronizar sincronice utilizar utilice adjuntar adjunte aislar parchear parchee forzar fuerce desplegar despliegue analice analizar arrancar arranque asegurar asegure averiguar averigüe aísle borrar borre comparta compartir conecte convocar convoque corra correr descomentar descomente descomprima descomprimir desconecte deshabilitar deshabilite dirígete diríjase elegir elija encender encienda encuentre envíe escriba escribir evaluar evalúe reduzca promueva finalice tumbe extraer extraiga formatear formatee generar genere haz incluya ingresa ingresar ingrese insertar inserte interrumpa introduce introducir introduzca lea leer levantar levante liberar libere llamar llame localice localizar mantener mantenga migrar migre mueva poner ponga presiona presionar presione priorice priorizar programar programe quitar quite reanudar reanude recolectar recolecte recuperar recupere redirigir redirija reemplace reemplazar rellenar rellene renombrar renombre repita retirar retire revocar revoque rotar rote siga suspenda sustituir sustituya vaya vuelva',
		// it
		'chiama incolla pulisci recupera annulla pubblica distribuisci analizza raccogli monitora valuta decidi pianifica mantieni applica genera ottieni rispondi ripeti continua utilizza esci scollega revoca ruota rinnova confronta mostra sincronizza migra trasferisci reindirizza sospendi riprendi abilita accedi accendi aggiorna aggiungi apri arresta aspetta assicurarsi assicurati attendi avvia avvisa cancella cerca chiudi clicca collegati connettiti contatta controlla crea digita disabilita disattiva documenta elimina esegui ferma imposta inserisci installa invia lancia leggi premi riavvia riesegui rimuovi rinomina ripristina salva scarica scegli scrivi segui seleziona smonta sostituisci spegni sposta torna vai',
		// de
		'isoliere speichere bereinige konfiguriere identifiziere sammle bewerte entscheide behalte erzeuge antworte schicke vergleiche synchronisiere verschiebe deinstalliere protokolliere widerrufe brich untersuche abmelden analysiere anmelden ausloggen baue bearbeite beende behebe bestimme binde deploye drücke einloggen entferne entsperre erhöhe ermittle erneuere ersetze eskaliere fahre füge gib hole installiere kontrolliere kopiere kündige lege lies logge lösch migriere mounte nimm nutze prüf reduziere rotiere schließe schreibe sperre stell tausche trenne verbinde verwende wechsle wiederhole ziehe überwache',
		// fr
		'clore dites faites patienter prenez',
	].join(' ').split(' '),
);

/** Words that are names as often: an article or a preposition behind them makes them orders. Languages: en, pt, es, it, de. */
const BEFORE_OBJECT = /^(?:(?:raise|limit|correct|show|print|dump|load|count|label|flag|trace|debug|plug|mirror|format|tune|cycle|seed|grab|partition|power|answer|bounce|heal|mend|tear|spin|stand|store|balance|display|compute|throttle|scan)\s+(?:up\s|down\s|off\s|on\s)?(?:the|an?|each|every|any|all|your|these|those|its|their|both)\s|(?:teste|reporte|grave|monte|desmonte|observe|compare|comente|combine|escale|conteste|cambie|cambia|modifica|verifica|copia|notifica|prova|configura|attiva|monta|suche|folge|rolle|lade|hänge|leere|boote|cheque|liste|active|llama|sende|zeige|halte|leite|passe|plane|lascia|libera|collega|testa|elenca|blocca)\s+(?:o|a|os|as|ao|à|aos|um|uma|no|na|el|la|los|las|un|una|al|il|lo|i|gli|le|l['’]\p{L}+|den|die|das|dem|der|nach|vom|von|alle|gli)\s)/iu;

/** How languages begin or end an order, for the verbs that no list names. */
const SHAPES: readonly RegExp[] = [
	// es, pt: an order with its pronoun behind it, "Conéctese", "Guárdelo".
	/^(?!(?:síntese|hipótese|prótese)(?!\p{L}))\p{L}*[áéíóú]\p{Ll}{1,3}(?:[ae](?:te|se|lo|la|los|las|le|les|nos))(?=\s|$)/iu,
	// fr: "Vérifiez", "Rendez-vous"; an infinitive before what begins with an apostrophe or a number.
	/^(?!(?:chez|assez|rez|nez|lez|avez|pouvez|voulez|devez|aurez|serez|verrez)(?!\p{L}))\p{L}{2,}ez(?:-(?:vous|le|la|les|y|en))?(?!\p{L})/iu,
	/^(?:se |s['’])?\p{L}{3,}(?:er|ir|re)\s+(?:[ld]['’]|\d|jusqu)/iu,
	// it: an infinitive with its object.
	/^(?!server\s)\p{L}{3,}(?:are|ere|ire|arsi|ersi|irsi)\s+(?:il|lo|la|i|gli|le|un|uno|una|al|allo|alla|ai|agli|alle|nel|nella|nei|su|sul|sulla|che|dal|dalla|con|per|in|tutt[oiae])(?![\p{L}])/iu,
	// de: "Starten Sie …"; an infinitive at the end.
	/^(?!(?:Soll\p{L}+|Haben|Können|Möchten|Wenn|Werden|Wollen|Wollten|Müssen|Hätten|Dürfen|Brauchen|Benötigen|Sehen|Erhalten)\s)\p{Lu}\p{Ll}{2,}(?:en|ern|eln)\s+Sie(?!\p{L})/u,
	/^(?!.*\s(?:ist|sind|wird|werden|wurden?|war|waren|hat|haben|kann|können|muss|müssen|sollte?n?|die|der|das|sich)\s)\p{L}.*\s(?:\p{Ll}*tauschen|einbauen|ausbauen|beenden|ermitteln|ändern|bearbeiten|einfügen|verschieben|umbenennen|entpacken|ziehen|ankündigen|entfernen|hinzufügen|klonen|klicken|einloggen|ausloggen|anmelden|abmelden|booten|erneuern|wechseln|drücken|sperren|entsperren|auswerten|verwenden|mounten|unmounten|einhängen|aushängen|abziehen|einstecken|warten|leiten|umleiten|freigeben|zurückrollen|hochfahren|abklemmen|tippen|abwarten|ausschalten|einschalten|kündigen|ausstellen|beantragen)[.!]?$/u,
	// pl: an infinitive in front, or behind what obliges. Nouns end alike: "wartość", "treść".
	/^(?:(?:należy|trzeba|można|proszę)\s(?:\p{L}+\s)?)?(?!(?:treść|wieść|powieść|pięć|sześć|nić|mać|choć|jakąś|sieć|pamięć|postać|nawierzchni)(?!\p{L}))\p{Ll}{2,}(?:[aeiyuóąę]ć|jść|eść|ąść|źć)(?:\s+się)?(?=[\s:,]|$)/iu,
	// ru: more of the orders, and what the writer does together with the reader.
	/^\p{Script=Cyrillic}{2,}(?:ьте|ьтесь|итесь|йтесь)(?!\p{L})/iu,
	/^(?:(?:\p{Script=Cyrillic}{3,}(?:аем|яем|уем))|смотрим|заходим|переходим|ставим|пишем|жд[её]м|бер[её]м|удалим|создадим|проверим|запустим|добавим|установим|подключим|перезагрузим|подготовим|(?:при|от)?монтируем|находим|вносим|правим)(?!\p{L})/iu,
	// ja: in front or alone.
	/^(?:再起動|停止|起動|確認|ロールバック|デプロイ|再デプロイ|バックアップ|復元|切り戻し|エスカレーション)(?:を?(?:する|します|実行|実施)(?:する|します)?|してください)。?$/u,
];

/** What the front of a Chinese order may be. Sources: the orders of runbooks for machines and their rooms. */
const CHINESE = new RegExp(inBothScripts(String.raw`^(?:先|再|立刻|马上|立即|同时|直接)(?:往前|往后|手动)?(?:看|走|找|改|跑|贴|拉|用|把|去|问|停)|^走\s?[A-Za-z]|^触发手动|^(?:请|先|再|然后|并|需要?|手动|手工|立即|立刻|马上|同时|首先|依次|逐台|逐个|耐心|直接|重新)?(?:拔出|拔掉|更换|插入|插上|断开|关机|开机|登陆|连接|挂载|卸载|格式化|解压|重命名|移动|注释|取消|勾选|填写|按下|按住|按\s?[A-Z]|找到|查找|查询|搜索|查阅|核对|核实|判断|确保|切回|切到|切流|摘除|摘掉|下线|上线|扩大|清空|清除|释放|归档|压缩|截图|上报|通报|拨打|召集|编写|撰写|写入|填入|提工单|提交|建立|打快照|做好|返回|重复|按照|跳转|进行|实施|发起|获取|生成|轮换|吊销|签发|放行|封禁|屏蔽|静默|解除|双击|右键|单击|拖动|保持|滚动重启|分批|灰度|抽查|对账|选中|指定|关掉|停掉|停用|杀掉|终止|剔除|踢出|加入|迁移|拷贝|执行|点击|等待|检查|停止|启动|重启|回滚|恢复|备份)`), 'u');
/** A state that begins like an order: "连接超时". */
export const CHINESE_STATE = han(/^(?!(?:请|先|再)?(?:检查|确认|验证|确保|查看|观察|等待|排查|处理|修复|监控|核对|核实|判断|记录)).{1,12}(?:失败|超时|异常|报错|正常|缓慢|过高|过低|不足|成功|中断|丢失|不可用|无响应|不通|不了|问题)[。.]?$|^[^，。]{0,12}[将將](?:被|会|會|自动|自動|无法|無法|不|导致|導致)/u);

/** The sentence begins with an order, in a language whose orders have forms of their own. */
export function beginsOrder(text: string): boolean {
	const first = /^[\p{L}\p{M}-]+/u.exec(text)?.[0].toLowerCase() ?? '';
	return ORDERS.has(first) || BEFORE_OBJECT.test(text) || SHAPES.some(shape => shape.test(text)) || CHINESE.test(text) || endsOrder(text);
}

/** Languages whose verb comes last: ja, ko. */
function endsOrder(text: string): boolean {
	return (JAPANESE.test(text) || JAPANESE_NOUN.test(text)) && !JAPANESE_TELLS.test(text) || KOREAN.test(text);
}

/** 「設定を見直す」「OK を押します」 */
const JAPANESE = /[をにへでが][^。]{0,40}(?:する|します|してください|すること|せよ|見直す|取る|切り替える|入れる|抜く|外す|移す|上げる|下げる|消す|残す|調べる|確かめる|伝える|送る|書く|読む|落とす|立ち上げる|つなぐ|繋ぐ|差し替える|差す|閉じる|直す|させる|させます|探す|試す|使う|待つ|待機|押す|開く|戻す|選ぶ|行う|止める|(?:取り|切り替え|入れ|抜き|外し|移し|上げ|下げ|調べ|伝え|送り|書き|読み|落とし|立ち上げ|閉じ|直し|押し|開き|戻し|選び|待ち|行い|止め|使い)ます)。?$|^\d+\s?(?:秒|分|時間)間?(?:ほど)?(?:待つ|待ちます|待機|監視)(?:する|します)?。?$/u;
/** 「原因を調査」「担当へ連絡」: the noun of an act at the end, and what it is done to. */
const JAPANESE_NOUN = han(/(?:を|に|へ|で)[^。、をはがに]{0,8}(?:確認|実行|実施|停止|起動|再起動|変更|更新|削除|追加|連絡|通知|選択|設定|記録|待機|復元|適用|作成|再確認|調査|報告|入力|取得|復旧|交換|修正|特定|検討|共有|起票|切替|切り替え|切り戻し|監視|再実行|クリック|ログイン|ロールバック|デプロイ|リストア|エスカレーション|コピー|マウント|インストール)。?$/u);
/** What happens by itself, or can. */
const JAPANESE_TELLS = /自動(?:的に|で)|され(?:る|ます)|でき(?:る|ます)|なり(?:ます|ました)|(?:して|になって)い(?:る|ます)|した(?:場合|とき|際)。?$|[?？]$/u;

/** "서버를 재시작한다", "로그를 확인하세요". */
const KOREAN = /(?:[을를에로]|에게|까지)\s[^.]{0,40}(?:한다|합니다|하세요|하십시오|해\s?주세요|하기|할 것|바꾼다|바꿉니다|누른다|누릅니다|기다린다|기다립니다|알린다|알립니다|연다|엽니다|연락|대기|로그인|확인|보고|공유)\.?$|(?:재시작|중지|실행|복원|변경|삭제|생성|수정|입력|클릭|롤백|배포|교체|설정|점검|제거|추가|전환|대기|연락|모니터링)(?:한다|합니다|하세요|하십시오|해\s?주세요)\.?$|(?:[을를]|\d분간?)\s(?:입력|변경|생성|삭제|수정|실행|재시작|중지|확인|점검|대기|복원|교체|설정|추가|클릭)\.?$|(?:서버|서비스|로그|상태|설정|데이터|캐시|롤백|백업|배포) (?:재시작|중지|확인|점검|변경|복원|실행|수행|삭제)\.?$/u;
