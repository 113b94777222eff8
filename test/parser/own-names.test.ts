import {expect, test} from 'vitest';
import {looksLikeCommand} from '../../src/parser/program-words.ts';
import {readText} from '../support/read-text.ts';

test('a bare line below an item is a command under the name that the team gave to its tool', () => {
	const {steps} = readText('# Carts\n\n## Steps\n\n1. Look at the pods:\n   kubectl-shop get pods -n {{ $labels.namespace }}\n2. Delete the old claim:\n   kubectl-shop delete pvc cart-0\n3. Read the log: kubectl_eu1 logs -n shop deploy/cart -f\n');
	expect(steps.map(step => (step.kind === 'command' ? [step.command, step.effect, step.endless] : step.kind))).toEqual([
		['kubectl-shop get pods -n {{ $labels.namespace }}', 'read', false],
		['kubectl-shop delete pvc cart-0', 'destructive', false],
		['kubectl_eu1 logs -n shop deploy/cart -f', 'read', true],
	]);
});

test('so are shells that it opens and what it runs inside', () => {
	const {steps} = readText('# Carts\n\n## Steps\n\n```bash\nkubectl-shop exec -it cart-0 -- sh\nkubectl-shop exec db-0 -- psql -c "DROP TABLE carts"\naws-prod ec2 terminate-instances --instance-ids i-1\n```\n');
	expect(steps.map(step => (step.kind === 'command' ? [step.interactive, step.effect] : step.kind))).toEqual([[true, 'read'], [false, 'destructive'], [false, 'destructive']]);
});

test.each(['helm-docs are generated', 'kubectl-neat is a plugin', 'aws-nuke run', 'vault-backup says no', 'docker-gc get rid'])('another program with such a name is not the tool: %s', text => {
	expect(looksLikeCommand(text)).toBe(false);
});
