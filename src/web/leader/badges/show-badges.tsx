import { type BadgeRule, mayChooseBadgeRule } from '#core/policy/badges.ts';
import { newId } from '#platform/db/new-id.ts';
import { countBadges } from '#school/accounts/badges/count-badges.ts';
import { listGrades } from '#school/accounts/badges/list-grades.ts';
import { loadBadgeRule } from '#school/accounts/badges/load-badge-rule.ts';
import { listSchoolClasses } from '#school/classes/list-school-classes.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Table } from '#web/ui/table.tsx';

/** GET /school/badges — the classes whose badges one may print; for leaders, which grades carry one. */
export async function showBadges(request: PageRequest): Promise<Response> {
  const { by, speech, standing } = request;
  const { t, language } = speech;
  const { today } = standing;
  const isLeader = mayChooseBadgeRule(standing) !== undefined;
  const own = new Set(standing.teaches.map(({ classId }) => classId));
  const { classes, counts, rule, grades } = await request.inSchool(async (room) => ({
    classes: (await listSchoolClasses(room, { by, language })).filter(
      ({ classId }) => isLeader || own.has(classId),
    ),
    counts: await countBadges(room, { today }),
    rule: await loadBadgeRule(room),
    grades: isLeader ? await listGrades(room, { today }) : [],
  }));
  return leaderPage(request, {
    title: t('doors.badges-title'),
    current: 'classes',
    content: (
      <>
        <header class="page-head">
          <h1>{t('doors.badges-title')}</h1>
          <p class="lede">{t('doors.badges-lede')}</p>
        </header>
        <section class="ledger">
          <h2>{t('doors.badges-classes')}</h2>
          {classes.length === 0 ? (
            <EmptyState title={t('doors.badges-none')} level={3}>
              <p>{t('doors.badges-none-next')}</p>
            </EmptyState>
          ) : (
            <Table
              caption={t('doors.badges-classes')}
              quietCaption
              rows={classes}
              columns={[
                {
                  heading: t('doors.class'),
                  cell: ({ classId, title }) => (
                    <a href={`/school/classes/${classId}/badges`}>
                      <bdi>{title}</bdi>
                    </a>
                  ),
                  names: true,
                },
                { heading: t('doors.course'), cell: ({ courseTitle }) => <bdi>{courseTitle}</bdi> },
                {
                  heading: t('doors.badges-carried'),
                  cell: ({ classId, students }) =>
                    t('doors.badges-of', { badges: counts.get(classId) ?? 0, students: Number(students) }),
                },
              ]}
            />
          )}
        </section>
        {isLeader ? <RuleForm rule={rule} grades={grades} speech={speech} /> : null}
      </>
    ),
  });
}

function RuleForm({
  rule,
  grades,
  speech,
}: {
  rule: BadgeRule;
  grades: readonly string[];
  speech: PageRequest['speech'];
}) {
  const { t } = speech;
  return (
    <section class="ledger">
      <h2 id="who">{t('doors.rule-title')}</h2>
      <form method="post" action="/school/badges" class="stack">
        <HiddenFields fields={{ write: newId() }} />
        <p>{t('doors.rule-lede')}</p>
        <fieldset aria-labelledby="who" class="badge-grades">
          {grades.map((grade) => (
            <Check name="grade" value={grade} checked={rule.grades.includes(grade)}>
              {sayGrade(grade, speech)}
            </Check>
          ))}
          <Check name="unknown" value="yes" checked={rule.unknownGrade}>
            {t('doors.grade-unknown')}
          </Check>
        </fieldset>
        <Button kind="main">{t('doors.rule-save')}</Button>
      </form>
    </section>
  );
}
