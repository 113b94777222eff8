import type {ExitMeaning} from '../../plan/exit-meaning.ts';

/** What exit codes of a program mean that 0 for good and the rest for bad does not tell. `line` and `not` are tried on its words joined by blanks. */
type ExitRow = {
	readonly programs: RegExp;
	readonly line?: RegExp;
	readonly not?: RegExp;
	readonly codes: readonly ExitMeaning[];
	/** Where it is written. */
	readonly source: string;
};

/** What people look for when they hope to find nothing. */
export const TROUBLE = /^(?:[^\p{L}\d]*(?:errors?|err|fail(?:ed|ure|ures|ing)?|exceptions?|fatal|critical|panic|traceback|refused|denied|timed? ?out|timeout|crash(?:ed|loop\w*)?|oom\w*|out of memory|segfault|5\d\d|5xx|5\[0-9\]\S*|warn(?:ing)?s?)[^\p{L}\d]*)+$/iu;

const GREP = /^(?:[efz]?grep|rg|ag|ack)$/u;

/** The first row that fits decides; one without codes says that nothing is known for sure. */
export const EXIT_ROWS: readonly ExitRow[] = [
	{programs: GREP, line: /\s(?:-[a-zA-Z]*[L]|--files-without-match)/u, codes: [], source: 'grep(1): -L turns the exit around in some versions and not in others'},
	{programs: GREP, codes: [open(1, 'no line matched')], source: 'grep(1), EXIT STATUS: 1 if no lines were selected'},
	{programs: /^(?:diff|cmp|colordiff|sdiff|zdiff)$/u, codes: [open(1, 'the two differ')], source: 'diff(1), cmp(1): 1 if inputs are different'},
	{programs: /^git$/u, line: /\sdiff\b.*\s(?:--exit-code|--quiet|--no-index)\b/u, codes: [open(1, 'there are differences')], source: 'git-diff(1): --exit-code'},
	{programs: /^git$/u, line: /\smerge-base\b.*--is-ancestor\b/u, codes: [open(1, 'it is not an ancestor')], source: 'git-merge-base(1)'},
	{programs: /^git$/u, line: /\sls-remote\b.*--exit-code\b/u, codes: [open(2, 'no ref matched')], source: 'git-ls-remote(1): --exit-code'},
	{programs: /^(?:test|\[|\[\[)$/u, codes: [open(1, 'the condition does not hold')], source: 'test(1): 1 if the expression is false'},
	{programs: /^systemctl$/u, line: /\sis-failed\b/u, codes: [open(0, 'a unit has failed'), good(1, 'no unit has failed')], source: 'systemctl(1): is-failed returns 0 if at least one unit has failed'},
	{programs: /^systemctl$/u, line: /\sis-enabled\b/u, codes: [open(1, 'the unit is not enabled')], source: 'systemctl(1): is-enabled'},
	{programs: /^systemctl$/u, line: /\s(?:status|is-active)\b/u, codes: [open(3, 'the unit is not active')], source: 'systemctl(1), EXIT STATUS: 3, unit is not active'},
	{programs: /^(?:service|rc-service)$/u, line: /\sstatus\b/u, codes: [open(3, 'the service is not running')], source: 'LSB, init script actions: 3, program is not running'},
	{programs: /^(?:kubectl|oc|k)$/u, line: /\sdiff\b/u, codes: [open(1, 'there are differences')], source: 'kubectl reference, diff: 1, differences were found; above 1, an error'},
	{programs: /^(?:kubectl|oc|k)$/u, line: /\sauth can-i\b/u, codes: [open(1, 'the answer is no')], source: 'kubectl reference, auth can-i'},
	{programs: /^(?:terraform|tofu|terragrunt)$/u, line: /\splan\b.*\s-{1,2}detailed-exitcode\b/u, codes: [open(2, 'the plan has changes')], source: 'terraform plan reference: -detailed-exitcode, 2, succeeded with non-empty diff'},
	{programs: /^helm$/u, line: /\sdiff\b.*--detailed-exitcode\b/u, codes: [open(2, 'there are differences')], source: 'helm-diff: --detailed-exitcode'},
	{programs: /^argocd$/u, line: /\sapp diff\b/u, not: /--exit-code=false/u, codes: [open(1, 'there are differences')], source: 'argocd app diff reference: 1 when a diff is found, 2 on general errors'},
	{programs: /^flux$/u, line: /\sdiff\b/u, codes: [open(1, 'there are differences')], source: 'flux diff reference: 1, a drift is detected; above 1, an error'},
	{programs: /^curl$/u, not: /\s(?:-[a-zA-Z#]*f[a-zA-Z]*|--fail(?:-with-body)?)(?:\s|$)|\s(?:-V|--version|-h|--help|--manual)(?:\s|$)/u, codes: [{code: 0, means: 'http', says: '`curl` without `-f` exits with 0 whatever the server answers'}], source: 'curl(1): --fail'},
	{programs: /^(?:http|https|xh|xhs)$/u, not: /--check-status\b/u, codes: [{code: 0, means: 'http', says: 'it exits with 0 whatever the server answers'}], source: 'HTTPie docs, exit status: --check-status'},
	{programs: /^(?:pgrep|pkill|killall|pidof)$/u, codes: [open(1, 'no process matched')], source: 'pgrep(1), EXIT STATUS: 1, no processes matched'},
	{programs: /^(?:nc|ncat|netcat)$/u, line: /\s-\w*z/u, codes: [open(1, 'nothing answers at that port')], source: 'nc(1): -z'},
	{programs: /^ping6?$/u, codes: [open(1, 'no reply came')], source: 'ping(8): 1 if no reply packets are received'},
	{programs: /^pg_isready$/u, codes: [open(1, 'the server refuses connections'), open(2, 'the server does not respond')], source: 'pg_isready, exit status'},
	{programs: /^command$/u, line: /\s-[vV]\b/u, codes: [open(1, 'it is not installed')], source: 'POSIX, command: above 0, not found'},
	{programs: /^(?:which|type|hash)$/u, codes: [open(1, 'it is not installed')], source: 'which(1): 1 if a name is not found'},
	{programs: /^getent$/u, codes: [open(2, 'there is no such entry')], source: 'getent(1): 2, key not found'},
	{programs: /^mountpoint$/u, codes: [open(1, 'it is not a mount point'), open(32, 'it is not a mount point')], source: 'mountpoint(1)'},
	{programs: /^jq$/u, line: /\s(?:-\w*e\w*|--exit-status)(?:\s|$)/u, codes: [open(1, 'the last value was false or null'), open(4, 'no value was produced')], source: 'jq manual: --exit-status'},
	{programs: /^expr$/u, codes: [open(1, 'the value is empty or 0')], source: 'expr(1)'},
	{programs: /^(?:yum|dnf)$/u, line: /\scheck-update\b/u, codes: [open(100, 'updates are available')], source: 'dnf reference, check-update: 100'},
	{programs: /^npm$/u, line: /\s(?:outdated|audit)\b/u, codes: [open(1, 'something was found')], source: 'npm docs: outdated, audit'},
	{programs: /^openssl$/u, line: /\s-checkend\b/u, codes: [open(1, 'the certificate ends within that time')], source: 'openssl-x509(1): -checkend'},
	{programs: /^rsync$/u, codes: [open(24, 'files vanished while they were copied')], source: 'rsync(1), EXIT VALUES: 24'},
	{programs: /^(?:fsck|e2fsck|fsck\.\w+)$/u, codes: [open(1, 'errors were found and corrected')], source: 'fsck(8): 1, filesystem errors corrected'},
	{programs: /^alembic$/u, line: /\scheck\b/u, codes: [open(1, 'the models have changes that no migration makes')], source: 'Alembic docs, check'},
	{programs: /^check_\w+$/u, codes: [open(1, 'the check warns')], source: 'Monitoring Plugins guidelines: 1, warning; 2, critical'},
	{programs: /^dig$/u, codes: [open(0, '`dig` exits with 0 also when the name does not exist')], source: 'dig(1), RETURN CODES: 0, response received, including NXDOMAIN'},
	{programs: /^psql$/u, line: /\s(?:-f|--file)\b/u, not: /ON_ERROR_STOP=?(?:1|on|true)/iu, codes: [open(0, '`psql -f` exits with 0 also when statements of the file fail')], source: 'psql docs, exit status: 3 only if ON_ERROR_STOP is set'},
];

function open(code: number, says: string): ExitMeaning {
	return {code, means: 'open', says};
}

function good(code: number, says: string): ExitMeaning {
	return {code, means: 'good', says};
}
