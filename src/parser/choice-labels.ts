import type {OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {han} from './chinese.ts';
import {runsOf} from './outline-index.ts';
import {groupOf, numberOf, type ReadChoice} from './read-choice.ts';
import {wordPattern} from './words.ts';

/** Kinds of programs of which a machine has one, by the names under which their own pages know them. A store of carts and its cache are of two kinds: both are looked after. */
const KINDS: readonly RegExp[] = [
	/^(?:postgres(?:ql)?|mysql|mariadb|sqlite3?|oracle(?: database)?|sql server|mssql|cockroachdb|percona|db2)$/iu,
	/^(?:nginx|apache(?: ?2| httpd)?|httpd|caddy|traefik|haproxy|lighttpd|iis)$/iu,
	/^(?:npm|yarn|pnpm|bun)$/iu,
	/^(?:apt(?:-get)?|dnf|yum|zypper|pacman|apk|brew|homebrew)$/iu,
	/^(?:systemd|pm2|supervisor(?:d)?|upstart|openrc|sysvinit|launchd|forever)$/iu,
	/^(?:bash|zsh|fish|powershell|cmd(?:\.exe)?)$/iu,
	/^(?:lvm|zfs|btrfs|ext[34]|xfs)$/iu,
	/^(?:git|docker|rsync|ansible|helm|kubectl|podman)$/iu,
];

/** What a bold line or a heading says of the way beside the program's name. Languages: en, es, pt, de, fr, zh. */
const WAY = wordPattern(String.raw`(?:based )?(?:method|way|approach|variant|setup|installation|deployment|users?)|método|vía|camino|variante|methode|weg|méthode|voie|usuarios?|usuários?|benutzer|utilisateurs?|instalación|instalação|instalações`, '方法|方式');
const FOR = han(/^(?:with|via|using|for|if (?:you )?us(?:e|ing)|con|para|usando|com|mit|für|über|bei|avec|pour|使用|通过)\s*/iu);

/** "MySQL:" and "PostgreSQL:", "Git method:" and "Docker method:", right behind each other: one has one of the kind, and goes its way. */
export function programSections(siblings: readonly OutlineSection[]): ReadChoice | null {
	const runs = runsOf(siblings, section => numberOf(section) === null && kindOf(section) !== null);
	const found = runs.find(run => run.length > 1 && new Set(run.map(kindOf)).size === 1 && new Set(run.map(nameOf)).size === run.length && (kindOf(run[0]) !== KINDS.length - 1 || run.every(({title}) => nameOf({title}) !== bareTitle(title).toLowerCase())));
	return groupOf('platforms', found ?? [], 'their headings name programs of one kind');
}

function nameOf({title}: {readonly title: string}): string {
	return bareTitle(title).replace(FOR, '').replace(WAY, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function kindOf(section: OutlineSection | undefined): number | null {
	const kind = section === undefined ? -1 : KINDS.findIndex(pattern => pattern.test(nameOf(section)));
	return kind < 0 ? null : kind;
}
