import {describe, expect, it, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const read = (...lines: readonly string[]) => readText(['# Till', '', ...lines, ''].join('\n')).reading;
const decisions = (...lines: readonly string[]) => read('## Steps', '', ...lines).decisions.map(({line, options}) => [line, options.length]);
const PARENTS = new Set(['## Decision tree', '## Steps', '## Step 3', '## Keep']);
const headed = (...titles: readonly string[]) => read(...titles.flatMap(title => [title, '', ...(PARENTS.has(title) ? [] : ['```bash', 'docker restart till', '```', ''])])).choices.map(({headings}) => headings.length);

describe('two ways in sentences', () => {
	test.each([
		'You can log in and run the `shutdown` command, or you can run `virsh shutdown till` on the host.',
		'Se puede reiniciar la caja desde el panel, o se puede ejecutar `till restart`.',
		'Você pode reiniciar o caixa pelo painel, ou pode executar `till restart`.',
		'Alternatively, if there is no panel, you can log in at the console.',
		'Como alternativa, puedes reiniciar la caja con `till restart`.',
	])('%s', text => {
		expect(decisions(text)).toEqual([[5, 1]]);
	});

	test.each(['You can see the tills or carts here.', 'You can log in, or so they say.', 'Alternatively, the till is red.'])('%s is none', text => {
		expect(decisions(text)).toEqual([]);
	});
});

describe('lists of ways', () => {
	it('joined by "or"', () => {
		expect(decisions('Make a new disk, then the options are', '- Use that disk, or', '- Move the rows by hand')).toEqual([[6, 2]]);
		expect(decisions('Make a new disk:', '- Use that disk', '- Move the rows by hand')).toEqual([]);
	});

	it('each called one', () => {
		expect(decisions('2. Bring it into a good state:', '   - Opción segura (recomendada): usar `VACUUM INTO`.', '   - Opción fría: parar la caja y copiar los archivos.')).toEqual([[6, 2]]);
		expect(decisions('- Safe option: copy it first.', '- Cold option: stop the till.')).toEqual([[5, 2]]);
		expect(decisions('- First option for all: copy it first.', '- The till: stop it.')).toEqual([]);
	});

	it('names of alerts with what to do at each', () => {
		expect(decisions('3. Look closer:', '   - **TillDown**: check whether it answers.', '   - **HighErrors**: read the log.')).toEqual([[6, 2]]);
		expect(decisions('3. Look closer:', '   - **GitHub**: check whether it answers.', '   - **GitLab**: read the log.')).toEqual([]);
		expect(decisions('3. Look closer:', '   - **Tills**: check whether they answer.', '   - **Carts**: read the log.')).toEqual([]);
	});

	it('systems in sentences over their blocks', () => {
		expect(decisions('For Debian-based distributions you can install it by:', '', '```sh', 'apt-get install till', '```', '', 'For NetBSD:', '', '```sh', 'pkg_add till', '```')).toEqual([[5, 2]]);
	});
});

describe('parts of which one is taken', () => {
	it('branches of a tree, and parts of "one of three"', () => {
		expect(headed('## Decision tree', '### The till is down → restart it', '### The cart is full → empty it')).toEqual([2]);
		expect(headed('## Steps', '### It is wrong → one of three ways', '#### a. Put it back', '#### b. Make it anew', '#### c. Leave it')).toEqual([3]);
		expect(headed('## Steps', '### The till is down → restart it', '### Then → empty it')).toEqual([]);
		expect(headed('## Steps', '### Replace one of three tills', '#### 1. Take it out', '#### 2. Put the new one in')).toEqual([]);
	});

	it('the same by other means, whatever numbers it has', () => {
		expect(headed('## 1. Deployment via Compose', '## 2. Deployment via Swarm')).toEqual([2]);
		expect(headed('## 1. Deployment via Compose', '## 2. Check via curl')).toEqual([]);
	});

	it('options whose first slipped a level deeper', () => {
		expect(headed('## Step 3', '### Opción A', '## Opción B', '## Opción C')).toEqual([3]);
		expect(headed('## Step 3', '### Opción B', '## Opción D', '## Opción E')).toEqual([2]);
	});

	it('the same from the one interface or the other, whatever stands behind', () => {
		expect(headed('## Keep', '### Retrieve from the GUI', '### Retrieve from the CLI', '### Test by restoring it to staging')).toEqual([2]);
	});
});
