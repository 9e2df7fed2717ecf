// The lines of sites/missouri's pages that speak of Missouri, and what stands in their place in sites/template.
import type { Edits } from './edit-lines.ts'

export const PAGE_EDITS: Edits = {
  'pages/home.en.md': [
    ['title: Facts about', 'title: Facts about human trafficking'],
    [
      'summary: Plain answers',
      'summary: Plain answers about human trafficking, with a source for every number, and help for anyone who needs it.',
    ],
    [
      'This page is for anyone',
      'This page is for anyone who wants to understand human trafficking. The answers are short, and they say what is not known. Press a number to see who published it, what it counts, and how sure it is.',
    ],
    [
      'You can also read',
      'You can also read [how to protect yourself and the people you love](/protect/), [what trafficking does to people](/consequences/), and [which claims hold up](/claims/).',
    ],
  ],
  'pages/home.es.md': [
    ['title: Datos sobre', 'title: Datos sobre la trata de personas'],
    [
      'summary: Respuestas claras',
      'summary: Respuestas claras sobre la trata de personas, con la fuente de cada número, y ayuda para quien la necesite.',
    ],
    [
      'Esta página es para toda persona',
      'Esta página es para toda persona que quiera entender la trata. Las respuestas son cortas y dicen lo que no se sabe. Oprima un número para ver quién lo publicó, qué cuenta y qué tan seguro es.',
    ],
    [
      'También puede leer',
      'También puede leer [cómo protegerse y proteger a sus seres queridos](/protect/), [qué les hace la trata a las personas](/consequences/) y [qué afirmaciones se sostienen](/claims/).',
    ],
  ],
  'pages/consequences.en.md': [
    [
      'sources: [oram-2016',
      'sources: [oram-2016, hossain-2010, iwpr-2017, vtti-highway-heroes, mapa-woods-2024, uscis-t-visa]',
    ],
    [
      'No study here is about',
      'No study here is about your state, and none describes every person. The health studies describe people whom a service had already reached.',
    ],
    [
      '> **What this study cannot say.** The people were',
      '> **What this study cannot say.** The people were in touch with services, in England. People whom no service reached may be better or worse off. The shares cannot be carried over to another place.',
    ],
    [
      '- **A safe mailing address**',
      '- **A safe mailing address**: ask whether your state has a program that keeps a home address secret, and who may join.',
    ],
    [
      '- **Money for some costs**',
      '- **Money for some costs**: ask whether the compensation program for victims of crime in your state covers them.',
    ],
    [
      '- **Clearing old records**',
      '- **Clearing old records**: the laws of the states differ. Ask a lawyer what yours allows.',
    ],
    [
      'Laws change.',
      'Laws change. We read this rule in November {~ 2026 | date }; this is not legal advice.',
    ],
  ],
  'pages/consequences.es.md': [
    [
      'Ningún estudio de esta página trata',
      'Ningún estudio de esta página trata de su estado, y ninguno describe a todas las personas. Los estudios de salud describen a personas que ya habían llegado a un servicio.',
    ],
    [
      '> **Lo que este estudio no puede decir.** Las personas',
      '> **Lo que este estudio no puede decir.** Las personas estaban en contacto con servicios, en Inglaterra. Quienes no llegaron a ningún servicio pueden estar mejor o peor. Estos porcentajes no se pueden aplicar a otro lugar.',
    ],
    [
      '- **Una dirección postal segura**',
      '- **Una dirección postal segura**: pregunte si su estado tiene un programa que guarda en secreto el domicilio, y quién puede entrar.',
    ],
    [
      '- **Dinero para algunos gastos**',
      '- **Dinero para algunos gastos**: pregunte si los cubre el programa de compensación a víctimas de delitos de su estado.',
    ],
    [
      '- **Borrar antecedentes**',
      '- **Borrar antecedentes**: las leyes de los estados son distintas. Pregunte a un abogado qué permite la suya.',
    ],
    [
      'Las leyes cambian.',
      'Las leyes cambian. Leímos esta regla en noviembre de {~ 2026 | date }; esto no es asesoría legal.',
    ],
  ],
  'pages/support.en.md': [
    [
      'sources: [techsafety',
      'sources: [techsafety, ndhttf-compass, blue-campaign, take-it-down, uscis-t-visa, nhth-what-we-do, ovc-ndvh, safety-health-988]',
    ],
    [
      'In Missouri you cannot be tried',
      'Whether a young person can be tried for prostitution differs from state to state. Ask a lawyer, or one of the lines here, what the law of your state says.',
    ],
    [
      'You can call through a relay service.',
      'You can call through a relay service. Our sources name relay or TTY for the national trafficking hotline, the domestic violence hotline and the crisis lifeline. The lifeline also answers in American Sign Language by video.{@ safety-health-988 }',
    ],
    [
      'In Missouri some people must report',
      'Some people must by law report suspected abuse of a child. Who they are, and what they must report, differs from state to state.',
    ],
  ],
  'pages/support.es.md': [
    [
      'En Misuri no pueden juzgarle',
      'Si se puede juzgar a una persona joven por prostitución depende de cada estado. Pregunte a un abogado, o en una de las líneas de aquí, qué dice la ley del suyo.',
    ],
    [
      'Puede llamar por un servicio de retransmisión',
      'Puede llamar por un servicio de retransmisión (relay). Nuestras fuentes nombran relay o TTY para la línea nacional contra la trata, la de violencia doméstica y la línea de crisis. La de crisis también atiende por video en lengua de señas americana.{@ safety-health-988 }',
    ],
    [
      'En Misuri algunas personas deben reportar',
      'Algunas personas deben por ley reportar si sospechan abuso de un niño. Quiénes son y qué deben reportar depende de cada estado.',
    ],
  ],
  'pages/protect.en.md': [
    [
      'sources: [polaris-2023',
      'sources: [polaris-2023, haven-homes, blue-campaign-educate, blue-campaign-indicators, blue-campaign, eeoc-youth, wjbr-2025, covered-colorado, take-it-down, love146-caregivers, mededlaw, austin-safety-planning, vtti-highway-heroes, techsafety]',
    ],
    [
      'Often the person who controls is close.',
      'Often the person who controls is close: a partner or a relative, not a stranger.{@ haven-homes }',
    ],
    [
      '- The worker lives in crowded',
      '- Housing is unsuitable, and the worker has few belongings.{@ blue-campaign-indicators }',
    ],
    ['- The worker cannot speak', '- Somebody else answers for the worker, or the answers seem rehearsed.'],
    ['- The employer holds the passport', "- Somebody else holds the worker's money or papers."],
    ['- The worker is paid very little', '- The worker is not free to leave the place of work.'],
  ],
  'pages/protect.es.md': [
    [
      'A menudo quien controla es alguien',
      'A menudo quien controla es alguien cercano: la pareja o un familiar, no un desconocido.{@ haven-homes }',
    ],
    [
      '- La persona vive amontonada',
      '- La vivienda no es adecuada, y la persona tiene pocas cosas.{@ blue-campaign-indicators }',
    ],
    ['- No puede hablar a solas', '- Otro contesta por la persona, o sus respuestas parecen ensayadas.'],
    ['- El empleador guarda su pasaporte', '- Otro le guarda el dinero o los papeles.'],
    ['- Le pagan muy poco', '- No puede salir libremente de donde trabaja.'],
  ],
  'pages/data.en.md': [
    [
      '- **Reports are not people.**',
      '- **Reports are not people.** A hotline case is a report that somebody made. An offense is a report by a police agency. Neither measures how common trafficking is.',
    ],
  ],
  'pages/data.es.md': [
    [
      '- **Un reporte no es una persona.**',
      '- **Un reporte no es una persona.** Un caso de la línea es un reporte que alguien hizo. Un delito es un reporte de una agencia de policía. Ninguno mide qué tan común es la trata.',
    ],
  ],
  'pages/about.en.md': [
    ['sources: [childwelfare]', 'sources: []'],
    ["- Missouri's hotline cases", null],
    ["- Whether the other states' hotline counts", null],
    ['- How many people the Missouri breakdowns', null],
    ['- What the legislature changed', null],
    [
      'Many people in Missouri must by law',
      'Many people must by law report suspected abuse of a child; who they are differs from state to state. We do not want anyone to write to us what they would rather tell someone they chose. [These lines](/support/) are there for that.',
    ],
  ],
  'pages/about.es.md': [
    ['- Los casos de Misuri', null],
    ['- Si son correctas las cifras', null],
    ['- A cuántas personas describen', null],
    ['- Qué cambió la legislatura', null],
    [
      'En Misuri, muchas personas tienen por ley',
      'Muchas personas tienen por ley que reportar la sospecha de abuso de un menor; quiénes son depende de cada estado. No queremos que alguien nos escriba lo que preferiría contarle a una persona de su elección. Para eso están [estas líneas](/support/).',
    ],
  ],
}
