import {describe, expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';

const effectOf = (command: string): string => factsOf(command, 'bash').effect;

describe('what goes over a disk', () => {
	test.each(['zcat till.img.gz | sudo tee /dev/sdc > /dev/null', 'unpack.sh <copy> | tee /dev/sdX', 'cat boot.img > /dev/sdX', 'zcat a.gz > /dev/mapper/till-root', 'ntfsclone -r -O /dev/sdb2 till.img', 'zcat a.gz | partclone.ext4 -r -o /dev/sdb1', 'partclone.restore -s a.pc -o /dev/sdb1', 'fsarchiver restfs till.fsa id=0,dest=/dev/sdb1'])('destroys: %s', command => {
		expect(effectOf(command)).toBe('destructive');
	});

	test.each(['echo hello | tee /dev/tty', 'till-check | tee /dev/stderr', 'ntfsclone -s -o till.img /dev/sdb2', 'partclone.ext4 -c -s /dev/sdb1 -o till.pc', 'mv /var/lib/till/carts.bak .', 'mv carts.bak /srv/till/'])('not: %s', command => {
		expect(effectOf(command)).not.toBe('destructive');
	});
});
