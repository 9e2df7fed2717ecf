// The finder: what a person may choose, and the places that its script fills. Hidden until the script runs, since nothing works without.
import type { JSX } from 'preact'
import { LANGUAGE_FORMS } from '../../../kit/language.ts'
import { CARD_PHRASES } from '../../../services/card/phrases.ts'
import { NEED_IDS } from '../../../services/needs.ts'
import { GENDERS } from '../../../services/service.ts'
import { hrefIn } from '../../addresses.ts'
import { LOCALES, languageName } from '../../print.ts'
import type { HelpView } from '../../view.ts'
import { cardTemplate } from '../service-card/component.tsx'
import { cardPhrases, cardSetting } from '../service-card/setting.ts'

interface FinderProps {
  readonly view: HelpView
}

/**
 * Fields without a form: nothing can be sent. `autocomplete="off"` stands on every one, those that are pressed too: it
 * keeps browsers from storing what was chosen with the history of the tab. Spelling is not checked, since some browsers
 * send words away for that.
 */
export function Finder({ view }: FinderProps): JSX.Element {
  const { input, language, words } = view
  const { t } = words
  const { bundle, assets, site } = input
  return (
    <>
      <div
        class="finder"
        role="search"
        aria-label={t('find.label')}
        hidden
        data-finder=""
        data-list={bundle.list}
        data-details={bundle.details}
        data-places={bundle.places}
        data-worker={assets.findWorker}
        data-language={language}
        data-locale={LOCALES[language]}
        data-state={site.settings.place.code}
        data-place={cardSetting(view).place.name}
      >
        <p class="small">{t('find.stays')}</p>
        <Needs view={view} />
        <Where view={view} />
        <AboutYou view={view} />
        <div class="field">
          <label for="words">{t('find.words')}</label>
          <input
            id="words"
            type="search"
            autocomplete="off"
            autocorrect="off"
            spellcheck={false}
            maxLength={80}
            enterkeyhint="search"
          />
        </div>
        <div class="bar" data-bar="" hidden>
          <p role="status" data-status="" />
          <button type="button" data-see="" hidden>
            {t('find.see')}
          </button>
          <button type="button" data-again="">
            {t('find.again')}
          </button>
        </div>
      </div>
      <section aria-labelledby="found" data-results="" hidden>
        <h2 id="found" tabIndex={-1}>
          {t('find.results')}
        </h2>
        <div data-cards="" />
        <button class="button" type="button" data-next="" hidden>
          {t('find.showmore')}
        </button>
      </section>
      <p data-none="" hidden>
        {t('find.none.lines')} <a href={hrefIn(language, '/area/us/')}>{t('area.lines')}</a>
      </p>
      <p class="notice" role="alert" data-failed="" />
      {cardTemplate(view)}
      <Phrases view={view} />
    </>
  )
}

function Needs({ view: { words } }: FinderProps): JSX.Element {
  return (
    <fieldset>
      <legend>
        <h2>{words.t('find.need')}</h2>
      </legend>
      <div class="chips">
        {NEED_IDS.map((need) => (
          <Chip type="radio" name="need" value={need} label={words.t(`need.${need}`)} />
        ))}
      </div>
    </fieldset>
  )
}

/** A text field with a list of places under it, as the pattern "combobox" of the ARIA practices has it. */
function Where({ view: { words } }: FinderProps): JSX.Element {
  const { t } = words
  return (
    <div class="field">
      <label for="where">
        <h2>{t('find.where')}</h2>
      </label>
      <div class="combo">
        <input
          id="where"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-controls="places"
          aria-expanded="false"
          aria-describedby="where-hint"
          autocomplete="off"
          autocorrect="off"
          spellcheck={false}
          maxLength={60}
        />
        <ul id="places" role="listbox" data-place-list="" aria-label={t('find.places')} hidden />
      </div>
      <p id="where-hint" class="small">
        {t('find.where.hint')}
      </p>
      <p class="small" role="status" data-place-status="" />
    </div>
  )
}

function AboutYou({ view }: FinderProps): JSX.Element {
  const { t } = view.words
  const offered = languagesOffered(view)
  return (
    <details class="about">
      <summary>{t('find.more')}</summary>
      <div class="field short">
        <label for="age">{t('find.age')}</label>
        <input id="age" type="text" inputMode="numeric" autocomplete="off" maxLength={3} />
      </div>
      <fieldset>
        <legend>{t('find.gender')}</legend>
        <div class="chips">
          <Chip type="radio" name="gender" value="" label={t('find.any')} />
          {GENDERS.map((gender) => (
            <Chip type="radio" name="gender" value={gender} label={t(`find.gender.${gender}`)} />
          ))}
        </div>
      </fieldset>
      {offered.length === 0 ? null : (
        <fieldset>
          <legend>{t('find.offered')}</legend>
          <div class="chips" data-languages="">
            <Chip type="radio" name="language" value="" label={t('find.any')} />
            {offered.map(({ tag, name }) => (
              <Chip type="radio" name="language" value={tag} label={name} />
            ))}
          </div>
        </fieldset>
      )}
      <fieldset>
        <legend>{t('find.only')}</legend>
        <div class="chips">
          <Chip type="checkbox" name="free" label={t('find.free')} />
          <Chip type="checkbox" name="noPapers" label={t('find.papers')} />
          <Chip type="checkbox" name="noReferral" label={t('find.referral')} />
          <Chip type="checkbox" name="openNow" label={t('find.open')} />
        </div>
      </fieldset>
    </details>
  )
}

/** Languages that some service says it is offered in, by what they are called here. */
function languagesOffered(view: HelpView): readonly { readonly tag: string; readonly name: string }[] {
  const tags = new Set(view.input.directory.flatMap(({ languages }) => languages))
  return [...tags]
    .map((tag) => ({ tag, name: languageName(tag, view.language) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, LANGUAGE_FORMS[view.language].tag))
}

interface ChipProps {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly value?: string
  readonly label: string
}

function Chip({ label, ...input }: ChipProps): JSX.Element {
  return (
    <label class="chip">
      <input {...input} autocomplete="off" />
      <span>{label}</span>
    </label>
  )
}

/** Every phrase that the script needs, once, with plain placeholders. */
function Phrases({ view: { words } }: FinderProps): JSX.Element {
  const { t } = words
  const phrases = cardPhrases(words)
  const own: readonly (readonly [string, string])[] = [
    ['find.count', t('find.count', { n: '{n}' })],
    ['find.none', t('find.none')],
    ['find.loading', t('find.loading')],
    ['find.failed', t('find.failed')],
    ['find.places.count', t('find.places.count', { n: '{n}' })],
    ['find.places.none', t('find.places.none')],
    ['find.places.near', t('find.places.near', { place: '{place}' })],
  ]
  return (
    <template data-phrases="">
      {[...own, ...CARD_PHRASES.map((id) => [id, phrases[id]] as const)].map(([id, text]) => (
        <p data-phrase={id}>{text}</p>
      ))}
    </template>
  )
}
