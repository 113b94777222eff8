import {describe, expect, test} from 'vitest';
import {looksLikeCommand} from '../../../src/parser/program-words.ts';
import {factsOf} from '../../../src/parser/shell/facts.ts';
import {isKnownProgram} from '../../../src/parser/shell/programs.ts';

const list = (text: string): readonly string[] => text.trim().split(/ · /u);

describe('what keeps machines', () => {
	test.each(list('netplan apply · update-initramfs -u · grub2-mkconfig -o /boot/grub2/grub.cfg · xfs_growfs /srv · pveceph status · vzdump 101 · zmcontrol restart · dpkg-reconfigure tzdata · storcli /c0 show'))('%s is a command', line => {
		expect([isKnownProgram(line.split(' ')[0] ?? ''), looksLikeCommand(line)]).toEqual([true, true]);
	});

	test.each(
		list(
			`pvecm delnode till-3 · ha-manager set vm:101 --state stopped · vim-cmd vmsvc/power.off 12 · vim-cmd vmsvc/destroy 12 · vmkfstools -U till.vmdk · qemu-img snapshot -a before till.qcow2 · xfs_repair -L /dev/sdb1 · ddrescue /dev/sda /dev/sdb till.map · snapper undochange 1..2 · telinit 1 · systemctl rescue · pg_dropcluster --stop 14 main · slapadd -l till.ldif · a2dissite till · samba-tool domain demote · MegaCli -PDOffline -PhysDrv[32:1] -a0 · storcli /c0/v0 del · ssacli ctrl slot=0 ld 1 delete forced · racadm serveraction powercycle · btrfs subvolume delete /srv/@old · umount -f /srv/carts · dd if=/dev/zero of=/dev/sdb`,
		),
	)('%s destroys or stops', line => {
		expect(factsOf(line, 'bash').effect).toBe('destructive');
	});

	test.each(list('umount /mnt · umount /srv/carts · umount -l /mnt/till · swapoff -a · dd if=/dev/sda of=/backup/sda.img · yum history undo 12 -y · qemu-img convert -O qcow2 a.raw b.qcow2 · resolvectl flush-caches'))('%s changes and takes nothing away', line => {
		expect(factsOf(line, 'bash').effect).toBe('change');
	});

	test.each(list('xfs_repair -n /dev/sdb1 · vim-cmd vmsvc/getallvms · pvecm status · btrfs filesystem usage / · chage -l till · qemu-img info till.qcow2 · racadm getsysinfo · pvscan'))('%s only looks', line => {
		expect(factsOf(line, 'bash').effect).toBe('read');
	});

	test('a partition editor with a command behind its disk asks nobody', () => {
		expect(['parted /dev/sdb', 'parted -s /dev/sdb mklabel gpt', 'parted /dev/sdb print'].map(line => factsOf(line, 'bash').interactive)).toEqual([true, false, false]);
	});
});
