import {rows} from './effect-row.ts';
import type {EffectRow} from './effect-row.ts';

/** Hosting platforms and infrastructure tools. Sources: the command references of each tool. */
const HOSTS = 'flyctl fly heroku vercel netlify railway render dokku eb scalingo clever wrangler firebase cf now amplify supabase doctl linode-cli hcloud pscale neonctl turso';

export const CLOUD_EFFECTS: readonly EffectRow[] = [
	// Short forms. Source: `cf help -a`.
	...rows('cf', 'destructive', [[/^(?:d|ds|dsk|dsb|sp|stop|delete\S*|purge\S*|delete-orphaned-routes)(?: |$)/u, null, 'stops or deletes a resource']]),
	// A setting of the next release. Source: vercel env, railway variables.
	...rows(HOSTS, 'change', [[/^env (?:rm|remove)\b/u, null, 'takes a setting away']]),
	...rows(HOSTS, 'destructive', [
		[/^(?:scale )?count 0\b|^scale count\b.*\b0\b|=0\b/u, /\bscale\b|\bps\b/u, 'scales to 0, which stops the service'],
		// The service by an option: `railway scale -s web 0`.
		[null, /^\S+ (?:\S+ )?scale (?!(?:memory|vm)\b)(?:\S+ )+0(?: |$)/u, 'scales to 0, which stops the service'],
		[/^(?:pg|postgres|backups?|addons|db|database|branch):?(?:\S* )*(?:backups?:)?(?:restore|reset|destroy|delete|drop)\b|^pg:(?:reset|kill|killall|backups:restore|backups:delete|copy)\b/u, null, 'overwrites or deletes a database'],
		// An object or a key under its own name again. Source: references of wrangler, `kv key put --path`, `r2 object put --file`.
		[/^(?:kv[ :](?:key|bulk)|r2 object) put\b/u, /\s(?:--(?:path|file)[ =]|put (?:\S+ )*)["']?\S*(?:restor|backup|bkp|snapshot|dump|rollback)/u, 'puts a backup over what is there'],
		// Back in time and in place. Sources: references of D1 (`d1 time-travel restore`) and Neon (`branches restore`).
		[/^(?:\S+ )?(?:time-travel|point-in-time|pitr|history|branches) (?:restore|reset|rewind)\b/u, null, 'sets a database back, and what was written since is lost'],
		[/\b(?:destroy|delete|remove|rm|purge|terminate|drop|wipe|detach|suspend|stop)\b/u, null, 'stops or deletes a resource'],
		// A server made anew from an image loses its disk; one without power serves nobody. Sources: references of hcloud, doctl, linode-cli.
		[/^(?:server|compute droplet-action|linodes) (?:reset-to-image|rebuild|restore|enable-rescue|poweroff|power-off|shutdown|reset)\b/u, null, 'makes a server anew or turns it off'],
		[/:(?:destroy|delete|remove|drop|reset|stop|kill)\b/u, null, 'stops or deletes a resource'],
		[/^db (?:reset|push)\b/u, /--force|--include-all|reset/u, 'overwrites a database'],
		[/^(?:db|pg):push\b/u, null, 'overwrites a remote database'],
		[/^maintenance:on\b/u, null, 'takes the service offline'],
	]),
	...rows(HOSTS, 'read', [
		[/^(?:status|logs?|tail|ls|list|inspect|info|whoami|version|metrics|dashboard|open|doctor|checks|events|history|health|env:?ls|platform status|ips list)\b/u, null, 'only looks'],
		[/^(?:domains?|projects?|ps|releases?|config|secrets|env|apps|regions|machines?|services?|volumes?|certs|deployments?|alias|branches|sites?)(?: (?:list|ls|show|info|status|view|get|checks|pull)\b|$)/u, null, 'only looks'],
		[/^[\w-]+(?: [\w-]+)? (?:list|ls|show|info|status|view|get|describe|logs)\b/u, null, 'only looks'],
		[/^(?:ps|releases|config|logs|addons|pg|apps|domains|certs|drains|labs|buildpacks|features|access|members|pipelines|auth)(?::(?:info|get|list|diagnose|ps|wait|backups|whoami|locks|outliers|output|credentials|diff)(?:$| )|$)/u, null, 'only looks'],
		[/^(?:ssh (?:console|sftp (?:get|shell|find))|ssh$|proxy|connect|postgres (?:connect|list|users list)|pg:psql|psql|console|auth|login|link)\b/u, null, 'opens a connection'],
		[/^pg:(?:info|psql|ps|diagnose|backups$|wait|locks|outliers|bloat|blocking|connection-info)/u, null, 'only looks'],
	]),
	// Ends a rollout that goes on, and what runs stays. Source: aws deploy stop-deployment help.
	...rows('aws', 'change', [[/^deploy stop-deployment\b/u, null, 'ends a rollout']]),
	...rows('aws', 'destructive', [
		[/^\S+ (?:delete|batch-delete|terminate|remove|purge|deregister|destroy|stop|disable|detach|release|revoke|reset|schedule-key-deletion)(?:-\S*)?\b/u, null, 'deletes or stops a resource'],
		[/^s3 (?:rm|rb|mv)\b/u, null, 'deletes objects'],
		[/^s3 sync\b/u, /--delete\b/u, 'deletes objects that are not in the source'],
		// The direction that a backup does not have.
		[/^s3 (?:sync|cp) (?:-\S+ )*s3:\/\/\S*(?:secondary|replica|standby|backup|bkp|copy|archive|snapshot|dr-|-dr|failover|mirror|old)\S* s3:\/\/(?!\S*(?:backup|bkp|archive|copy|snapshot|secondary|replica|standby|mirror|test|tmp|temp|staging|restore))/u, null, 'puts copies over what is in the bucket'],
		[/^s3 cp (?:-\S+ )*(?!s3:)\S*(?:recovered|restored|backup|bkp|\.bak\b|rollback|last-?good|known-?good)\S* s3:\/\/(?!\S*(?:backup|bkp|archive|snapshot|tmp|temp|staging|dump))/u, null, 'puts what was kept over what is in the bucket'],
		[null, /--(?:desired-count|desired-capacity|max-size)[= ]0\b|desiredCount=0/u, 'scales to 0, which stops the service'],
	]),
	...rows('aws', 'read', [
		[/^\S+ (?:describe|list|get|head|lookup|search|scan|query|batch-get|filter|simulate|estimate|validate|test|view|preview|wait|tail|select|check)(?:-\S*)?\b/u, null, 'only looks'],
		[/^(?:s3 (?:ls|presign)|logs (?:tail|start-query|get-query-results)|sts \S+|configure list|ssm start-session|ecr get-login-password|sso login|ecs execute-command|eks update-kubeconfig)\b/u, null, 'only looks'],
		[/^s3 cp s3:\/\/\S+ (?!s3:)/u, null, 'copies from the bucket'],
	]),
	// Sources: gcloud firestore import, gcloud datastore import, gcloud sql import.
	...rows('gcloud', 'destructive', [[/^(?:alpha |beta )?(?:firestore|datastore|sql) import\b/u, null, 'puts what was exported over what is there']]),
	...rows('bq', 'destructive', [
		[/^(?:rm|truncate)\b/u, null, 'deletes tables or data sets'],
		[/^cp\b/u, /\s(?:-f|--force)\b/u, 'overwrites a table'],
		[/^load\b/u, /\s--replace\b/u, 'overwrites a table'],
	]),
	// What was kept is put over what is in the bucket.
	...rows('gsutil gcloud', 'destructive', [[/^(?:storage )?(?:cp|mv)\b/u, / (?:cp|mv) (?:-\S+ )*gs:\/\/\S*(?:backup|bkp|archive|snapshot|dump|copy|secondary|replica)\S* gs:\/\/(?!\S*(?:backup|bkp|archive|copy|snapshot|secondary|replica|test|tmp|temp|staging|restore))/u, 'puts copies over what is in the bucket']]),
	// Sources: `gsutil help rsync`, `gcloud storage rsync --help`; `-d` deletes what the source has not.
	...rows('gsutil gcloud', 'destructive', [[/\brsync\b/u, / rsync (?!(?:.* )?(?:-[a-zA-Z]*n[a-zA-Z]*|--dry-run)(?: |$))(?:.* )?(?:-[a-zA-Z]*d[a-zA-Z]*(?: |$)|--delete-unmatched-destination-objects)/u, 'deletes objects that are not in the source']]),
	// A new server is made, and the one it is copied from stays. Source: az postgres flexible-server restore, az sql db restore.
	...rows('az', 'change', [[/^(?:(?:postgres|mysql|mariadb)(?: flexible-server| server)? (?:geo-)?restore|sql db restore)\b/u, null, 'restores to a new server']]),
	// As few as none while nobody calls, and others when somebody does. Source: `gcloud run services update --help`, `az containerapp update --help`.
	...rows('gcloud az', 'change', [[/^(?:beta |alpha )?(?:run|functions|containerapp)\s(?:\S+\s)*?(?:deploy|update|create)\b/u, /^(?!.*--max(?:-instances|-replicas)?[= ]0\b).*--min(?:-instances|-replicas)?[= ]0\b/u, 'changes a service, which still starts when it is called']]),
	...rows('gcloud gsutil bq az oci ibmcloud aliyun', 'destructive', [
		[/(?:^|\s)(?:(?:delete|remove|stop|purge|terminate|disable)(?:-[a-z-]+)?|destroy|rm|rb|deallocate|reset|suspend|restore-backup)(?:\s|$)/u, null, 'deletes or stops a resource'],
		[/(?:^|\s)(?:backups? restore|restore(?:-\w+)*)(?=\s|$)/u, null, 'overwrites data with a backup'],
		[null, /--(?:num-nodes|size|min-instances|number-of-workers|node-count|replicas|max-replicas)[= ]0\b/u, 'scales to 0, which stops the service'],
	]),
	...rows('gcloud gsutil bq az oci ibmcloud aliyun', 'read', [
		[/(?:^|\s)(?:list|describe|show|get|ls|cat|stat|du|read|tail|logs|view|history|info|version|wait|query|head|print-access-token|get-credentials|get-iam-policy|list-\S+|get-\S+|show-\S+|ssh|login|check-\S+)(?:\s|$)/u, null, 'only looks'],
		[/^config\b|^account set\b/u, null, 'sets the tool up'],
	]),
	...rows('terraform tofu tf terragrunt pulumi cdk cdktf cloudformation', 'destructive', [
		[/\b(?:destroy|state rm|state push|stack import|workspace delete|force-unlock|taint|stack rm)\b/u, null, 'destroys resources'],
		[/^(?:apply|up)\b/u, /-destroy\b|-replace\b/u, 'destroys resources'],
	]),
	...rows('terraform tofu tf terragrunt pulumi cdk cdktf', 'read', [[/^(?:plan|show|output|validate|fmt|graph|providers|version|state (?:list|show|pull)|workspace (?:list|show|select)|init|preview|stack(?: (?:ls|output|history))?|diff|ls|synth|list|console|get|refresh)\b/u, null, 'only looks']]),
	...rows('ansible ansible-playbook salt puppet chef-client knife', 'read', [[null, /--(?:check|list-hosts|list-tasks|syntax-check|noop|why-run)\b|-m (?:ping|setup)\b|test\.ping/u, 'only looks']]),
	...rows('vault bao consul etcdctl', 'destructive', [[/\b(?:delete|destroy|del|revoke|purge|seal|leave|rekey|snapshot restore)\b/u, null, 'deletes or seals']]),
	...rows('vault bao consul etcdctl', 'read', [[/^(?:status|read|kv (?:get|list|metadata get)|list|get|members|member list|endpoint \w+|operator raft list-peers|token lookup|login|catalog|info|monitor|version|watch|snapshot inspect)\b/u, null, 'only looks']]),
	...rows('gh glab', 'destructive', [[/^(?:\S+ )?(?:delete|archive)\b/u, null, 'deletes']]),
	...rows('gh glab', 'read', [[/\b(?:list|view|status|diff|checks|watch|browse|download|log|logs|show)\b|^auth\b/u, /^(?!.*(?:-X|--method)[ =](?:POST|PUT|PATCH|DELETE)).*$/u, 'only looks']]),
	...rows('gh glab', 'destructive', [[/^api\b/u, /(?:-X|--method)[ =]DELETE/u, 'deletes through the API']]),
	...rows('gh glab', 'read', [[/^api\b/u, /^(?!.*(?:(?:-X|--method)[ =](?:POST|PUT|PATCH)| -[fF] | --field| --raw-field)).*$/u, 'only asks the API']]),
];
