// How the choice of a ranking looks: rows of links, the chosen one marked by weight and a line, and none by colour alone.

export const rankingStyle: string = `
.chooser p{margin:0;padding-block:.35rem;border-block-end:1px solid var(--rule);line-height:2}
.chooser b{display:block;font-weight:600;font-size:.875rem;line-height:1.4}
@media(min-width:40rem){.chooser p{padding-inline-start:10.5rem}.chooser b{float:inline-start;margin-inline-start:-10.5rem;inline-size:10rem;line-height:2.3}}
.chooser a,.chooser s{display:inline-block;padding:.1rem .5rem;margin-inline-start:-.5rem;margin-inline-end:.5rem;min-inline-size:24px}
.chooser s{color:var(--soft)}
.chooser [aria-current]{color:var(--ink);font-weight:700;text-decoration:none;box-shadow:inset 0 -3px var(--accent)}
.verdict{font-size:1.15rem}
.map{display:block;inline-size:100%;block-size:auto;border:1px solid var(--rule)}
.scroll .map{min-inline-size:40rem}
td small{white-space:nowrap}
@media(forced-colors:active){.chooser [aria-current]{text-decoration:underline}}
.places{columns:2;list-style:none;padding:0}
@media(min-width:40rem){.places{columns:3}}
.places li{break-inside:avoid}
.places a{display:inline-block;padding-block:.2rem}
`
