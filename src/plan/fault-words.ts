import type {Fault} from './scenario.ts';

/** A fault in words, as it is written down in the record. */
export const faultWords = (fault: Fault): string => `${whereWords(fault)}: ${fault.random === null ? kindWords(fault) : chanceWords(fault.random, fault)}`;

const whereWords = ({step, match, random}: Fault): string => {
	const places = [...(step === null ? [] : [`step ${step}`]), ...(match === null ? [] : [`\`${match}\``])];
	return places.length > 0 ? places.join(', ') : random === null ? 'any command' : 'at random';
};

const kindWords = ({kind, times, factor, exit}: Fault): string => {
	const amount = kind === 'slow' ? ` ${factor} times` : times === null ? (kind === 'hangs' ? '' : ' always') : times === 1 ? ' once' : ` ${times} times`;
	return `${kind.replaceAll('-', ' ')}${amount}${exit === null ? '' : `, exit ${exit}`}`;
};

const chanceWords = ({chance, kinds, seed}: NonNullable<Fault['random']>, {times}: Fault): string =>
	`${Math.round(chance * 1000) / 10} % of commands, ${kinds.map(kind => kind.replaceAll('-', ' ')).join(', ')}${times === null ? '' : `, at most ${times} times`}${seed === null ? '' : `, seed ${seed}`}`;
