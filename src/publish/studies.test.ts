import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { captureDataset } from '../figures/captures.fixture.ts'
import type { Dataset } from '../figures/dataset.ts'
import { DATASETS } from '../figures/fixture.ts'
import { historiesOf } from '../stats/capture/histories.ts'
import { type StudyMemory, makeStudies } from './studies.ts'

/** Three lists, so that 20,000 replicates take a moment. */
function small(onAll: number): Dataset {
  const counts = [60, 70, 30, 80, 35, 40, onAll]
  return captureDataset(
    'small',
    historiesOf(
      ['A', 'B', 'C'],
      counts.map((count, at) => ({ pattern: at + 1, count })),
    ),
  )
}

const SAME = captureDataset('same', historiesOf(['A', 'B', 'C'], [{ pattern: 1, count: 5 }]))

test('a site without capture histories has no studies, and keeps none', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'studies-'))
  context.after(() => rmSync(folder, { recursive: true }))
  let told = 0
  const studies = await makeStudies(DATASETS, { cacheFolder: folder, onProgress: () => (told += 1) })
  assert.deepEqual([studies.size, told, readdirSync(folder)], [0, 0, []])
})

test('each dataset has its study or why there is none; the same counts are studied once, and others again', async () => {
  const memory: StudyMemory = new Map()
  const studiesOf = (dataset: Dataset) =>
    makeStudies(new Map([['small', dataset], ['same', SAME], ...DATASETS]), { memory })
  const first = await studiesOf(small(18))
  assert.deepEqual([...first.keys()], ['small', 'same'])
  const [study, refused] = [first.get('small'), first.get('same')]
  assert.ok(study?.ok && study.value.people === 333)
  assert.deepEqual(refused, { ok: false, refusal: { kind: 'one pattern', pattern: 1 } })
  const again = await studiesOf({ ...small(18), title: { en: 'Another title' } })
  assert.equal(again.get('small'), study)
  const other = await studiesOf(small(19))
  const changed = other.get('small')
  assert.ok(changed?.ok && changed.value.people === 334)
  assert.notEqual(changed, study)
  assert.equal(changed.value.histories.lists, study.value.histories.lists)
  assert.equal(other.get('same'), refused)
})
