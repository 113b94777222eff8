import {expect, test} from 'vitest';
import type {RunEvent} from '../../src/run/event.ts';
import {maskEvent} from '../../src/runner/mask-event.ts';
import type {TextPlace} from '../../src/runner/mask-event.ts';
import {formsOf, MASK} from '../../src/runner/redaction.ts';

const SECRET = 'hunter-2222';

/** The compiler holds that every text of an event has its row: whoever adds one decides here, in the open. */
const PLACES: Readonly<Record<TextPlace, 'masked' | 'kept'>> = {
	'.kind': 'kept',
	'.mode': 'kept',
	'.runbook.path': 'kept',
	'.runbook.sha256': 'kept',
	'.runbook.sidecar.path': 'kept',
	'.runbook.sidecar.sha256': 'kept',
	'.operator': 'kept',
	'.host': 'kept',
	'.versions.*': 'kept',
	'.files.*': 'kept',
	'.by': 'kept',
	'.prompt': 'kept',
	'.step': 'kept',
	'.to': 'kept',
	'.mark': 'kept',
	'.target': 'kept',
	'.file': 'kept',
	'.sha256': 'kept',
	'.because': 'kept',
	'.outcome': 'kept',
	'.secrets.[]': 'kept',
	'.values.*': 'kept',
	'.sources.*': 'masked',
	'.command': 'masked',
	'.cwd': 'masked',
	'.reason': 'masked',
	'.text': 'masked',
	'.prompt.kind': 'kept',
	'.prompt.id': 'kept',
	'.prompt.step': 'kept',
	'.prompt.names.[]': 'kept',
	'.prompt.why': 'masked',
	'.answer.asked': 'masked',
	'.answer.kind': 'kept',
	'.answer.edited': 'masked',
	'.answer.guards.[]': 'kept',
	'.answer.note': 'masked',
	'.answer.reason': 'masked',
	'.answer.verdict': 'kept',
	'.answer.seen': 'masked',
	'.answer.values.*': 'kept',
	'.answer.secrets.[]': 'kept',
	'.answer.option': 'kept',
	'.answer.to': 'kept',
	'.result.status': 'kept',
	'.result.signal': 'kept',
	'.result.by': 'kept',
	'.result.why': 'masked',
	'.result.artifacts.[].path': 'kept',
	'.result.artifacts.[].sha256': 'kept',
	'.result.set.input': 'kept',
	'.result.set.value': 'kept',
	'.drill.id': 'kept',
	'.drill.scenario.title': 'masked',
	'.drill.scenario.path': 'kept',
	'.drill.scenario.sha256': 'kept',
	'.drill.type': 'kept',
	'.drill.about.summary': 'masked',
	'.drill.about.system': 'masked',
	'.drill.about.environment': 'masked',
	'.drill.about.plannedStart': 'masked',
	'.drill.about.participants.*': 'masked',
	'.drill.about.absent.*': 'masked',
	'.drill.about.assumptions.[]': 'masked',
	'.drill.about.thirdParties.[]': 'masked',
	'.drill.faults.[]': 'masked',
	'.drill.objectives.rtoFrom': 'kept',
	'.drill.objectives.rtoTo': 'kept',
	'.drill.objectives.rpoFrom': 'kept',
	'.drill.objectives.pass.[].kind': 'kept',
	'.drill.objectives.pass.[].text': 'masked',
	'.drill.objectives.pass.[].outcome': 'kept',
	'.drill.objectives.pass.[].steps.[]': 'kept',
	'.drill.objectives.pass.[].step': 'kept',
	'.drill.objectives.pass.[].option': 'kept',
};

/** Something with a text at that place and nothing else. */
const holding = (place: string, text: string): unknown => {
	const [, key, rest] = /^\.([^.]+)(.*)$/.exec(place) ?? [];
	if (key === undefined) return text;
	return key === '[]' ? [holding(rest ?? '', text)] : {[key === '*' ? 'token' : key]: holding(rest ?? '', text)};
};

test.each(Object.entries(PLACES))('%s is %s', (place, fate) => {
	const event = holding(place, `it was ${SECRET}`) as RunEvent;
	expect(maskEvent(event, formsOf([SECRET]))).toEqual(holding(place, `it was ${fate === 'kept' ? SECRET : MASK}`));
	expect(maskEvent(event, [])).toBe(event);
});

test('what a person saw, and a field that nobody has thought of yet, are masked; names and numbers stay', () => {
	const event = {kind: 'prompt-answered', prompt: 'p1', by: 'ann', answer: {kind: 'verdict', verdict: 'passed', seen: `bearer ${SECRET} ok`, kept: [{as: SECRET}], [SECRET]: 7}} as unknown as RunEvent;
	expect(maskEvent(event, formsOf([SECRET]))).toEqual({...event, answer: {kind: 'verdict', verdict: 'passed', seen: 'bearer **** ok', kept: [{as: MASK}], [SECRET]: 7}});
});
