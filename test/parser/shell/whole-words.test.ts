import {describe, expect, test} from 'vitest';
import {fillCommand} from '../../../src/plan/fill.ts';
import {blanksOf} from '../../support/blanks.ts';
import {commandsOf, readText} from '../../support/read-text.ts';

describe('a word is filled in as a whole, whatever its letters', () => {
	test.each([
		['ssh SEU_USUÁRIO@till', ['SEU_USUÁRIO']],
		['curl -H "Authorization: Bearer TU_CLAVE_DE_SESIÓN" https://till.example', ['TU_CLAVE_DE_SESIÓN']],
		['git checkout COMMIT_DE_LA_VERSIÓN_ANTERIOR', ['COMMIT_DE_LA_VERSIÓN_ANTERIOR']],
		['kubectl delete pod NOM_DU_POD_À_SUPPRIMER', ['NOM_DU_POD_À_SUPPRIMER']],
		['scp x {NOME_DO_USUÁRIO}@{IP_OU_DOMÍNIO}:{PASTA_DO_USUÁRIO}/', ['{NOME_DO_USUÁRIO}', '{IP_OU_DOMÍNIO}', '{PASTA_DO_USUÁRIO}']],
		['usermod -aG wheel {USUÁRIO}', ['{USUÁRIO}']],
		['scp x {USUÁRIO}@till:/tmp', ['{USUÁRIO}']],
		['docker pull till:vX.Y.Z-rc1', ['vX.Y.Z-rc1']],
		['curl -sfL https://till.example | VERSION=vX.Y.Zrke2r1 sh -', ['vX.Y.Zrke2r1']],
		['tar xf till-X.Y.Z.tar.gz', ['X.Y.Z']],
		['systemctl restart DIENSTNAME', ['DIENSTNAME']],
		['./add-till.sh nombre-nuevo-cliente', ['nombre-nuevo-cliente']],
		['ufw deny from ATTACKER_SUBNET', ['ATTACKER_SUBNET']],
		['gcloud run revisions describe SERVICE-00123', ['SERVICE-00123']],
		['terraform apply -var="image=gcr.io/PROJECT/till:v1"', ['PROJECT']],
		['psql -h host -U user till', ['host', 'user']],
		['till-stop nodename_md65-group', ['nodename']],
		['tillctl off -n TILL_NODES[XX-YY]', ['TILL_NODES', 'XX-YY']],
		['mv till.crt till_YYYX.crt', ['YYYX']],
		['kubectl set image deploy/till [container-name]=till:v1', ['[container-name]']],
		['export ENV=[dev|prod]', ['[dev|prod]']],
		['gcloud run services update-traffic till --to-revisions=till-KNOWN_GOOD=100', ['KNOWN_GOOD']],
		['tillctl set --url "postgres://user:pass@$(hostname):5432/till"', ['user:pass']],
		['docker cp ruta/local/till.py till:/app/ruta/destino/', ['ruta/local/till.py', '/app/ruta/destino/']],
		['bin/kamal app boot -c config/deploy.yml --version=PREVIOUS_SHA', ['PREVIOUS_SHA']],
		['psql -c "ALTER USER till WITH PASSWORD \'nuevaaqui\'"', ['nuevaaqui']],
		['git rm --cached arquivo-com-segredos', ['arquivo-com-segredos']],
		['ssh NODENAME tillctl -r1 | grep fsys', ['NODENAME']],
		['mysql -u user -p till', ['user']],
		['kubectl create secret generic till --from-literal=key1=value1', ['key1=value1']],
		["mongosh till --eval 'db.collection_name.find({a: 1})'", ['collection_name']],
	])('%s', (command, literals) => {
		expect(blanksOf(command)).toEqual(literals);
	});

	test.each([['git log HEAD@{u}'], ['git show stash@{yesterday}'], ['tillctl details | grep IMAGE'], ['kubectl set env deploy/till --list | grep VERSION_NAME'], ['psql -U users till'], ['declare -A OF=( [till-1]=1 )'], ['Invoke-Command -ComputerName $PSItem { DFSRDIAG POLLAD -Verbose }']])('nothing is open in %s', command => {
		expect(blanksOf(command)).toEqual([]);
	});

	test('the value stands in place of all of it', () => {
		const [step] = commandsOf(readText('# Till\n\n## Log in\n\n```bash\nssh SEU_USUÁRIO@till-1\n```\n'));
		expect(step?.uses.map(({input}) => input)).toEqual(['seu_usuário']);
		const filled = fillCommand(step?.command ?? '', step?.uses ?? [], Object.fromEntries((step?.uses ?? []).map(({input}) => [input, 'ada'])));
		expect(filled.kind === 'filled' ? filled.text : filled).toBe('ssh ada@till-1');
	});
});
