import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (body: string, language = '') => readText(`# Shop\n\n## Steps\n\n\`\`\`${language}\n${body}\n\`\`\`\n`);
const commands = (body: string, language = '') => read(body, language).steps.flatMap(step => (step.kind === 'command' ? [step] : []));

describe('what a session types', () => {
	test('settings behind the prompt of a host', () => {
		expect(commands('till-w001# CLIENT=till\ntill-w001# kubectl get deployment ${CLIENT}\nready').map(({command, uses}) => [command, uses.length])).toEqual([['CLIENT=till', 0], ['kubectl get deployment ${CLIENT}', 0]]);
	});

	test('a remark at a prompt is none', () => {
		expect(commands('postgres=#   <----- it works!  Type \\q')).toEqual([]);
	});

	test('calls of a pod from before the dashes, with remarks behind, up to the end of the client', () => {
		const [open, ...fed] = commands('kubectl exec -it till-0 mongo   # into the database\ndb = db.getSiblingDB("till")\ndb.auth("root", "x")  # as root\nexit        # do not forget\nls');
		expect(open?.interactive).toBe(true);
		expect(fed.map(step => step.inside)).toEqual([open?.id, open?.id, open?.id, null]);
	});

	test('a script of the project opens the client that it is given behind dashes', () => {
		expect(commands('bin/into.sh -n till -x web -- psql')[0]).toMatchObject({interactive: true, opens: {kind: 'sql'}});
	});

	test('lines at the prompt of a client that nothing opened are told to be for it', () => {
		expect(read('mysql> FLUSH TABLES;').reading.fences[0]?.statements).toMatchObject([{feedsInner: true, openedBy: null}]);
	});
});

test.each([
	['gsutil -m cp -r gs://till-backup/* gs://till-files/', 'destructive'],
	['gcloud storage cp gs://till-backups/a gs://till-files/', 'destructive'],
	['gsutil cp gs://till-files/a gs://till-backup/', 'change'],
])('what was kept is put over what is there: %s', (command, effect) => {
	expect(commands(command, 'bash').map(step => step.effect)).toEqual([effect]);
});

test('one environment or the other', () => {
	expect(read('# If staging\nhelm upgrade -f staging.yaml till ./till\n\n# If production\nhelm upgrade -f production.yaml till ./till', 'bash').steps[0]).toMatchObject({kind: 'decision'});
});

test('a follower of a database is no look that goes on', () => {
	expect(commands('heroku addons:create heroku-postgresql:standard-0 --follow till::DATABASE_URL', 'bash')[0]).toMatchObject({endless: false, uses: []});
});

test('kinds of things in capitals, where their names stand', () => {
	expect(commands('aws ecs describe-services --cluster CLUSTER\naws ecs describe-task-definition --task-definition FAMILY\nIMAGE="till.example/web:STABLE_TAG"', 'bash').flatMap(step => step.uses.map(({literal}) => literal))).toEqual(['CLUSTER', 'FAMILY', 'STABLE_TAG']);
});

test.each(['This script:', 'Este script:', '该脚本会：'])('what stands below "%s" is done by it', intro => {
	expect(readText(`# Shop\n\n## Steps\n\n\`\`\`bash\n./till.sh\n\`\`\`\n\n${intro}\n\n1. ✅ Checks the till\n2. ✅ Restart the shop\n`).steps.map(step => step.kind)).toEqual(['command']);
});

test('a task of `make` with an argument, without back-quotes', () => {
	expect(readText('# Shop\n\n## Steps\n\n- make till enable-logs\n- make sure it runs\n').steps.map(step => step.kind)).toEqual(['command', 'manual']);
});
