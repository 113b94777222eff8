import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Shop', '', ...lines, ''].join('\n')).reading;
const block = (...lines: readonly string[]) => ['', '```bash', ...lines, '```', ''];
const choices = (...lines: readonly string[]) => read('## Undo the release', '', ...lines).choices.map(({headings}) => headings);
const decisions = (...lines: readonly string[]) => read('## Undo the release', '', ...lines).decisions.map(({line}) => line);
const byHand = (...lines: readonly string[]) => read('## Steps', '', ...lines).manualSteps.map(({line}) => line);

describe('headings and bold lines of which one applies', () => {
	it.each([
		['**Git method:**', '**Docker method:**'],
		['**Método git:**', '**Método docker:**'],
		['**MariaDB:**', '**PostgreSQL:**'],
		['**Mit nginx**', '**Mit Apache**'],
		['**For tills in the rack**:', '**For virtual tills**:'],
	])('name programs of one kind, or for what each is: %s, %s', (one, other) => {
		expect(choices(one, ...block('./one.sh restart'), other, ...block('./other.sh restart'))).toEqual([[5, 11]]);
	});

	it.each([
		['**Redis:**', '**PostgreSQL:**'],
		['**Git:**', '**Docker:**'],
		['**For all tills**:', '**For each cart**:'],
	])('are none where both are looked after: %s, %s', (one, other) => {
		expect(choices(one, ...block('./one.sh restart'), other, ...block('./other.sh restart'))).toEqual([]);
	});

	it('are options by letter, though one of them has nothing to do', () => {
		expect(choices('**Option A: leave it**', '', 'The name server sends the carts on.', '', '**Option B: set the name**', ...block('./name.sh till-2'))).toEqual([[5, 9]]);
	});

	it('do the same thing, of which one says more', () => {
		const two = (one: string, other: string) => read(`## ${one}`, ...block('./tray.sh apply'), `## ${other}`, ...block('rm -r till')).choices.map(({headings}) => headings);
		expect(two('Remove the till with `tray` pipeline', 'Remove a shop till manually')).toEqual([[3, 9]]);
		expect(two('Remove the till with `tray` pipeline', 'Paint the shop manually')).toEqual([]);
	});
});

describe('the course is weighed', () => {
	it.each([
		'If the script fails, follow these steps by hand:',
		'Si el script falla, siga estos pasos a mano:',
	])('where a part begins with what failed: %s', text => {
		expect(decisions(text, '', '### Step 1: Stop', ...block('./stop.sh'))).toContain(5);
	});

	it('not where the heading says the same', () => {
		expect(read('## The till reports errors', '', 'If the till still reports errors, walk through these steps:', '', '1. Look at the till', '2. Call the carpenter').decisions).toEqual([]);
	});

	it.each([
		'There are 2 ways to open the till:',
		'Hay 2 formas de montar la caja:',
		'Es gibt 2 Wege zur Kasse:',
	])('in a list of ways that are counted: %s', text => {
		expect(decisions(text, '', '* Using a copy of the carts', '* Using the spare till').length).toBe(1);
	});

	it('in a quote that puts one call in place of the steps above', () => {
		expect(decisions('1. Stop it', ...block('./stop.sh'), '> Alternatively, instead of stopping and starting, do both in one call:')).toEqual([11]);
	});

	it('in a table that says whether to go on', () => {
		expect(decisions('| Scenario | Risk | Proceed? |', '| --- | --- | --- |', '| Prices changed | low | Yes |', '| Carts changed | high | Ask the owner |')).toEqual([5]);
	});

	it('in boxes that ask, with answers between them', () => {
		expect(decisions('```', '┌──────────────┐', '│ Till silent? │', '└──┬────────┬──┘', '   │ YES    │ NO', '   ↓        ↓', '  UNDO     Wait', '```').length).toBe(0);
		expect(decisions('```', '┌──────────────┐', '│ Till silent? │', '└──────┬───────┘', '       │ YES', '       ↓', '┌──────────────┐', '│ Shop open?   │', '└──┬────────┬──┘', '   │ YES    │ NO', '   ↓        ↓', '  UNDO     Wait', '```')).toEqual([5]);
	});

	it.each([
		'If the new prices came along, going back is not enough!',
		'If prices changed, there is no point in going back until the copy is made.',
		'If prices are read again by themselves, you may want to turn that off.',
		'If all of it went through, the till should be counting now.',
	])('not by what is only told: %s', text => {
		expect(decisions('Look at the till.', '', text, '', 'It takes a while.')).toEqual([]);
	});
});

describe('items that order nothing', () => {
	it.each([
		['**Required access:**', '- Shell on the till'],
		['**Permisos necesarios:**', '- Acceso a la caja'],
		['**Expected result:**', '- Write test succeeds'],
		['There are many reasons why this may happen:', '1. Timeout of a drawer'],
	])('stand below what is needed, seen or the reason: %s', (intro, item) => {
		expect(byHand('1. Open the shop', '', intro, '', item)).toEqual([5]);
	});

	it('are warnings without an order of their own', () => {
		expect(byHand('1. Open the shop', '2. **Important**: after the till is on, do not open the drawer.', '3. **Important**: Close the drawer.')).toEqual([5, 7]);
	});

	it('but those with the place in front do', () => {
		expect(byHand('- In the **Tills** tab of the panel, check that all tills are there.')).toEqual([5]);
	});
});

describe('comments in dots', () => {
	it('are for the person where they tell what is done there', () => {
		const told = (text: string) => read('## Steps', ...block('git checkout main', '', '# Mend it', text, '', 'git push')).fences[0]?.manualComments;
		expect(told('# ... change the prices ...')).toContain(9);
		expect(told('# ... manual tests ...')).toContain(9);
		expect(read('## Steps', ...block('git checkout main', '# ... rows of tills ...')).fences[0]?.manualComments).toEqual([]);
	});
});

describe('commands in code spans', () => {
	it('stand behind `sudo` with a path and nothing else, or begin with what lends a role', () => {
		expect(read('## Steps', '', '- Converge it: `sudo /opt/till/bin/till-client`', '- Log in to the cloud: `gds aws shop-admin -l`').inline.map(({line}) => line)).toEqual([5, 6]);
	});
});
