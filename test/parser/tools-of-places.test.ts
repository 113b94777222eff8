import {expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

const inner = (...blocks: readonly string[]): readonly boolean[] =>
	readText(`# Till store\n\n## Look\n\n${blocks.map((block, at) => `${at === 2 ? '## Mend\n\n### Defragment\n\nRun it in each pod.\n\n' : ''}\`\`\`shell\n${block}\n\`\`\`\n`).join('\n')}`).reading.fences.flatMap(({statements}) => statements.map(one => one.feedsInner));

test('a tool that was typed in the container alone is typed there in a part further down', () => {
	expect(inner('$ kubectl exec -it till-0 -- sh', '$ etcdctl endpoint status', '$ etcdctl defrag')).toEqual([false, true, true]);
});

test('but not where it was left, where the tool was used on this side, or where each machine has it', () => {
	expect(inner('$ kubectl exec -it till-0 -- sh', '$ etcdctl endpoint status\n$ exit', '$ etcdctl defrag').at(-1)).toBe(false);
	expect(inner('$ etcdctl member list\n$ kubectl exec -it till-0 -- sh', '$ etcdctl endpoint status', '$ etcdctl defrag').at(-1)).toBe(false);
	expect(inner('$ kubectl exec -it till-0 -- sh', '$ cat till.conf', '$ cat till.conf').at(-1)).toBe(false);
	expect(inner('$ ssh till-1', '$ etcdctl endpoint status', '$ etcdctl defrag').at(-1)).toBe(false);
});
