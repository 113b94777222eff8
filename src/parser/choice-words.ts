import {han} from './chinese.ts';
import {wordPattern} from './words.ts';

/** Keyword that numbers alternatives: "Method 1", "Option B", "方案二". The row's first word names what is chosen. */
const NUMBERED: readonly (readonly [string, RegExp])[] = [
	['methods', /^(?:method|approach|way|strategy|methode|método|méthode|vorgehensweise|estrategia|estratégia)(?:\s*#?\d+|\s+#?(?:[A-Z]|[IVX]+))(?![\p{L}\p{N}])/iu],
	['procedures', /^(?:procedure|runbook|playbook|plan|procedimiento|procedimento|verfahren|procédure)(?:\s*#?\d+|\s+#?(?:[A-Z]|[IVX]+))(?![\p{L}\p{N}])/iu],
	['options', /^(?:option|alternative|variant|variante?|choice|opción|opção|opcion|opcao|alternativa|path|route|track|camino|caminho|weg|chemin|ruta|rota|voie)(?:\s*#?\d+|\s+#?(?:[A-Z]|[IVX]+))(?![\p{L}\p{N}])/iu],
	['scenarios', /^(?:scenario|case|type|tipo|typ|situation|problem|issue|incident|failure|symptom|(?:root |likely |possible )?cause|reason|escenario|cenário|cenario|situación|situacion|situação|situacao|caso|causa|motivo|szenario|fall|ursache|grund|scénario|cas|raison|сценарий|причина)(?:\s*#?\d+|\s+#?(?:[A-Z]|[IVX]+))(?![\p{L}\p{N}])/iu],
	['methods', /^(?:способ|метод|спосіб|sposób|metoda|metodo|méthode|manier|methode|cara)(?:\s*[#№]?\d+|\s+[#№]?(?:\p{Lu}|[IVX]+))(?![\p{L}\p{N}])/iu],
	['options', /^(?:вариант|варіант|opcja|wariant|opzione|optie|opsi|možnost)(?:\s*[#№]?\d+|\s+[#№]?(?:\p{Lu}|[IVX]+))(?![\p{L}\p{N}])/iu],
	['scenarios', /^(?:сценарій|ситуация|ситуація|случай|випадок|проблема|scenariusz|przypadek|przyczyna|scenari?o|skenario|caso|geval)(?:\s*[#№]?\d+|\s+[#№]?(?:\p{Lu}|[IVX]+))(?![\p{L}\p{N}])/iu],
	['methods', /^(?:方法|方式)\s*(?:[\d一二三四五六七八九]|[A-Z](?![A-Za-z]))/u],
	['options', han(/^(?:(?:解决|处理|修复)?方案|选项|路径|途径)\s*[\d一二三四五六七八九A-Z]/u)],
	['methods', /^(?:solution|fix|remedy|workaround|soluci[oó]n|solução|solucao|arreglo|correção|lösung|abhilfe|correctif|remède|soluzione|oplossing|rozwiązanie|решение)(?:\s*#?\d+|\s+#?(?:[A-Z]|[IVX]+))(?![\p{L}\p{N}])/iu],
	['methods', han(/^(?:解决(?:方法|办法)|处理(?:方法|办法)|修复方法|對策|対処法?)\s*[\d一二三四五六七八九A-Z]/u)],
	['scenarios', han(/^(?:场景|情况|情形|原因|場景|情況|ケース|원인|시나리오)\s*[\d一二三四五六七八九A-Z]/u)],
];

/** "Rollback option 1": the keyword behind what it is of. */
const KIND_BEHIND = /^(?!test|use)[^\s\d]{3,}\s+((?:options?|methods?|scenarios?|plan|paths?|routes?|approach|strategy|opción|método|camino|ruta|opção|caminho|variante|weg|méthode|voie)\s+\S.*)$/i;

/** What the heading numbers alternatives of; null if it does not. */
export function numberedChoice(title: string): string | null {
	const behind = KIND_BEHIND.exec(title)?.[1];
	return NUMBERED.find(([, pattern]) => pattern.test(title) || (behind !== undefined && pattern.test(behind)))?.[0] ?? null;
}

/** Places where software is deployed: sections named by them are alternatives. */
const PLATFORMS = wordPattern(
	String.raw`kubernetes|k8s|eks|gke|aks|openshift|helm|argo ?cd|flux|docker(?:[- ]compose| swarm)?|podman|nomad|(?:aws )?ecs|fargate|(?:aws )?lambda|elastic beanstalk|aws|ec2|azure(?: app service| functions)?|gcp|google cloud|cloud run|app engine|fly(?:\.io)?|heroku|vercel|netlify|render|railway|digital ?ocean|cloudflare(?: workers| pages)?|git(?:hub|lab) pages|hostinger|siteground|dreamhost|bluehost|ovh(?:cloud)?|hetzner|linode|firebase|systemd|bare[- ]metal|vms?|virtual machines?|on-?prem(?:ises)?|ansible|terraform|blue[-/ ]?green|canary|rolling|linux|macos|windows|ubuntu|debian|rhel|centos|github actions|gitlab(?: ci)?|jenkins|circleci`,
);
/** Environments are alternatives where they alone tell siblings apart. */
const ENVIRONMENTS = wordPattern('production|prod|pre-?prod(?:uction)?|staging|stage|development|dev|test|qa|uat|preview|sandbox|produktion|producción|preproducción|produção|préprod(?:uction)?|recette|intégration|pruebas|homologação|desarrollo|desenvolvimento', '生产|测试|预发|开发');

/** The platform or environment that a heading is about, lower case. */
export function placeIn(title: string): {readonly what: 'platforms' | 'environments'; readonly name: string} | null {
	const platform = PLATFORMS.exec(title);
	if (platform !== null) {
		return {what: 'platforms', name: platform[0].toLowerCase()};
	}
	const environment = ENVIRONMENTS.exec(title);
	return environment === null ? null : {what: 'environments', name: environment[0].toLowerCase()};
}

/** Systems that one machine has one of, at the front of a heading: "macOS with launchd", "可选 Windows". */
const SYSTEM = han(/^(?:(?:on|for|under|en|para|em|auf|unter|für|sur|sous|pour|su|op|na|optional|可选|在)[\s:：]*)?(?:(?<os>linux|mac ?os(?: x)?|mac(?=\s?\/)|os x|windows|wsl2?|ubuntu|debian|rhel|centos|fedora|alpine|arch linux|amazon linux|(?:free|open|net|dragonfly ?)bsd|solaris|illumos|smartos|rocky(?: linux)?|alma ?linux|opensuse|sles|gentoo|rpm(?= packages?| pakete?| paquetes?|\s*$)|deb(?= packages?| pakete?| paquetes?|\s*$))|(?<other>docker(?: compose|-compose)?|podman|kubernetes|k8s|helm|systemd|homebrew|bare[- ]metal))(?:[ -](?:based|like|derived))?(?![\p{L}\p{N}-])/iu);

/** The system that a heading begins with: an operating system, or what else runs programs; null if none. */
export function systemAtFront(title: string): {readonly name: string; readonly os: boolean} | null {
	const {os, other} = SYSTEM.exec(title)?.groups ?? {};
	const name = os ?? other;
	return name === undefined ? null : {name: name.toLowerCase(), os: os !== undefined};
}

/** Ways of doing one thing; the second is the rest of the heading that must agree. */
const MANNERS: readonly RegExp[] = [
	wordPattern(String.raw`(?:via|using|with|through|by|from|in|per|mit|über|vía|mediante|usando|con|através d[aeo]|com|par|avec|desde|pel[ao]|depuis|через|с помощью|за допомогою|przez|za pomocą|tramite|attraverso|met behulp van|melalui)\s+(?:the\s+|a\s+|la\s+|el\s+|o\s+|le\s+)?(?:\S+\s+){0,3}\S+$`, '(?:使用|通过).+'),
	wordPattern('(?:un)?(?:planned|scheduled)|(?:un)?geplant\\w*|(?:(?:no|não|non) )?(?:planificad[oa]|programad[oa]|planejad[oa]|planifiée?|programmée?)|(?:fully |semi-?)?auto(?=-\\p{L})|(?:fully |semi-?)?automat(?:ed|ic|isch\\w*|ically)|automatizad[oa]|automátic[oa]|automatique|manual(?:ly)?|manuell\\w*|manuelle?|emergency|notfall|emergencia|emergência|urgence|quick|fast(?:est)?|schnell\\w*|rápid[oa]|rapide|full|complete|partial|partiell\\w*|parcial|complet[oa]?|complète|partielle?|graceful|forced?|soft|hard|scripted|one-?click|point[- ]in[- ]time', '自动|手动|非?计划(?:内|外)?|紧急|快速|完整|部分|全量|增量'),
	wordPattern(String.raw`(?:by |back )?(?:one|a single|two|several|all|n|\d+) (?:step|version|release|revision|migration)s?(?: (?:back|at a time))?|step[- ]by[- ]step|(?:una?|varias?|uma|várias?) (?:versión|versiones|versão|versões|migración|migraciones|migração|migrações) atrás|(?:um|eine[nr]?) schritt zurück|d['’]une (?:seule )?(?:version|migration)`, '(?:一|上一|单|多)(?:步|个版本)'),
	wordPattern(String.raw`to (?:a |an |the )?(?:specific|particular|previous|last|latest|most recent|known[- ]good|earlier|older)(?: \w+){0,2}|a (?:una |la |uma )?(?:versión|versão|última)(?: \p{L}+)?|(?:zu|auf) (?:einer?|die|der) (?:bestimmten?|vorherigen?|letzten?)(?: \p{L}+)?|(?:à|vers) (?:une|la) version(?: \p{L}+)?`, '(?:到|至)(?:指定|上一?个?|特定|历史).{0,4}版本'),
	wordPattern(String.raw`(?:fijando|cambiando|editando|reaplicando|reinstalando|redesplegando|volviendo|restaurando|revirtiendo|fixando|alterando|trocando|voltando|revertendo|en (?:changeant|modifiant|fixant|revenant|restaurant|redéployant)|by \p{L}+ing) .+$`),
	wordPattern(String.raw`(?:(?:en|à la|pel[ao]|por|por la|par|in der|auf der|on the|from the) )?(?:ligne de commande|línea de comandos?|linha de comandos?|kommandozeile|command[- ]line|cli|console|dashboard|ui|gui|web ui|api|script)`, '控制台|命令行|脚本'),
];
const ASIDE = /\s*[([{（].*?[)\]}）]\s*/gu;
const EMPTY_WORDS = wordPattern('procedures?|steps?|process?|errand|job|routine|rollback|roll ?back|recovery|option|method|the|of|verfahren|procedimiento|procedimento|procédure', '操作步骤|操作|步骤|流程|方法|手順');

/** How a heading says its thing is done and what the thing is: "Rollback via CLI" → `via CLI`, `rollback`. */
export function mannerOf(title: string): {readonly manner: string; readonly stem: string} | null {
	const bare = title.replace(ASIDE, ' ').trim();
	const rest = (): string => stemOf(MANNERS.reduce((text, other) => text.replace(other, ' '), bare));
	for (const pattern of MANNERS) {
		const match = pattern.exec(bare);
		if (match !== null) {
			return {manner: match[0].toLowerCase(), stem: rest()};
		}
	}
	const aside = /[([（]\s*(?:via |using |with |per |vía |com |por |mit |par |通过)?(?<by>[^)\]）]+?)\s*[)\]）]\s*$/iu.exec(title)?.groups?.['by'] ?? '';
	return MEANS.test(aside) ? {manner: aside.toLowerCase(), stem: rest()} : null;
}

/** "Change a password on the portal" → `change password`: the same in another place, where a sibling names a means; null for other headings. */
export function stemWithoutPlace(title: string): string | null {
	const bare = title.replace(ASIDE, ' ').trim();
	const rest = bare.replace(/\s(?:on|in|sur|dans|auf|im|en|sobre|no|na|em)\s+\S+(?:\s\S+){0,2}$/iu, '');
	return rest === bare ? null : stemOf(rest);
}

/** Words for going back, of which several ways are told. Languages: en, es, pt, de, fr, zh. */
const BACK = wordPattern(String.raw`roll(?:ing)?[- ]?backs?|revert(?:ing)?|restor(?:e|es|ing|ation)|recover(?:y|ing)?|undo|fail-?(?:over|back)|revertir|reversión|restaur\p{L}+|recuperación|recuperação|reverter|reversão|wiederherstell\p{L}+|zurück\p{L}+|retour arrière|restauration|reprise|reversals?`, '回滚|恢复|还原|ロールバック|切り戻し');

export function goesBack(title: string): boolean {
	return BACK.test(title);
}

/** What something is done with, where a heading says it in brackets: "Undo (CLI)" and "Undo (dashboard)". */
const MEANS = han(/^(?:[\p{L}\d-]+ ){0,2}(?:cli|console|consola|dashboard|panel|painel|portal|ui|gui|web(?: ui)?|api|git|script|ssh|terminal|command[- ]line|manual(?:ly)?|automat\p{L}+|automátic[oa]|konsole|控制台|命令行|脚本|手动|自动)$/iu);

/** A short heading that ends in a means: "Direct API", "The web console". */
export function namesMeans(title: string): boolean {
	return MEANS.test(title);
}

function stemOf(text: string): string {
	const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(word => word.replace(/(?<=\p{L}{3})s$/u, ''));
	return words.filter(word => !EMPTY_WORDS.test(word)).join(' ');
}

/** Words that say that a heading is about one part alone. Languages: en, es, pt, de, fr, it, pl, ru, zh, ja, ko. */
const ONLY = wordPattern('only|sólo|solamente|únicamente|apenas|somente|nur|seulement|uniquement|solo|soltanto|tylko|только', '仅|のみ|だけ|만(?= )');

/** What "Roll back the worker only" is about, lower case, without the words that every such heading has; null for other headings. */
export function scopeOf(title: string): string | null {
	return ONLY.test(title) ? title.toLowerCase().replace(ONLY, ' ').replace(/\s+/gu, ' ').trim() : null;
}

/** "When …", "If …", "Due to …": headings that hold under a condition or for one cause only. */
export function isConditional(title: string): boolean {
	return CONDITIONAL.test(title);
}

/** Languages: en, de, es, pt, fr, it, pl, ru, zh; ja, ko and tr put the condition last. */
const CONDITIONAL = han(/^(?:(?:when(?!\s(?:not )?to\s)|if|in case|for when|(?:due|owing) to|because of|caused by|wenn|falls|wegen|aufgrund|bei(?= (?:eine[mr] )?(?:\p{L}+e[mnr] \p{L}+(?<!en)|(?!bedarf|interesse|erfolg$)\p{L}+)$)|im falle?|si|cuando|debido a|se|quando|en caso|em caso|devido a|lorsque|dû à|jeśli|z powodu|если|из-за)\s|(?:à cause|en raison|en cas) d|如果|若|[当當]|由于|由於|因[为為])|(?:の場合|(?:한|된|인) 경우)$|(?:[ıiuü]yor|\s(?:var|yok)|[dt][ıiuü]y|m[ae]z)s[ae](?:\s|$)/iu);

/** What "2. If the disk is gone" is about: its first word behind the condition; null for other headings. */
export function conditionSubject(title: string): string | null {
	return isConditional(title) ? (/^[^\s\d]+\s+(?:the |an? |el |la |los |las |[oa]s? |de[rmn] |die |das |le |les |l['’])?([^\s\d]{3,})/i.exec(title)?.[1]?.toLowerCase() ?? null) : null;
}

/** What a heading in brackets sets itself apart from: "(without a full restore)". */
const CONTRAST = han(/[([（]\s*(?:(?:without|w\/o|instead of|rather than|sin|en lugar de|en vez de|sem|em vez de|ohne|statt|anstatt|sans|au lieu de)\s|不|无需|而不是)[^)\]）]*[)\]）]\s*$/iu);

export function isContrast(title: string): boolean {
	return CONTRAST.test(title);
}

/** Do two headings, without what stands in brackets, share a word that says what is done? */
export function shareWord(a: string, b: string): boolean {
	const words = (title: string): readonly string[] => (title.replace(ASIDE, ' ').toLowerCase().match(/(?:(?!\p{Script=Han})\p{L}){4,}|\p{Script=Han}{2}/gu) ?? []).map(word => word.replace(/s$/u, ''));
	const other = new Set(words(b).filter(word => !/^(?:procedure|step|proces|步骤|流程|操作|方法)$/u.test(word)));
	return words(a).some(word => other.has(word));
}

/** The way one has always gone, named so in brackets: "Nginx (classic)". Languages: en, es, pt, de, fr, zh. */
const USUAL_WAY = han(/[([（]\s*(?:classic|traditional|legacy|conventional|local|self-hosted|advanced|manual|offline|clásic[oa]|tradicional|clássic[oa]|avanzad[oa]|avançad[oa]|klassisch|herkömmlich|lokal|fortgeschritten|classique|traditionnel(?:le)?|avancée?|传统|本地|高级|手动)(?![\p{L}])[^)\]）]*[)\]）]/iu);

export function isUsualWay(title: string): boolean {
	return USUAL_WAY.test(title);
}

/** "Restore from backup". Languages: en, es, pt, de, fr, zh. */
const COPY = wordPattern(String.raw`(?:restor(?:e|ing|ation)|recover(?:y|ing)?|restaura\p{L}+|recuperaci[oó]n|recuperação|wiederherstell\p{L}+|restauration)(?: \p{L}+){0,3} (?:from|of|desde|de|a partir d[eo]|do|aus|depuis|à partir d[eu'’]+) (?:\p{L}+ ){0,3}(?:\p{L}*backups?|snapshots?|dumps?|copia(?: de seguridad)?|respaldo|cópia|\p{L}*sicherung|sauvegarde|instantané)`, '(?:从|由).{0,4}(?:备份|快照)(?:恢复|还原)');

/** "Restore the last backup", without "from". Languages: the same. */
const COPY_ALONE = wordPattern(String.raw`(?:restor(?:e|ing)|restaurar?|wiederherstellen|restaurer) (?:(?:the|a|el|la|o|a|un|uma?|le|das|die) )?(?:(?:last|latest|previous|full|últim[oa]|anterior|complet[oa]|letzte[sn]?|derni(?:er|ère)) )?(?:backup|snapshot|dump|copia|respaldo|cópia|sauvegarde)`, '(?:恢复|还原)(?:最新|上一?个?|全量)?(?:备份|快照)');

/** Whether a title says that a copy takes the place of the data: "Restore from backup", "Restore the last backup". */
export function restoresCopy(title: string): boolean {
	return COPY.test(title) || COPY_ALONE.test(title);
}
