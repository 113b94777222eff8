import {largeRunbook} from '../test/support/large-runbook.ts';

/** A kind of text that costs much, of so many characters at least. */
export type Shape = {readonly name: string; readonly text: (characters: number) => string};

const FENCE = '```';
const VERBS = ['get pods', 'rollout undo deployment/shop', 'scale deployment/shop --replicas=3', 'delete pod shop-1', 'describe node', 'logs deployment/shop'];
const verb = (at: number): string => VERBS[at % VERBS.length] ?? '';

/** Commands with comments and fill-ins in realistic proportions, no two alike. */
function densePart(at: number): string {
	return `### ${at}. Roll back service ${at}

${FENCE}bash
# ${at}.1 Look at it
kubectl ${verb(at)} --namespace shop-${at}
# Should show "Running"
curl -s https://shop-${at}.example.com/health | jq .status
kubectl rollout undo deployment/<service> --to-revision=${at % 9} -n shop
# Wait 2 minutes
psql -h db-${at} -U shop -c "select count(*) from orders where id > ${at}"
${FENCE}

- [ ] \`kubectl get pods -n shop-${at}\` shows Running
- Tell the team in #shop-${at}

| Symptom | Action |
|---|---|
| Errors above ${at} % | Roll back |

`;
}

/** Repeats parts until the text is long enough. */
function parts(part: (at: number) => string, around: readonly [before: string, after: string] = ['', '']): (characters: number) => string {
	return characters => {
		const all = [`# Runbook\n\n${around[0]}`];
		for (let size = all[0]?.length ?? 0; size < characters - around[1].length; size += all.at(-1)?.length ?? 1) {
			all.push(part(all.length));
		}
		return `${all.join('')}${around[1]}\n`;
	};
}

const block = (line: (at: number) => string, language = 'bash'): ((characters: number) => string) => parts(line, [`${FENCE}${language}\n`, FENCE]);
const blocks = (lines: (at: number) => string, language = 'bash'): ((characters: number) => string) => parts(at => `${FENCE}${language}\n${lines(at)}\n${FENCE}\n\n`);
/** `â†’` and the like: UTF-8 read as cp1252 and stored again. */
const twice = (text: string): string => [...new TextEncoder().encode(text)].map(byte => (byte === 0x86 ? '†' : byte === 0x92 ? '’' : byte === 0x9c ? 'œ' : byte === 0x93 ? '“' : byte === 0x80 ? '€' : byte === 0x94 ? '”' : String.fromCharCode(byte))).join('');

export const SHAPES: readonly Shape[] = [
	{name: 'ordinary prose', text: parts(at => `The shop ${at} keeps its orders in one database. When it is slow, look at the dashboard first; the team decides.\nThis is the second line of the paragraph.\n\n`)},
	{name: 'an ordinary runbook', text: largeRunbook},
	{name: 'dense steps', text: parts(densePart)},
	{name: 'fill-ins in one block', text: block(at => `kubectl delete pod <pod-${at}> -n <namespace> --context [CONTEXT] --app {{app_${at}}}\n`)},
	{name: 'fill-ins in many blocks', text: blocks(at => `kubectl delete pod <pod-${at}> -n <namespace>`)},
	{name: 'nothing but fill-ins in one block', text: block(at => `<a${at}> `.repeat(12) + '\n')},
	{name: 'nothing but fill-ins on one line', text: block(at => `<a${at}> `)},
	{name: 'fill-ins of one name', text: block(() => 'kubectl delete pod <pod>\n')},
	{name: 'comments with fill-ins', text: block(at => `# Stop <it-${at}>\nkubectl delete pod <pod>\n\n`)},
	{name: 'plain commands in one block', text: block(at => `kubectl ${verb(at)} --namespace shop-${at}\n`)},
	{name: 'commands chained with &&', text: block(at => `kubectl ${verb(at)} --namespace shop-${at} && \\\n`)},
	{name: 'one-line commands in many blocks', text: blocks(at => `kubectl ${verb(at)} -n shop-${at}`)},
	{name: 'client openings in one block', text: block(at => `psql -h db-${at} shop\n`)},
	{name: 'ssh openings in one block', text: block(at => `ssh ops@host-${at}\nsystemctl restart shop\nexit\n`)},
	{name: 'client openings in many blocks', text: blocks(at => `psql -h db-${at} shop\nselect count(*) from orders;\n\\q`)},
	{name: 'containers opened in one block', text: block(at => `docker exec -it shop-${at} bash\nls /srv\nexit\n`)},
	{name: 'a console session', text: block(at => `$ kubectl get pods -n shop-${at}\nNAME     READY   STATUS\nshop-${at}   1/1     Running\n`, 'console')},
	{name: 'a database session', text: block(at => `shop=> select count(*) from orders where id > ${at};\n count\n-------\n  ${at}\n(1 row)\n`, 'console')},
	{name: 'SQL in one block', text: block(at => `UPDATE orders SET state = 'open' WHERE id = ${at}; -- one\n`, 'sql')},
	{name: 'no language, commands', text: block(at => `kubectl ${verb(at)} --namespace shop-${at}\n`, '')},
	{name: 'no language, output', text: block(at => `2025-01-02T03:04:05Z INFO shop-${at} started in ${at} ms [worker=${at}]\n`, '')},
	{name: 'JSON in one block', text: block(at => `{"name": "shop-${at}", "url": "https://shop-${at}.example.com/<path>", "on": true},\n`, 'json')},
	{name: 'a template', text: block(at => `- [ ] Service {{service_${at}}} restored at [TIME]\n`, 'markdown')},
	{name: 'PowerShell', text: block(at => `Get-Service -Name shop-${at} | Restart-Service -Force\n`, 'powershell')},
	{name: 'quotes that nothing closes', text: block(at => `echo "it's shop ${at}\n`)},
	{name: 'here-documents', text: block(at => `cat <<EOF > shop-${at}.txt\nname <name>\nEOF\n`)},
	{name: 'here-documents that nothing ends', text: block(at => `cat <<EOF${at}\n`)},
	{name: 'loops', text: block(at => `for pod in $(kubectl get pods -o name -n shop-${at}); do\n  kubectl delete "$pod"\ndone\n`)},
	{name: 'functions', text: block(at => `undo_${at}() {\n  kubectl rollout undo deployment/shop-${at}\n}\nundo_${at}\n`)},
	{name: 'assignments', text: block(at => `VERSION_${at}=$(kubectl get deployment shop -o name)\necho "$VERSION_${at} $OTHER_${at}"\n`)},
	{name: 'a script', text: block(at => `if [ "$1" = "shop-${at}" ]; then\n  echo "restart $1"\nfi\n`).bind(null)},
	{name: 'alternatives in one block', text: block(at => `kubectl rollout undo deployment/shop-${at}\n# Or\nhelm rollback shop-${at}\n`)},
	{name: 'comments alone', text: block(at => `# ${at}. Ask the team whether shop-${at} may be restarted\n`)},
	{name: 'dollar signs', text: block(at => `echo $A${at} $B \${C${at}}\n`)},
	{name: 'task items', text: parts(at => `- [ ] Look at shop ${at}\n`)},
	{name: 'task items with commands', text: parts(at => `- [ ] Run \`kubectl get pods -n shop-${at}\` and look\n`)},
	{name: 'ordered items', text: parts(at => `${at}. Open the dashboard of shop ${at}\n`)},
	{name: 'items with blocks', text: parts(at => `${at}. Restart it\n   ${FENCE}bash\n   kubectl ${verb(at)} -n shop-${at}\n   ${FENCE}\n`)},
	{name: 'lists in lists', text: parts(at => Array.from({length: 50}, (_, depth) => `${' '.repeat(depth * 2)}- look at ${at}\n`).join(''))},
	{name: 'table rows', text: parts(at => `| Errors above ${at} % | Roll back |\n`, ['| Condition | Action |\n|---|---|\n', ''])},
	{name: 'table rows with commands', text: parts(at => `| shop ${at} | \`kubectl get pods -n shop-${at}\` |\n`, ['| Service | Command |\n|---|---|\n', ''])},
	{name: 'short table rows', text: parts(() => '| x | y |\n', ['| a | b |\n|---|---|\n', ''])},
	{name: 'wide tables', text: parts(at => `${'| a '.repeat(200)}|\n${'|---'.repeat(200)}|\n${`| ${at} `.repeat(200)}|\n\n`)},
	{name: 'small tables', text: parts(at => `| Condition | Action |\n|---|---|\n| down ${at} | roll back |\n\n`)},
	{name: 'headings', text: parts(at => `## Shop ${at}\n\n`)},
	{name: 'headings with a sentence', text: parts(at => `## Shop ${at}\n\nRestart it.\n\n`)},
	{name: 'headings of methods', text: parts(at => `## Method ${at}\n\n${FENCE}sh\nmake undo-${at}\n${FENCE}\n\n`)},
	{name: 'headings in headings', text: parts(at => `${'#'.repeat(1 + (at % 6))} Shop ${at}\n\nlook\n\n`)},
	{name: 'bold headings', text: parts(at => `**Step ${at}:**\n\nRestart it.\n\n`)},
	{name: 'short paragraphs', text: parts(() => 'Restart the shop.\n\n')},
	{name: 'if-sentences', text: parts(at => `If the queue ${at} grows, restart the worker. Otherwise see [Shop](#shop-${at}).\n\n`)},
	{name: 'waits', text: parts(at => `Wait ${at} minutes, then look again.\n\n`)},
	{name: 'links', text: parts(at => `See [the map ${at}](https://status.example.com/${at}) and [shop](#shop-${at}).\n\n`)},
	{name: 'links by reference', text: parts(at => `See [shop ${at}][s${at}].\n\n[s${at}]: https://status.example.com/${at}\n\n`)},
	{name: 'links by reference, defined at the end', text: characters => `# Runbook\n\n${Array.from({length: Math.ceil(characters / 60)}, (_, at) => `See [s${at}].\n\n`).join('')}${Array.from({length: Math.ceil(characters / 60)}, (_, at) => `[s${at}]: https://example.com/${at}\n`).join('')}`},
	{name: 'links in one paragraph', text: parts(at => `[a](#b${at}) `.repeat(100) + '\n\n')},
	{name: 'bare addresses', text: parts(at => `https://status.example.com/${at} ops-${at}@example.com www.example.com\n\n`)},
	{name: 'commands in sentences', text: parts(at => `Run \`kubectl get pods -n shop-${at}\` and then \`helm rollback shop-${at}\`.\n\n`)},
	{name: 'commands in one paragraph', text: parts(at => `Run \`kubectl get pods -n shop-${at}\` and\n`)},
	{name: 'pieces of code in a sentence', text: parts(at => `\`a${at}\` `.repeat(50) + '\n\n')},
	{name: 'a line of a megabyte', text: parts(() => 'word ')},
	{name: 'a word of a megabyte', text: parts(() => 'x')},
	{name: 'a command of a megabyte', text: block(() => 'a ')},
	{name: 'a comment of a megabyte', text: block(() => 'a ', 'bash\n#')},
	{name: 'a paragraph of a megabyte', text: parts(() => 'this is one more line of the same paragraph with words\n')},
	{name: 'an item of a megabyte', text: parts(() => 'word ', ['- ', ''])},
	{name: 'a cell of a megabyte', text: parts(() => 'word ', ['| a | b |\n|---|---|\n| ', '|'])},
	{name: 'blank lines', text: parts(() => '\n')},
	{name: 'blanks between words', text: characters => `# Runbook\n\na${' '.repeat(characters)}b\n\n- a${' '.repeat(100)}b\n`},
	{name: 'blanks at the end of lines', text: parts(at => `look at ${at}${' '.repeat(2000)}\n\n- item ${at}${' '.repeat(2000)}\n\n`)},
	{name: 'blanks in cells', text: parts(at => `| a${' '.repeat(2000)}b | ${at}${' '.repeat(2000)}|\n|---|---|\n\n`)},
	{name: 'blanks', text: parts(() => ' ')},
	{name: 'brackets', text: parts(() => '[')},
	{name: 'brackets in brackets', text: parts(at => `${'['.repeat(100)}${at}${']'.repeat(100)}\n\n`)},
	{name: 'links in links', text: parts(() => `${'[a]('.repeat(200)}\n\n`)},
	{name: 'emphasis in emphasis', text: parts(() => `${'*a_ '.repeat(200)}\n\n`)},
	{name: 'code that nothing closes', text: parts(() => `${'e` '.repeat(200)}\n\n`)},
	{name: 'quotes', text: parts(at => `> **Warning**: never restart shop ${at}\n\n`)},
	{name: 'quotes in quotes', text: parts(() => `${'>'.repeat(50)} a\n\n`)},
	{name: 'quoted lines', text: parts(at => `${'> never restart it\n'.repeat(1000)}\nlook ${at}\n\n`)},
	{name: 'HTML comments', text: parts(at => `<!-- look at shop ${at} -->\n\n`)},
	{name: 'HTML', text: parts(at => `<details><summary>Shop ${at}</summary>\n\nRestart it.\n\n</details>\n\n`)},
	{name: 'annotated items', text: parts(at => `- [ ] Healthy <!-- rollbook: run="flyctl status -a shop-${at}" expect="healthy" -->\n`)},
	{name: 'annotated blocks', text: parts(at => `${FENCE}bash {#undo-${at} confirm timeout=5m}\nkubectl rollout undo deployment/shop-${at}\n${FENCE}\n\n`)},
	{name: 'text encoded twice', text: parts(at => twice(`Restart the shop ${at} → then look ✅ at “it”.\n\n`))},
	{name: 'commands encoded twice', text: block(at => twice(`# → look ✅ at shop ${at}\nkubectl ${verb(at)}\n`))},
	{name: 'Chinese', text: parts(at => `## 回滚步骤 ${at}\n\n如果错误率高于 ${at}%,请立即回滚。等待 2 分钟。\n\n${FENCE}bash\nkubectl rollout undo deployment/shop-${at}\n${FENCE}\n\n`)},
	{name: 'no fences at all', text: parts(at => `Restart it:\n\nkubectl ${verb(at)} -n shop-${at}\nkubectl get pods\n\n`)},
	{name: 'indented blocks', text: parts(at => `Restart it:\n\n    kubectl ${verb(at)} -n shop-${at}\n\n`)},
	{name: 'typed lines', text: parts(at => `Restart it\n\n$ kubectl ${verb(at)} -n shop-${at}\n\n`)},
	{name: 'arrows', text: parts(at => `errors above ${at} % -> roll back\n`)},
	{name: 'decisions', text: parts(at => `Rollback immediately if:\n- errors above ${at} %\n- the queue of ${at} grows\n\n`)},
	{name: 'loose items', text: parts(at => `- Look at shop ${at}\n\n`)},
	{name: 'loose items with blocks', text: parts(at => `${at}. Restart it:\n\n   ${FENCE}bash\n   kubectl ${verb(at)} -n shop-${at}\n   ${FENCE}\n\n`)},
	{name: 'items with sentences below', text: parts(at => `- Look at shop ${at}\n\n  It may be down.\n`)},
	{name: 'items over two lines', text: parts(at => `- Look at shop ${at}\n  and at its database\n`)},
	{name: 'comments with conditions', text: block(at => `# If shop ${at} is down, go to shop ${at}\n`)},
	{name: 'commands with conditions', text: block(at => `# If shop ${at} is down, restart it\nkubectl ${verb(at)}\n`)},
	{name: 'conditions and sections', text: parts(at => `## Shop ${at}\n\nIf it is down, go to [shop](#shop-${at + 1}). If it is slow, see "Shop ${at + 2}".\n\n`)},
	{name: 'waits between commands', text: block(at => `# Wait ${at} seconds\nsleep ${at}\n`)},
	{name: 'numbered options', text: block(at => `# Option ${at}: restart shop ${at}\nkubectl ${verb(at)}\n`)},
	{name: 'options alone', text: block(at => `# Option ${at}: restart shop ${at}\n`)},
	{name: 'a tree of decisions', text: block(at => `Is shop ${at} down?\n├─ YES → restart ${at}\n`, '')},
	{name: 'trees of branches', text: block(at => `├─ YES → restart ${at}\n`, '\nIs it down?')},
	{name: 'listings of AsciiDoc', text: characters => Array.from({length: Math.ceil(characters / 60)}, (_, at) => `[source,bash]\n----\nkubectl get pods -n shop-${at}\n----\n\n`).join('')},
	{name: 'transactions', text: block(at => `BEGIN;\nUPDATE orders SET id = ${at};\n`, 'sql')},
	{name: 'needs', text: parts(at => `${FENCE}bash {#undo-${at}${at > 1 ? ` needs=undo-${at - 1}` : ''}}\nkubectl ${verb(at)}\n${FENCE}\n\n`)},
	{name: 'details in details', text: parts(at => `<details>\n<summary>Shop ${at}</summary>\n\n`)},
	{name: 'tabs', text: parts(at => `=== "Shop ${at}"\n\n    Restart it.\n\n`)},
	{name: 'contexts carried on', text: parts(at => `${FENCE}bash\nssh ops@host-${at}\n${FENCE}\n\n${FENCE}bash\nuptime\n${FENCE}\n\n`)},
	{name: 'comments of slips', text: parts(at => `<!-- rolbook: danger ${at} -->\n\n`)},
	{name: 'panels', text: parts(at => `!!! warning "Shop ${at}"\n    Never restart it.\n\n`)},
];

