import type {FenceKind} from '../plan/reading.ts';
import type {Fence} from './block.ts';
import {isForSwitch} from './claimed-code.ts';
import {otherClient} from './client-blocks.ts';
import {isDeviceConfig} from './device-settings.ts';
import {announcesOutput} from './fence-intro.ts';
import {declaredFile, isEditedText} from './fence-signs.ts';
import {claimOf} from './fence-languages.ts';
import {isSettings} from './settings-blocks.ts';
import {toldClient} from './told-clients.ts';

/** What a fence is by what stands around it or by words that only one reader knows, before its lines are counted; null where neither tells. */
export function claimedKind(fence: Fence, {below, edited}: {readonly below: boolean; readonly edited: boolean}): Claimed | null {
	const file = below ? null : declaredFile(fence);
	if (file !== null) {
		return file;
	}
	if (edited && (isEditedText(fence) || (claimOf(fence.language) === null && isSettings(fence.text)))) {
		return {kind: 'config', why: 'what the editor in the block above is opened for', body: true};
	}
	if (isForSwitch(fence) && !isDeviceConfig(fence.text) && !announcesOutput(fence.intro)) {
		return {kind: 'run', why: 'lines for the console of a switch or a router'};
	}
	const client = below ? null : toldClient(fence);
	return otherClient(fence) ?? (client === null ? null : {kind: 'run', why: `the sentence above says that it is typed into ${client}`, console: true});
}

type Claimed = {readonly kind: FenceKind; readonly why: string; readonly body?: boolean; readonly console?: boolean};
