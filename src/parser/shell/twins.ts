import type {Effect} from '../../plan/step.ts';
import {ENVIRONMENTS} from './comment-words.ts';
import {han} from '../chinese.ts';

/** A statement as its twin is looked for. */
export type Twin = {readonly title: string | null; readonly command: string; readonly effect: Effect};

/** What the choice between statements is judged by. `group`: index of the first statement under the same comment. */
export type Candidate = Twin & {readonly group: number; readonly inside: number | null; /** Comment at the end of its line. */ readonly remark: string | null; /** Comment right above it, below others. */ readonly label: string | null; /** The first of them, where another one names it. */ readonly caption: string | null};

/** True for two groups of lines, each under a comment of its own, of which only one is to be run: by what they are, whatever the comments join them with. */
export function areTwins(above: readonly Twin[], own: readonly Twin[]): boolean {
	return differInFamily(above.map(({command}) => command), own.map(({command}) => command)) || setAgain(above, own) || putBackFrom(above, own) || keptElsewhere(above, own) || forPlaces(above, own) || upToElsewhere(above, own);
}

/** True for two lines right below each other of which the second takes the place of the first. */
export function isInstead(before: string, command: string): boolean {
	return differInFamily([before], [command]) || setsSame(before, command) || raisesOther(before, command);
}

/**
 * Programs of which a machine has one, each with what it stands for: of two that stand for different things only one can be run.
 * Sources: the systems' own packages, firewalls, file systems, stores of certificates and boot loaders.
 */
const FAMILIES: readonly ReadonlyMap<string, string>[] = [
	family('apt apt-get aptitude dpkg', 'yum dnf microdnf rpm', 'zypper', 'apk', 'pacman', 'brew', 'choco winget scoop'),
	family('ufw', 'firewall-cmd'),
	family('xfs_growfs', 'resize2fs'),
	family('update-ca-certificates', 'update-ca-trust'),
	family('update-grub', 'grub2-mkconfig'),
];

function family(...members: readonly string[]): ReadonlyMap<string, string> {
	return new Map(members.flatMap((names) => names.split(' ').map((name) => [name, names])));
}

/** `make release-patch`, then `make release-minor`: a release has one number. Sources: Semantic Versioning, the reference of `npm version`. */
function raisesOther(before: string, command: string): boolean {
	const [one, two] = [before, command].map((line) => line.trim().replace(PART, '#'));
	return before.trim() !== command.trim() && one !== before.trim() && one === two;
}

const PART = /(?<![A-Za-z])(?:pre)?(?:patch|minor|major)(?![A-Za-z])/u;

function differInFamily(above: readonly string[], own: readonly string[]): boolean {
	return FAMILIES.some((of) => {
		const [one, two] = [above, own].map((commands) => new Set(commands.flatMap(programsOf).flatMap((name) => of.get(name) ?? [])));
		return one !== undefined && two !== undefined && one.size === 1 && two.size === 1 && [...one][0] !== [...two][0];
	});
}

/** Programs at the beginning of each part of a line. */
function programsOf(command: string): readonly string[] {
	return [...command.matchAll(/(?:^|&&|\|\||;|\n)\s*(?:sudo\s+(?:-\S+\s+)*)?([a-z][\w-]*)/gu)].map((match) => match[1] ?? '');
}

/** Nothing but a variable that gets a value, which does not build on the one it had; what it is called. */
function setIn(command: string): string | null {
	const name = /^(?:export\s+)?([A-Za-z_]\w*)=/u.exec(command)?.[1];
	if (name === undefined || new RegExp(`\\$\\{?${name}\\b`, 'u').test(command)) return null;
	const plain = command.replace(/^export\s+/u, '').replace(/`[^`]*`|"[^"]*"|'[^']*'/gu, 'w').replace(/\$\(\([^()]*\)\)|\$\((?:[^()]|\([^()]*\))*\)/gu, 'w');
	return /\s/u.test(plain.trim()) ? null : name;
}

function setsSame(before: string, command: string): boolean {
	const name = setIn(command);
	return name !== null && setIn(before) === name;
}

/** "CPU bound: `export JOBS=8`", "GPU bound: `export JOBS=2`": both groups only set, and the second sets anew what nothing has used. */
function setAgain(above: readonly Twin[], own: readonly Twin[]): boolean {
	const [first, second] = [above, own].map((group) => group.map(({command}) => setIn(command)));
	if (first === undefined || second === undefined || [...first, ...second].includes(null)) return false;
	return first.some((name) => second.includes(name) && !above.some(({command}) => command.includes(`$${name ?? ''}`) || command.includes(`\${${name ?? ''}`)));
}

/** "From the rsync copy", "Restore from a compressed dump": from where. Languages: en, de, es, pt, fr, it, ru. */
const FROM = han(/^(?:(?:full |complete )?(?:restor|recover|restaur|recuper|wiederherstell|ripristin|восстанов)\p{L}*\s+)?(?:from|aus|vom|desde|a partir d[aeo]|depuis|à partir d[eu]|da|из|с)\s|^[^。]{1,20}から(?:の)?(?:リストア|復元|復旧)/iu);
/** Kinds of copies. */
const COPIES = /rsync|tar|dd|borg|restic|sql|dump|image|snapshot|archiv\p{L}*|compressed|gzip|zip|plain|custom|カスタム|ダンプ|アーカイブ|s3|local|remote|cloud|образ\p{L}*|архив\p{L}*|снапшот\p{L}*|abbild|archivo|image[mn]|comprimid\p{L}*|komprimiert\p{L}*/giu;

/** "Write it here: `dump | gzip > carts.gz`", "to the other machine: `dump | gzip | ssh keep 'cat > carts.gz'`": the same rows, kept in one place or the other. */
function keptElsewhere(above: readonly Twin[], own: readonly Twin[]): boolean {
	const [one, two] = [above[0], own[0]];
	if (above.length !== 1 || own.length !== 1 || one === undefined || two === undefined) return false;
	const [here, away] = [one, two].map(({command}) => command.trim()).sort((a, b) => Number(AWAY.test(a)) - Number(AWAY.test(b)));
	const file = /\s*>\s*[^\s|>]+$/u;
	return here !== undefined && away !== undefined && !AWAY.test(here) && file.test(here) && AWAY.test(away) && here.replace(file, '') === away.replace(AWAY, '');
}

/** What sends the rows away. Sources: ssh(1), the references of the clients of object stores. */
const AWAY = /\s*\|\s*(?:ssh\s|aws s3 cp -|gsutil cp -|gcloud storage cp -|az storage blob upload|rclone rcat|mc pipe|s3cmd put -|curl\s)[^|]*$/u;

/** One restore from each of two kinds of copies: the second overwrites what the first put back. */
function putBackFrom(above: readonly Twin[], own: readonly Twin[]): boolean {
	const [one, two] = [above, own];
	if (one.length !== 1 || two.length !== 1 || [...one, ...two].some(({title, effect}) => effect !== 'destructive' || title === null || !FROM.test(title))) return false;
	const [first, second] = [one, two].map(([twin]) => (twin?.title?.toLowerCase().match(COPIES) ?? []).join(' '));
	return first !== '' && second !== '' && first !== second;
}

/** "Restore up to a position", "Restore up to a time": the same log played into the same place, as far as another bound says. Only from behind a position goes on where the first stopped. Source: mysqlbinlog(1). */
function upToElsewhere(above: readonly Twin[], own: readonly Twin[]): boolean {
	const [one, two] = [above[0]?.command, own[0]?.command];
	if (above.length !== 1 || own.length !== 1 || one === undefined || two === undefined || one === two) return false;
	return [one, two].every(command => /^(?:sudo )?mysqlbinlog\s/u.test(command.trim()) && /--stop-(?:position|datetime)/u.test(command)) && withoutBounds(one) === withoutBounds(two);
}

function withoutBounds(command: string): string {
	return command.replace(/--(?:start|stop)-(?:position|datetime)[= ](?:"[^"]*"|'[^']*'|\S+)|\\\n/gu, ' ').replace(/\s+/gu, ' ').trim();
}

/** "Staging", "Production (with a copy)": nothing but a place as the title, and the same line for another place below it. */
function forPlaces(above: readonly Twin[], own: readonly Twin[]): boolean {
	const [one, two] = [above[0], own[0]];
	if (above.length !== 1 || own.length !== 1 || one === undefined || two === undefined) return false;
	const names = [one, two].map(({title}) => (title ?? '').replace(/\s*[([–—:].*$|\s+-\s.*$/su, '').trim());
	const lines = [one, two].map(({command}) => command.split(/\s+/u).filter((word) => !ENVIRONMENTS.test(word.replace(/^--?[\w-]+=/u, ''))).join(' '));
	return names.every((name) => ENVIRONMENTS.test(name)) && names[0] !== names[1] && one.command !== two.command && lines[0] === lines[1];
}
