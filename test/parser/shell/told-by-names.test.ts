import {expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';
import {readShell} from '../../../src/parser/shell/read-shell.ts';
import {isNeverTyped} from '../../../src/parser/shell/never-typed.ts';

test.each([
	['python -c "from till import run_cart_cleanup; run_cart_cleanup()"', 'destructive'],
	['python -c "from till import db; db.drop_all()"', 'destructive'],
	[`node -e "require('./till').purgeQueue()"`, 'destructive'],
	["bundle exec rails runner 'Sidekiq::Queue.new.clear'", 'destructive'],
	['python -c "print(1)"', 'change'],
	['rails runner "Rails.cache.clear"', 'change'],
	['./rollback.sh --version VERSION', 'change'],
	['./deploy.sh version', 'change'],
	['./till.sh version', 'read'],
	['gcloud sql instances describe till-restore-1', 'read'],
	['gcloud sql backups restore 7 --restore-instance=till', 'destructive'],
	['litestream restore /srv/till.db', 'destructive'],
	['litestream restore -o /tmp/till.db /srv/till.db', 'change'],
	['rclone copy copies:till/ /tmp/look/', 'change'],
	['rclone sync copies:till/ /srv/till/', 'destructive'],
	['pg_restore -d till_temp till.dump', 'change'],
	['pg_restore -d till till.dump', 'destructive'],
	['psql -d till -f verify_prices.sql', 'change'],
	['psql -d till -f prices.sql', 'destructive'],
	['vercel env rm TILL_FLAG production', 'change'],
	['kill $PROXY_PID', 'change'],
	['kill $TILL_PID', 'destructive'],
	['kubectl exec till-0 -- tilldb_util --query=carts -X DELETE', 'destructive'],
	['git commit -m "say what -X DELETE does"', 'change'],
	['aws --endpoint-url https://till.example --no-verify-ssl s3 rm s3://till/carts/ --recursive', 'destructive'],
	['ceph orch device zap till-1 /dev/sdb', 'destructive'],
	['ceph orch daemon rm osd.3', 'destructive'],
	['kubectl cp backup/dump.rdb till-0:/data/dump.rdb -n shop', 'destructive'],
	['kubectl cp ./seed.sql till-0:/tmp/seed.sql -n shop', 'change'],
	['curl -X PUT http://till.example/lifecycle/shutdown/gracefully', 'destructive'],
	[`redis-cli EVAL "return redis.call('del', KEYS[1])" 1 carts`, 'destructive'],
	[`redis-cli EVAL "return redis.call('get', KEYS[1])" 1 carts`, 'change'],
	['sgdisk --backup=/tmp/till.layout /dev/sda', 'change'],
	['sgdisk --load-backup=/tmp/till.layout /dev/sdb', 'destructive'],
	['tillctl del-node shop till-4', 'destructive'],
	['mkswap /swapfile', 'change'],
	['mkswap /dev/sdb2', 'destructive'],
])('%s: %s', (command, effect) => {
	expect(factsOf(command, 'bash').effect).toBe(effect);
});

test('a sentence with its command between marks is no command', () => {
	expect(isNeverTyped('Start the till. Command: `systemctl start till`')).toBe(true);
	expect(isNeverTyped('Look at it: `systemctl status till`.')).toBe(true);
	expect(isNeverTyped('TILL=`hostname`')).toBe(false);
	expect(isNeverTyped('echo `hostname`')).toBe(false);
});

test('a file of JSON among commands is none, however deep it is', () => {
	const text = ['kubectl get nodes', '', '# till-dns.json', '{', '  "Changes": [{', '    "Action": "UPSERT",', '    "Set": {', '      "Name": "till.example"', '    }', '  }]', '}', '', '# Then', 'kubectl get pods'];
	expect(readShell(text.join('\n'), {language: 'bash', assigned: new Set()}).statements.map(({line}) => line)).toEqual([1, 14]);
});
