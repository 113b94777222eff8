import {NEAR} from './placeholder-site.ts';
import type {Shape, Site} from './placeholder-site.ts';

/** Programs that change or look for what they are given: in what stands behind them, marks are patterns. */
const EDITS = /(?:^|[\s|;&(])(?:e?grep|fgrep|rg|ag|sed|awk|gawk|perl|envsubst|tr|mktemp)\s/u;

/** Options whose value names a thing. Sources: common parameters of PowerShell modules, kubectl, docker, az and gcloud references. */
const NAMES = String.raw`(?:[\w-]*name|node|vm|computer|server|host|identity|cluster|owners?|instance|group|user|member|database|i?d|n|u|h)`;
/** A kind of thing in place of its name. Failover clusters have a resource that is called "Cluster Name" by default. */
const KIND = /^(?:(?:My|Your|The|Some)?[A-Z][A-Za-z]*Name|(?:[Mm]y|[Yy]our|[Tt]he) [A-Za-z]+(?: [A-Za-z]+)*|(?!Cluster Name$)[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)* Name)$/u;
/** Options whose value is the name of a column or of a measure. */
const MEASURES = /-(?:attribute|metric|property|column|field|param(?:eter)?|dimension|key|group|sort)-?(?:name|by)?s?[ :=]+["']?$/iu;
/** Cmdlets whose plain words are names of columns. */
const COLUMNS = /(?:^|\|)\s*(?:Select|Sort|Group|Measure|Where|ForEach|Compare|Format|Out|Export|ConvertTo|New)-?\w*\s[^|]*$|^\s*(?:select|ft|fl|where|sort)\s[^|]*$/iu;

/**
 * Letters that stand in for what differs from place to place, inside of names: `edgeXX`, `Exxxx`, `i-0xxxxxxxx`, `X-X-X-X`, `VMName`.
 * Sources: how runbooks of many teams blank out names of hosts, users and addresses.
 */
export const STAND_INS: readonly Shape[] = [
	// `ip-X-X-X-X`, `xx:xx:xx:xx:xx:xx`: the same letter three times or more, between the same signs.
	{what: 'X-X-X', pattern: /(?<![A-Za-z0-9$\\%])(X{1,3}|Y{1,3}|Z{1,3}|N{1,3}|x{1,3}|n{1,3})([-:_])\1(?:\2\1)+(?![A-Za-z0-9])/gu, fits: unedited},
	// A run of x at the end of a name, beside a capital or a digit: `Exxxx`, `i-0xxxxxxxx`, `srv1xxx`.
	{what: 'Exxxx', pattern: /(?<![A-Za-z0-9$\\%_])(?=[A-Za-z0-9]{4,32}(?![A-Za-z0-9]))[A-Za-z0-9]*[A-Za-z0-9](?<=[A-Z0-9a-wyz])x{3,}(?![A-Za-z0-9])/gu, fits: unedited},
	// Two capitals X or more beside small letters: `edgeXX`, `XXXedgeXX`, `nodeXX.example.com`.
	{what: 'edgeXX', pattern: /(?<![A-Za-z0-9$\\%_])(?=[A-Za-z0-9]{3,32}(?![A-Za-z0-9]))(?:[A-Z]{0,3}X{2,}[a-z][a-z0-9]*(?:X{2,}[a-z0-9]*)?|[A-Za-z]?[a-z][a-z0-9]*X{2,}[a-z0-9]*)(?![A-Za-z0-9])/gu, fits: unedited},
	// A number that nobody has filled in: `osd.NUM`, `worker@NN`.
	{what: '.NUM', pattern: /(?<=[A-Za-z0-9][@./:=-]|\s)(?:NUM|NN|NNN|<?N>?(?=\.service\b))(?![\w=(-])/gu, fits: (site) => site.zone === 'bare' && !site.sql && !site.assigned(site.literal) && unedited(site)},
	// A kind of thing as the value of an option that names one: `-Name "VMName"`, `--cluster-name ClusterName`.
	{what: '-Name XName', pattern: new RegExp(String.raw`(?<=(?:^|\s)--?${NAMES}(?:[ :=]+)["']?)[a-z]+(?: [a-z]+)*(?=["']?(?:\s|$|[);|]))`, 'gui'), fits: (site) => KIND.test(site.literal) && (!site.literal.includes(' ') || /["']$/u.test(site.before)) && !COLUMNS.test(site.before) && !MEASURES.test(site.before)},
	// The same right behind a cmdlet: `Get-VM VMName`.
	{what: 'Verb-Noun XName', pattern: /(?<=(?:^|[|;(=]\s*)[A-Z][a-z]+-[A-Z][A-Za-z]+\s+["']?)[A-Z][A-Za-z]*Name(?=["']?(?:\s|$|[);|]))/gmu, fits: (site) => !COLUMNS.test(site.before)},
];

/** No program changes or looks for it: what stands before it in its own part of the pipeline tells. */
export function unedited(site: Site): boolean {
	if (!site.says(EDITS)) return true;
	// Further off than one sees, any program of the line may be its own.
	if (site.before.length >= NEAR) return false;
	const own = site.zone === 'bare' ? (site.before.split(/\|\|?|&&|;/u).at(-1) ?? '') : site.before;
	return !EDITS.test(own);
}
