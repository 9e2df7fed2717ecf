// A map of the states as a picture: at most five classes, each state with the letter of its class, so that no colour is needed.
import type { JSX } from 'preact'
import type { Ranking } from '../figures/figure.ts'
import type { Language } from '../kit/language.ts'
import { classLetter, classLimits, classOf, rampSteps } from '../figures/map-classes.ts'
import type { Picture, PicturePart } from './picture.types.ts'
import { type RankReading, rankSentences, readRanking } from './reading-ranks.ts'
import { MAP_HEIGHT, MAP_WIDTH, type StateShape, stateShapes } from './state-shapes.ts'
import { textWidth } from './text-width.ts'
import { type ChartWords, wordsIn } from './words.ts'

/** States whose letter stands in the sea, with a line to it: where the line begins, and the baseline of the letter. */
const BESIDE: ReadonlyMap<string, { readonly from: readonly [number, number]; readonly y: number }> = new Map(
  [
    ['MA', { from: [900, 172], y: 178 }],
    ['RI', { from: [904, 182], y: 200 }],
    ['CT', { from: [890, 190], y: 222 }],
    ['NJ', { from: [863, 242], y: 250 }],
    ['DE', { from: [857, 268], y: 272 }],
    ['MD', { from: [848, 281], y: 294 }],
    ['DC', { from: [828, 267], y: 316 }],
  ],
)
const BESIDE_X = 932
const SWATCH = 24
/** Of the legend, above the map. */
const LEGEND = 44

interface MapClass {
  /** From A, the lowest: a number would read as a rank. */
  readonly letter: string
  /** The step of the ramp that fills it. */
  readonly step: number
  readonly range: string
  readonly places: RankReading['places']
}

export function mapPart(picture: Extract<Picture, { kind: 'map' }>, language: Language): PicturePart {
  const words = wordsIn(language)
  const reading = readRanking(picture, language)
  const classes = classesOf(reading, limitsOf(picture.ranking), words)
  const said = classes.map(({ letter, range, places }) =>
    words.t('map.class', { letter, range, places: words.list(places.map(({ label }) => label)) }),
  )
  return {
    kind: 'map',
    width: MAP_WIDTH,
    height: LEGEND + MAP_HEIGHT,
    subtitle: reading.title,
    description: [
      words.t('describe.map', { measure: reading.title, count: classes.length }),
      ...rankSentences(reading, words),
      ...said,
    ].join(' '),
    marks: null,
    notes: [words.t('note.reports'), words.t('note.map')],
    drawing: (
      <>
        <Legend classes={classes} word={words.t('map.classes')} />
        <g transform={`translate(0 ${LEGEND})`}>
          <States classes={classes} focus={reading.focus?.place ?? null} />
        </g>
      </>
    ),
  }
}

/** The limits of each ranking's classes: the same in every language. */
const knownLimits = new WeakMap<Ranking, readonly number[]>()

function limitsOf(ranking: Ranking): readonly number[] {
  const limits = knownLimits.get(ranking) ?? classLimits(ranking.places.map(({ value }) => value))
  knownLimits.set(ranking, limits)
  return limits
}

function classesOf(
  { places, unit }: RankReading,
  limits: readonly number[],
  words: ChartWords,
): readonly MapClass[] {
  const steps = rampSteps(limits.length + 1)
  const print = (value: number | undefined): string => words.tick(value ?? 0, unit)
  return Array.from({ length: limits.length + 1 }, (_, index): MapClass => {
    const low = print(limits[index - 1])
    const high = print(limits[index])
    const range =
      limits.length === 0
        ? words.number(places[0]?.value ?? 0, unit)
        : index === 0
          ? words.t('map.below', { high })
          : index === limits.length
            ? words.t('map.from', { low })
            : words.t('map.between', { low, high })
    return {
      letter: classLetter(index + 1),
      step: steps[index] ?? 1,
      range,
      places: places.filter(({ value }) => classOf(value, limits) === index + 1),
    }
  })
}

/** Each class with its letter and its limits, side by side. */
function Legend({
  classes,
  word,
}: {
  readonly classes: readonly MapClass[]
  /** "Class". */
  readonly word: string
}): JSX.Element {
  let x = textWidth(word, 15) + 12
  const items = classes.map((item) => {
    const at = x
    x += SWATCH + 8 + textWidth(item.range, 15) + 22
    return { ...item, at: Math.round(at) }
  })
  return (
    <g class="legend">
      <text class="range" y="17">
        {word}
      </text>
      {items.map(({ letter, step, range, at }) => (
        <g transform={`translate(${at})`}>
          <rect class={`fill${step}`} width={SWATCH} height={SWATCH} />
          <text class={`on${step}`} x={SWATCH / 2} y="17">
            {letter}
          </text>
          <text class="range" x={SWATCH + 8} y="17">
            {range}
          </text>
        </g>
      ))}
    </g>
  )
}

function States({
  classes,
  focus,
}: {
  readonly classes: readonly MapClass[]
  readonly focus: string | null
}): JSX.Element {
  const shapes = stateShapes()
  const shown = new Set(classes.flatMap(({ places }) => places.map(({ place }) => place)))
  const others = [...shapes].filter(([code]) => !shown.has(code))
  const outline = focus === null ? undefined : shapes.get(focus)?.path
  return (
    <>
      {others.length > 0 && <path class="fill0" d={others.map(([, { path }]) => path).join('')} />}
      {classes.map(({ step, places }) => (
        <g class={`fill${step}`}>
          {places.map(({ place }) => (
            <path d={shapeOf(place, shapes).path} />
          ))}
        </g>
      ))}
      {outline !== undefined && (
        <>
          <path class="halo" d={outline} />
          <path class="outline" d={outline} />
        </>
      )}
      {classes.map(({ letter, step, places }) => (
        <Letters
          letter={letter}
          step={step}
          codes={places.map(({ place }) => place)}
          shapes={shapes}
          focus={focus}
        />
      ))}
    </>
  )
}

/** The letter of a class in each of its states, or beside those that are too small for it. */
function Letters({
  letter,
  step,
  codes,
  shapes,
  focus,
}: {
  readonly letter: string
  readonly step: number
  readonly codes: readonly string[]
  readonly shapes: ReadonlyMap<string, StateShape>
  readonly focus: string | null
}): JSX.Element {
  const beside = codes.flatMap((code) => {
    const place = BESIDE.get(code)
    return place === undefined ? [] : [{ code, ...place }]
  })
  const inside = codes.filter((code) => !BESIDE.has(code)).map((code) => shapeOf(code, shapes).spot)
  return (
    <>
      <g class={`on${step}`}>
        {inside.map(({ x, y }) => (
          <text x={x} y={y + 5}>
            {letter}
          </text>
        ))}
      </g>
      <g class="beside">
        {beside.map(({ code, from: [x, y], y: baseline }) => (
          <>
            <path d={`M${x},${y}L${BESIDE_X - 4},${baseline - 5}`} />
            <text class={code === focus ? 'strong' : undefined} x={BESIDE_X} y={baseline}>
              {`${code} ${letter}`}
            </text>
          </>
        ))}
      </g>
    </>
  )
}

function shapeOf(code: string, shapes: ReadonlyMap<string, StateShape>): StateShape {
  const shape = shapes.get(code)
  if (shape === undefined)
    throw new Error(`the map has the 50 states and DC by their postal codes, and no '${code}'`)
  return shape
}
