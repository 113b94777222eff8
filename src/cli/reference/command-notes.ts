import type {ExitCode} from '../exit-codes.ts';

/** What help, man page and docs say of a command beyond its options. */
export type CommandNotes = {
	readonly group: CommandGroup;
	/** Lines that can be typed as they stand, with what each is for. */
	readonly examples: readonly (readonly [line: string, what: string])[];
	/** Codes that it ends with; null: with the general meaning. */
	readonly exits: Readonly<Partial<Record<ExitCode, string | null>>>;
};

export type CommandGroup = 'Follow' | 'Understand' | 'Look on and back' | 'Keep the record' | 'Set up';

const RUN = 'artifacts/rollback/20260301T030112Z-3f9a';
const FLY = 'runbooks/fly-rollback.md';

const FOLLOWED = {0: null, 1: 'it failed', 2: null, 3: null, 4: null, 5: null, 130: null} as const;
const LOOKED = {0: null, 2: null} as const;

/** A row for every command; a test says where one is missing. */
export const COMMAND_NOTES: Readonly<Record<string, CommandNotes>> = {
	run: {
		group: 'Follow',
		examples: [
			[`rollbook ${FLY}`, 'follow it in the terminal'],
			[`rollbook run ${FLY} --section how-to-roll-back`, 'only this part of it'],
			[`rollbook run ${FLY} --input version=v211`, 'with a value that it would ask for'],
			[`rollbook run ${FLY} --yes --answers answers.yaml --trust SHA256`, 'unattended, with the hash that `rollbook plan` shows'],
		],
		exits: FOLLOWED,
	},
	drill: {
		group: 'Follow',
		examples: [
			[`rollbook drill ${FLY}`, 'with the scenario beside it'],
			[`rollbook drill ${FLY} --fault 'flyctl status *: fails 2' --fault 'step 14: hangs'`, 'with more that goes wrong'],
			['rollbook drill runbooks/kubernetes-rollback.md --pack kubernetes --pack web', 'against pretended programs that come with it'],
			[`rollbook drill ${FLY} --tabletop`, 'talk it through, execute nothing'],
		],
		exits: {...FOLLOWED, 6: null},
	},
	resume: {
		group: 'Follow',
		examples: [['rollbook resume', 'go on with the newest run'], [`rollbook resume ${RUN}`, 'with another one'], [`rollbook resume ${RUN} --take-over web-1`, 'though web-1 drove it, which is dead']],
		exits: {...FOLLOWED, 6: null},
	},
	plan: {
		group: 'Understand',
		examples: [
			[`rollbook plan ${FLY}`, 'what would run, and the hash that allows it'],
			[`rollbook plan ${FLY} --why`, 'and what decided it'],
			[`rollbook plan ${FLY} --format json`, 'for programs'],
		],
		exits: {0: 'it was read', 2: null, 3: null},
	},
	export: {group: 'Understand', examples: [[`rollbook export github-actions ${FLY} > .github/workflows/rollback.yml`, 'manual steps and gates become approvals']], exits: {0: null, 2: null, 3: null}},
	check: {
		group: 'Understand',
		examples: [
			['rollbook check runbooks/', 'all Markdown below a folder'],
			['rollbook check runbooks/ --format github --max-warnings 0', 'for GitHub Actions'],
			['rollbook check runbooks/ --format sarif > rollbook.sarif', 'for code scanning'],
		],
		exits: {0: 'no errors, and no more warnings than allowed', 2: null, 3: 'errors, or more warnings than allowed'},
	},
	annotate: {
		group: 'Understand',
		examples: [
			[`rollbook annotate ${FLY}`, 'as a diff'],
			[`rollbook annotate ${FLY} | git apply`, 'the same, applied by git'],
			[`rollbook annotate ${FLY} --write`, 'into the file'],
		],
		exits: {...LOOKED, 3: null},
	},
	trust: {
		group: 'Understand',
		examples: [
			[`rollbook trust ${FLY}`, 'see it, and allow it'],
			['rollbook trust --list', 'what is allowed and denied here'],
			[`rollbook trust --revoke ${FLY}`, 'be asked again'],
		],
		exits: {0: 'allowed, or done', 2: null, 3: null, 4: 'not allowed'},
	},
	doctor: {
		group: 'Understand',
		examples: [
			['rollbook doctor', 'this machine'],
			[`rollbook doctor ${FLY} --hosts`, 'and what the runbook needs, with its hosts'],
		],
		exits: {0: 'all is here', 1: 'something is missing', 2: null, 3: null},
	},
	list: {
		group: 'Look on and back',
		examples: [
			['rollbook list', 'of the repository that you are in'],
			['rollbook list runbooks docs/ops', 'of some folders'],
			['rollbook list --format json', 'for programs'],
		],
		exits: LOOKED,
	},
	watch: {
		group: 'Look on and back',
		examples: [
			['rollbook watch', 'the newest run'],
			[`rollbook watch ${RUN} --ui plain`, 'another one, as lines'],
		],
		exits: {0: 'it completed', 1: 'it failed', 2: null, 4: null, 130: 'it goes on, or was left'},
	},
	replay: {
		group: 'Look on and back',
		examples: [['rollbook replay', 'the newest run'], [`rollbook replay ${RUN} --speed 4`, 'another one, faster']],
		exits: LOOKED,
	},
	runs: {
		group: 'Look on and back',
		examples: [['rollbook runs', 'the newest, and all that can be gone on with'], ['rollbook runs --format json --all', 'all of them, for programs']],
		exits: LOOKED,
	},
	cast: {
		group: 'Look on and back',
		examples: [
			['rollbook cast 7 > step.cast', 'step 7 of the newest run'],
			['rollbook cast --all > run.cast', 'all of it'],
			[`rollbook cast --all ${RUN} --format v2`, 'another run, for older players'],
		],
		exits: LOOKED,
	},
	report: {
		group: 'Keep the record',
		examples: [
			['rollbook report', 'all documents anew'],
			['rollbook report --format csv > timeline.csv', 'print one, write none'],
			['rollbook report --sign ~/.ssh/id_ed25519', 'and sign the record'],
		],
		exits: {...LOOKED, 5: null},
	},
	verify: {
		group: 'Keep the record',
		examples: [
			['rollbook verify', 'the newest run'],
			[`rollbook verify ${RUN} --head 6a0f…`, 'against the hash that was kept elsewhere'],
		],
		exits: {0: 'it holds', 1: 'it does not', 2: null, 130: 'the run is not over'},
	},
	hold: {
		group: 'Keep the record',
		examples: [[`rollbook hold ${RUN} --reason "audit of March"`, 'prune leaves it alone'], [`rollbook hold ${RUN} --release`, 'no longer']],
		exits: LOOKED,
	},
	prune: {
		group: 'Keep the record',
		examples: [
			['rollbook prune', 'what would go'],
			['rollbook prune --yes', 'remove it'],
			['rollbook prune --everything-older-than 400d', 'whole folders, too'],
		],
		exits: {...LOOKED, 5: 'something could not be removed'},
	},
	init: {
		group: 'Set up',
		examples: [
			['rollbook init', 'runbooks/rollback.md, and its scenario'],
			['rollbook init ops/shop.md --system kubernetes', 'from a runbook that comes along'],
		],
		exits: {0: 'both files are written', 2: 'wrong usage, or one of them is there'},
	},
	completion: {
		group: 'Set up',
		examples: [
			['source <(rollbook completion bash)', 'in ~/.bashrc; zsh the same way in ~/.zshrc'],
			['rollbook completion fish > ~/.config/fish/completions/rollbook.fish', 'for fish'],
			['rollbook completion zsh > "${fpath[1]}/_rollbook"', 'for zsh, without a start of the program at each start of the shell'],
		],
		exits: LOOKED,
	},
	config: {
		group: 'Set up',
		examples: [
			['rollbook config', 'each value, with the file and line, or the variable, that it comes from'],
			['rollbook config --format json', 'the same for programs'],
			['rollbook config --no-config', 'what would hold without settings files'],
		],
		exits: {0: null, 2: 'a settings file has errors'},
	},
	help: {group: 'Set up', examples: [['rollbook help drill', 'the same as `rollbook drill --help`']], exits: LOOKED},
};
