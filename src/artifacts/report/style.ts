import {TERMINAL_STYLE} from './terminal-style.ts';

/** The look of the report. Every text stands out from its ground by 4.5 to 1 at least, in the light, in the dark and on paper. */
export const STYLE = `
:root{--paper:#fff;--card:#f6f8fa;--ink:#1b2128;--soft:#57606a;--rule:#d5dbe1;--accent:#0b57b0;--good:#126b2f;--bad:#b3211a;--warn:#855000;--mark:#ffe08a;--mark-now:#ffb347;--machine:#3b6fb6;--people:#fff;--live:#a31515;--live-ink:#fff;--shell:#f6f8fa;color-scheme:light}
@media (prefers-color-scheme:dark){:root{--paper:#0f1419;--card:#171d25;--ink:#e4e8ed;--soft:#9ba7b4;--rule:#303945;--accent:#7fb8ff;--good:#63d47a;--bad:#ff8f87;--warn:#e6b450;--mark:#5c4a12;--mark-now:#8a5a00;--machine:#5b9bea;--people:#0f1419;--live:#ff8f87;--live-ink:#1b0a09;--shell:#171d25;color-scheme:dark}}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main:focus,article:focus{outline:none}
article:focus-visible,article:focus{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent)}
pre,code,kbd{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.8125rem;tab-size:4}
:is(p,li,td,h1,h4)>code{font-size:.9em;background:var(--card);border:1px solid var(--rule);border-radius:4px;padding:0 .25em}
h1,h2,h3,h4,h5,p,dl,dd,ul,ol,figure{margin:0;padding:0}
h1{font-size:1.75rem;line-height:1.25}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:1px solid var(--rule)}
h3{font-size:1rem;margin:1.5rem 0 .5rem;color:var(--soft)}
h4{font-size:1rem;line-height:1.4}
h5{font-size:.875rem}
.soft{color:var(--soft);font-size:.875rem}
.quiet{color:var(--soft);font-style:italic}
.spoken,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{display:block;padding:.5rem 1rem}
.good{--tone:var(--good)}.bad{--tone:var(--bad)}.warn{--tone:var(--warn)}.accent{--tone:var(--accent)}
.status,.sign{color:var(--tone,var(--soft))}
.status{font-weight:600;white-space:nowrap}
.top,.search,.columns,footer{padding-inline:max(1rem,calc((100vw - 84rem)/2))}
.top{padding-top:1.5rem;padding-bottom:1.25rem;border-top:6px solid var(--tone);background:var(--card)}
.badges{display:flex;gap:.75rem;align-items:center;margin-bottom:.5rem}
.badges .status{font-size:1.125rem}
.mode{font-weight:700;letter-spacing:.06em;padding:.05rem .6rem;border-radius:4px;border:2px solid var(--accent);color:var(--accent)}
.mode.live{background:var(--live);border-color:var(--live);color:var(--live-ink)}
.mode.drill{border-style:dashed}
.reason{margin-top:.25rem;font-size:1.0625rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.75rem 2rem;margin-top:1.25rem}
dt{font-size:.75rem;text-transform:uppercase;letter-spacing:.05em;color:var(--soft)}
.hashes{grid-template-columns:1fr;margin-top:0}
.search{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;padding-block:.5rem;background:var(--paper);border-block:1px solid var(--rule)}
.search[hidden],.controls[hidden]{display:none}
.search label{font-weight:600;font-size:.875rem}
input[type=search]{flex:1 1 12rem;min-width:0;max-width:30rem}
input[type=search],button{font:inherit;font-size:.875rem;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:6px;padding:.3rem .6rem;min-height:2.25rem}
button{cursor:pointer}
button:hover{border-color:var(--accent)}
.search output{font-size:.875rem;flex:1 1 8rem;color:var(--soft)}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:0 3rem;padding-bottom:2rem}
.outline{margin-top:1rem;font-size:.875rem}
.outline summary{font-weight:600;cursor:pointer;padding:.35rem 0}
.outline ul,.outline ol{list-style:none}
.outline li a{display:flex;gap:.5rem;padding:.15rem .25rem;text-decoration:none;border-radius:4px;color:inherit}
.outline ul>li>a{font-weight:600}
.outline li a:hover{background:var(--card);color:var(--accent)}
.outline .heading{padding:.6rem .25rem .1rem;font-size:.75rem;text-transform:uppercase;letter-spacing:.04em}
.outline .sign{flex:0 0 1rem;text-align:center}
@media (min-width:68rem){.columns{grid-template-columns:17rem minmax(0,1fr)}nav{position:sticky;top:3.4rem;max-height:calc(100vh - 4rem);overflow:auto;align-self:start;padding-bottom:1rem}}
@media (max-width:67.99rem){.outline[open] ul{border-bottom:1px solid var(--rule);padding-bottom:.75rem}}
.step{border:1px solid var(--rule);border-radius:8px;padding:.75rem 1rem;margin-bottom:.75rem}
.many .step{content-visibility:auto;contain-intrinsic-size:auto 9rem}
.step>*+*,.attempt>*+*{margin-top:.5rem}
.step .soft+.soft{margin-top:0}
.step h4{display:flex;flex-wrap:wrap;gap:.1rem .6rem;align-items:baseline}
.step h4 .status{margin-left:auto;font-size:.875rem}
.number{color:var(--soft);font-variant-numeric:tabular-nums}
.attempt+.attempt{border-top:1px dashed var(--rule);padding-top:.75rem;margin-top:.75rem}
.warning::before{content:"! ";font-weight:700;color:var(--warn)}
.warning{border-left:4px solid var(--warn);padding-left:.75rem}
.warning>b{color:var(--warn)}
.note{border-left:4px solid var(--accent);padding-left:.75rem}
.options{padding-left:1.25rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;overflow-wrap:normal}
td{overflow-wrap:break-word;max-width:40rem}
time{white-space:nowrap}.facts time{white-space:normal}
td:first-child,th:first-child{padding-left:0}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem;border-bottom:1px solid var(--rule)}
th{font-size:.75rem;color:var(--soft);text-transform:uppercase;letter-spacing:.04em;white-space:nowrap}
.events summary{cursor:pointer}
footer{border-top:1px solid var(--rule);padding-block:1rem 2rem}
dialog{color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:8px;padding:1.25rem 1.5rem;max-width:min(30rem,92vw)}
dialog::backdrop{background:rgb(0 0 0/.5)}
dialog h2{margin-top:0}
dialog dl>div{display:flex;gap:1rem;padding:.2rem 0}
dialog dt{flex:0 0 5rem;text-transform:none;letter-spacing:0}
dialog form{margin-top:1rem;text-align:right}
kbd{border:1px solid var(--rule);border-radius:4px;padding:0 .35rem;color:var(--ink);background:var(--card)}
.picture{font-size:.875rem;padding-right:.5rem}
.row.axis svg{overflow:visible}
.picture .row{display:grid;grid-template-columns:minmax(0,17rem) minmax(0,1fr);gap:.25rem 1rem;align-items:center;border-bottom:1px solid var(--rule);min-height:1.75rem}
.picture .row>a,.picture .row>span{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;color:inherit;text-decoration:none}
.picture .row>a:hover{color:var(--accent);text-decoration:underline}
.picture svg{display:block;overflow:visible}
.picture text{font-size:11px;fill:var(--soft)}
.grid{stroke:var(--rule)}
rect.machine{fill:var(--machine)}
rect.people{fill:var(--people);stroke:var(--soft);stroke-width:1.5}
rect.away{fill:none;stroke:var(--soft);stroke-dasharray:3 3}
.sign path{fill:var(--paper);stroke:var(--ink);stroke-width:1.75;overflow:visible}
.sign path.decision,.sign path.move{fill:var(--ink)}
.sign path.failure,.sign path.abort{stroke:var(--bad);stroke-width:2.5}
.sign path.resume,.sign path.jump{fill:none}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-top:.75rem}
.legend span{display:inline-flex;gap:.4rem;align-items:center}
@media (max-width:40rem){h1{font-size:1.375rem}.picture .row{grid-template-columns:minmax(0,1fr);padding:.3rem 0}.search label,.search .keys{display:none}.search output{order:5}.step{padding:.75rem}.step h4 .status{margin-left:0}.facts{grid-template-columns:repeat(auto-fit,minmax(9rem,1fr))}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--rule:#bbb;--accent:#0b3d80;--good:#0f5a28;--bad:#961a14;--warn:#6b4000;--people:#fff;--machine:#3b6fb6;--live:#fff;--live-ink:#961a14;--shell:#fff;color-scheme:light}
body{font-size:10pt}.search,.skip,.controls,dialog,.outline{display:none!important}.columns{display:block}nav{display:none}.top,.columns,footer{padding-inline:0}
details::details-content{content-visibility:visible!important;display:block;height:auto!important}
.many .step{content-visibility:visible}.step{break-inside:auto;padding:.4rem .6rem}h2,h3,h4{break-after:avoid}pre{max-height:none!important;overflow:visible!important}tr,.picture .row{break-inside:avoid}.scroll{overflow:visible}a{text-decoration:none}*{print-color-adjust:exact}
@page{margin:14mm}}
${TERMINAL_STYLE}`;
