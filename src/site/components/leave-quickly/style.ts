// How "leave quickly" looks: a bar under the thumb on phones, top right on wide screens, never covered.

export const leaveStyle: string = `
.leave-box{position:fixed;inset-block-end:0;inset-inline:0;z-index:9;background:var(--paper);border-block-start:1px solid var(--edge);padding:.5rem 1rem calc(.5rem + env(safe-area-inset-bottom));text-align:center}
.leave{display:block;background:var(--ink);color:var(--paper);font-weight:600;text-decoration:none;padding:.5rem 1.25rem;border:2px solid transparent;border-radius:.25rem;line-height:1.4}
.leave:hover{text-decoration:underline}
.leave:focus-visible{outline-offset:-6px;outline-color:var(--paper)}
.leave-hint{display:none}
@media(min-width:64rem){
.leave-box{position:static;border:0;padding:0;display:flex;align-items:center;gap:.75rem;background:none}
.js .leave-hint{display:inline}
}
@media print{.leave-box{display:none}}
`
