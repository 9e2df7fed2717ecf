// The settings of Caddy for a release: no log, the headers of every answer, error pages by language.
import { AREAS, AREA_PATTERNS, type Area, type Header, headersFor } from './headers.ts'
import type { HostingPlan } from './hosting-plan.ts'

/** Caddy orders directives by itself except within `route`, where a later header replaces an earlier one. */
export function caddyFile(plan: HostingPlan): string {
  const every = headersFor('every', plan.headers)
  const areas = AREAS.flatMap((area) => (area === 'every' ? [] : [area]))
  const ofAreas = areas.flatMap((area) => headersFor(area, plan.headers).map(([name]) => name))
  const onlyOfAreas = [...new Set(ofAreas)].filter((name) => !every.some((header) => header[0] === name))
  return `# Made by Freedom Facts, with the release that it stands beside. Put your path in the place marked "yours", then:
# caddy validate --config Caddyfile && caddy reload --config Caddyfile
#
# Caddy writes no access log unless told to, and nothing here tells it to.

(freedom_facts_every) {
  # On its own: taking a header away is put off to the end, and all that stands in its block with it.
  header -Server
  header {
${printHeaders(every)}  }
}

${plan.host} {
  # yours
  root * /srv/freedom-facts/out/current/public
  log {
    output discard
  }

${areas.map(printMatcher).join('')}
  @hidden path /_headers *.br
  @writing not method GET HEAD

  route {
    import freedom_facts_every
    error @writing 405
    error @hidden 404
${areas
  .map((area) =>
    printArea(
      area,
      headersFor(area, plan.headers).filter((header) => !isAmong(header, every)),
    ),
  )
  .join('')}    file_server {
      precompressed br
    }
  }

  handle_errors {
    route {
      import freedom_facts_every
${onlyOfAreas.map((name) => `      header -${name}\n`).join('')}${plan.languages.map((language) => `      @${language} path /${language}/*\n`).join('')}${plan.languages
    .map(
      (language) =>
        `      handle @${language} {\n        rewrite * /${language}/404.html\n        file_server\n      }\n`,
    )
    .join('')}      handle {
        rewrite * /404.html
        file_server
      }
    }
  }
}
`
}

function printHeaders(headers: readonly Header[]): string {
  return headers.map(([name, value]) => `    ${name} ${quoted(value)}\n`).join('')
}

const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`

function printMatcher(area: Exclude<Area, 'every'>): string {
  return `  @${area} path_regexp ^/${AREA_PATTERNS[area].slice(1)}\n`
}

function printArea(area: Area, headers: readonly Header[]): string {
  return `    header @${area} {\n${headers.map(([name, value]) => `      ${name} ${quoted(value)}\n`).join('')}    }\n`
}

function isAmong([name, value]: Header, headers: readonly Header[]): boolean {
  return headers.some((header) => header[0] === name && header[1] === value)
}
