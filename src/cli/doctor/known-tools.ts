/** How a program tells its version without doing anything else. Only these are started; others are just looked for. */
type VersionRow = {readonly tools: readonly string[]; readonly args: readonly string[]};

/** Sources: the manual pages and references of the programs. */
const ROWS: readonly VersionRow[] = [
	{tools: ['git', 'curl', 'wget', 'jq', 'yq', 'make', 'rsync', 'tar', 'sed', 'grep', 'gzip', 'python', 'python3', 'node', 'npm', 'pnpm', 'yarn', 'ruby', 'perl', 'php', 'psql', 'pg_dump', 'pg_restore', 'mysql', 'mysqldump', 'sqlite3', 'redis-cli', 'mongosh', 'mongodump', 'docker', 'podman', 'docker-compose', 'ansible', 'ansible-playbook', 'aws', 'az', 'systemctl', 'journalctl', 'bash', 'zsh', 'vercel', 'heroku', 'nomad', 'vault', 'consul', 'just', 'task', 'stern'], args: ['--version']},
	{tools: ['ssh', 'tmux', 'dig'], args: ['-V']},
	{tools: ['kubectl', 'oc'], args: ['version', '--client']},
	{tools: ['helm', 'flyctl', 'fly', 'terraform', 'tofu', 'kustomize', 'go'], args: ['version']},
];

/** Words to ask a program for its version with; null: it is not known to be harmless. */
export const versionArgs = (tool: string): readonly string[] | null => ROWS.find(({tools}) => tools.includes(tool))?.args ?? null;
