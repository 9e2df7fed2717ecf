// Our needs and the categories of Open Eligibility 2.0: the identifiers alone, by which other directories understand them.
import { NEED_IDS, type Need } from './needs.ts'

export interface Mapping {
  /** What a service for this need is called there. */
  readonly says: readonly string[]
  /** What is understood as this need besides: narrower categories, and the same one in another branch. */
  readonly also: readonly string[]
}

/**
 * By need. Where `says` is empty, Open Eligibility has no category of that meaning: it names survivors of sexual assault,
 * runaways and teenagers as situations of people, which have no identifiers.
 */
export const OPEN_ELIGIBILITY: Readonly<Record<Need, Mapping>> = {
  danger: mapping('1123', '1124 1125 1151'),
  talk: mapping('1305 1309', '1310 1316'),
  shelter: mapping('1121 1135', '1125 1151'),
  home: mapping('1136 1146 1152', '1125 1145 1148 1150 1151 1154 1183 1295'),
  food: mapping('1128 1130 1131', '1102 1114 1120 1127 1129 1132 1133 1134 1234 1235 1258'),
  things: mapping(
    '1155 1158 1163',
    '1104 1156 1157 1159 1160 1161 1162 1164 1165 1166 1167 1168 1169 1170 1171',
  ),
  ride: mapping('1172 1175', '1105 1117 1173 1174 1176 1177 1205 1242 1251 1252 1253 1254 1322'),
  // 1206 stands there twice: for medical care, and within it for primary care.
  doctor: mapping(
    '1184 1206',
    '1201 1207 1208 1209 1210 1211 1212 1213 1215 1216 1217 1218 1219 1221 1222 1223 1225 1226 1227 1228 1229 1230 1238',
  ),
  assault: mapping('', ''),
  mind: mapping('1214 1220 1304', '1126 1186 1198 1231 1288 1312 1314 1340'),
  substance: mapping('1178', '1154 1179 1180 1181 1182 1183 1313'),
  legal: mapping('1375 1389', '1376 1377 1378 1379 1380 1381 1382 1383 1384 1385 1386 1387'),
  immigration: mapping('1381', '1346'),
  pay: mapping('1374 1386', ''),
  job: mapping(
    '1357 1365',
    '1297 1341 1349 1350 1351 1352 1353 1354 1355 1356 1358 1359 1366 1367 1368 1369 1370 1371 1372 1373',
  ),
  school: mapping('1317 1324 1326 1332', '1296 1343 1347 1348 1350 1366 1368'),
  money: mapping(
    '1113 1232 1256',
    '1114 1115 1116 1117 1118 1119 1137 1138 1139 1140 1141 1233 1234 1235 1236 1237 1238 1239 1240 1241 1242 1243 1244 ' +
      '1245 1246 1247 1248 1249 1250 1251 1252 1253 1254 1255 1257 1258 1259 1260 1261',
  ),
  papers: mapping('1384', '1293'),
  pictures: mapping('', ''),
  young: mapping('', ''),
  children: mapping('1279 1280 1344', '1195 1233 1281 1282 1284 1294 1315 1337'),
  friend: mapping('', '1122'),
  report: mapping('', ''),
}

/** The identifiers by which a service for these needs is known elsewhere, each once, in their order. */
export function codesOf(needs: readonly Need[]): readonly string[] {
  return [...new Set(needs.flatMap((need) => OPEN_ELIGIBILITY[need].says))].toSorted()
}

/** The needs that the identifiers of another directory mean, in our order; an identifier that we do not know means none. */
export function needsFromCodes(codes: readonly string[]): readonly Need[] {
  const given = new Set(codes)
  return NEED_IDS.filter((need) => {
    const { says, also } = OPEN_ELIGIBILITY[need]
    return says.some((code) => given.has(code)) || also.some((code) => given.has(code))
  })
}

function mapping(says: string, also: string): Mapping {
  return { says: codesIn(says), also: codesIn(also) }
}

function codesIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ')
}
