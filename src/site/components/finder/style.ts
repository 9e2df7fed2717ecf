// How the finder looks: quiet boxes that a thumb can hit; the one that is chosen has the lamp's colour and a mark.

export const finderStyle: string = `
html{scroll-padding-block-end:9rem}
.finder fieldset{border:0;margin:0 0 1.5rem;padding:0;min-inline-size:0}
.finder legend{padding:0;font-weight:600;margin-block-end:.5rem}
.finder h2{font-size:1.35rem;margin:0}
.chips{display:grid;grid-template-columns:repeat(auto-fill,minmax(max(7.4rem,30%),1fr));gap:.5rem}
.chip{position:relative;display:flex}
.chip input{position:absolute;inset:0;inline-size:100%;block-size:100%;margin:0;opacity:0;cursor:pointer}
.chip span{flex:1;display:flex;align-items:center;min-block-size:3.1rem;padding:.35rem .75rem;border:1px solid var(--edge);border-radius:.25rem;background:var(--card);line-height:1.25;overflow-wrap:anywhere;hyphens:auto}
.chip:hover span{border-color:var(--ink)}
.chip input:checked+span{background:var(--lamp);color:var(--lamp-ink);border-color:var(--lamp-edge);box-shadow:inset 0 0 0 1px var(--lamp-edge);font-weight:600}
.chip input:checked+span::before{content:'✓';margin-inline-end:.45rem}
.chip input:focus-visible+span{outline:3px solid var(--ink);outline-offset:2px}
.field{margin-block-end:1.5rem}
.field label{display:block;font-weight:600;margin-block-end:.35rem}
.field p{margin:.35rem 0 0}
.field input{inline-size:100%;max-inline-size:26rem;min-block-size:3.1rem;font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--edge);border-radius:.25rem;padding:.4rem .75rem}
.short input{inline-size:6rem}
.combo{position:relative;max-inline-size:26rem}
.combo ul{position:absolute;z-index:5;inset-inline:0;margin:.25rem 0 0;padding:0;list-style:none;background:var(--card);border:1px solid var(--edge);border-radius:.25rem;max-block-size:15rem;overflow-y:auto}
.combo li{margin:0;padding:.65rem .75rem;cursor:pointer}
.combo li:hover{background:var(--paper)}
.combo [aria-selected=true]{background:var(--ink);color:var(--paper)}
.about{border-block:1px solid var(--rule);margin-block-end:1.5rem}
.about>summary{cursor:pointer;font-weight:600;padding:.85rem 0}
.bar{position:sticky;inset-block-end:3.6rem;z-index:4;display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .9rem;background:var(--paper);border-block:1px solid var(--rule);padding:.5rem 0}
.bar p{margin:0;font-weight:600;flex:1;font-variant-numeric:lining-nums tabular-nums}
.bar button{font:inherit;font-size:.9rem;color:var(--accent);background:none;border:0;padding:.5rem 0;text-decoration:underline;text-underline-offset:.18em;cursor:pointer}
[data-results] h2{margin-block-start:1.5rem}
[data-results] button{font:inherit;font-weight:600;color:var(--lamp-ink);cursor:pointer}
[data-failed]:empty,[hidden]{display:none!important}
@media(min-width:64rem){
.bar{inset-block-end:0}
}
`

/** For every page that links to areas, or through the pages of one. */
export const areaStyle: string = `
.areas,.pages{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.areas li,.pages li{margin:0}
.areas a,.pages a{display:block;padding-block:.4rem}
.pages [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
@media screen{[data-cards]>article{content-visibility:auto;contain-intrinsic-size:auto 18rem}}
`
