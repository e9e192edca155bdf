import type { Door } from '#core/policy/doors.ts';
import { hasCaseload, isFamily, isStudent, leads, readsDistrict, runsOffice } from '#core/policy/doors.ts';
import { openRoutes, routes } from '#start/routes.ts';
import { fillPath, type Ids } from '#tests/pages/fill-path.ts';
import type { Place } from './find-faults.ts';

/** Who opens a page: `nobody` is not signed in. */
export type Visitor =
  | 'nobody'
  | 'valdez'
  | 'haddad'
  | 'whitfield'
  | 'nwosu'
  | 'joaquin'
  | 'yolanda'
  | 'guerline';

/** What stands on each page when it is not empty, in any language: a name, a title, a number. */
const MARKERS: Readonly<Record<string, string | RegExp>> = {
  '/': '9B',
  '/switch': 'Lantern Hill School',
  '/account': 'valdez@ferrypoint.example',
  '/account/outside': /Tied on|رُبط في/,
  '/account/passkeys': /No passkey yet|لا مفتاح مرور بعد/,
  '/account/password': /The password you have now|كلمة المرور الحالية/,
  '/account/second-step': 'FreeOTP',
  '/account/second-step/codes': /Codes are shown once|الرموز تُعرض مرة واحدة/,
  '/prove': /Is it you|هل هذا أنتم/,
  '/sign-in/passkey': /Use a passkey|استخدام مفتاح مرور/,
  '/school/sign-in': /Required|مطلوبة/,
  '/family': 'Valentina',
  '/family/address/:token': 'harald@new.example',
  '/family/come-back': 'yolanda.beltre@family.example',
  '/family/students/:studentId': 'Joaquín',
  '/invitation': /Type the code|اكتبوا رمز/,
  '/invitation/:school/:token': 'Abena',
  '/audit': 'Ms. Valdez',
  '/family/students/:studentId/looks': 'Ms. Valdez',
  '/imports': 'roster.zip',
  '/imports/:importId': 'list.csv',
  '/imports/:importId/mapping': 'Silva, Ana',
  '/caseload': 'Nabila',
  '/check-ins': 'Joaquín',
  '/district': 'Ferry Point School',
  '/outbox': 'hanan.al-nasser@family.example',
  '/badge/:school/:token': 'Theo',
  '/school/badges': '9B',
  '/school/classes/:classId/badges': 'Joaquín Arias Beltré',
  '/school/check-in': '988',
  '/school/classes': 'Mr. Kowalczyk',
  '/school/classes/new': '2026-27',
  '/school/classes/:classId': 'Joaquín Arias Beltré',
  '/school/classes/:classId/edit': '9B',
  '/school/classes/:classId/end': '28',
  '/school/classes/:classId/staff/new': 'Mr. Kowalczyk',
  '/school/classes/:classId/staff/:staffId': 'Mr. Osei',
  '/school/classes/:classId/students/new': '9B',
  '/school/classes/:classId/students/:studentId': 'Mr. Osei',
  '/school/counts': /\d\d/,
  '/school/goals': 'Algebra 1',
  '/school/levels': 'The staff meeting asked for it',
  '/school/levels/new': /Average of the newest|متوسط الأحدث/,
  '/school/levels/changes/:calculationId': 'Joaquín Arias Beltré',
  '/school/years': 'First semester',
  '/school/years/next': /2027.{1,3}28/,
  '/school/years/terms/new': '2026-27',
  '/school/years/terms/:termId': 'First semester',
  '/school': 'Mr. Kowalczyk',
  '/people': 'Joaquín Arias Beltré',
  '/people/accounts': '9B',
  '/people/accounts/:batchId': 'Valentina',
  '/people/new': '9B',
  '/people/:personId': 'Joaquín Arias Beltré',
  '/people/guardianships': 'Kofi',
  '/people/merges': 'Marisabel',
  '/people/transfers': 'Ms. Ruiz, Riverside',
  '/people/transfers/:uploadId': 'Kofi',
  '/people/:personId/leave': 'Joaquín',
  '/people/:personId/merge': 'Joaquín',
  '/people/:personId/merge/:otherId': 'Marisabel',
  '/people/:personId/transfer': 'Joaquín',
  '/people/invitations': 'Abena',
  '/people/:personId/family': 'Yolanda',
  '/people/:personId/guardianships/new': 'Joaquín',
  '/guardianships/:guardianshipId': 'Yolanda',
  '/guardianships/:guardianshipId/end': 'Yolanda',
  '/home': 'Ms. Tran',
  '/home/check-in': 'Ms. Valdez',
  '/home/feedback': 'Say the unit every time: dollars for each ride.',
  '/home/habits': 'Ms. Valdez',
  '/home/goals': 'English 9',
  '/home/looks': 'Ms. Valdez',
  '/home/goals/:goalId': 'Exit slip: slope in one sentence',
  '/home/goals/:goalId/retake': 'Room 214',
  '/home/hand-in': 'Bus fares',
  '/home/hand-ins': 'A phone plan as a line',
  '/classes/:classId/handed-in': 'A phone plan as a line',
  '/home/goals/:goalId/wordings': 'I can say what one step to the right does',
  '/classes/:classId/goals/:goalId/wordings': 'I can tell the story behind how steep a line is',
  '/home/goals/:goalId/where-i-am': 'Exit slip: slope in one sentence',
  '/classes': '9A',
  '/capture/device': /Use it on this device|استخدامه على هذا الجهاز/,
  '/classes/capture/shell': /keeps nothing for you|لا يحفظ هذا الجهاز شيئًا لكم/,
  '/classes/:classId/capture/kept': 'Naomi Adeyemi',
  '/sign-out': /Before you sign out|قبل تسجيل الخروج/,
  '/classes/:classId/capture': 'Naomi Adeyemi',
  '/classes/:classId/chances': 'Room 214',
  '/classes/:classId/evaluate': 'Bus fares',
  '/classes/:classId/evaluate/:taskId/:studentId': 'Joaquín Arias Beltré',
  '/classes/:classId/evaluate/:taskId/:studentId/artefacts': 'Joaquín',
  '/classes/:classId/feedback': 'Joaquín Arias Beltré',
  '/classes/:classId/feedback/several': 'Joaquín Arias Beltré',
  '/classes/:classId/groups': 'Salma',
  '/classes/:classId/groups/:groupId': 'Salma',
  '/classes/:classId/groups/names': 'Salma',
  '/classes/:classId/groups/new': 'Naomi Adeyemi',
  '/classes/:classId/habits': 'Naomi Adeyemi',
  '/classes/:classId/map': 'Tyrell',
  '/classes/:classId/messages': 'Hanan',
  '/classes/:classId/messages/:partId/edit': 'Naomi',
  '/classes/:classId/spoken/:studentId': 'Joaquín',
  '/classes/:classId/tasks/:taskId': 'Joaquín Arias Beltré',
  '/classes/:classId/why/:studentId/:goalId': 'Exit slip: slope in one sentence',
  '/courses/:courseId': '34',
  '/courses/:courseId/goals/new': 'Algebra 1',
  '/courses/:courseId/goals/set-aside': '34',
  '/courses/:courseId/habits': 'Explains out loud',
  '/courses/:courseId/levels': 'The staff meeting asked for it',
  '/courses/:courseId/levels/new': /Choose: Highest|الأعلى/,
  '/courses/:courseId/levels/changes/:choiceId': 'The staff meeting asked for it',
  '/courses/:courseId/plan-file': 'Algebra 1',
  '/courses/:courseId/units/last-year': /Nothing to take yet|لا شيء لأخذه بعد/,
  '/units/:unitId/plan': 'A talk, a poster',
  '/home/units/:unitId': 'A talk, a poster',
  '/family/students/:studentId/units/:unitId': 'A talk, a poster',
  '/courses/:courseId/map': 'Keeping it balanced',
  '/courses/:courseId/units': 'Lines that tell a story',
  '/courses/:courseId/units/new': 'Algebra 1',
  '/goals/:goalId': 'Puedo decir qué nos cuenta la pendiente',
  '/goals/:goalId/exemplars/new': /What slope means|معنى الميل/,
  '/goals/:goalId/rubric': 'I can find the slope as a number',
  '/inbox': 'Hanan',
  '/phrases': 'Now say what the',
  '/questions': 'Joaquín Arias Beltré',
  '/retakes': 'Nabila',
  '/retakes/requests/:requestId': 'I drew the triangle again',
  '/retakes/slots/new': '9B',
  '/retakes/slots/:slotId': 'Salma',
  '/search': /Find a student|البحث عن طالب/,
  '/keys': /What keys do|ما تفعله المفاتيح/,
  '/students/:studentId': 'Exit slip: slope in one sentence',
  '/tasks/:taskId/slots': 'Valentina',
  '/tasks/:taskId': 'Lines that tell a story',
  '/today': 'Dorje Gurung',
  '/units/:unitId': 'Water tank',
  '/units/:unitId/texts': 'A talk, a poster',
  '/units/:unitId/edit': 'Algebra 1',
  '/units/:unitId/tasks/new': 'Lines that tell a story',
  '/sign-in': /Username or e-mail|اسم المستخدم/,
  '/sign-in/link': /E-mail address|البريد الإلكتروني/,
  '/sign-in/link/:token': 'Hanan',
  '/r/:school/:token': 'Letter to the city',
  '/r/:school/:token/stop': /Stop messages|إيقاف الرسائل/,
};

/** What stands for a token, by what it opens. */
interface Secrets {
  readonly signIn: string;
  readonly letter: string;
  readonly badge: string;
  readonly invitation: string;
  readonly address: string;
}

/** Addresses that only lead on to somewhere else; the second step is a page after a right password alone. */
const NO_PAGES = [
  '/classes/capture',
  '/sign-in/second',
  '/sign-in/with/:provider',
  '/sign-in/with/:provider/back',
];

/** The page of every GET route, for somebody who may open it, with the world's ids in its path. */
export function listPlaces(ids: Ids, secrets: Secrets): [Visitor, Place][] {
  const doors: readonly { method: string; path: string; permission: Door | 'anyone'; goesOn?: boolean }[] = [
    ...routes,
    ...openRoutes(NO_DOORS),
  ];
  return doors
    .filter(
      ({ method, path, goesOn }) =>
        method === 'get' &&
        !goesOn &&
        !NO_PAGES.includes(path) &&
        !/\.(csv|json)$|\/(file|sound)$/.test(path),
    )
    .map(({ path, permission }) => {
      const marker = MARKERS[path];
      if (marker === undefined) throw new Error(`${path}: nobody has said what stands on this page`);
      const token = tokenOf(path, secrets);
      return [visitorOf(path, permission), { path: fillPath(path, { ...ids, token }), marker }];
    });
}

/** Only the paths are read here: nothing is opened through these. */
const NO_DOORS = {} as Parameters<typeof openRoutes>[0];

function tokenOf(path: string, { signIn, letter, badge, invitation, address }: Secrets): string {
  if (path.startsWith('/invitation/')) return invitation;
  if (path.startsWith('/family/address/')) return address;
  if (path.startsWith('/badge/')) return badge;
  return path.startsWith('/r/') ? letter : signIn;
}

function visitorOf(path: string, permission: Door | 'anyone'): Visitor {
  if (permission === 'anyone') return 'nobody';
  if (path === '/switch') return 'guerline';
  if (permission === hasCaseload) return 'haddad';
  if (permission === readsDistrict) return 'whitfield';
  if (permission === isFamily) return 'yolanda';
  if (permission === isStudent) return 'joaquin';
  return permission === leads || permission === runsOffice || path === '/school' ? 'nwosu' : 'valdez';
}
