// Measures what arrives for each page at brotli 11, all that it needs to be read included; the first flight holds 12,000.
import { join } from 'node:path'
import { buildSite } from '../src/publish/build.ts'
import { compressAll } from '../src/publish/compress.ts'
import { PAGE_BYTES } from '../src/publish/page-rules/size-rule.ts'
import { printTable } from './report/print-table.ts'

const SHOWN = 25

const built = await buildSite({
  folder: join(import.meta.dirname, '..', 'sites', 'missouri'),
  asOf: '2026-11-22',
  preview: true,
  quality: 5,
})
if (!built.ok) throw new Error(JSON.stringify(built.refusal[0]))
const pages = built.value.files.filter((file) => file.kind === 'page')
const packed = await compressAll(pages, { quality: 11 })
const sizes = pages
  .map(({ path, bytes }) => ({ path, plain: bytes.length, flight: packed.get(path)?.length ?? bytes.length }))
  .toSorted((a, b) => b.flight - a.flight)
printTable(
  `First flight of each page, the ${SHOWN} heaviest of ${sizes.length} (budget ${PAGE_BYTES} bytes; over it: ${sizes.filter(({ flight }) => flight > PAGE_BYTES).length})`,
  ['page', 'bytes', 'brotli 11'],
  sizes.slice(0, SHOWN).map(({ path, plain, flight }) => [path, plain, flight]),
)
for (const asset of built.value.files.filter((file) => file.kind === 'asset'))
  console.log(`${asset.path}: ${asset.bytes.length} bytes`)
