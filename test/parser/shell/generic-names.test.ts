import {describe, expect, test} from 'vitest';
import {blanksOf} from '../../support/blanks.ts';

describe('the word for a thing where its name belongs', () => {
	test.each([
		['git revert hash', ['hash']],
		['git tag -d tag', ['tag']],
		['kubectl -n namespace get pods', ['namespace']],
		['kubectl delete pod pod', ['pod']],
		['docker exec -it container bash', ['container']],
		['docker pull image:version', ['image:version']],
		['helm rollback release revision', ['release', 'revision']],
		['systemctl restart servicio', ['servicio']],
		['npm install package@version', ['package@version']],
		['vercel rollback deployment-url', ['deployment-url']],
		['psql -U usuario -d base_de_datos', ['usuario', 'base_de_datos']],
		['ssh server', ['server']],
		['az group delete --name resource-group', ['resource-group']],
		['scp cart.sql root@new-server:/srv/', ['new-server']],
		['curl https://novo_ip/', ['novo_ip']],
		['aws s3 cp s3://bucket/cart.sql .', ['bucket']],
		['echo "seu-novo-pacote==1.0.0" >> requirements.txt', ['seu-novo-pacote']],
		['tar xzf cart_fecha.tar.gz', ['fecha']],
		['psql < cart_2024XXXX.sql', ['2024XXXX']],
		['gcloud sql instances describe INSTANCE-replica-2', ['INSTANCE']],
		['gitlab-ctl tail servicename', ['servicename']],
		['redis-cli -h HOST -p PORT ping', ['HOST', 'PORT']],
		['redis-cli -u URL info', ['URL']],
		["mysql -e \"CREATE USER 'USUARIO_TILL'@'%' IDENTIFIED BY 'CLAVE'\"", ['USUARIO_TILL', 'CLAVE']],
		['mysqldump -u ada -pCLAVE_TILL till', ['CLAVE_TILL']],
		['redis-cli DEL cart:ID', ['ID']],
		['lsof -i :PORT', ['PORT']],
		['./rollback.sh --version VERSION --env ENV', ['VERSION', 'ENV']],
		['az vm start -g GROUP -n NAME', ['GROUP', 'NAME']],
		['gcloud config set project PROJECT', ['PROJECT']],
		['terraform import ADDR ID', ['ADDR', 'ID']],
		['gh workflow run deploy.yml -f version=PREVIOUS', ['PREVIOUS']],
		['curl -H "X-Token: TOKEN" https://till.example', ['TOKEN']],
		['psql -c "SELECT pg_terminate_backend(pid)"', ['pid']],
		['psql -c "SELECT * FROM carts WHERE id = X"', ['X']],
		[`psql -c "ALTER USER username PASSWORD 'newpassword'"`, ['username', 'newpassword']],
		['git revert -m 1 merge-commit-sha', ['merge-commit-sha']],
		['vercel rollback previous-deployment-url', ['previous-deployment-url']],
		['netlify rollback deploy-id', ['deploy-id']],
		['docker pull till/web:tag', ['tag']],
		['kubectl set image deploy/web web=till/web:version', ['version']],
		['lvextend -L +5G /dev/vgname/lvname', ['vgname', 'lvname']],
		['aws s3 cp s3://bucketname/filename .', ['bucketname', 'filename']],
		['kubectl get pods -o wide | grep shop-node-X', ['shop-node-X']],
		['kubectl drain shop-node-X', ['shop-node-X']],
	])('%s', (command, wanted) => {
		expect(blanksOf(command)).toEqual(wanted);
	});

	test.each(['git commit -m "till"', 'ls\ndirname /srv/till', 'ls | xargs -n 1 dirname', 'sudo domainname', 'set -x VERSION v1', 'cd /srv\nSECRET_NAME=till', 'export SECRET_NAME=till', 'redis-cli CONFIG GET maxmemory', 'redis-cli CLUSTER NODES', 'lsof -i :8080', 'make rollback VERSION=v1', 'docker pull till:previous', 'psql -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"', 'psql -c "SELECT * FROM carts WHERE id = 7"', 'git revert HEAD', 'kubectl get secrets DB_URL', 'grep PORT .env', 'ps -o username', 'grep username tills.txt', 'find . -name filename', 'dirname /srv/till', 'echo servicename', 'kubectl get pods -o custom-columns=podname:.metadata.name', 'docker run -e username=ada till', 'git checkout main', 'docker image inspect till', 'docker container ls', 'kubectl get namespace till', 'kubectl get pod', 'helm history till', 'systemctl restart till.service', 'npm install', 'apt-get install package-update-indicator', 'ssh till-1', 'mysql till < cart.sql', 'aws s3 ls s3://till-bucket/'])('none in %s', command => {
		expect(blanksOf(command)).toEqual([]);
	});

	test('no directive of a server that a here-document holds', () => {
		expect(blanksOf("cat > till.conf <<'EOF'\nserver {\n  server_name _;\n}\nEOF")).toEqual([]);
	});

	test('a file that one is told to paste in', () => {
		expect(blanksOf("cat > till.sh << 'EOF'\n# Cole AQUI todo o conteúdo\nEOF")).toEqual(['# Cole AQUI todo o conteúdo']);
		expect(blanksOf("cat > till.sh << 'EOF'\n# Opens the till here\ntillctl open\nEOF")).toEqual([]);
	});
});
