import {rows} from './effect-row.ts';
import type {EffectRow} from './effect-row.ts';

/** Kubernetes, containers, service managers. Sources: kubectl, helm, docker, docker compose, podman, nomad, argocd, istioctl references; systemctl(1). */
export const CLUSTER_EFFECTS: readonly EffectRow[] = [
	// Operators of databases begin a restore in place when they see it. Sources: the manuals of Crunchy's, Percona's and Zalando's PostgreSQL operators.
	...rows('kubectl oc k', 'destructive', [[/^annotate\b/u, /\/(?:\S*-)?restore=/u, 'starts a restore over the database that is there']]),
	...rows('kubectl oc k k3s microk8s.kubectl', 'destructive', [
		[/^delete (?:pods?|po)\b|^delete pods?\//u, /\s(?:--force(?:=true)?|--grace-period[= ]0|--now)(?:\s|$)/u, 'ends pods at once, which may lose what they hold'],
		[/^delete (?:pods?|po|jobs?|events?)\b(?!.*\b(?:pvc|pv)\b)/u, /--all\b|--all-namespaces|(?:^| )-A\b/u, 'deletes everything of a kind'],
	]),
	...rows('kubectl oc k k3s microk8s.kubectl', 'change', [[/^delete (?:pods?|po|events?)\b|^delete pods?\//u, null, 'deletes pods, which their controller starts again']]),
	...rows('kubectl oc k k3s microk8s.kubectl', 'destructive', [
		[/^delete\b/u, null, 'deletes objects of the cluster'],
		[/^scale\b/u, /--replicas[= ]0\b/u, 'scales to 0, which stops the service'],
		[/^drain\b/u, null, 'evicts everything from a node'],
		[/^replace\b/u, /--force\b/u, 'deletes and creates anew'],
		// What waits to be deleted until its finalizers are gone goes at once. Source: Kubernetes' page on finalizers.
		[/^patch\b/u, /finalizers?\b[^]*(?:\bnull\b|:\s*\[\s*\])|\bremove\b[^]*finalizers?\b/u, 'takes finalizers away, and what was to be deleted goes at once'],
		[/^patch\b/u, /"?replicas"?\s*:\s*0\b/u, 'scales to 0, which stops the service'],
	]),
	...rows('kubectl oc k k3s microk8s.kubectl', 'read', [
		[/^(?:get|describe|logs?|top|explain|version|cluster-info|api-resources|api-versions|diff|events|wait|port-forward|proxy|auth can-i|rollout (?:status|history)|config (?:view|current-context|get-contexts|use-context|get-clusters|set-context)|completion|kustomize|options)\b/u, null, 'only looks'],
		[null, /--dry-run\b/u, 'is a dry run'],
	]),
	...rows('helm', 'destructive', [[/^(?:uninstall|delete|del)\b/u, null, 'uninstalls a release']]),
	...rows('helm', 'read', [[/^(?:list|ls|status|history|hist|get|show|search|template|lint|version|env|repo list|repo update|dependency list|diff|test)\b/u, null, 'only looks'], [null, /--dry-run\b/u, 'is a dry run']]),
	...rows('docker podman nerdctl', 'destructive', [
		[/^(?:rm|rmi|stop|kill|system prune|volume (?:rm|prune)|image (?:rm|prune)|container (?:rm|stop|kill|prune)|network (?:rm|prune)|builder prune|service rm|stack rm|swarm leave|secret rm|config rm|compose (?:down|stop|kill|rm)|pod (?:rm|stop|kill))\b/u, null, 'stops or removes what is running'],
		[/^service scale\b.*=0\b/u, null, 'scales to 0, which stops the service'],
		[/^compose (?:up|scale)\b/u, /--scale[= ]\S+=0\b|scale \S+=0\b/u, 'scales to 0, which stops the service'],
	]),
	...rows('docker podman nerdctl', 'read', [
		[/^(?:ps|images?$|image (?:ls|list|inspect|history)|images|logs|inspect|stats|top|port|version|info|events|diff|history|search|container (?:ls|list|inspect|logs|stats|top)|volume (?:ls|inspect)|network (?:ls|inspect)|service (?:ls|ps|logs|inspect)|stack (?:ls|ps|services)|node (?:ls|ps|inspect)|system (?:df|info)|context (?:ls|show)|manifest inspect|scout|compose (?:ps|logs|config|top|images|ls|version|port|events))\b/u, null, 'only looks'],
	]),
	...rows('docker-compose podman-compose', 'destructive', [
		[/^(?:down|stop|kill|rm)\b/u, null, 'stops or removes the services'],
		[/^(?:up|scale)\b/u, /--scale[= ]\S+=0\b|scale \S+=0\b/u, 'scales to 0, which stops the service'],
	]),
	...rows('docker-compose podman-compose', 'read', [[/^(?:ps|logs|config|top|images|ls|version|port|events)\b/u, null, 'only looks']]),
	...rows('crictl ctr', 'destructive', [[/^(?:rm|rmi|rmp|stop|stopp|(?:containers?|images?|tasks?) (?:rm|remove|delete|kill))\b/u, null, 'stops or removes containers']]),
	// Source: crio(8), crio-status(8).
	...rows('crio crio-status', 'read', [[/^(?:status|version|check|config|info)\b/u, null, 'only looks']]),
	...rows('crictl ctr', 'read', [[/^(?:ps|pods|images|inspect\w*|logs|stats\w*|info|version|(?:containers?|images?|tasks?) (?:ls|list))\b/u, null, 'only looks']]),
	...rows('systemctl', 'destructive', [[/^(?:stop|kill|isolate|poweroff|halt|reboot)\b/u, null, 'stops a service'], [/^(?:disable|mask)\b/u, /--now\b/u, 'stops a service']]),
	...rows('systemctl', 'read', [[/^(?:status|is-active|is-enabled|is-failed|show|cat|list-\S+|$)/u, null, 'only looks']]),
	...rows('service rc-service initctl', 'destructive', [[/\bstop\b/u, null, 'stops a service']]),
	...rows('service rc-service initctl', 'read', [[/\bstatus\b/u, null, 'only looks']]),
	...rows('supervisorctl pm2 monit', 'destructive', [[/^(?:stop|delete|kill|shutdown|remove)\b/u, null, 'stops a process']]),
	...rows('supervisorctl pm2 monit', 'read', [[/^(?:status|tail|logs?|list|ls|show|info|describe|monit|summary|maintail|avail|pid)\b/u, null, 'only looks']]),
	...rows('nomad', 'destructive', [[/^(?:job )?scale (?:\S+ ){1,2}0$/u, null, 'scales to 0, which stops the service']]),
	...rows('nomad', 'destructive', [[/^(?:job )?stop\b|^(?:system gc|namespace delete|volume delete)/u, null, 'stops a job']]),
	...rows('nomad', 'read', [[/^(?:job )?(?:status|inspect|history|plan|logs)\b|^(?:alloc|node|server) (?:status|logs|members)/u, null, 'only looks']]),
	...rows('argocd kubectl-argo-rollouts', 'destructive', [[/^app delete\b/u, null, 'deletes an application'], [/^app sync\b/u, /--prune\b|--force\b|--replace\b/u, 'may delete objects']]),
	...rows('argocd kubectl-argo-rollouts flux istioctl linkerd', 'read', [[/^(?:app (?:get|list|history|diff|logs|wait|manifests|resources)|get|list|status|version|logs|events|proxy-status|proxy-config|analyze|check|stat|viz|tree|stats)\b/u, null, 'only looks']]),
	...rows('flux', 'destructive', [[/^(?:delete|uninstall)\b/u, null, 'deletes objects']]),
];
