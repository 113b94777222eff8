import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (...lines: readonly string[]): readonly string[] => ['```bash', ...lines, '```', ''];
const asked = (...lines: readonly string[]): readonly string[] => {
	const text = ['# Shop', '', '## Move', '', ...lines].join('\n');
	return readText(text).reading.fences.flatMap(({statements}) => statements).map(({line, placeholders}) => `${(text.split('\n')[line - 1] ?? '').replace(/\s+#.*$/u, '')} : ${placeholders.join(' ')}`);
};

describe('values that the text says to be put in', () => {
	test.each([
		'The CART\\_ID value should be replaced with the ID of the cart being removed.',
		'CART_ID must be replaced by the number of the cart.',
		'In each line, the CART_ID placeholder has to be changed to the ID of the cart.',
	])('%s', sentence => {
		expect(asked(sentence, '', ...fence('cartctl drain cart.CART_ID', 'rm -rf /srv/cart-CART_ID'))).toEqual(['cartctl drain cart.CART_ID : CART_ID', 'rm -rf /srv/cart-CART_ID : CART_ID']);
	});

	test('a comment names a part of a longer name', () => {
		expect(asked(...fence('# Log in (replace cart02 with your broken cart)', 'docker exec -it shop-cart02-1 bash'))).toEqual(['docker exec -it shop-cart02-1 bash : cart02']);
	});

	test.each(['# <===== Update', '#UPDATE', '# CHANGE ME', '# replace with your own host', '# ändern', '# cambiar esto', '# 修改此处'])('a remark behind a value: %s', remark => {
		expect(asked(...fence(`export NEW_CART="cart-3.shop.internal" ${remark}`, 'ping -c1 "$NEW_CART"'))).toEqual(['export NEW_CART="cart-3.shop.internal" : cart-3.shop.internal', 'ping -c1 "$NEW_CART" : ']);
	});

	test.each(['# updated by the timer', '# the change of 2024', '# replaced by systemd when it starts'])('a remark that orders nothing: %s', remark => {
		expect(asked(...fence(`export NEW_CART="cart-3" ${remark}`, 'ping -c1 "$NEW_CART"'))[0]).toBe('export NEW_CART="cart-3" : ');
	});

	test('the sentence above says it of all that the block sets', () => {
		expect(asked('Replace the values of these variables with those of your cluster:', '', ...fence('CLIENT=cart', 'NAMESPACE=shop', 'kubectl -n "$NAMESPACE" get deploy "$CLIENT"'))).toEqual(['CLIENT=cart : cart', 'NAMESPACE=shop : shop', 'kubectl -n "$NAMESPACE" get deploy "$CLIENT" : ']);
	});
});

describe('capitals and words that stand for a name', () => {
	test.each([
		['ceph osd out osd.OSD_ID', 'OSD_ID'],
		['rm -rf /srv/cart-CART_ID', 'CART_ID'],
		['systemctl stop cart-HOST_NAME', 'HOST_NAME'],
		['zpool replace tank OLDDRIVE NEWDRIVE', 'OLDDRIVE NEWDRIVE'],
		['zpool status POOLNAME', 'POOLNAME'],
		['mysql -h \\[host] -u \\[user] -p', '\\[host] \\[user]'],
		['nodetool getendpoints carts stock some_partition_key', 'some_partition_key'],
	])('%s', (line, names) => {
		expect(asked(...fence(line))).toEqual([`${line} : ${names}`]);
	});

	test.each(['redis-cli CLUSTER NODES', 'grep \\[error] /var/log/cart.log', 'grep some_cart /var/log/cart.log', 'echo some-thing', 'java -Dcart.HOST_NAME=cart-1 -jar cart.jar'])('%s', line => {
		expect(asked(...fence(line))).toEqual([`${line} : `]);
	});
});
