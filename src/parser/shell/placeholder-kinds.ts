import type {Shape, Site} from './placeholder-site.ts';
import {unedited} from './stand-ins.ts';

/**
 * Kinds of things, as manuals write them in capitals for "one of these": `git revert HASH`, `kubectl rollout undo deployment/NAME`.
 * Sources: the SYNOPSIS lines of git, kubectl, gcloud, rabbitmqctl, ceph, zpool, consul, vault and nomad.
 */
const KIND =
	'(?:NAME|PROJECT|GROUP|ADDR|ADDRESS|IDS?|HASH|DIGEST|TOPIC|QUEUE|EXCHANGE|VHOST|KEY|IP|PATH|FILE|DIR|DIRECTORY|URL|DOMAIN|NODE|MEMBER|BROKER|RESOURCE|DATABASE|DB|TABLE|SCHEMA|COLLECTION|KEYSPACE|DISK|DEVICE|VOLUME|POOL|DATASET|PREV|PREVIOUS|OLD|NEW|CONTAINER|SERVER|MACHINE|PARTITION|INDEX|SHARD|EMAIL|CONTRACT|WORKSPACE|PACKAGE|SCRIPT|TASK|JOB|BUILD|PIPELINE|WORKFLOW|ARTIFACT|FUNCTION|ALIAS|ROLE|FLAG|FEATURE|DISTRIBUTION|SUBSCRIPTION|MIGRATION|PLUGIN|CONTEXT|PROFILE|INTERFACE|ROUTER|DASHBOARD|ROLLOUT|SOURCE|DEST|DESTINATION|ENV|ARN|SNAPSHOT|BACKUP|VALUE)';
/** Kinds of objects that clients write in front of a name. */
const OBJECT = '(?:pods?|po|deploy(?:ments?)?|dc|svc|services?|jobs?|cronjobs?|sts|statefulsets?|ds|daemonsets?|rs|replicasets?|nodes?|no|instances?|containers?|configmaps?|cm|secrets?|pvc|pv|ingress|hpa|application|rollout)';

/** Programs whose words in capitals are their own, or that only look for or say what they are given. */
const OWN_WORDS = /^(?:echo|printf|logger|wall|[ef]?grep|rg|ag|sed|g?awk|jq|yq|perl|read|export|unset|declare|typeset|local|readonly|set|env|printenv|envsubst|getconf|ip6?tables(?:-\w+)?|nft|ipset|ufw|tc|date|ps|lsblk|sort|column|redis-cli|valkey-cli|memcached|nc|ncat|socat|telnet|rman|sqlplus|expdp|impdp|db2|bteq|vtysh|configure|show|gh|test|find|trap|case|for|if|while|until|select|make|cmake|msiexec|reg|wmic|netsh|dig|host|nslookup|kill|pkill|killall)$/u;
/** Flags whose value is a column, an order or one of a few words. */
const CHOSEN = /(?:^|\s)-{1,2}(?:o|O|k|F|format|output|columns?|fields?|sort\S*|order\S*|query|propert\S+|\S*type|\S*status|\S*state|\S*filters?|\S*mode|\S*level|\S*class|\S*policy|\S*strategy|\S*engine|\S*action|\S*by|group|key-schema|attribute\S*|X|request|H|header|L|label\S*)[ =]["']?\S*$/u;
/** A pair whose value names a column, a setting or a dimension. */
const PAIR = /(?:\b(?:\w*Name|\w*Key|\w*Type|Field|Column|NAME|KEY|TYPE)=|custom-columns=\S*|[{,]\s*)$/u;

function fitsKind(site: Site): boolean {
	if (site.sql || site.zone !== 'bare' || site.assigned(site.literal) || !unedited(site)) return false;
	const own = site.before.split(/\|\|?|&&|;|\$\(|\(/u).at(-1) ?? '';
	const [, program = ''] = /^\s*(?:(?:sudo|time|nohup|exec|command|!)\s+(?:-\S+\s+)*)*(?:[A-Za-z_]\w*=\S*\s+)*([a-z./~][\w./+-]*)\s/u.exec(own) ?? [];
	if (program === '' || OWN_WORDS.test(program.replace(/^.*\//u, ''))) return false;
	// Files of many projects are called so.
	if (/^(?:INDEX|FILE|PACKAGE)$/u.test(site.literal) && site.before.endsWith('/')) return false;
	// A sentence, or a client's own language, has more words in capitals before it.
	return !CHOSEN.test(own) && !PAIR.test(own) && (own.match(/(?<=\s)[A-Z]{2,}(?=\s)/gu) ?? []).every((word) => ALONE.test(word));
}

const ALONE = new RegExp(`^${KIND}$`, 'u');

/** SQL inside of a shell's quotes, or that of a client. */
const inQuery = (site: Site): boolean => site.sql || ((site.zone === 'double' || site.zone === 'single') && site.says(/\b(?:where|set|values)\b/iu) && site.says(/\b(?:select|update|delete|insert)\b/iu));

/** `%path%` and the like. Source: Windows' documentation, recognised environment variables. */
const WINDOWS = /^%+(?:all\w+|appdata|cd|common\w+|computername|comspec|date|errorlevel|home\w+|local\w+|log\w+|number\w+|os|path(?:ext)?|processor\w*|program\w+|prompt|public|random|session\w+|system\w+|temp|time|tmp|user\w+|windir)%+$/iu;

/** What stands for one of a kind: by the kind's name, by a letter, or by the sign that a query or an address has for it. */
export const KINDS: readonly Shape[] = [
	{what: 'NAME', pattern: new RegExp(String.raw`(?<=[\s=/:@])(?<!::)${KIND}(?=$|[\s/;|&)]|\.(?:service|timer|socket)\b|:(?=[A-Z\d]))`, 'gmu'), fits: fitsKind},
	// Behind its kind nothing else can stand: `secret/NAME`, `deployment/xxx`.
	{what: 'pod/NAME', pattern: new RegExp(String.raw`(?<=[\s,]${OBJECT}\/)(?:[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*|x{2,}|\*{3,})(?![\w.=-])`, 'gu'), fits: (site) => site.zone === 'bare' && !site.sql && !site.assigned(site.literal) && unedited(site)},
	// `gcloud config set project PROJECT_ID`: a setting has its name in small letters, and the value is named by what it is.
	{what: 'config set x X_ID', pattern: /(?<=\sconfig (?:set|use-context|set-context|use) (?:[a-z][\w./-]{0,80} )?)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:ID|NAME|ZONE|REGION|ADDRESS|HOST|URL|USER|EMAIL|CONTEXT|NAMESPACE)(?![\w=])/gu, fits: (site) => site.zone === 'bare' && !site.assigned(site.literal)},
	// `ceph osd out osd.N`, `worker@N`.
	{what: 'osd.N', pattern: /(?<=\s(?:osd|mon|mds|mgr|rank)\.)(?:[NX]|[Ii][Dd])(?![\w.])|(?<=\s[a-z][\w-]{0,80}@)[NXi](?=\.service\b|\s|$)/gmu, fits: (site) => site.zone === 'bare' && !site.sql},
	// `releases:rollback vNN`, `git checkout v1.x.x`.
	{what: 'vNN', pattern: /(?<=[\s:/=@])v(?:N{1,3}|X{1,3}|n{2,3}|x{2,3}|\d+(?:\.(?:x\.x|X(?:\.X)?|\d+\.X)))(?![\w.-])/gu, fits: (site) => site.zone === 'bare' && !site.sql && unedited(site)},
	// A secret blanked out in a header.
	{what: ': ***', needs: '***', pattern: /(?<=["'][A-Za-z-]{1,80}: ?(?:Bearer |Basic )?)\*{3,}(?=["'])/gu, fits: unedited},
	{what: 'my-x-name', pattern: /(?<=[\s/=:'"])my-(?:[a-z]+-){1,2}name(?![\w.=-])/gu, fits: (site) => !site.sql && unedited(site)},
	{what: '%x%', needs: '%', pattern: /(?<![\w%$+])%{1,2}[A-Za-z][A-Za-z]*(?:[_-][A-Za-z]+)*%{1,2}(?![\w%])/gu, fits: (site) => site.literal.length > 4 && !WINDOWS.test(site.literal) && !site.sql && !site.says(/\b(?:date|printf|format|strftime|log_?format|awk|like|ilike)\b|-w\s/iu) && unedited(site)},
	// A value of a query that is bound later: `id = ?`, `id = :id`, `id = ...`.
	{what: '= ?', pattern: /(?<=(?:(?<![:<>!])=|[<>]|\blike|\bin ?\(|\bvalues ?\(|,)\s?)(?:\?(?![\w?|&]|\s*'\w)|:[A-Za-z_]\w*(?![\w:(])|\.{3}|…)(?=[\s,;)"']|$)/gimu, fits: (site) => inQuery(site) && !site.says(/\\(?:set|gset|prompt)\b/u)},
	// A part of an address that the manual of an interface leaves open: `/orders/:id`.
	{what: '/:id', needs: '://', pattern: /(?<=:\/\/[^\s"'?]{1,200}\/):[a-z]\w*(?=[/\s"'?]|$)/gimu, fits: unedited},
];
