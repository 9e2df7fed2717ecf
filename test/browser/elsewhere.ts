// A stand-in for the site that "leave quickly" goes to: no test asks anything of the network.
import type { Page, Request } from 'playwright-core'

/** The exit of the site that ships: `leave.to` in its settings. */
export const ELSEWHERE = 'https://www.wikipedia.org/'

/** Answers for every other host, and yields what is asked of them. */
export async function standInFor(page: Page): Promise<readonly Request[]> {
  const asked: Request[] = []
  await page.context().route(/^https:/, (route, request) => {
    asked.push(request)
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' })
  })
  return asked
}
