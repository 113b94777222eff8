import {describe, expect, it} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const steps = (...commands: string[]): string => `# X\n\n## Steps\n\n\`\`\`sh\n${commands.join('\n')}\n\`\`\`\n`;

describe('inputs', () => {
	it('are one for all dialects of a name', () => {
		const plan = readText(steps('deploy <release-id>', 'check [RELEASE ID]', 'echo "$RELEASE_ID"', 'notify {{release_id}}'));
		expect(plan.inputs).toMatchObject([{name: 'release_id', literals: ['<release-id>', '[RELEASE ID]', '$RELEASE_ID', '{{release_id}}'], line: 6}]);
	});

	it('do not ask for what a block assigns', () => {
		expect(readText(steps('POD=$(kubectl get pods -o name | head -1)', 'kubectl delete "$POD"')).inputs).toEqual([]);
	});

	it('ask for what only a script to save assigns', () => {
		const plan = readText(`${steps('kubectl get deploy $APP')}\n## Script\n\n\`\`\`bash\n#!/bin/bash\nAPP=$1\n\`\`\`\n`);
		expect(plan.inputs.map(input => input.name)).toEqual(['app']);
	});

	it('offer samples that clearly vary, each value its own', () => {
		const one = readText(steps('flyctl releases rollback v12', 'flyctl releases rollback <version>'));
		expect(one.inputs).toMatchObject([{name: 'version', default: 'v12', literals: ['v12', '<version>']}]);
		const two = readText(steps('echo "from v13 to v12" >> log.txt'));
		expect(two.inputs.map(input => input.default)).toEqual(['v13', 'v12']);
		expect(new Set(two.inputs.map(input => input.name)).size).toBe(2);
	});

	it('are secret by their names', () => {
		const plan = readText(steps('login --token <api-token> --user <user>'));
		expect(plan.inputs.map(input => [input.name, input.secret])).toEqual([['api_token', true], ['user', false]]);
	});

	it('point to their places in the command', () => {
		for (const step of commandsOf(readText(steps('scp "<file name>" ops@<host>:/tmp', "psql -c 'select <id>'")))) {
			expect(step.uses.map(use => step.command.slice(use.start, use.end))).toEqual(step.uses.map(use => use.literal));
		}
	});
});

describe('a name that a comment says to put something in for', () => {
	it('is asked for', () => {
		expect(readText("# X\n\n## Steps\n\n```bash\n# Replace CART_TOKEN with the token of today\nazcopy copy 'https://carts.example/a?CART_TOKEN' /srv\n```\n").inputs.map(({name}) => name)).toEqual(['cart_token']);
	});
});
