import {describe, expect, test} from 'vitest';
import {findBlanks} from '../../../src/parser/shell/placeholders.ts';
import {readSql} from '../../../src/parser/shell/read-sql.ts';
import {blanksOf} from '../../support/blanks.ts';

describe('values that are plainly none', () => {
	test.each([
		['redis-cli -h till.xxxxx.cache.example FLUSHDB', 'xxxxx'],
		['aws elbv2 describe-target-health --target-group-arn arn:aws:elb:eu-west-1:123456789012:targetgroup/till/xxxxx', 'xxxxx'],
		['aws iam delete-access-key --access-key-id AKIAXXXXXXXXXXXX', 'AKIAXXXXXXXXXXXX'],
		['dotnet ef database update --connection "Server=till-db;Database=till;..."', '...'],
		['dotnet ef migrations add MigrationName', 'MigrationName'],
		['cat Migrations/[timestamp]_carts.cs', '[timestamp]'],
		['kubectl set image deployment/till till=reg.example/till:sha-previous', 'sha-previous'],
		['az keyvault secret set --name till --value "sk-new-api-key"', 'sk-new-api-key'],
		["psql -c \"ALTER USER till PASSWORD 'VeryStrongPassword1!'\"", 'VeryStrongPassword1!'],
		['tillctl scale --to $((current + 2))', 'current'],
		['DAY="2026-01-18"  # CHANGE THIS', '2026-01-18'],
		['export PLACE=dev # Change to: dev, test or production', 'dev'],
		['ORT=mitte # anpassen', 'mitte'],
	])('%s', (command, literals) => {
		expect(blanksOf(command).join(',')).toBe(literals);
	});

	test.each([
		['mktemp -d TILLXXXXXX'],
		['n=1\necho $((n + 1))'],
		['count=2; tillctl scale --to $((count + 2))'],
		['echo $((RANDOM % 5))'],
		['kubectl set image deployment/till till=reg.example/till:v2.1.0'],
		['RETRIES=3 # change only with care'],
		['kubectl create secret generic till --from-literal=password=x1'],
		['sed -i "s/xxxxx/a/" till.conf'],
	])('none in %s', command => {
		expect(blanksOf(command)).toEqual([]);
	});

	test('what is blanked out in two places has two names', () => {
		const names = findBlanks('a --host till.xxxxx.db.example --arn arn:x:group/shop/xxxxx', {assigned: new Set(), sql: false}).map(({name}) => name);
		expect(names).toEqual(['till_xxxxx', 'shop_xxxxx']);
	});
});

describe('names that no database has', () => {
	const literals = (text: string): readonly string[] => readSql(text, {assigned: new Set()}).statements.flatMap(one => one.placeholders.map(({literal}) => literal));

	test.each([
		['UPDATE carts SET shop = @Target WHERE shop = @Source;', '@Target,@Source'],
		['DROP POLICY IF EXISTS new_policy_name ON table_name;', 'new_policy_name,table_name'],
		['ALTER TABLE my_table ADD COLUMN note TEXT;', 'my_table'],
		['DROP INDEX IF EXISTS the_bad_index;', 'the_bad_index'],
		['UPDATE foo SET price = correct_value;', 'foo,correct_value'],
	])('%s', (text, expected) => {
		expect(literals(text).join(',')).toBe(expected);
	});

	test.each([
		['DECLARE @Shop INT = 7;\nDELETE FROM carts WHERE shop = @Shop;'],
		['SET @old := 3;\nUPDATE carts SET shop = 1 WHERE shop = @old;'],
		["SELECT @@version; UPDATE staff SET mail = 'a@shop.example';"],
		["EXEC sp_rename @objname = 'carts';"],
		['@carts.sql'],
		['ALTER TABLE carts ADD COLUMN new_total INT; DROP TABLE old_carts;'],
		['SELECT table_name FROM information_schema.tables;'],
		['SELECT 1 FROM carts JOIN tills ON table_name = shop;'],
	])('none in %s', text => {
		expect(literals(text)).toEqual([]);
	});
});
