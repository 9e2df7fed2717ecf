// The lines of sites/missouri's facts, claims, data, lines and sources that lean on Missouri, and what the template has instead.
import type { Edits } from './edit-lines.ts'

const NATIONAL_2023 = {
  cases: '{= national.cases[year=2023, scope=hotline] }',
  persons: '{= national.persons[year=2023, scope=hotline] }',
}

export const RECORD_EDITS: Edits = {
  'facts/how-many.en.md': [
    ['question: How many', 'question: How many people are trafficked?'],
    ['summary: Nobody knows.', 'summary: Nobody knows. There is no full count for the country.'],
    [
      'Large numbers are often',
      'Large numbers are often repeated without a method. [We looked into them](/claims/).',
    ],
  ],
  'facts/how-many.es.md': [
    ['question: ¿Cuántas', 'question: ¿Cuántas personas sufren la trata?'],
    ['summary: Nadie lo sabe.', 'summary: Nadie lo sabe. No existe una cuenta completa del país.'],
    [
      'Muchas veces se repiten',
      'Muchas veces se repiten números grandes sin un método. [Los revisamos aquí](/claims/).',
    ],
  ],
  'facts/fbi-offenses.en.md': [
    ['sources: [fbi-cde', 'sources: [good-faith-media, fbi-ucr-2017-declaration]'],
    ['Offenses that police agencies reported', 'Offenses that police agencies reported to it.'],
    ['Offenses and hotline cases', 'Offenses and hotline cases count different things, and cannot be added.'],
  ],
  'facts/fbi-offenses.es.md': [
    ['Los delitos que le reportan', 'Los delitos que le reportan las agencias de policía.'],
    [
      'Los delitos y los casos',
      'Los delitos y los casos de la línea cuentan cosas distintas y no se pueden sumar.',
    ],
  ],
  'claims/a-total-is-known.en.md': [
    [
      'This is why this site',
      'This is why this site has no total. A gap that is named is more useful than a number that nobody can check.',
    ],
  ],
  'claims/a-total-is-known.es.md': [
    [
      'Por eso este sitio',
      'Por eso este sitio no da un total. Un hueco con nombre es más útil que un número que nadie puede comprobar.',
    ],
  ],
  'claims/hotline-as-prevalence.en.md': [
    ['sources: [polaris-2017', 'sources: [polaris-2017, polaris-data, green-light]'],
    [
      'In {~ 2024 | date }',
      `In {~ 2023 | date } the national hotline recorded ${NATIONAL_2023.cases} cases in the whole country, with ${NATIONAL_2023.persons} people counted in those cases. These are reports to the hotline, not a count of everyone who was trafficked.`,
    ],
  ],
  'claims/hotline-as-prevalence.es.md': [
    [
      'En {~ 2024 | date }',
      `En {~ 2023 | date } la línea nacional registró ${NATIONAL_2023.cases} casos en todo el país, con ${NATIONAL_2023.persons} personas contadas en esos casos. Son avisos a la línea, no un conteo de todas las personas que sufrieron trata.`,
    ],
  ],
  'claims/hotline-cases-proven.en.md': [
    [
      'Say "cases recorded by the hotline".',
      `Say "cases recorded by the hotline". There were ${NATIONAL_2023.cases} of them in the whole country in {~ 2023 | date }. For crimes known to the police, name the police source and its gaps: see [what the FBI counts](/questions/fbi-offenses/).`,
    ],
  ],
  'claims/hotline-cases-proven.es.md': [
    [
      'Diga "casos registrados por la línea',
      `Diga "casos registrados por la línea nacional". Hubo ${NATIONAL_2023.cases} en todo el país en {~ 2023 | date }. Para delitos que conoce la policía, nombre la fuente policial y sus huecos: vea [qué cuenta el FBI](/questions/fbi-offenses/).`,
    ],
  ],
  'data/consequences/datapackage.json': [
    [
      '"en": "Health, injuries and housing',
      '"en": "Health, injuries and housing of people who were trafficked, as three studies report them. All asked people who had reached services or a survey; none is about one state.",',
    ],
    [
      '"es": "Salud, lesiones y vivienda',
      '"es": "Salud, lesiones y vivienda de personas que vivieron la trata, según tres estudios. Todos preguntaron a quienes habían llegado a un servicio o a una encuesta; ninguno trata de un solo estado."',
    ],
  ],
  // An organisation of the state of the site that ships: its copy of one national count stays there.
  'data/national/datapackage.json': [['"stand-against-trafficking"', null]],
  'data/national/national.csv': [['2021,hotline,,,10360', null]],
  'sources.yaml': [
    [
      'title: Story on hotline calls and cases',
      'title: Story on calls and cases of the national hotline in 2014 and 2015',
    ],
  ],
}
