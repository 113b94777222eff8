/** Plays recordings that were drawn beforehand: rows of text with a look, at their times. */
export const PLAYER_SCRIPT = String.raw`
const clock = ms => { const s = Math.floor(ms / 1000); return Math.floor(s / 60) + ':' + String(s % 60).padStart(2, '0'); };
const SPEEDS = [1, 2, 4, 0.5];
for (const cast of all('.cast')) {
	const {rows, total, rests, frames} = JSON.parse(one('script', cast).textContent);
	const shown = all('.screen .row', cast), play = one('.play', cast), seek = one('input', cast), place = one('.place', cast), pace = one('.speed', cast);
	let at = rests, next = frames.findLastIndex(frame => frame[0] <= rests) + 1, timer = 0, before = 0, speed = 0, fresh = true;
	one('.controls', cast).hidden = false;
	const draw = (row, runs) => {
		const spans = [];
		for (let index = 0; index < runs.length; index += 2) { const span = document.createElement('span'); span.className = runs[index + 1]; span.textContent = runs[index]; spans.push(span); }
		shown[row]?.replaceChildren(...spans, '\n');
	};
	const show = ms => {
		fresh = false;
		if (ms < at) { next = 0; for (let row = 0; row < rows; row++) draw(row, []); }
		for (; next < frames.length && frames[next][0] <= ms; next++) for (const [row, ...runs] of frames[next][1]) draw(row, runs);
		at = ms;
		seek.value = ms;
		seek.setAttribute('aria-valuetext', clock(ms));
		place.textContent = clock(ms) + ' / ' + clock(total);
	};
	const stop = () => { cancelAnimationFrame(timer); timer = 0; play.textContent = '▶'; play.setAttribute('aria-label', 'Play'); };
	const tick = now => {
		show(Math.min(total, at + (now - before) * SPEEDS[speed]));
		before = now;
		if (at >= total) stop(); else timer = requestAnimationFrame(tick);
	};
	const toggle = () => {
		if (timer) return stop();
		if (fresh || at >= total) show(0);
		before = performance.now();
		timer = requestAnimationFrame(tick);
		play.textContent = '❚❚';
		play.setAttribute('aria-label', 'Pause');
	};
	play.addEventListener('click', toggle);
	cast.addEventListener('rollbook-toggle', toggle);
	seek.addEventListener('input', () => { stop(); show(Number(seek.value)); });
	pace.addEventListener('click', () => { speed = (speed + 1) % SPEEDS.length; pace.textContent = SPEEDS[speed] + '×'; });
	place.textContent = clock(rests) + ' / ' + clock(total);
}
`;
