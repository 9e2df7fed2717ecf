// An invented export with all four levels, in which something is private at each of them.
import { csvOf } from './import.fixture.ts'

type Cells = Readonly<Record<string, string>>

const agency = (id: string, cells: Cells): Cells => ({
  ResourceAgencyNum: id,
  TaxonomyLevelName: 'Agency',
  AgencyStatus: 'Active',
  ...cells,
})
const below = (level: string, id: string, parent: string, cells: Cells): Cells => ({
  ResourceAgencyNum: id,
  TaxonomyLevelName: level,
  ParentAgencyNum: parent,
  AgencyStatus: 'Active',
  ...cells,
})
const address = (street: string, city: string, zip: string): Cells => ({
  PhysicalAddress1: street,
  PhysicalCity: city,
  PhysicalStateProvince: 'MO',
  PhysicalPostalCode: zip,
})

/** What must be nowhere in what is stored. */
export const ICAROL_SECRETS: readonly string[] = [
  '77 Hidden Lane',
  'Hidden Lane',
  '65998',
  '38.9512',
  '555-0171',
  '5550171',
  '555-0172',
  'PO Box 7701',
  'inner.example',
  'Robin Secretperson',
  'robin@house.example',
  '555-0174',
  '555-0175',
  'Quiet Program',
  'Closed Program',
  'Sealed Site',
  'Paused Program',
  '88 Agency Way',
  '555-0179',
]

export const ICAROL_ROWS: readonly Cells[] = [
  agency('100', {
    PublicName: 'Example House',
    AgencyDescription: 'Runs a shelter. Write to robin@house.example.',
    ...address('12 Elm Street', 'Columbia', '65201'),
    Phone1Number: '(573) 555-0100',
    Phone1Name: 'Main',
    PhoneFax: '573-555-0179',
    WebsiteAddress: 'http://www.house.example',
    MailingAddress1: 'PO Box 7701',
    MailingCity: 'Columbia',
    MailingAddressIsPrivate: 'Yes',
    SeniorWorkerName: 'Robin Secretperson',
    SeniorWorkerIsPrivate: '1',
    ExcludeFromWebsite: 'No',
  }),
  below('Site', '110', '100', {
    PublicName: 'Example House, East',
    ...address('77 Hidden Lane', 'Exampleton', '65998'),
    Latitude: '38.9512',
    Longitude: '-92.3301',
    PhysicalAddressIsPrivate: 'Yes',
  }),
  below('Program', '120', '100', {
    PublicName: 'Night Shelter',
    AgencyDescription:
      'A shelter for women at 77 Hidden Ln., near Oak Street and Pine Street. Ask Robin Secretperson at 573-555-0171 or see http://inner.example. Mail: PO Box 7701.',
    Eligibility: 'Women, 18 and older',
    FeeStructureSource: 'None.',
    HoursOfOperation: 'Every night from 8pm',
    Phone1Number: '573-555-0171',
    Phone1IsPrivate: 'True',
    Phone2Number: '573-555-0142',
    Phone2Name: 'Intake',
    PhoneTTY: '573-555-0143',
    WebsiteAddress: 'http://inner.example',
    WebsiteAddressIsPrivate: 'Y',
  }),
  below('ProgramAtSite', '130', '100', {
    PublicName: 'Night Shelter, East',
    ConnectsToProgramNum: '120',
    ConnectsToSiteNum: '110',
    Phone1Number: '573-555-0171',
    Phone2Number: '573-555-0172',
    Phone2Name: 'Do not give out',
  }),
  below('Program', '140', '100', {
    PublicName: 'Day Meals',
    AgencyDescription: 'Hot meals. Call 573-555-0142.',
  }),
  below('Program', '150', '100', {
    PublicName: 'Quiet Program',
    Phone1Number: '573-555-0174',
    ExcludeFromDirectory: 'yes',
  }),
  below('Program', '151', '100', { PublicName: 'Paused Program', AgencyStatus: 'Active, but do not refer' }),
  below('Program', '152', '100', { PublicName: 'Closed Program', AgencyStatus: 'Inactive' }),
  below('Site', '160', '100', { PublicName: 'Sealed Site', ExcludeFromWebsite: 'maybe' }),
  below('ProgramAtSite', '161', '100', {
    PublicName: 'Program of the Sealed Site',
    ConnectsToSiteNum: '160',
    Phone1Number: '573-555-0175',
  }),
  agency('200', {
    PublicName: 'Second Agency',
    ...address('88 Agency Way', 'Columbia', '65202'),
    PhysicalAddressIsPrivate: 'yes',
    Phone1Number: '573-555-0120',
  }),
  below('Site', '210', '200', {
    PublicName: 'Second Agency, office',
    AgencyDescription: 'Legal aid.',
    ...address('88 agency way', 'Columbia', '65202'),
  }),
  below('Site', '220', '200', {
    PublicName: 'Second Agency, walk-in',
    AgencyDescription: 'A food pantry.',
    ...address('9 Open Road', 'Columbia', '65203'),
  }),
  below('Program', '300', '999', { PublicName: 'Orphan Program' }),
  below('Planet', '301', '100', { PublicName: 'Of no level' }),
]

export const ICAROL_CSV: string = csvOf(ICAROL_ROWS)
