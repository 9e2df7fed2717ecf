// Texts that try to become a script: each is refused, or stands on the page as words. Read by a browser's eyes, not by a pattern.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Parser } from 'htmlparser2'
import { buildSite, newBuildMemory } from '../src/publish/build.ts'
import { PICTURE_CACHE } from './picture-cache.ts'

const SMALL = join(import.meta.dirname, 'golden', 'small')
const FACT = 'facts/how-many.en.md'

const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example></ScRiPt>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<style>*{background:url(//evil.example)}</style>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href=//evil.example/>',
  '<form action=//evil.example><input></form>',
  '<!-- --><img src=x>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x]( javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](//evil.example/)',
  '[x](\\\\evil.example)',
  '[x](https://ok.example/"onmouseover="alert(1))',
  '[x](https://ok.example "title\\" onmouseover=alert(1)")',
  '![x](https://evil.example/pixel.png)',
  '![x](x" onerror="alert(1))',
  '<https://ok.example/"onclick="alert(1)>',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '`<img src=x onerror=alert(1)>`',
  '**<b onclick=alert(1)>x</b>**',
  '{= tally.cases[state="<img src=x onerror=alert(1)>", year=latest] }',
  '{~ <script>alert(a)</script> | name }',
  '{" <img src=x onerror=alert(a)> | too-many }',
  '{@ <script> }',
  '# <script>alert(a)</script>',
  '## heading {#x onclick=alert(a)}',
  '```chart\nkind: line\ncells: tally.cases[state=NE]\nby: year\ntitle: <img src=x onerror=alert(a)>\n```',
  '```html\n<script>alert(a)</script>\n```',
  '| a |\n| - |\n| <img src=x onerror=alert(a)> |',
  '&lt;script&gt;alert(a)&lt;/script&gt;',
  '\u202Egnp.exe <script>',
  '{{constructor.constructor("alert(a)")()}}',
  '</style><script>alert(a)</script>',
  '"><script>alert(a)</script>',
]

let folder = ''
const memory = newBuildMemory()
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'freedom-facts-hostile-'))
  cpSync(SMALL, folder, { recursive: true })
})
after(() => rmSync(folder, { recursive: true, force: true }))

for (const text of HOSTILE) {
  test(`${JSON.stringify(text)} is refused or stands as words`, async () => {
    const fact = readFileSync(join(SMALL, FACT), 'utf8')
    writeFileSync(join(folder, FACT), `${fact}\n${text}\n`)
    const built = await buildSite({
      folder,
      asOf: '2026-11-22',
      preview: true,
      quality: 5,
      cacheFolder: PICTURE_CACHE,
      memory,
    })
    if (!built.ok) {
      assert.ok(built.refusal.some(({ severity, place }) => severity === 'error' && place.file === FACT))
      return
    }
    for (const { path, body, kind } of built.value.files) if (kind === 'page') assertHarmless(path, body)
  })
}

/** What a browser would run or fetch: elements and attributes, as a parser finds them. */
function assertHarmless(path: string, html: string): void {
  const scripts: string[] = []
  const blocks: string[] = []
  let inBlock = false
  const parser = new Parser({
    onopentag(name, attributes) {
      inBlock = name === 'script' && attributes['type'] === 'application/ld+json'
      if (inBlock) blocks.push('')
      else if (name === 'script') scripts.push(attributes['src'] ?? 'inline')
      assert.ok(
        !['iframe', 'object', 'embed', 'base', 'form', 'img', 'animate', 'math'].includes(name),
        `<${name}> in ${path}`,
      )
      assert.ok(attributes['http-equiv'] !== 'refresh', `a refresh in ${path}`)
      for (const [attribute, value] of Object.entries(attributes)) {
        assert.ok(!attribute.startsWith('on') && attribute !== 'style', `${attribute} in ${path}`)
        if (['href', 'src', 'xlink:href'].includes(attribute))
          assert.match(
            value,
            /^(?:https:\/\/|\/(?!\/)|#|tel:|sms:|mailto:)/,
            `${attribute}=${value} in ${path}`,
          )
      }
    },
    ontext(text) {
      if (inBlock) blocks.push((blocks.pop() ?? '') + text)
    },
    onclosetag() {
      inBlock = false
    },
  })
  parser.end(html)
  // A block of data is never run; it must read back, or something ended it.
  for (const block of blocks) assert.ok(typeof JSON.parse(block) === 'object', `${block} in ${path}`)
  assert.ok(
    scripts.every((source) => source.startsWith('/assets/')),
    `${scripts.join()} in ${path}`,
  )
}
