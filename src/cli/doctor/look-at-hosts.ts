import {lookup} from 'node:dns/promises';
import {connect} from 'node:net';
import type {Plan} from '../../plan/plan.ts';
import type {Finding} from './finding.ts';

type Host = {readonly name: string; readonly port: number};

const PATIENCE_MS = 3000;

/** Hosts that the runbook names behind `ssh`: has the name an address, does the port answer? Nobody logs in. */
export const lookAtHosts = (plan: Plan): Promise<readonly Finding[]> => Promise.all(hostsOf(plan).map(lookAtHost));

/** Written out in the command; a name with something to fill in is left out. */
const hostsOf = (plan: Plan): readonly Host[] => {
	const hosts = plan.steps.flatMap(step => (step.kind === 'command' ? [...step.command.matchAll(SSH)].map(match => ({name: match[2] ?? '', port: Number(/-p\s*(\d+)/.exec(match[1] ?? '')?.[1] ?? 22)})) : []));
	return [...new Map(hosts.map(host => [`${host.name}:${host.port}`, host])).values()];
};

/** Flags with their values, a user, the host. Source: ssh(1). */
const SSH = /(?:^|[\s;|&(])ssh((?:\s+-(?:[BbcDEeFIiJLlmOopQRSWw]\s*\S+|[46AaCfGgKkMNnqsTtVvXxYy]+))*)\s+(?:[\w.-]+@)?([A-Za-z0-9][\w.-]*)(?=[\s;|&)]|$)/gu;

const lookAtHost = async ({name, port}: Host): Promise<Finding> => {
	const about = {about: 'host', name} as const;
	const address = await lookup(name).then(({address: found}) => found, () => null);
	if (address === null) return {...about, level: 'warn', text: 'has no address: the name is not known here', help: 'it may be a name of ~/.ssh/config: try `ssh -G` with it'};
	const answers = await connects(address, port);
	return answers ? {...about, level: 'good', text: `${address} answers on port ${port}`, help: null} : {...about, level: 'bad', text: `${address} does not answer on port ${port}`, help: 'look at the network, the VPN, the firewall'};
};

const connects = (host: string, port: number): Promise<boolean> => {
	const {promise, resolve} = Promise.withResolvers<boolean>();
	const socket = connect({host, port, timeout: PATIENCE_MS});
	const settle = (found: boolean) => (): void => {
		socket.destroy();
		resolve(found);
	};
	socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
	return promise;
};
