import {describe, expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';
import {readText} from '../../support/read-text.ts';

/** Lines that are typed in a block of a session, from 1. */
const typed = (...lines: readonly string[]): readonly number[] => readText(['# Till', '', '## Look', '', '```', ...lines, '```'].join('\n')).reading.fences[0]?.statements.map(({line}) => line - 5) ?? [];

describe('sessions with devices and boot loaders', () => {
	test.each([
		['IOS', ['till-sw#erase startup-config', 'Continue? [confirm]', 'till-sw(config-if)# no shutdown', 'till-sw#format flash:'], [1, 3, 4]],
		['OS10 without a name', ['(config)# copy config://till.xml config://startup.xml', '(config)# reload', 'Save? [yes/no]:no'], [1, 2]],
		['Onyx', ['till-sw [standalone: master] # show configuration files', 'initial (active)', 'till-sw [mlag: master] (config) # write memory', '(config) # configuration switch-to initial'], [1, 3, 4]],
		['Junos', ['ops@till-fw> show interfaces terse', 'ge-0/0/0 up up', 'ops@till-fw# commit check', 'configuration check succeeds'], [1, 3]],
		['VRP', ['<TILL> system-view', '[TILL] interface GigabitEthernet0/0/1', '[TILL-GigabitEthernet0/0/1] undo shutdown', 'Info: done'], [1, 2, 3]],
		['RouterOS', ['[ops@till] > /ip address print', 'Flags: X - disabled'], [1]],
		['GRUB', ['grub> linux /vmlinuz root=/dev/sda1 single', 'grub rescue> insmod normal'], [1, 2]],
		['fdisk', ['[root@till ~]# fdisk /dev/sdb', 'Command (m for help): n', 'Select (default p): p', 'Created a new partition 1.', '[root@till ~]# partprobe'], [1, 2, 3, 5]],
		['initramfs', ['(initramfs) fsck -y /dev/sda1', '/dev/sda1: clean'], [1]],
		['fish', ['ops@till ~> systemctl status till', 'active (running)'], [1]],
		['a theme of zsh', ['➜  till git:(main) ✗ git pull', 'Already up to date.'], [1]],
		['virsh', ['virsh # list --all', ' Id   Name   State', 'virsh # start till'], [1, 3]],
	] as const)('%s', (_, lines, expected) => {
		expect(typed(...lines)).toEqual(expected);
	});

	test('what takes a device down or empties it is told apart from what brings an interface up', () => {
		expect(['write erase', 'erase startup-config', 'request system zeroize', 'reset saved-configuration', '/system reset-configuration', 'shutdown', 'no shutdown', 'undo shutdown', 'do show clock', 'commit check'].map(line => factsOf(line, 'client').effect)).toEqual([
			...Array.from({length: 6}, () => 'destructive'),
			'change',
			'change',
			'read',
			'read',
		]);
	});

	test('a block of cmdlets and variables is for PowerShell, fenced or only indented', () => {
		const [step] = readText('# Till\n\n## Move\n\n**Copy the members**\n\n    $from = "Old tills"\n    Get-ADGroupMember -Identity $from |\n    foreach {\n      Add-ADGroupMember -Identity "Tills" -Members $_.SamAccountName\n    }\n').reading.fences;
		expect([step?.kind, step?.statements.map(({line, endLine}) => [line, endLine])]).toEqual(['run', [[7, 7], [8, 11]]]);
	});
});
