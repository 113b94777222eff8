import {beginsWithVerb} from './action-words.ts';
import type {OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {han} from './chinese.ts';
import {looksAfter} from './choice-heads.ts';
import {goesBack, shareWord} from './choice-words.ts';
import {saysFailure} from './course-words.ts';
import {blocksIn, runsOf} from './outline-index.ts';
import {groupOf, larger, numberOf, type BranchFacts, type ReadChoice} from './read-choice.ts';
import {ifSentence} from './sentence.ts';
import {withoutMarks} from './words.ts';

/** Neighbours that begin with the same words and end with a cause or a means of their own, or of which one is for where the other is not at hand. */
export function sharedSections(facts: BranchFacts, all: readonly OutlineSection[]): ReadChoice | null {
	return larger(
		larger(sameLead(all, causeOf, 'scenarios', 'their headings name different causes of one fault'), sameLead(all, meansOf, 'methods', 'their headings name different means of the same')),
		larger(groupOf('methods', fallbackSections(facts, all), 'one is for where the other is not at hand'), larger(groupOf('methods', remedySections(facts, all), 'each is another remedy of one alert'), groupOf('methods', runsOf(all, ({tab}) => tab === true).find(run => run.length > 1) ?? [], 'they are tabs of the page'))),
	);
}

/** "Mitigation" of a page on an alert, which has its meaning, impact or diagnosis told as well, over three remedies or more without numbers. Source: the template of kube-prometheus' runbooks. */
function remedySections({outline}: BranchFacts, all: readonly OutlineSection[]): readonly OutlineSection[] {
	const above = outline.sections[all[0]?.parent ?? -1];
	if (above === undefined || all.length < 3 || !REMEDIES.test(bareTitle(above.title))) {
		return [];
	}
	const told = new Set(outline.sections.map(({title}) => ALERT_PARTS.exec(bareTitle(title))?.[0].toLowerCase())).size > 2;
	const plain = all.filter(({title}) => beginsWithVerb(bareTitle(title))).length * 2 <= all.length && all.every(section => section.level < 7 && numberOf(section) === null && !/^[^\p{L}\p{N}]*(?:\d|第|(?:step|phase|stage|part)(?!\p{L}))/iu.test(section.title) && !looksAfter(section.title) && !NEXT.test(bareTitle(section.title)));
	return told && plain ? all : [];
}

const ALERT_PARTS = /^(?:meaning|impact|diagnosis|symptoms?)$/iu;
const REMEDIES = /^(?:mitigations?|resolutions?|remediations?|solutions?|fix(?:es)?)$/iu;

type Split = {readonly lead: string; readonly rest: string};

function sameLead(all: readonly OutlineSection[], split: (title: string) => Split | null, what: string, why: string): ReadChoice | null {
	const run = runsOf(all, section => section.level < 7 && split(bareTitle(section.title)) !== null)
		.flatMap(sections => [...Map.groupBy(sections, section => split(bareTitle(section.title))?.lead).values()])
		.find(sections => sections.length > 1 && new Set(sections.map(section => split(bareTitle(section.title))?.rest)).size === sections.length);
	return groupOf(what, run ?? [], why);
}

/** "2. Halted due to a full disk", "Diagnosis for a broken till": the words before the cause, and the cause. Languages: en, es, pt, de, fr. */
function causeOf(title: string): Split | null {
	const {lead = '', rest = ''} = CAUSE.exec(title)?.groups ?? {};
	return lead === '' ? null : {lead: lead.toLowerCase(), rest: rest.toLowerCase()};
}

const CAUSE = /^(?<lead>(?:\p{L}[\p{L}\d/-]* ){1,4}(?:(?:due|owing) to|because of|caused by)|(?:diagnos(?:is|e|ing|tics)|troubleshoot(?:ing)?|mitigat(?:ion|e|ing)|recover(?:y|ing)?) (?:for|of|in case of)|(?:\p{L}+ ){1,4}(?:debido a|por causa de|devido a|a causa de|wegen|aufgrund|à cause d[eu’'])|(?:diagn[oó]stic[oa]|mitigación|mitigação) (?:de|para)) (?<rest>\S.*)$/iu;

/** "Manual rollback — by the panel (fast)": a course before the dash, and with what it is gone behind it. */
function meansOf(title: string): Split | null {
	const {lead = '', rest = ''} = DASHED.exec(title)?.groups ?? {};
	return lead === '' || !goesBack(lead) || looksAfter(rest) || !MEANS.test(rest) ? null : {lead: lead.toLowerCase(), rest: rest.toLowerCase()};
}

const DASHED = /^(?<lead>\p{L}[\p{L}\d ]{3,40}?)\s*(?:\s(?:—|–|-)|:)\s(?<rest>\S.*)$/u;
/** With what operators go back. Sources: names of panels, tools and interfaces in the manuals of hosting platforms. */
const MEANS = han(/(?<![\p{L}-])(?:dashboard|console|panel|portal|web ?ui|ui|gui|cli|api|git(?:hub|lab)?|kubectl|helm|argo ?cd|flux|terraform|pulumi|ansible|docker|compose|script|pipeline|workflow|actions|jenkins|by hand|consola|línea de comandos|painel|linha de comando|kommandozeile|konsole|ligne de commande)(?![\p{L}-])|控制台|命令行|脚本/iu);

/** "Failover by the sentinel", and behind it "By hand", which begins with "If the sentinel is not available:"; "Release" and "Manual release alternative". */
function fallbackSections({outline}: BranchFacts, all: readonly OutlineSection[]): readonly OutlineSection[] {
	return all.flatMap((section, at) => {
		const before = all[at - 1];
		if (before === undefined || before.level !== section.level || section.level > 6 || looksAfter(before.title) || looksAfter(section.title) || NEXT.test(bareTitle(section.title)) || (goesBack(section.title) && !goesBack(before.title))) {
			return [];
		}
		const first = blocksIn(outline, section.index).find(({kind}) => kind !== 'heading');
		const condition = first?.kind === 'paragraph' ? (ifSentence(first.text)?.condition ?? '') : '';
		const other = ALTERNATIVE.test(withoutMarks(section.title)) && shareWord(before.title, section.title);
		return other || (OUT_OF_REACH.test(condition) && saysFailure(condition) && shareWord(condition, before.title)) ? [before, section] : [];
	}).slice(0, 2);
}

/** Languages: en, es, pt, de, fr, zh. */
const NEXT = /^(?:next steps?|then|afterwards|siguientes? pasos?|próximos passos|nächste schritte|prochaines étapes|下一步)(?!\p{L})/iu;
/** Languages: en, es, pt, de, fr. */
const ALTERNATIVE = /(?<!\p{L})(?:alternatives?|alternativ[oa]?|fallback)$|^(?:alternatives?|alternativ[oaer]*|fallback)(?!\p{L})(?!\s*\d)/iu;
/** Languages: en, es, pt, de, fr, zh. */
const OUT_OF_REACH = han(/(?<!\p{L})(?:(?:not|un)[ -]?(?:available|reachable|accessible|working|responding|possible|usable)|n['’]t (?:work|respond|available|possible)|down|fails?|failed|no (?:está|responde|funciona)|não (?:está|responde|funciona)|indispon\p{L}+|falla|falha|nicht (?:erreichbar|verfügbar|möglich)|pas (?:disponible|possible))(?!\p{L})|不可用|无法|失败/iu);
