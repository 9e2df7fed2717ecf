// What the columns of a plain table mean, told from their names by a table of what people call them.

/** The parts of a service that a column may hold. */
const PLAIN_FIELDS = [
  'name',
  'name2',
  'record',
  'organisation',
  'alias',
  'street',
  'street2',
  'city',
  'state',
  'zip',
  'latitude',
  'longitude',
  'phone',
  'relay',
  'website',
  'what',
  'eligibility',
  'fees',
  'application',
  'documents',
  'languages',
  'accessibility',
  'hours',
  'coverage',
  'terms',
] as const
export type PlainField = (typeof PLAIN_FIELDS)[number]

/** Names in small letters and digits alone; of two that the header has, the earlier here wins. */
const NAMES: Readonly<Record<PlainField, string>> = {
  name: 'name name1 servicename programname publicname resourcename facilityname agencyname organizationname organisationname providername sitename locationname title service program facility resource',
  name2: 'name2 subname namecontinued',
  record:
    'id recordid uniqueid resourceid serviceid programid siteid facilityid agencyid providerid uuid guid npi key recordnumber',
  organisation:
    'organization organisation organizationname agency agencyname parentagency parentorganization provider company',
  alias: 'alternatename aka alias aliases dba othername alsoknownas acronym',
  street:
    'street street1 streetaddress address address1 addressline1 physicaladdress physicaladdress1 streetaddress1 addr addr1 locationaddress',
  street2: 'street2 address2 addressline2 physicaladdress2 streetaddress2 suite unit addr2',
  city: 'city town municipality physicalcity cityname',
  state: 'state stabbr stateabbr statecode stateprovince province st physicalstate physicalstateprovince',
  zip: 'zip zipcode postal postalcode postcode zip5 physicalzip physicalpostalcode',
  latitude: 'lat latitude y ycoord ycoordinate',
  longitude: 'lon lng long longitude x xcoord xcoordinate',
  phone:
    'phone phone1 phonenumber telephone tel telephonenumber mainphone publicphone hotline crisisline helpline tollfree tollfreephone phone2 phone3 intake1 intake2 intakephone alternatephone',
  relay: 'tty tdd ttytdd relay phonetty',
  website: 'website url web webaddress websiteaddress websiteurl homepage weblink link',
  what: 'description servicedescription programdescription agencydescription overview summary about services servicesoffered servicesprovided',
  eligibility:
    'eligibility eligible eligibilityrequirements whoweserve targetpopulation populationserved population clientsserved restrictions',
  fees: 'fees fee cost costs feestructure price',
  application:
    'applicationprocess howtoapply intakeprocess intakeprocedure application intake access howtoaccess',
  documents: 'documents requireddocuments documentsrequired',
  languages: 'languages language languagesspoken languagesoffered',
  accessibility: 'accessibility disabilitiesaccess ada wheelchairaccess',
  hours: 'hours hoursofoperation officehours openinghours businesshours schedule operatinghours',
  coverage:
    'serviceareas servicearea areaserved areasserved coverage coveragearea countiesserved geographicarea',
  terms: 'category categories servicetype type keywords taxonomy taxonomyterm tags servicecategory',
}

/** Of these, every column that the header has is read; of the others the first. */
const SEVERAL: readonly PlainField[] = ['phone']

export type PlainColumns = ReadonlyMap<PlainField, readonly string[]>

/** The columns of each part. A column has one meaning; one that nobody knows has none. */
export function inferColumns(header: readonly string[]): PlainColumns {
  const free = new Map(header.map((name) => [keyOf(name), name]))
  return new Map(
    PLAIN_FIELDS.flatMap((field): readonly (readonly [PlainField, readonly string[]])[] => {
      const found = NAMES[field].split(' ').filter((name) => free.has(name))
      const taken = SEVERAL.includes(field) ? found : found.slice(0, 1)
      const columns = taken.flatMap((name) => free.get(name) ?? [])
      for (const name of taken) free.delete(name)
      return columns.length === 0 ? [] : [[field, columns]]
    }),
  )
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
