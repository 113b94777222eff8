import {expect, test} from 'vitest';
import {filesNamedBy} from '../../../src/parser/shell/local-files.ts';

test.each([
	['./scripts/x.sh a', ['./scripts/x.sh']],
	['sudo bash -x deploy.sh', ['deploy.sh']],
	['bash -c "./inner.sh now"', ['./inner.sh']],
	['(cd app && timeout 5 ./a.sh) | tee log', ['./a.sh']],
	['. ./names.sh; X=$(./value.sh)', ['./names.sh', './value.sh']],
	['psql shop < fix.sql', ['fix.sql']],
	['psql -f fix.sql', ['fix.sql']],
	['make -f ops.mk deploy', ['ops.mk']],
	['ssh ops@web ./there.sh', []],
	['node -e "1"; python3 -m http.server; bash -c ls', []],
	['"$DIR/x.sh"; cat notes.txt; wc -l < notes.txt', []],
])('`%s` runs %j', (command, files) => {
	expect([...new Set(filesNamedBy(command).map(({path}) => path))].toSorted()).toEqual(files.toSorted());
});

test('make reads its Makefile where it is told to', () => {
	expect(filesNamedBy('make -C app deploy')).toContainEqual({path: 'Makefile', folder: 'app'});
});
