import type {Effect} from '../../../src/plan/step.ts';
import {CLOUD_EFFECTS} from '../../../src/parser/shell/effects-cloud.ts';
import {CLUSTER_EFFECTS} from '../../../src/parser/shell/effects-cluster.ts';
import {CONSOLE_EFFECTS} from '../../../src/parser/shell/effects-consoles.ts';
import {DATABASE_EFFECTS} from '../../../src/parser/shell/effects-databases.ts';
import {HOST_EFFECTS} from '../../../src/parser/shell/effects-hosts.ts';
import {MACHINE_EFFECTS} from '../../../src/parser/shell/effects-machines.ts';
import {PLATFORM_EFFECTS} from '../../../src/parser/shell/effects-platforms.ts';
import {SERVICE_EFFECTS} from '../../../src/parser/shell/effects-services.ts';
import {STORE_EFFECTS} from '../../../src/parser/shell/effects-store.ts';
import {SYSTEM_EFFECTS} from '../../../src/parser/shell/effects-system.ts';
import {VOLUME_EFFECTS} from '../../../src/parser/shell/effects-volumes.ts';
import type {EffectRow} from '../../../src/parser/shell/effect-row.ts';
import {EXIT_ROWS} from '../../../src/parser/shell/exit-rows.ts';
import {SECOND_TIME_ROWS} from '../../../src/parser/shell/second-time-rows.ts';
import {STATE_ROWS} from '../../../src/parser/shell/state-rows.ts';
import {table} from './table.ts';

export const GROUPS: readonly (readonly [title: string, rows: readonly EffectRow[]])[] = [
	['Clusters, containers, services', CLUSTER_EFFECTS],
	['Platforms and infrastructure', CLOUD_EFFECTS],
	['Databases, backups, migrations', STORE_EFFECTS],
	['Servers and files of databases', DATABASE_EFFECTS],
	['Unix and developer tools', SYSTEM_EFFECTS],
	['Hosts, disks, queues, packages', HOST_EFFECTS],
	['Volumes, partitions, copies put over what is in use', VOLUME_EFFECTS],
	['Storage clusters, machines, management boards', CONSOLE_EFFECTS],
	['Hypervisors, controllers, file systems', MACHINE_EFFECTS],
	['More platforms, and what flags say', PLATFORM_EFFECTS],
	['More of databases, queues, schedulers, the network', SERVICE_EFFECTS],
];

/** What the reader knows of programs, from its tables; patterns stay in the source, their reasons are here. */
export const commandsPage = (): string =>
	[
		'# Commands that are known',
		'What Rollbook knows of programs beyond their names. It decides what is asked before a command runs: what destroys wants its name typed, what changes wants a key, and what only looks may run again without a question. A command that no row knows counts as one that changes something. Where that is wrong, [an annotation](../annotations.md#gates) has the last word; `rollbook plan FILE --why` says for each step what decided.',
		...GROUPS.flatMap(([title, rows]) => [`## ${title}`, table(['programs', 'reads', 'changes', 'destroys'], effects(rows))]),
		'## Exit codes that do not say good or bad',
		table(['programs', 'exit', 'means', 'source'], EXIT_ROWS.flatMap(({programs, codes, source}) => codes.map(({code, says}) => [names(programs), String(code), says, source]))),
		'## What a second time does',
		'Said before a command is run once more.',
		table(['programs', 'once more', 'source'], once(SECOND_TIME_ROWS.map(({programs, says, source}) => [names(programs), says, source]))),
		'## What shows a state',
		'What these print is kept [before the first change and after the last](../evidence.md#before-and-after).',
		table(['programs', 'source'], [...Map.groupBy(STATE_ROWS, ({programs}) => names(programs))].map(([programs, rows]) => [programs, [...new Set(rows.map(({source}) => source))].join('; ')])),
	].join('\n\n');

/** One row for all that is said of the same programs. */
const effects = (rows: readonly EffectRow[]): readonly (readonly string[])[] =>
	[...Map.groupBy(rows, row => row.programs)].map(([programs, own]) => [programs.split(' ').map(name => `\`${name}\``).join(' '), ...(['read', 'change', 'destructive'] satisfies readonly Effect[]).map(effect => [...new Set(own.filter(row => row.effect === effect).map(row => row.why))].join('; '))]);

/** `/^(?:kubectl|oc|k)$/u` as names. */
const names = (pattern: RegExp): string => pattern.source.replace(/^\^(?:\(\?:)?|\)?\$$/g, '').split('|').flatMap(spelt).map(name => `\`${name}\``).join(' ');

/** `python3?` is two names, `fsck\.\w+` any of a kind. */
const spelt = (name: string): readonly string[] => {
	const plain = name.replaceAll('\\w+', '*').replaceAll('\\', '');
	const letters = /^\[(\w+)\]\?(.*)$/.exec(plain);
	if (letters) return ['', ...(letters[1] ?? '')].map(letter => `${letter}${letters[2]}`);
	return plain.endsWith('?') ? [plain.slice(0, -2), plain.slice(0, -1)] : [plain];
};

const once = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => [...new Map(rows.map(row => [row.join('\n'), row])).values()];
