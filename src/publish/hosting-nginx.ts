// The settings of nginx for a release: no log, the headers of every answer, error pages by language.
import { FILE_TYPES, isCompressible } from './content-type.ts'
import { AREAS, AREA_PATTERNS, type Area, headersFor } from './headers.ts'
import type { HostingPlan } from './hosting-plan.ts'

/** nginx asks by the status too: an error under `/assets/` must not be kept for a year. */
const SUCCESS = '(?:200|206|304):/'

export function nginxFile(plan: HostingPlan): string {
  const variables = headerVariables(plan)
  return `# Made by Freedom Facts, with the release that it stands beside. Copy it to /etc/nginx/conf.d/, put your paths in
# the three places marked "yours", then: nginx -t && nginx -s reload
#
# No line here writes an address of a visitor. nginx names the client in its error log, so that log is off as well;
# to look into a fault, set "error_log /var/log/nginx/error.log crit;" for that hour, and delete the file afterwards.
# nginx names itself in "Server"; the module headers-more can take that header away.

map $uri $freedom_facts_missing {
  default /404.html;
${plan.languages.map((language) => `  ~^/${language}/ /${language}/404.html;\n`).join('')}}
${variables.map(printMap).join('')}
server {
  listen 80;
  listen [::]:80;
  server_name ${plan.host};
  access_log off;
  error_log /dev/null crit;
  server_tokens off;
${plainHeaders(plan)}
  return 308 https://$host$request_uri;
}

server {
  listen 443 ssl;
  listen [::]:443 ssl;
  server_name ${plan.host};
  ssl_certificate /etc/ssl/${plan.host}/fullchain.pem; # yours
  ssl_certificate_key /etc/ssl/${plan.host}/privkey.pem; # yours
  ssl_protocols TLSv1.2 TLSv1.3;

  root /srv/freedom-facts/out/current/public; # yours
  index index.html;
  access_log off;
  error_log /dev/null crit;
  log_not_found off;
  server_tokens off;
  absolute_redirect off;
  autoindex off;
  client_max_body_size 1k;
  client_header_timeout 10s;
  send_timeout 30s;
  etag on;

  # Each file has its packed copy beside it. With the module ngx_brotli, take the mark away from the next line;
  # without it, nginx packs in its own way. A release holds no secret that the length of an answer could tell.
  # brotli_static on;
  gzip on;
  gzip_vary on;
  gzip_static off;
  gzip_min_length 512;
  gzip_types ${compressedTypes().join(' ')};

  default_type application/octet-stream;
  types {
${printTypes()}  }
  charset utf-8;
  charset_types ${compressedTypes().join(' ')};

  error_page 403 =404 $freedom_facts_missing;
  error_page 400 404 405 413 414 500 502 503 504 $freedom_facts_missing;

${variables.map(({ name, variable }) => `  add_header ${name} ${variable} always;\n`).join('')}
  location = /_headers { return 404; }
  location ~ \\.br$ { return 404; }
}
`
}

interface HeaderVariable {
  readonly name: string
  readonly variable: string
  /** By area; an empty value is not sent. */
  readonly values: ReadonlyMap<Area, string>
}

function headerVariables({ headers }: HostingPlan): readonly HeaderVariable[] {
  const found = new Map<string, Map<Area, string>>()
  for (const area of AREAS)
    for (const [name, value] of headersFor(area, headers))
      found.set(name, (found.get(name) ?? new Map<Area, string>()).set(area, value))
  return [...found].map(([name, values]) => ({
    name,
    variable: `$freedom_facts_${name.toLowerCase().replaceAll('-', '_')}`,
    values,
  }))
}

function printMap({ variable, values }: HeaderVariable): string {
  const usual = values.get('every') ?? ''
  const lines = [...values].flatMap(([area, value]) =>
    area === 'every' || value === usual
      ? []
      : [`  "~^${SUCCESS}${AREA_PATTERNS[area].slice(1)}" ${quoted(value)};\n`],
  )
  return `map "$status:$uri" ${variable} {\n  default ${quoted(usual)};\n${lines.join('')}}\n`
}

function plainHeaders({ headers }: HostingPlan): string {
  return headersFor('every', { ...headers, tls: false })
    .map(([name, value]) => `  add_header ${name} ${quoted(value)} always;\n`)
    .join('')
}

const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`

const bare = (type: string): string => type.replace('; charset=utf-8', '')

function printTypes(): string {
  return Object.entries(FILE_TYPES)
    .map(([ending, { type }]) => `    ${bare(type)} ${ending};\n`)
    .join('')
}

/** Text but HTML, which nginx adds by itself, and warns about when it is listed. */
function compressedTypes(): readonly string[] {
  const types = Object.entries(FILE_TYPES)
    .filter(([ending]) => isCompressible(`a.${ending}`) && ending !== 'html')
    .map(([, { type }]) => bare(type))
  return [...new Set(types)]
}
