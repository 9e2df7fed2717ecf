// `freedom-facts serve`: the current release over HTTP, or with --watch a site as it is being written.
import { join } from 'node:path'
import type { Result } from '../../kit/result.ts'
import { type Serving, serveRelease } from '../../publish/serve.ts'
import { asOfDate } from '../as-of.ts'
import { type Call, type Command, EXIT, type ExitCode, SHARED } from '../command.ts'
import { outFolder, siteFolder, within } from '../folders.ts'
import { freePortFrom } from '../free-port.ts'
import type { World } from '../world.ts'

/** Where nobody asked for a port, this one, or the next that is free. */
const PORT = 8080

export const serve: Command = {
  name: 'serve',
  summary: 'serve the current release on this machine',
  takes: '[folder, with --watch]',
  least: 0,
  most: 1,
  details:
    'The release is checked, then served from memory; one that is published meanwhile is taken up without a restart. With\n' +
    '--watch a site is rendered in memory and again at each saved change, and open pages reload; while it has errors, the\n' +
    'pages before the change stay.',
  options: {
    port: {
      value: '<number>',
      summary: 'The port; 0 for any that is free (default: 8080, or the next that is free)',
    },
    host: {
      value: '<address>',
      summary: 'The address to listen on (default: 127.0.0.1, this machine alone)',
    },
    out: SHARED.out,
    watch: { summary: 'Serve the site in a folder, not a release, and follow its changes' },
    'as-of': {
      value: '<date>',
      summary: 'With --watch: the day to check and date the site for (default: today)',
    },
  },
  exits: {
    [EXIT.fine]: 'Stopped, as asked',
    [EXIT.refused]: 'There is no whole release, the site has errors, or the port is taken',
  },
  examples: ['freedom-facts serve', 'freedom-facts serve --watch sites/missouri --port 3000'],
  run: async (call, world) => {
    const fault = faultOf(call)
    const asOf = await asOfDate(call, world)
    if (fault !== null || !asOf.ok) {
      world.say(`freedom-facts: ${fault ?? (asOf.ok ? '' : asOf.refusal)}`)
      return EXIT.usage
    }
    const host = call.text('host')
    const asked = call.text('port')
    const port = asked === undefined ? await freePortFrom(PORT, host) : Number(asked)
    const where = { port, ...(host === undefined ? {} : { host }) }
    if (!call.has('watch')) {
      const current = within(world, join(outFolder(call), 'current'))
      return untilStopped(
        await serveRelease({ ...where, folder: current, watchCurrent: true, onNotice: world.say }),
        world,
      )
    }
    const { watchSite } = await import('../watch-site.ts')
    const folder = siteFolder(call.words[0], world)
    const cacheFolder = within(world, join(outFolder(call), 'cache'))
    return untilStopped(
      await watchSite({
        ...where,
        folder,
        absolute: within(world, folder),
        asOf: asOf.value,
        cacheFolder,
        world,
      }),
      world,
    )
  },
}

function faultOf(call: Call): string | null {
  const port = call.text('port')
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    return `--port ${port} is no port. Give a number from 0 to 65535.`
  if (call.words.length > 0 && !call.has('watch'))
    return 'serve takes a folder only with --watch; a release is found with --out.'
  return null
}

async function untilStopped(serving: Result<Serving, string>, world: World): Promise<ExitCode> {
  if (!serving.ok) {
    world.say(serving.refusal)
    return EXIT.refused
  }
  world.print(`Serving on ${serving.value.url}`)
  world.say('Stop it with Ctrl+C.')
  await world.stopped()
  await serving.value.close()
  return EXIT.fine
}
