// "Use this": the files of a chart, a dataset, a ranking or a study, a citation that is ready, and words to show it elsewhere.
import type { JSX } from 'preact'
import { isLanguage } from '../../../kit/language.ts'
import { type Address, hrefIn } from '../../addresses.ts'
import type { Citation } from '../../citation.ts'
import type { View } from '../../view.ts'

export type ReuseForm = 'csv' | 'json' | 'study' | 'parquet' | 'svg' | 'png'

export interface ReuseFile {
  readonly form: ReuseForm
  /** In the release. */
  readonly path: string
}

/** One picture of several. Paths are those of the release. */
export interface ReusePicture {
  readonly title: string
  readonly svg: string
  readonly png: string
}

export interface ReuseOptions {
  /** What is taken along: the name of its frame elsewhere. */
  readonly title: string
  /** In the order that they are shown. */
  readonly files: readonly ReuseFile[]
  /** After the files, where there are several pictures to choose from. */
  readonly pictures?: readonly ReusePicture[]
  readonly citation: Citation
  /** Where the files of the citation stand: `citePaths`. Paths are those of the release. */
  readonly cite: { readonly bib: string; readonly json: string }
  readonly embed?: Embed
}

export interface Embed {
  readonly address: Address
  /** Of the frame, in pixels: what stands in it fits at the width of a column of text. */
  readonly height: number
}

/** Requires  a heading of the first level above it: its own is of the second. */
export function reuse(view: View, options: ReuseOptions): JSX.Element {
  const { title, files, pictures = [], citation, cite, embed } = options
  const { t } = view.words
  return (
    <section class="reuse" aria-labelledby="use">
      <h2 id="use">{t('reuse.title')}</h2>
      <h3>{t('reuse.files')}</h3>
      <ul>
        {files.map(({ form, path }) => (
          <li>
            <a href={`/${path}`} download={downloadName(path)}>
              {t(`reuse.file.${form}`)}
            </a>
          </li>
        ))}
        {pictures.map(pictureItem)}
      </ul>
      <h3>{t('reuse.cite')}</h3>
      <p class="small">{t('reuse.cite.note')}</p>
      <p class="citation">{citation.text}</p>
      <ul>
        <li>
          <a href={`/${cite.bib}`} download={downloadName(cite.bib)}>
            {t('reuse.cite.bib')}
          </a>
        </li>
        <li>
          <a href={`/${cite.json}`} download={downloadName(cite.json)}>
            {t('reuse.cite.json')}
          </a>
        </li>
      </ul>
      {embed === undefined ? null : embedPart(view, title, embed)}
    </section>
  )
}

/** Each link says of which picture it is, also to whoever hears links alone. */
function pictureItem({ title, svg, png }: ReusePicture): JSX.Element {
  return (
    <li>
      <a href={`/${svg}`} download={downloadName(svg)}>
        {title}: SVG
      </a>
      ,{' '}
      <a href={`/${png}`} download={downloadName(png)}>
        <span class="vh">{title}: </span>PNG
      </a>
    </li>
  )
}

/** What a file is called once it lies elsewhere: by its folder where its own name says only what is in it. */
export function downloadName(path: string): string {
  const [file = '', ...folders] = path.split('/').toReversed()
  const [stem = '', ending = ''] = file.split('.')
  // The first folder says what kind of page it is: `figures`, `ranking`; one before it, the language.
  const named = folders.toReversed().filter((folder) => !isLanguage(folder))
  const name = (named.length > 1 ? named.slice(1) : named).join('-')
  switch (stem) {
    case 'data':
    case 'chart':
      return `${name}.${ending}`
    case 'cite':
      return `${name}-citation.${ending}`
    case 'index':
      return `${named.join('-')}.${ending}`
    case name:
      return file
    default:
      return `${name}-${file}`
  }
}

function embedPart(view: View, title: string, { address, height }: Embed): JSX.Element {
  const { t } = view.words
  const href = hrefIn(view.language, address)
  return (
    <>
      <h3>{t('reuse.embed')}</h3>
      <p class="small">{t('reuse.embed.note')}</p>
      <pre>
        <code>{embedCode({ url: `${view.input.site.settings.url}${href}`, title, height })}</code>
      </pre>
      <p>
        <a href={href}>{t('reuse.embed.see')}</a>
      </p>
    </>
  )
}

/** The HTML that shows a page of ours in a frame. Nothing in the title can end its attribute. */
export function embedCode(frame: {
  readonly url: string
  readonly title: string
  readonly height: number
}): string {
  const attribute = (value: string): string =>
    `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"`
  return `<iframe src=${attribute(frame.url)} title=${attribute(frame.title)} width="100%" height="${frame.height}" loading="lazy"></iframe>`
}
