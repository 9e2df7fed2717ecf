import assert from 'node:assert/strict'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sha256Hex } from '../kit/hash.ts'
import { type Picture, drawAll } from './pictures.ts'
import { temporaryFolder } from './sample-release.ts'

interface Drawing {
  readonly width?: number
  readonly height?: number
  readonly inside: string
}

const svg = ({ width = 60, height = 30, inside }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Source Sans 3"><rect width="${width}" height="${height}" fill="#fff"/>${inside}</svg>`

const words = (text: string, attributes = ''): string =>
  `<text x="2" y="20" font-size="16" ${attributes}>${text}</text>`

const picture = (path: string, inside: string): Picture => ({ path, body: svg({ inside }) })

async function drawOne(body: string): Promise<Uint8Array> {
  const drawn = (await drawAll([{ path: 'a/chart.png', body }])).get('a/chart.png')
  assert.ok(drawn)
  return drawn
}

/** The width and height that a PNG says of itself. */
function sizeOf(png: Uint8Array): readonly [width: number, height: number] {
  const bytes = Buffer.from(png)
  assert.equal(bytes.subarray(1, 4).toString('latin1'), 'PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

test('a picture is half as large again as its SVG says', async () => {
  assert.deepEqual(sizeOf(await drawOne(svg({ width: 72, height: 41, inside: '' }))), [108, 62])
})

test('the same SVG gives the same bytes, to the hash that is written here', async () => {
  const body = svg({ inside: `${words('Año 2024')}<circle cx="50" cy="10" r="4.3" fill="#15547c"/>` })
  assert.equal(
    sha256Hex(await drawOne(body)),
    'a9de31f5f05d06d1c96746201fb0390e382df572178a076868c387f8f9d39fe2',
  )
})

test('words are drawn in both weights, with the letters of Spanish', async () => {
  const drawings = [
    '',
    words('Ano'),
    words('Año'),
    words('Año', 'font-weight="600"'),
    words('Año', 'font-family="A font that nobody has"'),
  ]
  const hashes = await Promise.all(drawings.map(async (inside) => sha256Hex(await drawOne(svg({ inside })))))
  assert.equal(new Set(hashes.slice(0, 4)).size, 4)
  // A font that is not among ours is drawn in ours, and never in one of the machine.
  assert.equal(hashes[4], hashes[2])
})

test('many pictures come back under their own paths, though several threads draw them', async () => {
  const pictures = Array.from({ length: 24 }, (_, index) =>
    picture(`figures/${index}/chart.png`, words(String(index % 12))),
  )
  const drawn = await drawAll(pictures)
  assert.deepEqual(
    [...drawn.keys()],
    pictures.map(({ path }) => path),
  )
  for (const index of [0, 5, 11]) {
    assert.deepEqual(drawn.get(`figures/${index}/chart.png`), drawn.get(`figures/${index + 12}/chart.png`))
    assert.notDeepEqual(drawn.get(`figures/${index}/chart.png`), drawn.get(`figures/${index + 1}/chart.png`))
  }
})

test('what was drawn is kept; a kept copy that was altered is drawn again', async (context) => {
  const cacheFolder = temporaryFolder(context)
  const pictures = [picture('one.png', words('kept')), picture('two.png', words('too'))]
  const counts: number[] = []
  const draw = async (): Promise<readonly (readonly [string, Buffer])[]> => {
    const drawn = await drawAll(pictures, { cacheFolder, onProgress: (done) => counts.push(done) })
    return [...drawn].map(([path, png]) => [path, Buffer.from(png)])
  }
  const first = await draw()
  assert.deepEqual(counts, [1, 2])
  await drawAll([]) // forgets what this process remembers
  assert.deepEqual(await draw(), first)
  assert.deepEqual(counts, [1, 2])
  const folder = join(cacheFolder, 'pictures')
  const [name = ''] = readdirSync(folder)
  const good = readFileSync(join(folder, name))
  for (const bad of [good.subarray(0, 50), Buffer.concat([good, Buffer.from('x')]), Buffer.alloc(0)]) {
    writeFileSync(join(folder, name), bad)
    await drawAll([])
    assert.deepEqual(await draw(), first)
    assert.deepEqual(readFileSync(join(folder, name)), good)
  }
  assert.equal(counts.length, 5)
})

test('an SVG that cannot be drawn is an error that names its file, and the others do not hide it', async () => {
  const pictures = Array.from({ length: 12 }, (_, index) =>
    picture(`figures/${index}/chart.png`, words(`x${index}`)),
  )
  for (const body of ['', '<svg', '<p>no picture</p>', svg({ inside: '<text>' })]) {
    await assert.rejects(
      drawAll([...pictures, { path: 'states/mo/map.png', body }]),
      /^Error: The picture states\/mo\/map\.png cannot be drawn from its SVG: .+\.$/,
    )
  }
})

test('a picture reads nothing of the machine: no file and no address that it names is asked for', async (context) => {
  const folder = temporaryFolder(context)
  const file = join(folder, 'inner.png')
  writeFileSync(file, await drawOne(svg({ inside: words('secret') })))
  const empty = await drawOne(svg({ inside: '' }))
  for (const href of [file, `file://${file}`, 'https://elsewhere.example/a.png'])
    assert.deepEqual(await drawOne(svg({ inside: `<image href="${href}" width="60" height="30"/>` })), empty)
})
