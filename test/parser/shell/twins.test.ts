import {describe, expect, test} from 'vitest';
import {readShell} from '../../../src/parser/shell/read-shell.ts';

const alternatives = (text: string) => readShell(text, {language: 'bash', assigned: new Set()}).statements.map(one => one.alternativeTo);

describe('of two of which a machine has one, one is run', () => {
	test.each([
		['# Debian/Ubuntu (12)\nwget -q x\napt install till\n\n# RHEL / Alma\ndnf install till', [0, null, 0]],
		['sudo ufw allow 443/tcp # UFW\nsudo firewall-cmd --add-port=443/tcp && sudo firewall-cmd --reload # firewalld', [0, 0]],
		['lvextend -l +100%FREE /dev/till\nxfs_growfs /mnt # XFS\nresize2fs /dev/till # EXT4\ndf -h', [null, 1, 1, null]],
		['# Update\napt update\napt install till', [null, null]],
	])('%s', (text, wanted) => {
		expect(alternatives(text)).toEqual(wanted);
	});
});

describe('what the second undoes of the first', () => {
	test.each([
		['# From rsync copy\nrsync -a /backup/home/ /home/\n\n# From tar archive\ntar xzf /backup/etc.tgz -C /\n\n# From dd image\ndd if=/backup/till.img of=/dev/sda', [0, 0, 0]],
		['# Restore from SQL file\nmysql < till.sql\n\n# Restore from compressed SQL\nzcat till.gz | mysql', [0, 0]],
		['# Restore from the tar archive\ntar xzf /backup/till.tgz -C /\n\n# From the list\nls /', [null, null]],
		['# Restore from dump\npsql carts < carts.sql\n\n# Restore from dump\npsql tills < tills.sql', [null, null]],
		['# CPU bound\nexport JOBS=$(nproc)\n\n# GPU bound\nexport JOBS=2', [0, 0]],
		['export TILL=north\nexport TILL=south', [0, 0]],
		['export PATH=/srv\nexport PATH=$PATH:/till', [null, null]],
		['# Restore the latest copy\nbash restore.sh a.gz\n\n# Restore a specific copy\nbash restore.sh b.gz', [0, 0]],
		['# North\nexport KUBECONFIG=north\nkubectl get pods\n\n# South\nexport KUBECONFIG=south\nkubectl get pods', [null, null, null, null]],
	])('%s', (text, wanted) => {
		expect(alternatives(text)).toEqual(wanted);
	});
});

describe('one case or one place at a time', () => {
	test.each([
		['# Staging\n./till.sh --env=staging\n\n# Production (with a copy)\n./till.sh --env=production', [0, 0]],
		['# Staging\n./till.sh --env=staging\n\n# Production\n./cart.sh --env=production', [null, null]],
		['# Case 1: too many carts\nkubectl scale deploy/cart --replicas=5\n\n# Case 2: no tills\nkubectl rollout restart deploy/till', [0, 0]],
		['# In case 2 tills fail\nkubectl rollout restart deploy/till\n\n# Carts\nkubectl get deploy/cart', [null, null]],
	])('%s', (text, wanted) => {
		expect(alternatives(text)).toEqual(wanted);
	});
});

describe('calls of one script, each with other flags', () => {
	test.each([
		['# Plain\n./bin/keep.sh\n\n# Sealed\n./bin/keep.sh --seal\n\n# To another folder\n./bin/keep.sh --seal --dir /srv', [0, 0, 0]],
		['# From a folder\n./bin/restore.sh --from /srv/a\n\n# From an archive\n./bin/restore.sh --from /srv/b.tgz\n\n# Look what it would put back\n./bin/restore.sh --from /srv/a --dry-run', [0, 0, null]],
		['# Carts\n./bin/restore.sh --db carts --from /srv/a\n\n# Tills\n./bin/restore.sh --db tills --from /srv/b', [null, null]],
		['# 1. Keep\n./bin/keep.sh\n\n# 2. Seal\n./bin/keep.sh --seal\n\n# 3. Move\n./bin/keep.sh --dir /srv', [null, null, null]],
		['# Carts\n./bin/keep.sh --part carts\n\n# Tills\n./bin/keep.sh --part tills\n\n# Mails\n./bin/keep.sh --part mails', [null, null, null]],
		['# Look\n./bin/keep.sh --check\n\n# Keep\n./bin/keep.sh --all', [null, null]],
	])('%s', (text, wanted) => {
		expect(alternatives(text)).toEqual(wanted);
	});
});

describe('a line that takes back again what an earlier one took back', () => {
	test.each([
		['# The cart\nargocd app rollback cart\n\n# The till\nargocd app rollback till\n\n# To a known one\nargocd app rollback cart <id>', [0, null, 0]],
		['# The cart\nargocd app rollback cart\n\n# The till\nargocd app rollback till <id>', [null, null]],
	])('%s', (text, wanted) => {
		expect(alternatives(text)).toEqual(wanted);
	});
});

describe('a word that newer versions left out', () => {
	test.each([
		['ntdsutil\nmove cart store (until version 3)\nmove store', [null, 1, 1]],
		['ntdsutil\nmove cart store (until version 3)\nseize store', [null, null, null]],
	])('%s', (text, wanted) => {
		expect(alternatives(text)).toEqual(wanted);
	});
});

describe('what leads to the place of both ways', () => {
	test.each([
		['cd shop\nvercel rollback a --yes\n# OR\nvercel promote a --yes', [null, 1, 1]],
		['cd shop\n./a.sh\n# Or\ncd till\n./b.sh', [0, null, 0, 0]],
		['TILL=north\n./a.sh\n# Or\n./b.sh', [null, 1, 1]],
	])('%s', (text, wanted) => {
		expect(alternatives(text)).toEqual(wanted);
	});

	test('a request in place of a line that stops something does so, too', () => {
		const effects = (text: string) => readShell(text, {language: 'bash', assigned: new Set()}).statements.map(({facts}) => facts.effect);
		expect(effects('# Seal\nvault operator seal\n\n# Or through the API\ncurl -X PUT https://vault.example/v1/sys/seal')).toEqual(['destructive', 'destructive']);
		expect(effects('# Look\nvault status\n\n# Or through the API\ncurl -X PUT https://vault.example/v1/sys/step-down')).toEqual(['read', 'change']);
	});
});
