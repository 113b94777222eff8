import {existsSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {drillBench} from './drill-bench.ts';
import type {Bench} from './drill-bench.ts';

const WORLD = `
title: Containment
world:
  files: {list.txt: "1\\n2\\n"}
  programs:
    - {match: tool *, output: tool}
    - {match: evil-output, output: "a[$(/usr/bin/touch OUTSIDE/c)]"}
`;

function freshBench(): Bench {
	const {outside} = drillBench(WORLD);
	return {...drillBench(WORLD.replace('OUTSIDE', outside)), outside};
}

/** OUT stands for a folder outside of the drill that each of them tries to write to or to read from. */
const HOSTILE = [
	'touch OUT/c',
	'/usr/bin/touch OUT/c',
	'echo x > OUT/c',
	'echo x >> OUT/c',
	'echo x &> OUT/c',
	'echo x >| OUT/c',
	'tool 2> OUT/c',
	'{ echo x; } > OUT/c',
	'exec 3> OUT/c; echo x >&3',
	'echo x > ../../../../../../../../../..OUT/c',
	'cd /; cd ..; cd ..; cd ..; cd ..; cd ..; cd ..; echo x > tmp/c; echo y > ./OUT/c',
	'cd ../../../../../../../../..; echo x > ${PWD}/c',
	'f=OUT/c; echo x > "$f"',
	'f=../../../../../../../../../..OUT/c; echo x > $f',
	'd=OUT; cp list.txt $d/c',
	'cp list.txt OUT/c; mv list.txt OUT/c; mkdir OUT/c; tee OUT/c < /dev/null',
	'tee ../../../../../../../../../..OUT/c < list.txt',
	'PATH=/usr/bin:/bin; touch OUT/c',
	'PATH=/usr/bin:/bin touch OUT/c',
	'export PATH=/usr/bin; touch OUT/c',
	'declare PATH=/usr/bin; touch OUT/c',
	'read -r PATH <<< /usr/bin; touch OUT/c',
	'mapfile -t PATH <<< /usr/bin; touch OUT/c',
	'for PATH in /usr/bin; do touch OUT/c; done',
	'printf -v PATH /usr/bin; touch OUT/c',
	'unset PATH; touch OUT/c',
	': ${PATH:=/usr/bin}; touch OUT/c',
	'typeset -n p=PATH; p=/usr/bin; touch OUT/c',
	'getopts a PATH -a; touch OUT/c',
	'eval "/usr/bin/touch OUT/c"',
	'c=/usr/bin/touch; $c OUT/c',
	'"$(echo /usr/bin/touch)" OUT/c',
	'/usr/bin/{touch,x} OUT/c',
	'/usr/bin/tou?h OUT/c',
	'command -p touch OUT/c',
	'builtin eval "/usr/bin/touch OUT/c"',
	'enable -n test; /usr/bin/test',
	'hash -p /usr/bin/touch tool; tool OUT/c',
	'BASH_CMDS[tool]=/usr/bin/touch; tool OUT/c',
	'alias tool=/usr/bin/touch; shopt -s expand_aliases\ntool OUT/c',
	'trap "/usr/bin/touch OUT/c" EXIT',
	'. <(echo /usr/bin/touch OUT/c)',
	'source /dev/stdin <<< "/usr/bin/touch OUT/c"',
	'bash -c "touch OUT/c"',
	'sh -c "touch OUT/c"',
	'env touch OUT/c',
	'xargs touch <<< OUT/c',
	'echo $(/usr/bin/touch OUT/c)',
	'echo `/usr/bin/touch OUT/c`',
	'echo "`echo \\`/usr/bin/touch OUT/c\\``"',
	'cat <(/usr/bin/touch OUT/c)',
	'cat << EOF\n$(/usr/bin/touch OUT/c)\nEOF',
	'f() { /usr/bin/touch OUT/c; }; f',
	'cd() { builtin cd "$@"; }; cd OUT; echo x > c',
	'unset -f cd; cd OUT; echo x > c',
	'printf() { echo OUT/c; }; echo x > y',
	'__rollbook_path() { echo OUT/c; }; echo x > y',
	'ROLLBOOK_DRILL_ROOT=/; echo x > OUT/c',
	'PWD=OUT; echo x > c',
	'HOME=OUT; cd; echo x > c',
	'pushd OUT; echo x > c',
	"x='a[$(/usr/bin/touch OUT/c)]'; echo $((x))",
	"x='a[$(/usr/bin/touch OUT/c)]'; (( x + 1 ))",
	"x='a[$(/usr/bin/touch OUT/c)]'; [[ $x -eq 1 ]]",
	"x='a[$(/usr/bin/touch OUT/c)]'; y=${list:x}",
	"x='a[$(/usr/bin/touch OUT/c)]'; b[x]=1",
	"x='a[$(/usr/bin/touch OUT/c)]'; echo ${b[$x]}",
	"x='a[$(/usr/bin/touch OUT/c)]' y=$((x))",
	"x='a[$(/usr/bin/touch OUT/c)]'; { echo; } > f$((x))",
	"x='a[$(/usr/bin/touch OUT/c)]'; for ((i = x; i < 1; i++)); do :; done",
	"x='a[$(/usr/bin/touch OUT/c)]'; [ -v \"$x\" ]",
	"x='-v a[$(/usr/bin/touch${IFS}OUT/c)]'; [ $x ]",
	"x='a[$(/usr/bin/touch OUT/c)]'; unset \"$x\"",
	"x='a[$(/usr/bin/touch OUT/c)]'; read \"$x\" < list.txt",
	"x='a[$(/usr/bin/touch OUT/c)]'; echo ${!x}",
	"x='$(/usr/bin/touch OUT/c)'; echo ${x@P}",
	"x='a[$(/usr/bin/touch OUT/c)]'; let x+1",
	"declare -i n; n='a[$(/usr/bin/touch OUT/c)]'",
	"x='a[$(/usr/bin/touch OUT/c)]'; f() { echo $((x)); }; f",
	"declare -a x='([$(/usr/bin/touch OUT/c)]=1)'",
	"x='([$(/usr/bin/touch OUT/c)]=1)'; declare -a y=\"$x\"",
	"x='($(/usr/bin/touch OUT/c))'; f() { local -a y=\"$1\"; }; f \"$x\"",
	"x='($(/usr/bin/touch OUT/c))'; y=(1); declare y=\"$x\"",
	"x='($(/usr/bin/touch OUT/c))'; read -ra y < list.txt; typeset y=\"$x\"",
	"x='($(/usr/bin/touch OUT/c))'; mapfile -t y < list.txt; declare y=\"$x\"",
	"x='a[$(/usr/bin/touch OUT/c)]'; y=([$x]=1)",
	"x='a[$(/usr/bin/touch OUT/c)]'; y=([x]=1)",
	"x='a[$(/usr/bin/touch OUT/c)]'; y=(1 2); unset 'y[x]'",
	"x='a[$(/usr/bin/touch OUT/c)]'; case 1 in $((x))) ;; esac",
	"x='a[$(/usr/bin/touch OUT/c)]'; y=abc; echo ${y:$x}",
	"RANDOM='a[$(/usr/bin/touch OUT/c)]'",
	"read -r SECONDS <<< 'a[$(/usr/bin/touch OUT/c)]'",
	"OPTIND='a[$(/usr/bin/touch OUT/c)]'; getopts a y -a",
	'set -k; tool LD_PRELOAD=OUT/x.so',
	'{ echo x > /dev/fd/3/../../../../../../../../..OUT/c; } 3< tmp',
	'echo $(( $(evil-output) ))',
	'x=$(evil-output); (( x > 1 ))',
	'[[ $(evil-output) -gt 1 ]]',
	'evil-output | while read -r x; do echo $((x)); done',
	"PS4='$(/usr/bin/touch OUT/c)'; set -x; echo x",
	"PROMPT_COMMAND='/usr/bin/touch OUT/c'",
	'LD_PRELOAD=OUT/x.so tool',
	'NODE_OPTIONS=--require=OUT/x.cjs tool',
	'export BASH_ENV=OUT/x.sh; tool',
	"sed -i s/1/2/ list.txt; sed 'w OUT/c' list.txt; sed -n '1e touch OUT/c' list.txt; sed 's/1/x/w OUT/c' list.txt",
	"sed -e p -e 'w OUT/c' list.txt",
	'awk \'BEGIN { system("touch OUT/c") }\'',
	'awk \'BEGIN { print "x" > "OUT/c" }\'',
	'awk \'BEGIN { "touch OUT/c" | getline }\'',
	'sort -o OUT/c list.txt',
	'sort --compress-program=OUT/x list.txt',
	'uniq list.txt OUT/c',
	'date -s 2001-01-01; date 010101012001',
	'find / -exec touch OUT/c \\;',
	'python3 -c "open(\'OUT/c\', \'w\')"',
	'coproc /usr/bin/touch OUT/c',
	'time /usr/bin/touch OUT/c',
	'! /usr/bin/touch OUT/c',
	'case x in x) /usr/bin/touch OUT/c ;; esac',
	'until /usr/bin/touch OUT/c; do :; done',
	'exec {fd}> OUT/c',
	'echo x > /dev/tcp/127.0.0.1/9',
	'kill -9 $$',
	'rm -rf OUT /',
	'rm -rf OUT/keep',
	'rm -rf ~ ; rm -rf "$HOME/../.."',
	'sudo touch OUT/c; sudo -u root tee OUT/c < list.txt; env PATH=/usr/bin touch OUT/c; nohup /usr/bin/touch OUT/c',
	'timeout 5 sh -c "touch OUT/c"; nice -n 5 bash -c "touch OUT/c"',
	'ln -s OUT x; echo y > x/c',
	'tool | /usr/bin/tee OUT/c',
	'if true; then echo "unfinished',
];

test.each(HOSTILE)('%s stays inside', async hostile => {
	const bench = freshBench();
	const command = hostile.replaceAll('OUT', bench.outside);
	writeFileSync(join(bench.outside, 'keep'), 'kept');
	const launched = bench.launch(command);
	if (launched.kind === 'launch') {
		await bench.run(command);
	} else {
		expect(launched.reason).toMatch(/\S/u);
	}
	expect(readdirSync(bench.outside)).toEqual(['keep']);
	expect(existsSync('/tmp/c')).toBe(false);
	expect(existsSync(join(bench.folder, 'drill.json'))).toBe(true);
});

test('a program without a rule never reaches the real one', async () => {
	const bench = freshBench();
	expect(bench.launch('python3 --version')).toEqual({kind: 'not-exercised', reason: 'no rule in the scenario for `python3 --version`'});
	expect(bench.launch('for i in 1 2; do uname -a; done')).toMatchObject({kind: 'not-exercised'});
	expect(await bench.run('x=a; tool $x')).toMatchObject({out: 'tool\n', exit: 0});
});

test('words known only when it runs are judged then', async () => {
	const narrow = drillBench('title: t\nworld: {programs: [{match: deployctl status, output: fine}]}');
	expect(await narrow.run('for what in status undo; do deployctl $what; done')).toMatchObject({exit: 127, out: 'fine\n', err: 'drill: no rule in the scenario for `deployctl undo`\n'});
	expect(await narrow.run('o="-o /tmp/c"; sort $o /dev/null')).toMatchObject({exit: 127});
});

test.each([
	'echo "Deploy finished: $(date -u +%FT%TZ)" >> deploys.log',
	'if [ -f /etc/app.conf ] && [[ "$x" == ok* ]]; then cat /etc/app.conf | sort -u | head -n 2; fi',
	'set -euo pipefail; for i in $(seq 1 3); do printf "%d " "$i"; done; set +eu',
	'START=$(date +%s); sleep 2; echo "took $(( $(date +%s) - START )) s"',
	'count=0; until [ "$count" -ge 3 ]; do count=$((count + 1)); done; [ $count -eq 3 ]',
	'while IFS=, read -r name value; do echo "${name^^}=${value:-none}"; done <<< "a,1"',
	"cat > /tmp/note.md <<'EOF'\n# $(not run)\nEOF",
	'command -v tool >/dev/null 2>&1 || { echo missing; exit 1; }',
	'diff <(echo a) <(echo a) && echo same',
	'( cd /srv && echo x > y ) & wait',
	'a=(1 2 3); echo "${#a[@]} ${a[1]}"; for x in "${a[@]}"; do echo "$x"; done',
	'f() { local name="$1"; local -a all=("$@"); echo "$name ${#all[@]}"; }; f a b',
	'declare -A port=([web]=80 ["api"]=8080); SECONDS=0; export REGION="$(echo fra)"; echo "${port[@]}" $REGION',
	'case $(echo v1) in v*) echo version ;; *) echo other ;; esac',
	"echo a:b | cut -d: -f2 | tr b c | sed -e 's#c#d#g' | awk -F: '{print $1}'",
])('ordinary shell works: %s', async command => {
	expect(await freshBench().run(command)).toMatchObject({exit: 0, err: ''});
});
