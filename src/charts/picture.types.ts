// What a picture that stands alone is made of, and what it is made into.
import type { ComponentChildren } from 'preact'
import type { StudyShow } from '../facts/prose.types.ts'
import type { CaptureStudy } from '../figures/capture-study.ts'
import type { Dataset } from '../figures/dataset.ts'
import type { Series } from '../figures/figure.ts'
import type { Language } from '../kit/language.ts'
import type { PictureTheme } from './picture-style.ts'
import type { PanelsSubject } from './reading-panels.ts'
import type { RankSubject } from './reading-ranks.ts'
import type { Reference } from './reading.ts'

export type Picture =
  | {
      readonly kind: 'line'
      readonly series: Series
      readonly dataset: Dataset
      readonly reference?: Reference
    }
  | { readonly kind: 'bars'; readonly series: Series; readonly dataset: Dataset }
  | ({ readonly kind: 'ranks' } & RankSubject)
  | ({ readonly kind: 'map' } & RankSubject)
  | ({ readonly kind: 'multiples' } & PanelsSubject)
  | StudyPicture

export interface StudyPicture {
  readonly kind: StudyShow
  /** Its lists are named as the reader knows them. */
  readonly study: CaptureStudy
}

export interface PictureProps {
  readonly picture: Picture
  readonly title: string
  /** What nothing of the picture may be quoted without: it stands first, and is said to those who do not see it. */
  readonly lead?: string
  /** Under the drawing: the source, the date, the address. Each begins a line, and is wrapped where it is long. */
  readonly lines: readonly string[]
  readonly language: Language
}

export interface StandaloneProps extends PictureProps {
  readonly theme: PictureTheme
}

/** A drawing with the words that belong to it, before they are stacked into a picture. */
export interface PicturePart {
  /** The class that the style knows the drawing by. */
  readonly kind: string
  readonly width: number
  readonly height: number
  /** What is measured: stands under the title, unless the title says it. */
  readonly subtitle: string
  /** For those who do not see it. */
  readonly description: string
  /** What a mark stands for, where no words stand at it. */
  readonly marks: string | null
  readonly notes: readonly string[]
  readonly drawing: ComponentChildren
}
