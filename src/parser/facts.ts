import type {Fact} from '../plan/plan.ts';
import type {Outline} from './block.ts';
import type {Source} from './source.ts';
import {plainLine, wordPattern} from './words.ts';

/** Names of facts that runbooks carry at their head or foot. */
const NAMES = wordPattern(
	String.raw`owners?|owned by|maintainers?|maintained by|authors?|team|last (?:updated?|tested|reviewed|verified|modified)|updated(?: on)?|next review|review (?:cycle|frequency|date|schedule)|status|version|document version|severity|priority|service|system|on-?call|rto|rpo|mttr|estimated (?:time|duration)|audience|classification|created|date|effective date|approved by|verantwortlich\w*|zuletzt (?:aktualisiert|getestet|geprüft)|stand|besitzer|responsables?|propietario|última (?:actualización|revisión|prueba)|versión|estado|responsável|última (?:atualização|revisão)|versão|propriétaire|dernière mise à jour|statut|review (?:due|interval)|expires|valid until|effective until|nächste (?:überprüfung|prüfung|review)|gültig bis|zuletzt (?:geändert|überprüft)|letzte (?:änderung|aktualisierung|überprüfung|prüfung)|prüf(?:zyklus|intervall)|überprüfungszyklus|próxima revisi(?:ón|on)|próxima revisão|válido (?:hasta|até)|ciclo de revisi(?:ón|on)|ciclo de revisão|frecuencia de revisión|frequência de revisão|actualizado|última (?:modificación|modificação|verificação)|último teste|prochaine (?:révision|revue)|valable jusqu'au|(?:cycle|fréquence) de (?:révision|revue)|dernière (?:modification|révision|vérification)|dernier test|ultimo aggiornamento|ultima (?:revisione|verifica)|prossima revisione|ciclo di revisione|laatst (?:bijgewerkt|getest|gecontroleerd)|volgende (?:review|herziening)`,
	'负责人|所有者|最后(?:更新|测试|审查|修改)(?:时间|日期)?|最近更新|上次(?:更新|测试|审查)|更新(?:时间|日期)|版本|状态|维护者|下次(?:审查|审核|复审|评审)|有效期至|(?:审查|审核|复审)周期|最終(?:更新|確認)日?|更新日|次回(?:レビュー|見直し)|レビュー周期',
);

/** "**Owner:** Platform team" and its like, from the head of the runbook and from its foot, outside of code. */
export function readFacts(source: Source, outline: Outline): readonly Fact[] {
	const head = outline.sections.find(section => section.level >= 2 && section.level <= 6)?.line ?? source.lines.length + 1;
	const foot = (outline.blocks.findLast(block => block.kind === 'heading')?.line ?? source.lines.length) + 1;
	const fenced = new Set(outline.blocks.flatMap(({kind, line, endLine}) => (kind === 'fence' ? Array.from({length: endLine - line + 1}, (_, at) => line + at) : [])));
	return source.lines.flatMap((text, index) => {
		const line = index + 1;
		const outside = text.length <= 300 && !fenced.has(line);
		return outside && (line < head || line >= foot) ? factIn(text, line) : [];
	});
}

function factIn(text: string, line: number): readonly Fact[] {
	if (!/[|:：]/u.test(text)) {
		return [];
	}
	const row = /^\s*\|([^|]+)\|([^|]+)\|\s*$/u.exec(text) ?? /^[\s>*_-]*([^:：|*_]{2,40}?)[*_]*\s*[:：][*_]*\s*(.+?)\s*$/u.exec(text);
	const name = plainLine((row?.[1] ?? '').replace(/[*_`]/gu, ''));
	const value = plainLine((row?.[2] ?? '').replace(/[*_`]/gu, ''));
	return value !== '' && NAMES.exec(name)?.[0].length === name.length ? [{name, value, line}] : [];
}
