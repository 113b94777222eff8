/** Commands that ask "are you sure?" unless a flag answers. `line` is the command's words joined by blanks. */
export type Confirmation = {readonly programs: RegExp; readonly line: RegExp; readonly not: RegExp};

const YES = /\s(?:-\w*[yf]\w*|--(?:yes|force|assume-?yes|no-prompt|quiet|non-interactive|confirm\S*|auto-approve))(?:[\s=]|$)/u;

/** Sources: the reference of each tool on deleting, restoring and switching over, and its flag that skips the question. */
export const CONFIRMATIONS: readonly Confirmation[] = [
	{programs: /^(?:docker|podman|nerdctl)$/u, line: /^\S+ (?:system|volume|image|container|network|builder) prune\b/u, not: YES},
	{programs: /^gcloud$/u, line: /\s(?:delete|restore|reset|failover|abandon|undelete|set-traffic|drain)(?:\s|$)/u, not: /\s(?:-q|--quiet|--no-user-output-enabled)\b/u},
	{programs: /^az$/u, line: /\s(?:delete|purge)(?:\s|$)/u, not: /\s(?:-y|--yes)\b|\s(?:blob|message|entity|secret|tag) delete/u},
	{programs: /^heroku$/u, line: /\s(?:pg:(?:reset|backups:restore|copy|promote|kill\S*)|apps:destroy|addons:destroy)\b/u, not: /--confirm\b/u},
	{programs: /^(?:flyctl|fly)$/u, line: /\s(?:destroy|delete)(?:\s|$)/u, not: YES},
	{programs: /^vercel$/u, line: /\s(?:rm|remove)(?:\s|$)/u, not: /\s(?:-y|--yes)\b/u},
	{programs: /^(?:lvremove|lvreduce)$/u, line: /^/u, not: /\s-\w*[yft]\w*(?:\s|$)|--(?:yes|force|test)\b/u},
	{programs: /^patronictl$/u, line: /\s(?:failover|switchover|reinit|restart|reload|pause|edit-config)\b/u, not: /--force\b|edit-config .*(?:--apply|-s|-p)\b.*--force/u},
	{programs: /^mysqladmin$/u, line: /\sdrop\b/u, not: /\s(?:-f|--force)\b/u},
	{programs: /^(?:dropdb|dropuser)$/u, line: /\s(?:-i|--interactive)\b/u, not: /^$/u},
	{programs: /^(?:rm|cp|mv)$/u, line: /\s-\w*[iI]\w*(?:\s|$)/u, not: /\s-\w*f/u},
	{programs: /^kubeadm$/u, line: /\sreset\b/u, not: /\s(?:-f|--force)\b/u},
	{programs: /^gluster$/u, line: /\s(?:stop|delete|remove-brick|detach)\b/u, not: /--mode=script\b/u},
	{programs: /^gh$/u, line: /\s(?:release|repo|run|cache|secret|variable) delete\b/u, not: /\s(?:-y|--yes|--confirm)\b|\s(?:run|cache|secret|variable) /u},
	{programs: /^argocd$/u, line: /\sapp (?:delete|rollback)\b/u, not: /\s(?:-y|--yes)\b|rollback/u},
	{programs: /^flux$/u, line: /\s(?:delete|uninstall)\b/u, not: /\s(?:-s|--silent)\b/u},
	{programs: /^velero$/u, line: /\sdelete\b/u, not: /--confirm\b/u},
	{programs: /^bosh$/u, line: /\s(?:deploy|stop|start|restart|recreate|delete\S*|run[- ]errand|cck|cloud-?check|clean-up|cleanup)\b/u, not: /\s(?:-[nr]|--non-interactive|--report|--auto)\b/u},
	{programs: /^cf$/u, line: /\s(?:delete\S*|rollback)\b/u, not: /\s-f\b/u},
	{programs: /^cdk$/u, line: /\s(?:deploy|destroy)\b/u, not: /--require-approval[= ]never|--force\b|\s-f\b/u},
	{programs: /^eb$/u, line: /\sterminate\b/u, not: /--force\b/u},
	{programs: /^doctl$/u, line: /\s(?:delete|rm|destroy)\b/u, not: /\s(?:-f|--force)\b/u},
	{programs: /^oci$/u, line: /\s(?:delete|terminate)\b/u, not: /--force\b/u},
	{programs: /^pip3?$/u, line: /\suninstall\b/u, not: /\s(?:-y|--yes)\b/u},
	{programs: /^(?:drush|artisan)$/u, line: /^drush |\smigrate(?::(?:fresh|refresh|reset|rollback))?(?![\w:])/u, not: /\s(?:-y|--yes|--force)\b|drush (?:status|st|cr|uli|pm:list|cex --diff)\b/u},
	{programs: /^prisma$/u, line: /\smigrate reset\b/u, not: /\s(?:-f|--force)\b/u},
	{programs: /^ufw$/u, line: /\s(?:enable|reset|delete)\b/u, not: /--force\b/u},
	{programs: /^certbot$/u, line: /^certbot(?:\s+(?:certonly|run|delete|revoke|--nginx|--apache)\b|$)/u, not: /\s(?:-n|--non-interactive|--dry-run)\b/u},
	{programs: /^systemctl$/u, line: /\sedit\b/u, not: /--stdin\b/u},
	{programs: /^vault$/u, line: /\soperator unseal(?:\s+-\S+)*$|\soperator (?:rekey|generate-root)(?:\s+-\S+)*$/u, not: /-(?:init|status|cancel)\b/u},
	{programs: /^aws$/u, line: /\ssso login\b/u, not: /^$/u},
	{programs: /^(?:gcloud|dpkg-reconfigure|update-alternatives)$/u, line: /^gcloud init\b|^dpkg-reconfigure |--config\b/u, not: /-f ?noninteractive|^gcloud (?!init)/u},
	{programs: /^(?:pct|virsh|machinectl|qm)$/u, line: /\s(?:enter|console|login|shell|terminal)\b/u, not: /^$/u},
	{programs: /^supabase$/u, line: /\sdb (?:push|pull|reset .*--(?:linked|db-url))\b/u, not: /\s--(?:yes|dry-run|help|local)\b/u},
	// What confirms by itself in PowerShell. Sources: the references of Active Directory, Storage, Failover Clusters and Exchange, `ConfirmImpact` High.
	{programs: /^(?:Move-ADDirectoryServerOperationMasterRole|(?:Install|Uninstall)-ADDS\w+|Remove-(?:AD\w+|Cluster\w*|Partition|VirtualDisk|StoragePool|PhysicalDisk|DnsServer\w+|DhcpServer\w+|Mailbox\w*|VM)|Clear-Disk|Reset-PhysicalDisk)$/iu, line: /^/u, not: /\s-(?:Confirm:\s?\$false|Force|WhatIf)(?:\s|$)/iu},
	// Source: Cloudflare's reference of wrangler: rollback, versions deploy, d1 migrations apply, d1 time-travel restore, delete.
	{programs: /^wrangler$/u, line: /\s(?:rollback|versions deploy|d1 (?:migrations apply|time-travel restore|delete)|pages project delete|queues delete)\b/u, not: /\s(?:-y|--yes|--force|--local|--dry-run|--skip-confirmation)\b|^wrangler (?!d1 ).*\sd1 /u},
	{programs: /^vercel$/u, line: /\s(?:env (?:rm|remove)|alias rm|domains rm|project rm)\b/u, not: /\s(?:-y|--yes)\b/u},
	// A secret that neither a flag nor a pipe brings is asked for. Sources: the references of wrangler, gh, vercel, firebase.
	{programs: /^wrangler$/u, line: /\s(?:pages )?secrets?[ :](?:put|create)\b/u, not: /^$/u},
	{programs: /^gh$/u, line: /\ssecret set\b/u, not: /\s(?:-b|-f|--body|--env-file)\b/u},
	{programs: /^vercel$/u, line: /\senv add\b/u, not: /^$/u},
	{programs: /^firebase$/u, line: /\sfunctions:secrets:set\b/u, not: /--data-file\b/u},
	{programs: /^mdadm$/u, line: /--create\b/u, not: /--run\b/u},
];
