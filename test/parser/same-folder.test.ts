import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (...lines: readonly string[]): readonly string[] => ['', '```bash', ...lines, '```', ''];
const inside = (...lines: readonly string[]): readonly boolean[] => readText(['# Shop', '', ...lines, ''].join('\n')).reading.fences.flatMap(({statements}) => statements.map(({feedsInner}) => feedsInner));

describe('a container', () => {
	const opened = fence('kubectl exec -it till-0 -- /bin/bash', 'cd /copies', '## Optional, not required if the copy is available locally', 'curl -O copy.tar');

	it('is where one goes on in its folder, and below a comment that points at the commands above', () => {
		expect(inside('## Get the copy', ...opened, '## Restore the carts', ...fence('## ... commands above to get the copy', 'cp -R carts /data/'), '## Clean up', 'Remove what is left in the local copies.', ...fence('cd /copies', 'rm -R carts'))).toEqual([false, true, true, true, true, true]);
	});

	it('is left where nothing says that it goes on, and folders of machines are those of both sides', () => {
		expect(inside('## Get the copy', ...opened, '## Restore the carts', ...fence('cp -R carts /data/'))).toEqual([false, true, true, false]);
		expect(inside('## Get the copy', ...fence('ssh ops@till-0', 'cd /copies', 'ls'), '## Clean up', ...fence('cd /copies', 'rm -R carts'))).toEqual([false, true, true, false, false]);
	});
});

it('a machine within the host that one is on is opened there', () => {
	expect(inside('## Shop', ...['Enter-PSSession -ComputerName TILLS', '$vm = "till-1"\nEnter-PSSession -VMName $vm', 'Get-ComputerInfo', 'Exit-PSSession', 'Stop-VM -Name $vm'].flatMap((line, at) => [`${at + 1}. Next.`, '', '    ```powershell', ...line.split('\n').map(text => `    ${text}`), '    ```', '']))).toEqual([false, true, true, true, true, true]);
});

it('a client behind the shell of a vendor is opened', () => {
	const [first] = readText(['# Shop', '', '## Steps', ...fence('/opt/shop/bin/dcos-shell zkCli.sh')].join('\n')).reading.fences[0]?.statements ?? [];
	expect(first?.interactive).toBe(true);
});

it('a program of the project is none of the system, whatever it is called', () => {
	const [first] = readText(['# Shop', '', '## Steps', ...fence('./bin/batch')].join('\n')).reading.fences[0]?.statements ?? [];
	expect(first?.interactive).toBe(false);
});
