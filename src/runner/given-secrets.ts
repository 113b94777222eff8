import {stepState} from '../run/step-state.ts';
import type {RunCore} from './run-core.ts';

/** Values that steps printed for secret inputs. Masked at once; the input's value once the attempt is found good. */
export type GivenSecrets = {
	hold(given: GivenSecret): void;
	/** Takes the value if its attempt is settled by now, or drops it. Throws EvidenceError. */
	settle(): void;
};

type GivenSecret = {readonly step: string; readonly attempt: number; readonly input: string; readonly value: string};

/** Held in memory alone: a resumed run asks for the value. */
export const makeGivenSecrets = (core: RunCore): GivenSecrets => {
	let held: GivenSecret | null = null;
	return {
		hold(given) {
			core.secrets.hide(given.value);
			held = given;
		},
		settle() {
			if (held === null) return;
			const {step, attempt, input, value} = held;
			const {status, attempts} = stepState(core.state(), step);
			const last = attempts.at(-1);
			if (status === 'unjudged' && last?.number === attempt) return;
			held = null;
			const good = last?.number === attempt && (last.word === null ? last.result?.status === 'passed' : last.word.verdict !== 'failed');
			if (!good) return;
			core.secrets.keepAs(input, value);
			core.append({kind: 'inputs-set', by: core.setting.operator, values: {}, secrets: [input]});
		},
	};
};
