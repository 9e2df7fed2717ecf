// One spelling for each name and street, so that two writings of one place are seen to be one.

const SHORT: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  av: 'ave',
  road: 'rd',
  boulevard: 'blvd',
  drive: 'dr',
  lane: 'ln',
  court: 'ct',
  place: 'pl',
  highway: 'hwy',
  parkway: 'pkwy',
  circle: 'cir',
  terrace: 'ter',
  square: 'sq',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  northeast: 'ne',
  northwest: 'nw',
  southeast: 'se',
  southwest: 'sw',
  suite: 'ste',
  floor: 'fl',
  building: 'bldg',
  saint: 'st',
  incorporated: 'inc',
  and: '',
  the: '',
}

/** Small letters and digits, parted by single blanks, in one spelling; accents and punctuation gone. */
export function plainKey(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => SHORT[word] ?? word)
    .filter((word) => word !== '')
    .join(' ')
}
