import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Cart', '', '## Steps', '', ...lines, ''].join('\n')).reading;
const manual = (...lines: readonly string[]) => read(...lines).manualSteps.map(({line}) => line);

describe('items of what happens by itself', () => {
	test.each(['CI runs three jobs', 'Once green, Argo CD syncs the till', 'Migrations run automatically on startup', 'When it mends a fault', 'The cook should receive a mail', 'Debe responder con la lista', '`tag` = the one before', 'The order remains open for 3 days', 'Manual of the till: https://till.example/manual'])('%s', text => {
		expect(manual('1. Push the branch', `2. ${text}`)).toEqual([5]);
	});

	test.each(['Restart the till automatically', 'Jenkins job: start it', 'Open the till: https://till.example/', 'When it is green, tell the cook', 'The cook should call the owner'])('but %s is done', text => {
		expect(manual('1. Push the branch', `2. ${text}`)).toEqual([5, 6]);
	});

	test('below a sentence whose subject is a file', () => {
		expect(manual('`drill.yml` roda todo mês e:', '', '1. Lista os carrinhos', '2. Valida a soma')).toEqual([]);
	});
});

test('a condition before a list describes nothing, whatever its verbs', () => {
	expect(manual('Only if the copy is needed and it covers the hour before:', '', '1. Pick the hour', '2. Click **Restore**')).toEqual([7, 8]);
});

test('an order in bold is one, whatever is said behind it', () => {
	expect(manual('1. Pick the hour', '2. **Tell the cooks** — all orders since will be lost.')).toEqual([5, 6]);
});

describe('decisions', () => {
	const decisions = (...lines: readonly string[]) => read(...lines).decisions.map(({line}) => line);

	test.each(['`deploy.sh` triggers an automatic rollback if:', 'Rollback is COMPLETE when:'])('%s decides nothing', intro => {
		expect(decisions(intro, '', '- The till is silent', '- The cart is empty')).toEqual([]);
	});

	test.each([['Type', 'Rollback strategy'], ['Mistake', 'Fix']])('a table of %s and %s is one', (one, other) => {
		expect(decisions(`| ${one} | ${other} |`, '| --- | --- |', '| Adds | do nothing |', '| Takes | restore the copy |')).toEqual([5]);
	});
});

test('a part of what to verify below monitoring is gone through', () => {
	expect(readText('# Cart\n\n## Roll back\n\n```bash\nhelm rollback cart\n```\n\n## Monitoring\n\n### Post-rollback verification\n\n1. Open the till\n').reading.manualSteps).toEqual([{line: 13}]);
});

describe('items that name things', () => {
	test('below a step are none to do', () => {
		expect(manual('1. Ten a mano estos valores:', '   - `CART_TOKEN` del panel', '   - `https://cart.example/health`')).toEqual([]);
		expect(manual('1. Set these:', '   - `CART_TOKEN`: copy it from the board')).toEqual([6]);
	});

	test('of the contents', () => {
		expect(manual('1. [Post-Incident](#1-post-incident)', '2. [Contacte și resurse](#2-contacte-și-resurse)')).toEqual([]);
	});
});

test('capitals behind the number of a part tell cases apart', () => {
	const text = '# Cart\n\n## 5. Mend\n\n### 5.A — Till crashed\n\n```bash\n./a.sh\n```\n\n### 5.B — Cart stuck\n\n```bash\n./b.sh\n```\n';
	expect(readText(text).reading.choices).toEqual([{what: 'scenarios', headings: [5, 11]}]);
});

test('a table that says where to go on decides', () => {
	expect(read('| Teste | Vá para |', '| --- | --- |', '| GP-1 | §5.A |', '| GP-2 | §5.B |').decisions).toHaveLength(1);
	expect(read('| Simptom | Soluție |', '| --- | --- |', '| lent | repornește |', '| gol | reia |').decisions).toHaveLength(1);
	expect(read('- For SEV1: rotate the keys', '- For SEV2: enable the log', '- For SEV3: open a ticket').decisions).toHaveLength(1);
});

describe('items that tell what something else does', () => {
	test('with the verb in the third person', () => {
		expect(manual('1. **Fetch it**', '   - Downloads the last good one', '   - Lists the ones before')).toEqual([]);
	});

	test('or say when, who and what of a thing is meant', () => {
		expect(manual('1. **Look back**:', '   - **When**: Within two days', '   - **Attendees**: All cooks')).toEqual([]);
		expect(manual('- **Pipelines** (Test failures)', '- **Tills** (Print errors)')).toEqual([]);
		expect(manual('1. "How do you run it back?"', '2. "Walk me through it."')).toEqual([]);
		expect(manual('1. Stop it', '2. ✅ Is it up again? (no loop)')).toEqual([5]);
	});

	test('but one over nothing else than what should be seen is done', () => {
		expect(manual('1. **Login**: Open the till', '   - **Expected**: The list of carts', '2. **Search**: Search for "tea"', '   - **Expected**: Some of it')).toEqual([5, 7]);
	});
});

test('what follows the look for the cause is done', () => {
	expect(readText('# Cart\n\n## Roll back\n\n```bash\nhelm rollback cart\n```\n\n## After\n\n### Root Cause Investigation\n\n1. Create a ticket\n').reading.manualSteps).toEqual([{line: 13}]);
});

test('a wait behind its label is one', () => {
	expect(read('⏱️ **Recommended:** Monitor for 15 minutes').waits).toEqual([{line: 5, seconds: 900}]);
});

test('a checklist is no way of its own', () => {
	expect(readText('# Cart\n\n## Quick rollback\n\n```bash\n./back.sh\n```\n\n## Full rollback checklist\n\n- [ ] Stop it: `./stop.sh`\n').reading.choices).toEqual([]);
});

test('what is measured after a rollback is no action', () => {
	expect(decisionsOf('| Metric | Before | After rollback |', '| --- | --- | --- |', '| Errors | 2 % | 0 % |', '| Lag | 2 s | 1 s |')).toEqual([]);
});

function decisionsOf(...lines: readonly string[]): readonly number[] {
	return read(...lines).decisions.map(({line}) => line);
}

describe('ways back by how far they go', () => {
	const part = (title: string) => `## ${title}\n\n\`\`\`bash\n./back.sh\n\`\`\`\n\n`;

	test('are alternatives, with what they meet and what helps beside them', () => {
		const text = `# Cart\n\n${part('Complete rollback (most safe)')}${part('Selective rollback (some files)')}${part('Platform-specific rollback')}${part('Troubleshooting the rollback')}`;
		expect(readText(text).reading.choices.map(({headings}) => headings)).toContainEqual([3, 9, 15]);
	});

	test('other parts with such a word are not', () => {
		expect(readText(`# Cart\n\n${part('Immediate actions')}${part('Gradual restart')}`).reading.choices).toEqual([]);
	});
});

test('a use case and principles tell, they order nothing', () => {
	expect(manual('- **Use Case:** Code alone', '- **Risk:** Low')).toEqual([]);
	expect(readText('# Cart\n\n## Mend\n\n```bash\n./go.sh\n```\n\n**Principles:**\n\n- **Small** - Fix the fault alone\n').reading.manualSteps).toEqual([]);
});
