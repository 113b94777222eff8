import type {Target} from '../target.ts';

/** People talk the runbook through: every command is shown, and nothing is executed, not even a pretended program. */
export const tabletopTarget = (): Target => ({
	name: 'drill',
	launch: () => ({kind: 'not-exercised', reason: 'walked through: nothing is executed'}),
	where: (_step, opener) => (opener?.opens ? `paper, for ${opener.opens.label}: nothing is executed` : 'paper: nothing is executed'),
});
