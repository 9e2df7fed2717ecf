// What the counts of the national hotline mean: the same words in every dataset that holds them.
import type { Measure } from '../../src/facts/dataset.ts'
import type { LocalText } from '../../src/kit/language.ts'

const CASES_ARE_NOT: LocalText = {
  en: 'Not the number of victims, not cases that police or a court have established, and not how common trafficking is. The count rises when more people know the hotline and write or call, and falls when fewer do.',
  es: 'No es el número de víctimas, ni casos que la policía o un tribunal hayan establecido, ni mide qué tan común es la trata. La cifra sube cuando más personas conocen la línea y la contactan, y baja cuando son menos.',
}

export const CALLS: Measure = {
  name: 'calls',
  kind: 'count',
  unit: 'calls',
  title: { en: 'Calls to the hotline', es: 'Llamadas a la línea' },
  unitLabel: { en: 'calls to the hotline', es: 'llamadas a la línea' },
  counts: {
    en: 'Telephone calls that the hotline answered, as its tables count them.',
    es: 'Llamadas telefónicas que la línea atendió, según sus tablas.',
  },
  countsNot: {
    en: 'Not cases and not people: one situation can bring many calls, and many calls only ask for information.',
    es: 'No son casos ni personas: una situación puede traer muchas llamadas, y muchas solo piden información.',
  },
}

export const SIGNALS: Measure = {
  name: 'signals',
  kind: 'count',
  unit: 'signals',
  title: { en: 'Contacts with the hotline', es: 'Contactos con la línea' },
  unitLabel: { en: 'contacts with the hotline', es: 'contactos con la línea' },
  counts: {
    en: 'Calls, texts, chats, e-mails and online reports together. The hotline calls each of them a signal.',
    es: 'Llamadas, mensajes de texto, chats, correos y avisos en línea en conjunto. La línea llama «señal» a cada uno.',
  },
  countsNot: {
    en: 'Not cases and not people: several contacts can be about one situation, and some are about something else.',
    es: 'No son casos ni personas: varios contactos pueden tratar de una misma situación, y algunos tratan de otra cosa.',
  },
}

export const CASES: Measure = {
  name: 'cases',
  kind: 'count',
  unit: 'cases',
  title: { en: 'Cases recorded by the hotline', es: 'Casos registrados por la línea' },
  unitLabel: { en: 'cases recorded by the hotline', es: 'casos registrados por la línea' },
  counts: {
    en: 'Situations that the hotline recorded as possible trafficking, going by what it was told.',
    es: 'Situaciones que la línea registró como posible trata, según lo que le contaron.',
  },
  countsNot: CASES_ARE_NOT,
}

export const PERSONS: Measure = {
  name: 'persons',
  kind: 'count',
  unit: 'persons',
  title: { en: 'People counted in those cases', es: 'Personas contadas en esos casos' },
  unitLabel: { en: 'people counted in those cases', es: 'personas contadas en esos casos' },
  counts: {
    en: 'People whom the hotline counted in the cases that it recorded, as they were described to it.',
    es: 'Personas que la línea contó en los casos que registró, tal como se las describieron.',
  },
  countsNot: {
    en: 'Not everyone who is trafficked: a situation that nobody reports is not in it. Not people whose situation a court has established.',
    es: 'No son todas las personas en situación de trata: lo que nadie comunica no está aquí. Tampoco son personas cuya situación haya establecido un tribunal.',
  },
}

/** Cases of one kind: a part of `cases` where the source prints both. */
export function casesOfKind(name: string, kind: LocalText & { readonly es: string }): Measure {
  return {
    name,
    kind: 'count',
    unit: 'cases',
    title: {
      en: `Cases recorded by the hotline: ${kind.en}`,
      es: `Casos registrados por la línea: ${kind.es}`,
    },
    unitLabel: CASES.unitLabel,
    counts: {
      en: `Situations that the hotline recorded as possible trafficking: ${kind.en}.`,
      es: `Situaciones que la línea registró como posible trata: ${kind.es}.`,
    },
    countsNot: CASES_ARE_NOT,
  }
}

export const CASES_BY_TYPE: readonly Measure[] = [
  casesOfKind('cases-sex', { en: 'sex trafficking', es: 'trata sexual' }),
  casesOfKind('cases-labor', { en: 'labor trafficking', es: 'trata laboral' }),
  casesOfKind('cases-sex-and-labor', {
    en: 'sex and labor trafficking together',
    es: 'trata sexual y laboral a la vez',
  }),
  casesOfKind('cases-type-not-specified', { en: 'type not stated', es: 'tipo no indicado' }),
]

/** The measure over the population of its state and year. */
export function overPopulation(measure: Measure, over: string): Measure {
  return { ...measure, over }
}

/** After the last year of the data, so that no later point is joined to them. */
export const OPERATOR_CHANGE: { readonly from: string; readonly why: LocalText } = {
  from: '2025',
  why: {
    en: 'The hotline changed its operator in September of this year; what it counts, and how, may differ from before.',
    es: 'La línea cambió de operador en septiembre de este año; lo que cuenta y cómo lo cuenta puede diferir de antes.',
  },
}
