/** What running a command once more does, for the operator who is about to. `line` is tried on the words joined by blanks. */
type SecondTimeRow = {readonly programs: RegExp; readonly line: RegExp; readonly not?: RegExp; readonly says: string; readonly source: string};

const KUBE = /^(?:kubectl|oc|k)$/u;
const MIGRATES = 'takes back one more migration';
const STEP_BACK = 'goes back one more release';
const COMPOSE = /^(?:docker|podman|nerdctl|docker-compose|podman-compose)$/u;

/** The first row that fits decides. */
export const SECOND_TIME_ROWS: readonly SecondTimeRow[] = [
	{programs: KUBE, line: /\srollout undo\b/u, not: /--to-revision/u, says: 'takes the rollback back: the version before is the bad one now', source: 'kubectl reference, rollout undo: without --to-revision to the last revision'},
	{programs: KUBE, line: /\srollout undo\b.*--to-revision/u, says: 'changes nothing while that revision is running; its number may be gone', source: 'kubectl reference, rollout undo: a revision that is rolled back to gets a new number'},
	{programs: KUBE, line: /\s(?:apply|scale|cordon|uncordon|drain|label|annotate|set image)\b/u, says: 'brings about the same state again', source: 'kubectl reference, declarative commands'},
	{programs: KUBE, line: /\srollout restart\b/u, says: 'restarts every pod again', source: 'kubectl reference, rollout restart'},
	{programs: KUBE, line: /\sdelete pods?\b/u, says: 'deletes the pods that were started in between', source: 'kubectl reference, delete'},
	{programs: KUBE, line: /\sdelete\b/u, says: 'fails if it is gone, and deletes it again if it was made anew', source: 'kubectl reference, delete'},
	{programs: KUBE, line: /\screate\b/u, says: 'fails because it is there already', source: 'kubectl reference, create'},
	{programs: /^helm$/u, line: /\srollback\s+(?:-\S+\s+)*[^\s-]\S*(?:\s+-\S+)*$/u, says: 'takes the rollback back: the revision before is the bad one now', source: 'helm rollback reference: without a revision to the previous one'},
	{programs: /^helm$/u, line: /\s(?:rollback|upgrade)\b/u, says: 'makes one more revision of the same', source: 'helm reference: each upgrade and rollback is a revision'},
	{programs: /^(?:flyctl|fly)$/u, line: /\sreleases? rollback\b|\sdeploy\b/u, says: 'deploys once more; without a version named, which one depends on the release before', source: 'flyctl reference, releases and deploy'},
	{programs: /^heroku$/u, line: /\s(?:releases:)?rollback(?:\s|$)/u, says: STEP_BACK, source: 'Heroku Dev Center, releases:rollback without a release'},
	{programs: /^(?:vercel|netlify|wrangler)$/u, line: /\srollback\b/u, says: STEP_BACK, source: 'command references: rollback without a deployment'},
	{programs: /^(?:rails|rake|bin\/rails|bundle)$/u, line: /\bdb:rollback\b/u, says: MIGRATES, source: 'Rails guides, Active Record migrations: db:rollback'},
	{programs: /^alembic$/u, line: /\sdowngrade\s+-\d/u, says: MIGRATES, source: 'Alembic tutorial: relative migration identifiers'},
	{programs: /^(?:knex|npx|goose|dbmate|migrate|sequelize|sequelize-cli|liquibase|php|artisan)$/u, line: /migrate:(?:rollback|down)\b|\b(?:migrate )?(?:down|rollback(?:-count)?)\b|db:migrate:undo(?!:all)\b/u, says: MIGRATES, source: 'knex, goose, dbmate, golang-migrate, Sequelize, Liquibase, Laravel docs: down and rollback take one step or batch'},
	{programs: /^(?:rails|rake|alembic|flyway|knex|goose|dbmate|prisma|npx|python3?|php)$/u, line: /db:migrate\b|\bmigrate\b|upgrade head\b|\bup\b/u, says: 'runs only migrations that have not run', source: 'migration tools keep a table of what has run'},
	{programs: /^git$/u, line: /\srevert\b/u, says: 'reverts the same commit again, which is empty or in conflict', source: 'git-revert(1)'},
	{programs: /^git$/u, line: /\sreset\b.*(?:~\d*|\^)/u, says: 'goes back as many commits once more', source: 'git-reset(1), gitrevisions(7): relative to HEAD'},
	{programs: /^git$/u, line: /\s(?:checkout|switch|push|pull|reset|fetch)\b/u, says: 'changes nothing if nothing happened in between', source: 'git manuals'},
	{programs: /^git$/u, line: /\s(?:stash|commit)\b/u, says: 'takes what has changed in between', source: 'git-stash(1), git-commit(1)'},
	{programs: COMPOSE, line: /(?:^|\s)(?:down|stop|kill|rm)\b/u, says: 'stops what was started in between', source: 'docker compose and docker references'},
	{programs: COMPOSE, line: /\srestart\b/u, says: 'interrupts the service again', source: 'docker restart reference'},
	{programs: COMPOSE, line: /\sup\b/u, says: 'starts what is not running and replaces what has changed', source: 'docker compose up reference'},
	{programs: COMPOSE, line: /\s(?:pull|service (?:update|scale)|scale)\b/u, says: 'brings about the same state again', source: 'docker references'},
	{programs: COMPOSE, line: /\sservice rollback\b/u, says: 'takes the rollback back', source: 'docker service rollback reference: to the previous version'},
	{programs: COMPOSE, line: /\srun\b/u, says: 'starts one more container', source: 'docker run reference'},
	{programs: /^systemctl$/u, line: /\s(?:restart|reload\S*|try-restart)\b/u, says: 'interrupts the service again', source: 'systemctl(1)'},
	{programs: /^systemctl$/u, line: /\s(?:start|stop|enable|disable|mask|unmask)\b/u, says: 'changes nothing if it is so already', source: 'systemctl(1)'},
	{programs: /^service$/u, line: /\srestart\b/u, says: 'interrupts the service again', source: 'service(8)'},
	{programs: /^(?:terraform|tofu|pulumi)$/u, line: /\s(?:apply|up)\b/u, says: 'changes what differs from the files by then', source: 'terraform apply reference'},
	{programs: /^(?:terraform|tofu|pulumi)$/u, line: /\sdestroy\b/u, says: 'destroys what is left, and what was made in between', source: 'terraform destroy reference'},
	{programs: /^rm$/u, line: /^/u, says: 'removes what came to that place in between', source: 'rm(1)'},
	{programs: /^mv$/u, line: /^/u, says: 'fails, or moves something else over it', source: 'mv(1)'},
	{programs: /^(?:cp|scp|rsync|pg_dump|mysqldump|tar)$/u, line: /^/u, says: 'overwrites what the first time wrote', source: 'manuals: existing files are overwritten'},
	{programs: /^(?:pg_restore|psql|mysql|mongorestore|sqlite3)$/u, line: /^/u, says: 'may add or lose rows a second time', source: 'nothing in SQL or a dump says that it may be run twice'},
	{programs: /^sed$/u, line: /\s-\w*i/u, says: 'edits the file that was edited already', source: 'sed(1): -i'},
	{programs: /^(?:kill|pkill|killall)$/u, line: /^/u, says: 'hits whatever has that name or number by now', source: 'kill(1), pkill(1)'},
	{programs: /^aws$/u, line: /\secs update-service\b/u, says: 'starts one more deployment of what is named', source: 'AWS CLI reference, ecs update-service'},
	{programs: /^(?:curl|http|wget)$/u, line: /\s(?:-X\s?POST|--request[= ]POST|-d|--data\S*|POST)\b/u, says: 'sends the request again, and the server may do it twice', source: 'RFC 9110, 9.2.2: POST is not idempotent'},
	{programs: /^(?:curl|http|wget)$/u, line: /\b(?:PUT|DELETE)\b/u, says: 'should leave the server as the first time did', source: 'RFC 9110, 9.2.2: PUT and DELETE are idempotent'},
	{programs: /^(?:apt|apt-get|yum|dnf|npm|pip3?)$/u, line: /\sinstall\b/u, says: 'changes nothing if it is installed', source: 'package managers'},
	{programs: /^(?:dropdb|createdb)$/u, line: /^/u, says: 'fails if it was done, and hits what was made in between', source: 'dropdb(1), createdb(1)'},
	{programs: /^redis-cli$/u, line: /\s(?:flush\w+|del)\b/iu, says: 'empties what was filled in between', source: 'Redis commands, FLUSHALL, DEL'},
];
