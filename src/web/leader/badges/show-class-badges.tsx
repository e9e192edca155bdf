import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import { type ClassBadges, listClassBadges } from '#school/accounts/badges/list-class-badges.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Notice } from '#web/ui/notice.tsx';

/** GET /school/classes/:classId/badges — who carries a badge, whose to print anew, and which to end. */
export async function showClassBadges(request: PageRequest): Promise<Response> {
  const { c, by, speech } = request;
  const { t, language } = speech;
  const classId = c.req.param('classId') ?? '';
  const klass = await request.inSchool(async (room) => {
    const listed = await listClassBadges(room, { by, classId, language });
    await writeAudit(room, by, {
      act: 'student.look',
      relation: listed.relation,
      subject: 'student',
      ids: listed.students.map(({ studentId }) => studentId),
    });
    return listed;
  });
  const { students } = klass;
  const carried = students.filter(({ badge, mayCarry }) => badge && mayCarry).length;
  const title = t('doors.class-title', { badges: carried, students: students.length });
  return leaderPage(request, {
    title,
    current: 'classes',
    width: 'middle',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow dots">
            <a href="/school/badges">{t('doors.badges-link')}</a>
            <bdi>{klass.title}</bdi>
          </p>
          <h1>{title}</h1>
        </header>
        {students.some(({ mayCarry }) => mayCarry) ? (
          <PrintForm request={request} classId={classId} students={students} />
        ) : (
          <EmptyState title={t(students.length === 0 ? 'doors.class-empty' : 'doors.class-none')}>
            <p>{t(students.length === 0 ? 'doors.class-empty-next' : 'doors.class-none-next')}</p>
            <p>
              <a href="/school/badges">{t('doors.badges-link')}</a>
            </p>
          </EmptyState>
        )}
      </>
    ),
  });
}

interface Form {
  readonly request: PageRequest;
  readonly classId: string;
  readonly students: ClassBadges['students'];
}

function PrintForm({ request, classId, students }: Form) {
  const { t } = request.speech;
  const path = `/school/classes/${classId}/badges`;
  return (
    <>
      <form method="post" action={path} class="stack">
        <HiddenFields fields={{ write: newId() }} />
        <Notice>
          <p>{t('doors.print-warns')}</p>
        </Notice>
        <ul class="rows">
          {students.map((student) => (
            <StudentRow request={request} student={student} />
          ))}
        </ul>
        <Button kind="main">{t('doors.print')}</Button>
      </form>
      {students.map(({ badge }) =>
        badge ? (
          <form method="post" action={`${path}/end`} id={`end-${badge.badgeId}`}>
            <HiddenFields fields={{ badge: badge.badgeId }} />
          </form>
        ) : null,
      )}
    </>
  );
}

/** The button that ends a badge stands in the row and belongs to a form of its own: forms cannot stand in forms. */
function StudentRow({
  request,
  student,
}: {
  readonly request: PageRequest;
  readonly student: Form['students'][number];
}) {
  const { speech } = request;
  const { studentId, display, grade, mayCarry, badge } = student;
  return (
    <li class="row">
      <div>
        {mayCarry ? (
          <Check name="student" value={studentId} checked={badge === undefined}>
            <strong>
              <bdi>{display}</bdi>
            </strong>
          </Check>
        ) : (
          <p class="who">
            <bdi>{display}</bdi>
          </p>
        )}
        <p class="soft">
          {mayCarry
            ? sayBadge(badge, request)
            : speech.t('doors.not-this-grade', { grade: sayGrade(grade, speech) })}
        </p>
      </div>
      {badge ? (
        <div class="acts">
          <Button
            kind="away"
            tight
            attributes={{
              form: `end-${badge.badgeId}`,
              'aria-label': speech.t('doors.end-of', { name: display }),
            }}
          >
            {speech.t('doors.end')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function sayBadge(badge: Form['students'][number]['badge'], { speech, school }: PageRequest): string {
  if (!badge) return speech.t('doors.no-badge');
  return speech.t('doors.badge-since', {
    day: speech.day(schoolDay(badge.madeAt, school.timeZone), 'short'),
  });
}
