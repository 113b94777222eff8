import {PLATFORM} from './comment-words.ts';
import {han} from '../chinese.ts';

/** Which kind of installation the lines below a comment are for: one has this kind or that. Sources: how manuals part what they say by kinds of clusters, systems and distributions. */
const KINDS: readonly RegExp[] = [
	// en: "For Docker-based clusters (less common):"
	/^(?:for|on|in|with)\s+(?<which>[^,;:()]{2,40}?)[\s-](?<noun>clusters?|systems?|distributions?|distros?|installations?|installs|setups?|platforms?|runtimes?)$/iu,
	// de: "Für Docker-Cluster", "Auf systemd-Systemen"
	/^(?:für|bei|auf|unter|in)\s+(?<which>[^,;:()]{2,40}?)[\s-](?<noun>clustern?|systemen?|distributionen|installationen|umgebungen|plattformen)$/iu,
	// es, pt, fr: "Para clústeres con containerd", "Pour les systèmes sous systemd"
	/^(?:para|en|em|nos?|nas?|pour|sur|dans)\s+(?:l[oae]s\s+|[oa]s?\s+)?(?<noun>cl[úu]ster(?:e?s)?|sistemas?|distribuciones|distribuições|instalaciones|instalações|plataformas?|systèmes?|distributions?|installations?|plateformes?)\s+(?<which>[^,;:()]{2,40})$/iu,
	// zh
	han(/^(?:对于|针对|在)\s*(?<which>[^，；：()（）]{2,30}?)\s*的?(?<noun>集群|系统|发行版|平台|环境)(?:上|中)?$/u),
];

/** All of them, or parts of one installation: what is done on the one is done on the other, too. Languages: en, de, es, pt, fr, zh. */
const PARTS = han(/^(?:all|both|each|every|any|most|other|the|these|those|your|primary|secondary|source|target|old|new|remote|local|existing|affected|alle[ns]?|beide[ns]?|jede[ms]?|neue[ns]?|alte[ns]?|andere[ns]?|tod[oa]s|amb[oa]s|primari[oa]s?|primári[oa]s?|secundari[oa]s?|secundári[oa]s?|origen|origem|destino|nuev[oa]s?|nov[oa]s?|tous|toutes|primaires?|secondaires?|source|cible|nouveaux?|所有|每个|主|备|源|目标|新|旧)(?!\p{L})/iu);

/** True for two comments that name two kinds of the same thing: "For containerd clusters:", "For Docker-based clusters:". */
export function areKinds(before: string, title: string): boolean {
	const [form, other] = [formOf(before), formOf(title)];
	if (form !== null && other !== null) return form !== other;
	const [one, two] = [kindOf(before), kindOf(title)];
	return one !== null && two !== null && one.noun === two.noun && one.which !== two.which;
}

/** The form of a copy, where a comment says no more: "For plain SQL", "If custom format", "For custom-format dump (.pg)". Languages: en, es, pt, de, fr. */
function formOf(comment: string): string | null {
	const plain = comment.replace(/[\s:：]+$/u, '').replace(/\s*[(（][^()（）]*[)）]$/u, '').trim();
	return FORM.exec(plain)?.groups?.['form']?.toLowerCase() ?? null;
}

const FORM = /^(?:for|if|from|with|para|si(?: es)?|se(?: for)?|für|bei|wenn|pour|avec)\s+(?:it is |it's |an? |the |una? |uma? |eine?n? )?(?<form>(?:plain|custom|directory|tar|gzip(?:ped)?|binary|text|compressed|uncompressed|encrypted|unencrypted|csv|json|bson|zip|\.\w+)(?:[- ](?:sql|text))?)(?:[- ](?:format(?:ted)?|sql|dumps?|files?|backups?|archives?))*$/iu;

/** Two names of platforms or kinds, the first of them below a comment that says what is done on either. */
export function besides(label: string, title: string): boolean {
	return (PLATFORM.test(title) && PLATFORM.test(label)) || areKinds(label, title);
}

function kindOf(comment: string): {readonly which: string; readonly noun: string} | null {
	const plain = comment.replace(/[\s:：]+$/u, '').replace(/\s*[(（][^()（）]*[)）]$/u, '').trim();
	for (const row of KINDS) {
		const {which = '', noun = ''} = row.exec(plain)?.groups ?? {};
		if (which !== '' && !PARTS.test(which)) {
			return {which: which.toLowerCase(), noun: noun.toLowerCase().replace(/s$/u, '')};
		}
	}
	return null;
}

/** "On Windows PowerShell, use:" below the line for other systems. Languages: en, es, pt, de, fr. */
export function isUsedThere(title: string): boolean {
	return THERE_USE.test(title);
}

const THERE_USE = /^(?:on|for|in|en|no|em|para|unter|auf|sous|sur|pour) (?:the )?(?:windows|macos|mac os|mac|linux|powershell|wsl)(?: \p{L}+){0,2},? (?:use|run|type|usar?|use[rz]?|utilis\p{L}+|verwende\p{L}*|execut\p{L}+|ejecut\p{L}+|rode)(?: instead)?[^\p{L}\p{N}]*$/iu;
