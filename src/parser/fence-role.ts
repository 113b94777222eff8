import type {FenceKind, FenceRole} from '../plan/reading.ts';
import type {SectionRole} from '../plan/section.ts';
import {beginsWithVerb} from './action-words.ts';
import type {Fence} from './block.ts';
import {han} from './chinese.ts';
import {isDeviceConfig} from './device-settings.ts';
import {areFiles, isListed} from './fence-signs.ts';
import {areFileLines} from './file-lines.ts';
import {isIllustrated} from './illustrated.ts';
import {laterOrder} from './item-words.ts';
import {listingOf} from './listing-blocks.ts';
import {namesFile} from './settings-blocks.ts';
import {forbids} from './shell/comments.ts';
import type {ShellFence} from './shell/shell-fence.ts';
import {showsHowToWrite, showsPair} from './shown-pairs.ts';
import {withoutNumber} from './words.ts';

/** Sections for rehearsals; their commands are not for an outage. */
const DRILL = han(/\b(?:drill|rehearsal|game ?day|simulacro|simulado|übung|exercice)s?\b|(?<!\p{L})(?:simulaç(?:ão|ões)|simulaci[oó]n(?:es)?) (?:de|del|do|da) (?:dr|desastre|recuperaç?\p{L}+|falh?\p{L}+)(?!\p{L})|(?:^| \/ )\W*(?:(?:\d+[.)] )?(?:test|try out) (?:the |your |a )?fail-?(?:over|back)s?|fail-?over[- ]?tests?|tests? de basculement|testing (?:the |your )?(?:dr|disaster recovery)(?: plans?| procedures?)?|(?:dr|disaster recovery) test(?:s|ing)?)\W*(?: \/|$)|(?:^| \/ )\W*(?:testing (?:the )?(?:\p{L}+ )?(?:fail-?over|fail-?back|roll-?backs?|recovery|restores?|backups?|procedures?|runbook)|(?:scenario|failure|disaster|outage|incident) simulations?|simulat(?:e|ing) (?:a |an |the )?(?:\p{L}+ )*(?:failure|outage|crash|disaster|loss))\b|(?<!\p{L})(?:учени[яей]|тренировк\p{L}+|ćwiczeni\p{L}+|esercitazion\p{L}+)|(?<!\p{L})(?:pruebas?|testes?|ensayos?) de (?:la |a )?(?:failover|recuperaci[oó]n|restauraci[oó]n|recuperação|restauração|desastres?)(?!\p{L})|(?:^| \/ )\W*(?:probar|testar|ensayar) (?:la |a )?(?:restauraci[oó]n|recuperaci[oó]n|restauração|recuperação)(?!\p{L})|(?:^| \/ )\W*(?:\d+[.)]\s*)?\P{L}*(?:simulations?|simulaci[oó]n(?:es)?|simulaç(?:ão|ões)|simulazion[ei])(?:\s*[([:：–—-][^/]*|\s*)(?: \/|$)|(?:^| \/ )\W*(?:(?:\d+[.)] )?(?:regular |scheduled |automated |(?:bi-?)?(?:weekly|monthly|quarterly|yearly|annual(?:ly)?) )?(?:restore|recovery|backup(?: restore| recovery)?|fail-?over|fail-?back|dr) (?:tests?|testing|exercises?)|(?:(?:bi-?)?(?:weekly|monthly|quarterly|yearly|annual) (?:tests?|testing|exercises?)))\W*(?: \/|$)|恢复测试|(?:故障|主备)(?:转移|切换)测试|演练|訓練|훈련/iu);
/** Headings over what was done another time. Languages: en, es, pt, de, fr, zh. */
const PAST = han(/^[^\p{L}\p{N}]*(?:(?:putting it all together|(?:worked|full|complete|end-to-end) examples?|poniéndolo todo junto|(?:ejemplo|caso de uso) (?:completo|práctico)|(?:exemplo|caso de uso) (?:completo|prático)|juntando tudo|(?:vollständiges|komplettes|durchgängiges) beispiel|exemple complet)(?!\p{L})|完整(?:示例|范例|範例)|(?:past|historical|previous|real[- ]world|notable) (?:incidents?|rollbacks?|outages?|examples?|cases?)|(?:case stud(?:y|ies)|lessons learned|examples? \d+|casos? de estudio|incidentes (?:pasados|anteriores)|ejemplos? \d+|lições aprendidas|exemplos? \d+|fallstudien?|beispiele? \d+|exemples? \d+)(?!\p{L})|(?:历史案例|案例\s*\d))/iu);
/** A drill that went wrong or was left out is no rehearsal any more. */
const UNDONE = /\b(?:drill|rehearsal)s?\W+(?:\p{L}+\W+){0,2}?(?:fail(?:s|ed|ing)?|stale|overdue|missed|missing|not run)\b/iu;
/** Words before a block that tell to use it, not only to look at it. */
const APPLY = han(/\b(?:create|save|apply|add|edit|update|change|replace|paste|set|configure|modify|write|put|use the following|use [\w.-]+ with|remove|uncomment|comment out|append|insert|include|setup|set up|define|enable|disable|turn on|turn off|activate|erstelle|ergänze\\w*|setze|ändere|anpassen|eintragen|einfügen|hinzufügen|(?:cambiar|modificar|editar|agregar|alterar|inserir|mudar|adicionar|añadir|configurar)(?:emos)?|cambi[ae]|modifi(?:ca|que)|agregue|alter[ae]|insira|mude|trocar?|troque|modifier|remplacer|speichern|crear|guardar|añad(?:ir|e|a)|agreg(?:ue|a)|edit[ae]|criar|crie|salvar|adicion(?:ar|e)|col(?:e|ar)|pega[r]?|pegue|col(?:ler|lez)|créer|ajoute[rz]?)\b|创建|保存|添加|修改|编辑|更改|设置|配置|改(?:这些|成|为)|填(?:入|写)|写入|粘贴|加(?:入|上|一?个|[:：]|\s?alias)|раскомментир|добав|измени|замени/iu);

/** "In the Python window", as the first comment: where it is typed. Languages: en, es, pt, de, fr. */
const TYPED_AT = /^(?:in|into|at|en|no|na|im|in der|dans|à) (?:the |la |el |o |a |le )?(?:[\p{L}\d.-]+ ){0,4}?(?:window|console|shell|prompt|repl|ventana|consola|janela|fenster|konsole|fenêtre)(?!\p{L})/iu;

/** What a value becomes, in the first comment of what holds it. Languages: en, es, pt, de, fr, zh. */
const CHANGES_IT = han(/^(?:increase|decrease|raise|lower|reduce|extend|switch|bump|double|limit|aument|reduc|ampli|cambi|diminu|erhöh|verringer|umstell|augment|rédui|passe[rz]? (?:à|sur))|^(?:增加|提高|降低|减少|切换)/iu);

/** "Decrease the count of replicas so that …", as the sentence above what holds it. Languages: en, es, pt, de, fr. */
const CHANGED_BELOW = /^[^\p{L}\p{N}]*(?:increase|decrease|raise|alter|adjust|reduce|extend|bump|double|aumentar?|aumente|reducir|reduzca|ampliar|amplíe|ajustar?|ajuste|diminuir|diminua|reduzir|reduza|erhöhen?|verringern?|réduire|réduisez|augmente[rz]) (?:the|your|its|this|an?|el|la|los|las|su|o|a|os|as|den|die|das|le|les|votre)\s/iu;

/** What a block is for: read or run on the way, looked up, shown, or for a rehearsal. `typed`: it holds statements. */
export function fenceRole(block: Fence, {kind, typed}: {readonly kind: FenceKind; readonly typed: boolean}, place: {readonly role: SectionRole; readonly path: string; /** The block right above is the output that the sentence announces. */ readonly answered?: boolean; readonly assigned?: ReadonlySet<string>}): FenceRole {
	// Commands below "Escalation" are gathered before somebody is called.
	if (place.role === 'reference' || (place.role === 'contacts' && !typed)) {
		return 'reference';
	}
	const drills = place.path.split(' / ').filter(title => DRILL.test(title));
	if (drills.length > 0 && !drills.some(title => UNDONE.test(title))) {
		return 'drill';
	}
	if (typed && place.path.split(' / ').some(title => PAST.test(title))) {
		return 'example';
	}
	// What a device is told is entered there, whether a sentence says so or not.
	const applied = (kind === 'config' && (isDeviceConfig(block.text) || namesFile(block.intro) || place.path.split(' / ').slice(1).some(title => CONFIGURES.test(title) && !LOOKED_AT.test(title)))) || ((kind === 'config' || kind === 'code') && (APPLY.test(block.intro) || CHANGED_BELOW.test(block.intro) || APPLY.test(firstComment(block.text)) || TYPED_AT.test(firstComment(block.text)) || CHANGES_IT.test(firstComment(block.text)) || areFileLines(block.text, block.intro))) || (kind === 'code' && isListed(block));
	if (kind === 'manual' && isPathAlone(block.text)) {
		return 'reference';
	}
	if (kind === 'manual' && isScheme(block.text)) {
		return 'example';
	}
	if (kind === 'output' || (place.role === 'overview' && kind !== 'manual' && kind !== 'template' && !typed && !applied)) {
		return 'example';
	}
	if (kind === 'config' || kind === 'code') {
		return applied ? 'procedure' : 'example';
	}
	if (typed && kind === 'sql' && (showsPair(block.text) || showsHowToWrite(block.text, [block.intro, place.path.split(' / ').at(-1) ?? '']))) {
		return 'example';
	}
	if (typed && kind === 'sql' && isIllustrated({intro: block.intro, heading: place.path.split(' / ').at(-1) ?? ''})) {
		return 'example';
	}
	return typed && isExample(place.answered === true ? {intro: '', text: block.text} : block) && !usesOwn(block.text, place.assigned) ? 'example' : 'procedure';
}

/** Where files are is looked up. */
function isPathAlone(text: string): boolean {
	const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '');
	return areFiles(text) || listingOf(text)?.kind === 'manual' || (lines.length > 0 && lines.every(line => /^(?:~|[A-Z]:)?[\w.@*-]*(?:[\\/][\w.@*-]+)+[\\/]?$/u.test(line)));
}

/** A picture of how parts hang together: strokes and arrows over some lines, and nothing in it asks, decides or counts steps. */
function isScheme(text: string): boolean {
	const lines = text.split('\n').filter(line => line.trim() !== '');
	return lines.length > 2 && lines.some(line => /^\s*[│|]\s*(?:$|\p{L})|[▼▲]|─{2,}\S*─{2,}>/u.test(line)) && !text.includes('├') && !DECIDES.test(text);
}

/** Languages: en, es, pt, de, fr, zh. */
const DECIDES = han(/[?？]|(?<!\p{L})(?:yes|no|sí|sim|não|ja|nein|oui|non|steps?|pasos?|passos?|schritte?|étapes?|if|si|se|wenn)(?!\p{L})|[是否]|步骤|^\s*(?:[│|]\s*)?\d+[.)]\s/imu);

/** "Never do this" stands in a heading above, in the sentence before, or above every statement. */
export function isForbidden(block: Fence, shell: ShellFence | null, path: string): boolean {
	if (path.split(' / ').some(forbids) || (forbids(block.intro) && (POINTS.test(block.intro) || !laterOrder(block.intro)))) {
		return true;
	}
	const statements = shell?.statements ?? [];
	return statements.length > 0 && statements[0]?.title !== null && statements.every(({title}) => title === null || forbids(title));
}

/** What is forbidden is the block: nothing that comes later makes it an order. Languages: en, es, pt, de, fr, zh. */
const POINTS = han(/(?<!\p{L})(?:this|these|that|those|following|below|est[aeo]s?|iss?to|isso|ess[ae]s?|seguintes?|siguientes?|dies\p{L}*|folgend\p{L}*|ce(?:ci|la|s|tte|t)?|suivante?s?)(?!\p{L})|[这以]|下面/iu);

/** What is set is only looked at: "Checking the configuration", "配置检查". Languages: en, es, pt, de, fr, zh. */
const LOOKED_AT = han(/^[^\p{L}\p{N}]*(?:check|verify|review|inspect)(?:ing)?\s|(?<!\p{L})(?:checks?|review|verification|verificaci[oó]n|verificação|revisión|revisão|prüfung|überprüfung|vérification)[^\p{L}\p{N}]*$|(?:检查|核对|核查|验证)[^\p{L}\p{N}]*$/iu);

/** Headings of parts that set something up. Languages: en, de, fr, es, pt, zh. */
const CONFIGURES = han(/(?<!\p{L})(?:configur(?:e|ing|ar|er|ez)|set ?up|setting up|konfigurieren|einrichten|einstellen|paramétrer)(?!\p{L})|配置|设置/iu);

const EXAMPLE = /^(?:(?:for )?examples?\b|(?:sample|typical) (?:outputs?|sessions?|runs?|responses?)\b|(?:salida|sesión|saída|sessão) de e(?:jemplo|xemplo)(?!\p{L})|beispielausgabe|exemple de sortie(?!\p{L})|(?:beispiel|ejemplo|exemplo|exemple|esempio|voorbeeld|przykład|пример)(?!\p{L})|示例|例如|例[:：]|예[:：])/iu;

/** The sentence above or the only comment within calls the block an example: nothing of it runs. */
export function isExample({intro, text}: Pick<Fence, 'intro' | 'text'>): boolean {
	return EXAMPLE.test(intro) || (isExampleAlone(text) && !(beginsWithVerb(withoutNumber(intro)) && OCCASION.test(firstComment(text))));
}

/** It uses what the operator set in another block: an example has values of its own. */
function usesOwn(text: string, assigned: ReadonlySet<string> | undefined): boolean {
	return assigned !== undefined && [...text.matchAll(/\$\{?([A-Za-z_]\w*)/gu)].some(([, name = '']) => assigned.has(name) && !new RegExp(`(?:^|[\\s;])(?:export |for |read )?${name}(?:=| in )`, 'mu').test(text));
}

/** "Example: before a migration of data" below an order: when one would do it. */
const OCCASION = /^\p{L}+\s*[:：]\s*\S+(?:\s+\S+){2,}/u;

function firstComment(text: string): string {
	return /^\s*(?:#|--|\/\/)+\s*(.*)/u.exec(text)?.[1] ?? '';
}

/** The only comment of the block is its first line, and calls what follows an example. */
function isExampleAlone(text: string): boolean {
	const lines = text.split('\n').filter(line => line.trim() !== '');
	const comments = lines.filter(line => /^\s*(?:#|--|\/\/)/u.test(line));
	return comments.length === 1 && comments[0] === lines[0] && EXAMPLE.test((lines[0] ?? '').replace(/^[\s#/-]+/u, ''));
}
