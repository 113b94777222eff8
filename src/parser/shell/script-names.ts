import type {Effect} from '../../plan/step.ts';

const READ =
	/^(?:check|checks|checker|verify|verification|validate|validation|status|list|ls|get|show|test|tests|health|healthcheck|info|version|logs?|monitor|monitoring|dashboard|diagnose|diagnostics?|inspect|describe|view|report|audit|lint|smoke|ping|print|diff|plan|preview|history|doctor|watch|compare|find|search|query|read|metrics|stats|help|dry|whoami|current|pending|e2e|unit|integration|probe|detect|count|fetch|display|summary|typecheck|types|verificar|comprobar|prüfen|estado|statut|overview|probar|listar|state)$/u;
const DESTROY = /^(?:halt|poweroff|restore|restoring|drop|del|delete|destroy|purge|wipe|truncate|teardown|nuke|down|stop|shutdown|unmount|kill|remove|rm|erase|reset|prune|restaur\w+|restauração|restauración|recuperar|eliminar|borrar|excluir|löschen|wiederherstell\w*|zurückspielen|einspielen|supprimer|flush|terminate|decommission|cleanup|uninstall|undeploy|unregister|deregister)$/u;
const STORE = /^(?:migrate|migration|migrations|migrator|db|database|schema|sql|data|datos|banco|flyway|liquibase|alembic|prisma|knex|sequelize|ecto|ef)$/u;
const BACK = /^(?:rollback|rollbacks|down|undo|revert|downgrade|reset)$/u;
const GOES = /^(?:deploy|release|rollback|promote|publish|upgrade|downgrade|install)$/u;
/** A copy of data that is put back. */
const DUMP = /(?:^|[/\\_.-])(?:backups?|dumps?|snapshots?|respaldos?|sauvegardes?|sicherung(?:en)?)(?:[/\\_.-]|$)|^-(?:backup|dump|snapshot)(?:-?(?:file|path|id))?$|\.(?:sql|dump|bak)(?:\.(?:gz|bz2|xz|zst|zip))?$/iu;
/** Why nobody can say more of it. */
export const UNKNOWN = 'it is not known and may change something';
const POWER_OFF = /^(?:--?(?:[\w-]+=)?)?(?:force[-_]?off|power[-_]?off|graceful[-_]?shutdown|hard[-_]?off|soft[-_]?off|push[-_]?power[-_]?button)$/iu;
const EMPTIES = /^(?:clear|clean|empty|expunge|scrub|vaciar|limpiar|borra|esvaziar|limpar|leeren|bereinigen|vider)$/u;
/** A verb as a flag, alone or with what it is about: `--restore`, `--delete-user`. Conditions and times are none: `--stop-on-error`, `--kill-after`. */
const VERB_FLAG = /^--?(?:(?:delete|destroy|wipe|drop)(?:-(?!on|after|if|at|when|first|until|cache|tmp|temp)[a-z]+)*|purge|remove|prune|restore(?:-from(?:-[a-z]+)*)?|stop|shutdown|kill|terminate|teardown|uninstall)(?:=|$)/iu;
/** Behind the kind of thing and its kind in turn: `shopctl till drawer delete 4`. */
const TOLD = /^(?:delete|destroy|remove|terminate|purge|drop|wipe|erase|stop|shutdown)$/u;
/** What a service keeps. */
const RECORDS = /^(?:data|datos|dados|daten|données|db|database|databases|tables?|records?|rows?|users?|orders?|accounts?|customers?|tenants?|bucket|buckets|storage|volumes?|queues?|topics?)$/u;
/** Words that tame a destructive one: what is removed is no data. */
const HARMLESS = /^(?:pssession|cimsession|psdrive|cache|caches|lock|locks|maintenance|banner|alert|silence|flag|feature|dist|build|tmp|temp)$/u;

/** `--admin-cmd=purge-carts`: which of its acts. */
const VALUE_TOLD = /^--?(?:[a-z]+-)*(?:cmd|command|action|operation|task)=["']?([a-z][\w-]*)/u;

/** What the name of an unknown program, script or target and its first words say; unknown is taken for a change. */
export function effectOfName(name: string, args: readonly string[]): {readonly effect: Effect; readonly why: string} {
	const base = (name.split(/[/\\]/u).at(-1) ?? name).replace(/\.(?:sh|bash|py|js|ts|mjs|rb|pl|php|ps1|bat|cmd|exe)$/u, '');
	const own = tokens(base);
	const plain = args.filter((word) => !word.startsWith('-'));
	// A sentence is what is said, not what is done.
	const verbs = plain.slice(0, 2).flatMap((word) => (/[/=$]|\s|^[A-Z][A-Z_]+$/u.test(word) ? [] : tokens(word)));
	const all = [...own, ...verbs];
	const flags = args.flatMap((word) => (/^--[a-z]/u.test(word) ? tokens(word.replace(/=.*$/su, '')) : []));
	if (args.some((word) => /^--?(?:dry-run|check|what-?if|noop|(?:verify|validate|test|list)-only)\b/iu.test(word)) || /^(?:--(?:help|version|list|status|plan)|-h)$/u.test(args.at(-1) ?? '')) return {effect: 'read', why: 'its flags say that it only looks'};
	if (args.some((word) => VERB_FLAG.test(word) || (/^--reset-/iu.test(word) && tokens(word).some((one) => STORE.test(one) || RECORDS.test(one))))) return {effect: 'destructive', why: 'a flag of it says that it deletes, restores or stops'};
	if (own.some((word) => BACK.test(word) || DESTROY.test(word)) && args.some((word) => DUMP.test(word))) return {effect: 'destructive', why: 'it puts back what it is given from a backup'};
	// Windows' own programs of these names.
	if (/^(?:copy|move)$/iu.test(base) && args.some((word) => /[\\/]/u.test(word) && DUMP.test(word)) && !DUMP.test(args.at(-1) ?? '')) return {effect: 'destructive', why: 'it overwrites live files with a backup'};
	// `./rollback.sh version`: to which one, in a word that nobody has filled in.
	if (verbs[0] !== undefined && READ.test(verbs[0]) && !(verbs[0] === 'version' && plain.length === 1 && own.some((word) => GOES.test(word)))) return {effect: 'read', why: `\`${verbs[0]}\` says that it only looks`};
	if (own[0] !== undefined && READ.test(own[0])) return {effect: 'read', why: `its name says that it only looks`};
	if (all.includes('flyway') && all.includes('clean')) return {effect: 'destructive', why: 'it drops all that a schema holds'};
	if (all.some((word) => STORE.test(word)) && [...all, ...flags].some((word) => BACK.test(word))) return {effect: 'destructive', why: 'its name says that it takes migrations back'};
	if (all.some((word) => DESTROY.test(word)) && !all.some((word) => HARMLESS.test(word))) return {effect: 'destructive', why: 'its name says that it deletes, restores or stops'};
	if (plain.slice(2, 5).some((word) => TOLD.test(word)) && !all.some((word) => HARMLESS.test(word))) return {effect: 'destructive', why: 'a word of it says that it deletes or stops'};
	if (args.some((word) => DESTROY.test(tokens(VALUE_TOLD.exec(word)?.[1] ?? '')[0] ?? ''))) return {effect: 'destructive', why: 'the value of a flag says that it deletes, restores or stops'};
	if (own.some((word) => EMPTIES.test(word)) && own.some((word) => RECORDS.test(word))) return {effect: 'destructive', why: 'its name says that it empties data'};
	// Source: Redfish, ResetType; ipmitool(1).
	if (args.some((word) => POWER_OFF.test(word))) return {effect: 'destructive', why: 'it is told to turn a machine off'};
	if (/(?:^|\s)(?:service|unit|process|app) \S+ (?:stop|kill|down|remove|delete)(?:\s|$)/u.test(args.join(' '))) return {effect: 'destructive', why: 'it is told to stop or remove a service'};
	if (own.some((word) => READ.test(word))) return {effect: 'read', why: 'its name says that it only looks'};
	return {effect: 'change', why: UNKNOWN};
}

function tokens(text: string): readonly string[] {
	return text
		.replace(/([a-z])([A-Z])/gu, '$1-$2')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
}
