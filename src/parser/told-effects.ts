import type {Fence, Outline} from './block.ts';
import {han} from './chinese.ts';
import type {ReadFence} from './fence-reading.ts';
import {RUNNABLE} from './fence-reading.ts';
import {SPARES} from './shell/comment-words.ts';
import {UNKNOWN} from './shell/script-names.ts';
import type {ShellStatement} from './shell/shell-fence.ts';

/** A program that no table knows is what the sentence above it says: "The command deletes the copies made before". */
export function markToldEffects(fences: ReadonlyMap<Fence, ReadFence>, outline: Outline): ReadonlyMap<Fence, ReadFence> {
	const told = new Map([...fences].map(([block, fence]) => [block, remarked(fence)] as const).map(([block, fence]) => [block, saysItDestroys(block.intro) ? destroying(fence, () => DELETES) : INSTEAD.test(block.intro) && destroysAbove(block, fences) ? destroying(fence, () => 'it is not known, and it takes the place of steps above that delete, overwrite or stop') : backwards(fence, outline.sections[block.section]?.title ?? '')]));
	return everywhere(told, fences);
}

/** What was said of a call in one place holds wherever the same words call it. */
function everywhere(told: ReadonlyMap<Fence, ReadFence>, fences: ReadonlyMap<Fence, ReadFence>): ReadonlyMap<Fence, ReadFence> {
	const said = new Set([...told].flatMap(([block, fence]) => (fence === fences.get(block) ? [] : (fence.shell?.statements ?? []).filter((one, at) => one !== fences.get(block)?.shell?.statements[at]).map(({command}) => command.trim()))));
	return said.size === 0 ? told : new Map([...told].map(([block, fence]) => [block, destroying(fence, one => (said.has(one.command.trim()) ? 'it is not known, and elsewhere the same call is said to delete or overwrite' : null))]));
}

/** A script does what the steps do whose place it takes: "Alternatively, use the script:". Languages: en, es, pt, de, fr, zh. */
const INSTEAD = han(/^\P{L}*(?:alternatively|or|instead|you can also|as an alternative|alternativamente|o bien|también pued\p{L}+|ou|também pod\p{L}+|alternativ|oder|alternativement|ou bien)(?!\p{L})[^.]{0,60}(?:scripts?|skripts?|helper|wrapper|one[- ]liner)(?!\p{L})|^\P{L}*(?:或者|也可以)[^。]{0,20}脚本/iu);

function destroysAbove(block: Fence, fences: ReadonlyMap<Fence, ReadFence>): boolean {
	return [...fences].some(([other, {kind, shell}]) => other.section === block.section && other.line < block.line && RUNNABLE.has(kind) && (shell?.statements ?? []).some(one => one.facts.effect === 'destructive'));
}

function remarked(fence: ReadFence): ReadFence {
	return destroying(fence, one => (TAKES_DATA.test(one.remark ?? '') && !SPARES.test(one.remark ?? '') ? 'it is not known, and the remark behind it says that data goes' : null));
}

/** `make clean-tills  # WARNING: deletes all data`. Languages: en, es, pt, de, fr, zh. */
const TAKES_DATA = han(/(?<!\p{L})(?:delet(?:es?|ing)|removes?|removing|wip(?:es?|ing)|drops?|dropping|destroys?|erases?|purges?|loses?|borra|elimina|destruye|apaga|exclui|remove|löscht|entfernt|supprime|efface|détruit)\s(?:[\p{L}']+ ){0,3}?(?:data|databases?|db|volumes?|everything|tables?|datos|base de datos|volúmenes|todo|dados|banco|tudo|daten(?:bank)?|alles|données|base)(?!\p{L})|\b(?:volume|data|database) (?:removal|deletion|loss)(?!\p{L})|(?:删除|清空|清除|销毁)[^，,。]{0,6}(?:数据|卷|所有)/iu);

const DELETES = 'it is not known, and the sentence above says that it deletes or overwrites';

/** `tsx scripts/rollback.ts 1` below "Take migrations back": the name says back, and what stands above says of what. */
function backwards(fence: ReadFence, title: string): ReadFence {
	return destroying(fence, one => (BACK.test(one.command) && [one.title ?? '', fence.block.intro, title].some(text => MIGRATIONS.test(text) || (RESTORES.test(text) && !SPARES.test(text))) ? 'it is not known, and by its name and what stands above it takes migrations or data back' : null));
}

/** A script or a target that goes back, by its name. */
const BACK = /(?:^|[\s/\\:._-])(?:rollback|roll-back|undo|revert|downgrade)(?![a-z])/iu;
/** Languages: en, es, pt, de, fr, it, zh, ru. */
const MIGRATIONS = han(/(?<!\p{L})(?:(?:schema|database|db)[ -])?migra(?:tions?|ci[oó]n(?:es)?|ç(?:ão|ões)|tionen|zion[ei])(?!\p{L})|миграци|迁移/iu);

/** "(with a restore of the database)", and not without one. Languages: en, es, pt, fr, de, it, zh. */
const RESTORES = han(/(?<!\p{L})(?:(?:with|including|and)\s(?:\p{L}+ ){0,2}(?:database|db|data) restor\p{L}+|(?:with|including|and)\s(?:\p{L}+ ){0,2}restor\p{L}+ (?:of )?(?:the )?(?:database|db|data)|(?:con|y)\s(?:\p{L}+ ){0,2}restauraci[oó]n (?:de )?(?:la )?(?:base|bd|datos)|(?:com|e)\s(?:\p{L}+ ){0,2}restaura[cç][aã]o (?:do |de )?(?:banco|bd|dados)|(?:avec|et)\s(?:\p{L}+ ){0,2}restauration (?:de (?:la )?)?(?:bdd?|base|données)|(?:mit|und)\s(?:\p{L}+ ){0,2}(?:datenbank-?wiederherstellung|wiederherstellung der (?:datenbank|daten))|con\s(?:\p{L}+ ){0,2}ripristino del (?:db|database))(?!\p{L})|[+&]\s*(?:the )?(?:(?:last|latest|previous|most recent|últim[oa]|letztes?|dernier|dernière|ultimo)\s)?(?:db |database |bd )?(?:backup|dump|snapshot|respaldo|sicherung|sauvegarde)(?!\p{L})|(?<!不)(?:含|包括|并|同时)(?:(?:恢复|还原)(?:数据库|数据)|(?:数据库|数据)(?:恢复|还原))/iu);

/**
 * What a command does, by a sentence with it as its subject. Languages: en, es, pt, de, fr, it, ru, zh, ja.
 * A sentence that orders ("Delete the carts") or warns of others ("a restore deletes them") says it of something else.
 */
const TELLS: readonly RegExp[] = [
	/\b(?:this|(?:the|this)(?: \w+)? (?:command|script|tool|target|task|job|playbook|utility)(?: below)?)(?: (?:will|would|also|then|first|permanently|irreversibly|completely|immediately)){0,3} (?:deletes?|removes?|wipes?|drops?|destroys?|erases?|purges?|truncates?|overwrites?|tears? down|shuts? down)\b/iu,
	/(?<!\p{L})(?:esto|el (?:siguiente )?(?:comando|script)|este (?:comando|script)|o (?:comando|script)(?: (?:abaixo|seguinte))?|este (?:comando|script)|isso|isto|il (?:comando|seguente comando)|lo script|questo (?:comando|script)) (?:elimina|eliminará|borra|borrará|sobrescribe|destruye|vacía|apaga|apagará|exclui|remove|sobrescreve|destrói|cancella|sovrascrive|distrugge)(?!\p{L})/iu,
	/(?<!\p{L})(?:das|dieses|der|dieser|dies) ?(?:folgende )?(?:sk?c?ript|befehl|kommando|programm)? (?:löscht|überschreibt|entfernt|vernichtet|leert|verwirft)(?!\p{L})/iu,
	/(?<!\p{L})(?:cela|ceci|(?:la|cette) commande(?: (?:suivante|ci-dessous))?|(?:le|ce) script) (?:supprime|supprimera|efface|effacera|écrase|écrasera|détruit|détruira)(?!\p{L})/iu,
	/(?<!\p{L})(?:команда|скрипт)(?: \p{L}+)? (?:удал(?:яет|ит)|стирает|сотрёт|перезапи(?:сывает|шет)|очища?ет)(?!\p{L})/iu,
	han(/(?:该|此|这个|这条|以下|下面的)(?:命令|脚本)(?:会|将)?[^。，,.]{0,6}(?:删除|清空|覆盖|销毁)|(?:この|次の|以下の)(?:コマンド|スクリプト)[^。、]{0,20}(?:削除|上書き|消去)/u),
];

/** Without one of these words no row fits. */
const MAY_TELL = han(/command|script|tool|target|task|job|playbook|utility|this |comando|befehl|kommando|programm|skript|dies|esto|isso|isto|commande|cela|ceci|команда|скрипт|命令|脚本|コマンド|スクリプト/iu);

function saysItDestroys(intro: string): boolean {
	return MAY_TELL.test(intro) && TELLS.some(row => row.test(intro)) && !SPARES.test(intro);
}

/** The fence with statements whose program is not known gated where `why` says so. */
function destroying(fence: ReadFence, why: (statement: ShellStatement) => string | null): ReadFence {
	if (fence.shell === null || !RUNNABLE.has(fence.kind)) {
		return fence;
	}
	const told = (one: ShellStatement): ShellStatement => {
		const found = one.facts.effect === 'change' && one.facts.why.endsWith(UNKNOWN) ? why(one) : null;
		return found === null ? one : {...one, facts: {...one.facts, effect: 'destructive', why: found}};
	};
	return {...fence, shell: {...fence.shell, statements: fence.shell.statements.map(told)}};
}
