/** Sixteen inks that can be read on the ground of a transcript, in the light and in the dark. Grounds bring an ink of their own with them. */
const LIGHT = '#1b2128 #b3211a #126b2f #7a5200 #0b57b0 #8a2d91 #0b6370 #4d555e #57606a #a8200d #0a6b32 #7a5a00 #0550ae #7d2bb5 #0a6270 #24292f'.split(' ');
const DARK = '#9ba7b4 #ff8f87 #63d47a #e6b450 #7fb8ff #e09cf0 #5fd3df #d0d7de #a9b4bf #ffa198 #7ee787 #f2cc60 #a5d6ff #f0b3ff #8be9f0 #ffffff'.split(' ');

const inks = (colors: readonly string[]): string => colors.map((color, index) => `.f${index}{color:${color}}`).join('');

/** The eight grounds twice: what is bright on a screen is not brighter here. */
const GROUNDS = '#2b3138 #a31515 #0f5a28 #6b4700 #0b4a96 #75247b #0a5560 #d0d7de'.split(' ');
const grounds = [...GROUNDS, ...GROUNDS].map((color, index) => `.g${index}{background:${color};color:${index % 8 === 7 ? '#1b2128' : '#fff'}}`).join('');

/** Commands, transcripts, comparisons and terminals. */
export const TERMINAL_STYLE = `
pre{background:var(--shell);border:1px solid var(--rule);border-radius:6px;padding:.6rem .75rem;white-space:pre-wrap;overflow-wrap:anywhere;margin:0;line-height:1.5}
pre code{display:block;min-height:1.5em}
.command{border-left:4px solid var(--accent);background:var(--card)}
.command code::before{content:"$ ";color:var(--soft)}
.command code+code::before{content:"  "}
.transcript summary{cursor:pointer;font-weight:600;font-size:.875rem;padding:.15rem 0}
.transcript .file{font-size:.8125rem;margin:.15rem 0 .35rem}
.transcript pre{max-height:32rem;overflow:auto;padding-left:0}
.transcript code{padding-left:4.5rem;position:relative}
.transcript code[data-n]::before{content:attr(data-n);position:absolute;left:0;width:3.75rem;text-align:right;color:var(--soft);user-select:none;overflow-wrap:normal;white-space:pre}
code.cut{color:var(--warn);font-style:italic;border-block:1px dashed var(--warn);margin-block:.25rem}
code.hit{background:var(--mark)}
code.now,.now{background:var(--mark-now);outline:2px solid var(--warn)}
.diff code{padding-left:1.5rem;position:relative}
.diff code::before{content:attr(data-sign);position:absolute;left:.25rem}
.diff .gone{background:color-mix(in srgb,var(--bad) 12%,transparent)}
.diff .come{background:color-mix(in srgb,var(--good) 12%,transparent)}
.diff .cut{border:0;color:var(--soft)}
.b{font-weight:700}.d{opacity:.85}.i{font-style:italic}.u{text-decoration:underline}.x{text-decoration:line-through}.u.x{text-decoration:underline line-through}
${inks(LIGHT)}
@media (prefers-color-scheme:dark){@media screen{${inks(DARK)}}}
${grounds}
.v{background:var(--ink);color:var(--paper)}
.cast{max-width:100%}
.screen{overflow:auto;white-space:pre;line-height:1.25;padding:.6rem .75rem;max-height:40rem}
.screen .row{display:block;min-height:1.25em}
.controls{display:flex;gap:.5rem;align-items:center;margin-top:.35rem}
.controls input{flex:1;min-width:4rem;accent-color:var(--accent)}
.controls output{font:.8125rem ui-monospace,monospace;color:var(--soft);white-space:nowrap}
::highlight(found){background-color:var(--mark);color:inherit}
::highlight(current){background-color:var(--mark-now);color:inherit}
`;
