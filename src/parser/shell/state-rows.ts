/** Commands that show the state of what a run changes. `line` is tried on the words joined by blanks; its group names what is shown, unless `what` does. */
type StateRow = {readonly programs: RegExp; readonly line: RegExp; readonly not?: RegExp; readonly what?: string; readonly source: string};

const CONTAINERS = /^(?:docker|podman|nerdctl|docker-compose|podman-compose)$/u;
const KUBE = /^(?:kubectl|oc|k|kubecolor)$/u;
const FLY = /^(?:flyctl|fly)$/u;
/** Source: `kubectl options` and `kubectl get --help`: flags whose value is the next word. */
const KUBE_FLAGS = String.raw`(?:\s+(?:(?:-[nlLoc]|--(?:namespace|selector|context|cluster|kubeconfig|output|sort-by|field-selector))\s+\S+|-\S+))*`;

/** The first row that fits decides. Nothing that prints values of secrets or of an environment, that streams, or that waits. */
export const STATE_ROWS: readonly StateRow[] = [
	{programs: FLY, line: /^\S+ (status|releases)\b/u, not: /\brollback\b/u, source: 'flyctl reference'},
	{programs: FLY, line: /^\S+ (machines?|apps?|volumes?|ips|checks|certs|regions|image|scale) (?:list|ls|show|status)\b/u, source: 'flyctl reference'},
	{programs: KUBE, line: new RegExp(String.raw`^\S+${KUBE_FLAGS}\s+get${KUBE_FLAGS}\s+([a-z][a-z.]*(?:,[a-z.]+)*)`, 'u'), not: /\s(?:-w|--watch(?:-only)?)\b|\s(?:secrets?|cm|configmaps?)\b/u, source: 'kubectl reference, get'},
	{programs: KUBE, line: /\srollout history\b/u, what: 'rollout-history', source: 'kubectl reference, rollout history'},
	{programs: KUBE, line: /\stop (pods?|nodes?)\b/u, source: 'kubectl reference, top'},
	{programs: /^helm$/u, line: /^helm (?:-\S+ )*(status|history|list|ls)\b/u, source: 'helm reference'},
	{programs: /^argocd$/u, line: /\sapp (?:get|history|list)\b/u, what: 'apps', source: 'argocd reference'},
	{programs: CONTAINERS, line: /\s(?:service|stack|node) (?:ls|ps|services|inspect)\b/u, what: 'services', source: 'docker reference'},
	{programs: CONTAINERS, line: /\sexec\b.*\s(?:psql|mysql|mariadb)\b.*\bselect\b/iu, not: /\sinto\s/iu, what: 'query', source: 'SQL: a query shows rows'},
	{programs: CONTAINERS, line: /^\S+(?: \S+)*? ps\b/u, not: /\sexec\b|\srun\b/u, what: 'containers', source: 'docker and docker compose references'},
	{programs: CONTAINERS, line: /^\S+(?: \S+)*? (images)\b/u, not: /\sexec\b|\srun\b/u, source: 'docker and docker compose references'},
	{programs: /^(?:psql|mysql|mariadb)$/u, line: /\bselect\b/iu, not: /\sinto\s/iu, what: 'query', source: 'SQL: a query shows rows'},
	{programs: /^aws$/u, line: /\s(?:describe|list)-([a-z-]+)\b/u, not: /secret|parameter/u, source: 'AWS CLI reference: describe-* and list-* only read'},
	{programs: /^aws$/u, line: /\s(?:lambda|amplify|apigatewayv?2?|cloudfront|elasticbeanstalk|deploy|route53|rds|ecs) get-([a-z-]+)\b/u, not: /secret|password|token|auth/u, source: 'AWS CLI reference'},
	{programs: /^gcloud$/u, line: /\s([a-z-]+) (?:list|describe)\b/u, not: /\bsecrets\b/u, source: 'gcloud reference'},
	{programs: /^az$/u, line: /\s([a-z-]+) (?:list|show)\b/u, not: /\b(?:keyvault|secret|appsettings|connection-string)\b/u, source: 'az reference'},
	{programs: /^heroku$/u, line: /^heroku (releases|ps|status)(?:\s|$)|^heroku apps:info\b/u, source: 'Heroku Dev Center'},
	{programs: /^(?:vercel|now)$/u, line: /^\S+ (?:ls|list|inspect)\b/u, what: 'deployments', source: 'vercel reference'},
	{programs: /^netlify$/u, line: /^\S+ (status)\b/u, source: 'netlify reference'},
	{programs: /^(?:railway|render|eb|gh-pages|wrangler|supabase|firebase)$/u, line: /^\S+ (?:[a-z:-]+ )?(status|list|releases|deployments)\b/u, source: 'command references'},
	{programs: /^gh$/u, line: /^gh (release|run|deployment) (?:list|view)\b/u, source: 'gh reference'},
	{programs: /^git$/u, line: /^git (?:-\S+ )*(log|status|describe|tag|branch)\b/u, not: /\s(?:-d|-D|-m|-M|-f|--delete|-a|-s)\b/u, source: 'git manuals'},
	{programs: /^git$/u, line: /^git (?:-\S+ )*rev-parse\b/u, what: 'revision', source: 'git-rev-parse(1)'},
	{programs: /^systemctl$/u, line: /\s(status|is-active|list-units)\b/u, source: 'systemctl(1)'},
	{programs: /^service$/u, line: /^service \S+ (status)\b/u, source: 'service(8)'},
	{programs: /^supervisorctl$/u, line: /\s(status)\b/u, source: 'supervisorctl reference'},
	{programs: /^pm2$/u, line: /^pm2 (?:list|ls|status|jlist)\b/u, what: 'processes', source: 'pm2 reference'},
	{programs: /^nomad$/u, line: /^nomad (?:job )?(status|history|deployments)\b/u, source: 'nomad reference'},
	{programs: /^consul$/u, line: /^consul (members|catalog services)\b/u, source: 'consul reference'},
	{programs: /^patronictl$/u, line: /\s(?:list|topology|history)\b/u, what: 'cluster', source: 'patronictl reference'},
	{programs: /^repmgr$/u, line: /\scluster (?:show|matrix)\b/u, what: 'cluster', source: 'repmgr reference'},
	{programs: /^(?:pg_ctl|pg_ctlcluster|pg_lsclusters)$/u, line: /\s(status)\b|^pg_lsclusters\b/u, what: 'cluster', source: 'PostgreSQL and postgresql-common manuals'},
	{programs: /^(?:alembic|flyway|knex|goose|dbmate|migrate|sequelize|prisma)$/u, line: /\s(?:current|history|info|status|version|migrate:(?:status|list|currentVersion)|db:migrate:status|migrate status)\b/u, what: 'migrations', source: 'references of the migration tools'},
	{programs: /^(?:rails|rake|bin\/rails)$/u, line: /\sdb:(?:migrate:status|version)\b/u, what: 'migrations', source: 'Rails guides, Active Record migrations'},
	{programs: /^(?:terraform|tofu)$/u, line: /\sstate list\b/u, what: 'state', source: 'terraform reference'},
	{programs: /^(?:curl|wget|http|https)$/u, line: /\shttps?:\/\/\S+?\/(health|healthz|healthcheck|status|ready|readyz|live|livez|version|info|ping)(?:["'/?\s]|$)/u, not: /\s(?:-X|--request|-d|--data\S*|POST|PUT|DELETE|PATCH)\b/u, source: 'names that services give to the addresses of their state'},
];
