import { mayChooseForSchool } from '#core/policy/calculations.ts';
import { maySetCheckIns } from '#core/policy/checkins.ts';
import { givesBadges } from '#core/policy/doors.ts';
import { mayImport } from '#core/policy/imports.ts';
import { mayReadOutbox } from '#core/policy/messages.ts';
import { mayPublishCounts, mayReadAudit, mayRollUpSchool } from '#core/policy/schools.ts';
import { countWaitingTalks } from '#school/checkins/open-check-ins.ts';
import { listSchoolClasses } from '#school/classes/list-school-classes.ts';
import { countFamilyLanguages } from '#school/families/count-family-languages.ts';
import { listImports } from '#school/imports/list-imports.ts';
import { countOutboxMails } from '#school/outbox/count-outbox-mails.ts';
import { countStudents } from '#school/people/count-students.ts';
import { listChanges } from '#school/trails/list-changes.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { TalkNotice } from '#web/blocks/talk-notice.tsx';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { ChangesNote } from './changes-note.tsx';
import { ClassesSection } from './classes-section.tsx';
import { ImportsNote } from './imports-note.tsx';
import { LanguagesSection } from './languages-section.tsx';
import { OutboxNote } from './outbox-note.tsx';

/** GET /school: is every child in a class, and in which languages do families read? Counts, no records. */
export async function showOverview(request: PageRequest): Promise<Response> {
  const { by, school, speech, standing } = request;
  const { language, t } = speech;
  const { classes, students, languages, imports, mails, changes, waiting } = await request.inSchool(
    async (room) => ({
      classes: await listSchoolClasses(room, { by, language }),
      students: await countStudents(room, { by }),
      languages: await countFamilyLanguages(room, { by }),
      imports: await listImports(room, { by, count: 5 }),
      mails: mayReadOutbox(standing) ? await countOutboxMails(room, { by }) : undefined,
      changes: mayReadAudit(standing) ? await listChanges(room, { by, count: 60 }) : undefined,
      waiting: await countWaitingTalks(room, { by }),
    }),
  );
  const title =
    classes.length === 0 ? t('leader.title-empty') : t('leader.title', { classes: classes.length, students });
  return leaderPage(request, {
    title,
    current: 'school',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{school.name}</bdi>
          </p>
          <h1>{title}</h1>
        </header>
        <TalkNotice count={waiting} speech={speech} />
        <div class="with-aside">
          <div>
            <ClassesSection classes={classes} mayImport={mayImport(standing) !== undefined} speech={speech} />
            <LanguagesSection languages={languages} speech={speech} />
          </div>
          <aside>
            {mails === undefined ? null : <OutboxNote mails={mails} speech={speech} />}
            <ImportsNote imports={imports} speech={speech} timeZone={school.timeZone} />
            {givesBadges(standing) ? (
              <p>
                <a href="/school/badges">{t('doors.badges-title')}</a>
              </p>
            ) : null}
            {mayRollUpSchool(standing) ? (
              <p>
                <a href="/school/goals">{t('goals.school-link')}</a>
              </p>
            ) : null}
            {mayChooseForSchool(standing) ? (
              <p>
                <a href="/school/levels">{t('calculation.link')}</a>
              </p>
            ) : null}
            {mayPublishCounts(standing) ? (
              <p>
                <a href="/school/counts">{t('leader.counts-link')}</a>
              </p>
            ) : null}
            <p>
              <a href="/check-ins">{t('checkins.staff-title')}</a>
            </p>
            {maySetCheckIns(standing) ? (
              <p>
                <a href="/school/check-in">{t('checkins.set-title')}</a>
              </p>
            ) : null}
            {changes ? <ChangesNote changes={changes} speech={speech} timeZone={school.timeZone} /> : null}
          </aside>
        </div>
      </>
    ),
  });
}
