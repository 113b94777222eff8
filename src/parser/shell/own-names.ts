import {baseName} from './wrappers.ts';

/** Tools that teams keep under a name of their own for each cluster or account, with the words that the tool takes first. Sources: the command reference of each. */
const TOOLS: readonly {readonly tool: string; readonly verbs: ReadonlySet<string>}[] = [
	{tool: 'kubectl', verbs: words('get describe logs exec delete apply create rollout scale patch edit cordon uncordon drain taint label annotate top cp port-forward expose set replace diff wait run debug attach auth config explain events version cluster-info api-resources')},
	{tool: 'oc', verbs: words('get describe logs exec delete apply create rollout scale patch edit adm rsh project projects login whoami debug set status new-app start-build')},
	{tool: 'helm', verbs: words('list ls status history get install upgrade rollback uninstall template repo show pull lint dependency')},
	{tool: 'aws', verbs: words('s3 s3api ec2 ecs eks ecr rds iam sts ssm lambda logs cloudwatch cloudformation route53 elbv2 elb autoscaling dynamodb secretsmanager kms sns sqs')},
	{tool: 'gcloud', verbs: words('compute container sql run projects iam logging storage dns functions auth config')},
	{tool: 'terraform', verbs: words('init plan apply destroy state output import validate workspace refresh')},
	{tool: 'argocd', verbs: words('app appset cluster repo proj account login')},
	{tool: 'flux', verbs: words('get reconcile suspend resume logs check')},
	{tool: 'vault', verbs: words('status read write kv login operator token lease policy secrets')},
	{tool: 'talosctl', verbs: words('get health dmesg logs services service reboot reset upgrade etcd apply-config dashboard config')},
];

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

/** `kubectl-prod get pods`, `helm3 list`: the tool that a name with a place, a person or a number behind it stands for; null for other names, as for `helm-docs`. */
export function toolBehind(command: readonly string[]): string | null {
	const [, first = ''] = /^([a-z]+)(?:[-_][a-z0-9][\w-]*|\d)$/u.exec(baseName(command[0] ?? '')) ?? [];
	const row = first === '' ? undefined : TOOLS.find(({tool}) => tool === first);
	const verb = command.slice(1).find((word, at, all) => !word.startsWith('-') && !(all[at - 1] ?? '').match(/^-{1,2}(?:n|namespace|context|kubeconfig|profile|region)$/u));
	return row !== undefined && verb !== undefined && row.verbs.has(verb) ? row.tool : null;
}
