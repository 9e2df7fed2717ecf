// ZIP codes: the zeros that spreadsheets lose, and the state that a code lies in.

/**
 * The five digits of a ZIP code as somebody wrote it: zeros that a spreadsheet took from the front are put back (`641` is
 * 00641), and the four digits of a ZIP+4 are left out. Null where the text is no ZIP code, or where with its zeros back it
 * would lie in no state.
 */
export function repairZip(text: string): string | null {
  const match = /^(?:(\d{3,5})(?:\.0)?|(\d{3,5}) ?[-–] ?\d{0,4}|(\d{5}) ?\d{4})$/.exec(text.trim())
  const digits = match?.[1] ?? match?.[2] ?? match?.[3]
  if (digits === undefined) return null
  const zip = digits.padStart(5, '0')
  return digits.length === 5 || stateOfZip(zip) !== null ? zip : null
}

/**
 * The two capitals of the state, district or territory in which a ZIP code lies, by its first three digits, in a few places
 * by all five; null for the armed forces, for countries associated with the United States, and where no code is in use.
 *
 * Codes follow post offices, not borders: a few reach into the next state.
 */
export function stateOfZip(zip: string): string | null {
  if (!/^\d{5}$/.test(zip)) return null
  const number = Number(zip)
  let low = 0
  let high = STARTS.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((STARTS[middle] ?? 0) <= number) low = middle
    else high = middle - 1
  }
  const state = STATES[low] ?? ''
  return state === '' ? null : state
}

/**
 * Where each stretch of codes begins, by three digits or by five, and whose it is up to the next; nobody's, where no capitals
 * follow. By five: Fishers Island, reached from Connecticut, and the islands of the Pacific.
 */
const STRETCHES =
  '0 5NY 6PR 8VI 9PR 10MA 28RI 30NH 39ME 50VT 55MA 56VT 60CT 06390NY 06391CT 70NJ 90 100NY 150PA 197DE 200DC 201VA 202DC ' +
  '206MD 220VA 247WV 269 270NC 290SC 300GA 320FL 340 341FL 350AL 370TN 386MS 398GA 400KY 430OH 460IN 480MI 500IA 530WI ' +
  '550MN 569DC 570SD 580ND 590MT 600IL 630MO 660KS 680NE 700LA 716AR 730OK 733TX 734OK 750TX 800CO 820WY 832ID 840UT ' +
  '850AZ 870NM 885TX 886 889NV 900CA 962 967HI 96799AS 968HI 969GU 96939 96950MP 96953 970OR 980WA 995AK'
const ENTRIES = STRETCHES.split(' ')
const STATES: readonly string[] = ENTRIES.map((entry) => entry.replace(/\d+/, ''))
const STARTS: readonly number[] = ENTRIES.map((entry) => {
  const start = parseInt(entry, 10)
  return start < 1000 ? start * 100 : start
})
