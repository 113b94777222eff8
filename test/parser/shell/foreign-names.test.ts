import {describe, expect, test} from 'vitest';
import {blanksOf} from '../../support/blanks.ts';

describe('what has to be put in, by its word in another language', () => {
	test.each([
		['kubectl logs nome-do-pod', 'nome-do-pod'],
		['systemctl restart nombre-del-servicio', 'nombre-del-servicio'],
		['tar xf nom_du_fichier.tgz', 'nom_du_fichier'],
		['psql -h ip_servidor -d nome_banco -c "select 1"', 'ip_servidor,nome_banco'],
		['ssh ops@ip-du-serveur uptime', 'ip-du-serveur'],
		['systemctl restart dienstname', 'dienstname'],
		['docker pull shop/till:versao-anterior', 'versao-anterior'],
		['git checkout COMMIT_ESTABLE', 'COMMIT_ESTABLE'],
		['redis-cli -a contraseña ping', 'contraseña'],
		['mysql -u till -psenha till < till.sql', 'senha'],
		['export TILL_PASSWORD=senha_aqui', 'senha_aqui'],
		['export TILL_TOKEN=tu_contraseña', 'tu_contraseña'],
		['export TILL_TOKEN=preencher-no-servidor', 'preencher-no-servidor'],
		['export TILL_TOKEN=CAMBIAR', 'CAMBIAR'],
		['cp till.tgz /mein/backup/pfad', '/mein/backup/pfad'],
		['psql -h su-servidor -c "select 1"', 'su-servidor'],
		['sh restore.sh 【文件名】', '【文件名】'],
		['git reset --hard HEAD@{n}', '{n}'],
		['sh restore.sh till_2031MMDD.sql', '2031MMDD'],
		['helm rollback till REVISÃO', 'REVISÃO'],
		['sh restore.sh backup_ÚLTIMO.sql', 'ÚLTIMO'],
		['git checkout HASH', 'HASH'],
	])('%s', (command, literals) => {
		expect(blanksOf(command).join(',')).toBe(literals);
	});

	test.each([
		['psql -c "select nom_de_famille from people"'],
		['curl -d \'{"nome_do_cliente": "Ana"}\' https://shop.example'],
		['make mudar-senha'],
		['sh scripts/cambiar-puerto.sh'],
		['echo "nome-do-pod"'],
		['echo "【完成】"'],
		['su - postgres'],
		['nome_do_banco=till'],
		['curl https://shop.example/my/orders'],
		['git show HEAD@{1}'],
	])('none in %s', command => {
		expect(blanksOf(command)).toEqual([]);
	});
});
