import {expect, test} from 'vitest';
import {factsOf} from '../../../src/parser/shell/facts.ts';

test.each(['vercel link', 'railway service', 'supabase link', 'firebase use --add', 'netlify link'])('%s offers a list to choose from', (command) => {
	expect(factsOf(command, 'bash').interactive).toBe(true);
});

test.each(['vercel link --yes --project till', 'railway service till', 'supabase link --project-ref till', 'ip link show', 'railway up'])('%s does not', (command) => {
	expect(factsOf(command, 'bash').interactive).toBe(false);
});

test.each(['DROP POLICY till_read ON carts;', 'DROP LOGIN till;'])('%s destroys', (statement) => {
	expect(factsOf(statement, 'sql').effect).toBe('destructive');
});
