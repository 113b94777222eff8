import {findStep} from '../../plan/find-step.ts';
import type {RunState} from '../../run/state.ts';
import {formFor} from './fields.ts';
import {modeOf} from './mode.ts';
import type {Seen} from './seen.ts';
import type {Overlay, UiState} from './ui-state.ts';

/** Brings the screen's own state in line with the run: dialogs of a question that is gone go with it, a new screen starts its rest. */
export const followRun = (ui: UiState, seen: Seen): UiState => {
	const state = seen.run.state();
	const prompt = state.prompt?.id ?? null;
	const current = prompt === ui.prompt ? ui : renewed(ui, seen, state, prompt);
	const screen = screenOf(current, seen, state);
	return screen === current.screen ? current : {...current, screen, changedAt: seen.now, bottom: null, hint: null};
};

const renewed = (ui: UiState, seen: Seen, state: RunState, prompt: string | null): UiState => {
	const asked = state.prompt;
	const overlays = ui.overlays.filter(overlay => !belongsToPrompt(overlay));
	const step = asked && findStep(seen.run.plan, asked.step);
	const pick = step?.kind === 'checklist' ? 0 : -1;
	const form = asked?.kind === 'inputs' ? formFor(asked.names, seen) : null;
	// Who looks on fills nothing in: keys act there.
	return {...ui, prompt, overlays, pick, form, parked: seen.run.readOnly, hint: overlays.length === ui.overlays.length ? ui.hint : null};
};

const belongsToPrompt = (overlay: Overlay): boolean => overlay.kind === 'gate' || overlay.kind === 'edit' || (overlay.kind === 'reason' && overlay.purpose.kind !== 'abort' && overlay.purpose.kind !== 'leave-out');

/** A name for what is on the screen. */
const screenOf = (ui: UiState, {run}: Seen, state: RunState): string =>
	[modeOf(ui, run.plan, state), state.status, state.prompt?.id ?? '', state.running ? `${state.running.step} ${state.running.attempt}` : ''].join('|');
