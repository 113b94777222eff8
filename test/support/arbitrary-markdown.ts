import fc from 'fast-check';

const PIECES = [
	'# Title', '## When to roll back', '## Procedure', '### Option 1', '### Option 2', '## Troubleshooting', '**Verification:**', '**Roll back if:**', 'Use when: it is down',
	'- [ ] Tell the team', '  - [x] nested', '1. Click **Go**', '2. Check `kubectl get pods`', '   - leaf', '| Condition | Action |\n|---|---|\n| down | roll back |\n| slow | wait 5 min |',
	'```bash', '```sh {#a timeout=5m bogus}', '```', '~~~sql', '~~~', '    indented code', '> quoted', '# 1. Look', 'kubectl delete pod <name>', 'ssh ops@host', 'psql', 'DROP TABLE a;', '\\q', 'exit',
	'cat << EOF', 'EOF', '# Or', 'flyctl releases rollback v12', '# Should return 200', 'sleep 30', 'for i in 1 2; do', 'done', '<!-- rollbook: ignore -->', '<!-- rollbook:', '---', 'title: "x', '', '\t', '…', 'Ã©â€™', 'If broken, see [x](#procedure).', '$ uptime', 'mysql> SELECT 1;',
];
/** Texts of pieces that runbooks are made of, in any order, with noise between. */
export const markdown = fc.array(fc.oneof({weight: 9, arbitrary: fc.constantFrom(...PIECES)}, {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 30})}), {maxLength: 40}).map(lines => lines.join('\n'));
