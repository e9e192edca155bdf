import type { Child } from 'hono/jsx';
import { findLanguage } from '#locales/find-language.ts';
import type { Speech } from '#locales/translate.ts';
import type { MergeSide } from '#school/merges/describe-side.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { Table } from '#web/ui/table.tsx';
import { sayRole } from '../people/say-role.ts';

interface Props {
  readonly sides: readonly [MergeSide, MergeSide];
  readonly request: PageRequest;
}

/** One line per kind of thing, one column per person. */
export function CompareTable({ sides, request }: Props) {
  const { speech } = request;
  const { t } = speech;
  const rows: readonly { readonly what: string; readonly of: (side: MergeSide) => readonly Child[] }[] = [
    { what: t('merges.names'), of: ({ names }) => names },
    { what: t('merges.roles'), of: ({ roles }) => roles.map((role) => sayRole(role, speech)) },
    { what: t('merges.grade'), of: ({ grade }) => (grade === null ? [] : [sayGrade(grade, speech)]) },
    { what: t('merges.languages'), of: languagesOf },
    { what: t('merges.contacts'), of: ({ contacts }) => contacts },
    { what: t('merges.classes'), of: (side) => classesOf(side, speech) },
    { what: t('merges.family'), of: (side) => familyOf(side, speech) },
    { what: t('merges.sign-ins'), of: (side) => signInsOf(side, speech) },
    {
      what: t('merges.work'),
      of: ({ evidence, feedback }) => [t('merges.work-counts', { evidence, feedback })],
    },
    { what: t('merges.roster-ids'), of: ({ rosterIds }) => rosterIds },
    { what: t('merges.left'), of: ({ endedOn }) => (endedOn === null ? [] : [speech.day(endedOn, 'full')]) },
  ];
  const filled = rows.filter(({ of }) => sides.some((side) => of(side).length > 0));
  const column = (side: MergeSide) => ({
    heading: (
      <a href={`/people/${side.personId}`}>
        <bdi>{side.names[0] ?? ''}</bdi>
      </a>
    ),
    cell: ({ of }: (typeof rows)[number]) => <Lines lines={of(side)} nothing={t('merges.nothing')} />,
  });
  return (
    <Table
      caption={t('merges.what')}
      quietCaption
      rows={filled}
      columns={[{ heading: t('merges.what'), cell: ({ what }) => what, names: true }, ...sides.map(column)]}
    />
  );
}

function Lines({ lines, nothing }: { readonly lines: readonly Child[]; readonly nothing: string }) {
  if (lines.length === 0) return <span class="soft">{nothing}</span>;
  return (
    <>
      {lines.map((line) => (
        <p>
          <bdi>{line}</bdi>
        </p>
      ))}
    </>
  );
}

function languagesOf({ reads, speaks }: MergeSide): string[] {
  const tags = [reads, speaks].flatMap((tag) => tag ?? []);
  return [...new Set(tags)].map((tag) => findLanguage(tag)?.name ?? tag);
}

function classesOf({ classes }: MergeSide, { t }: Speech): string[] {
  return classes.map(({ title, courseTitle, as }) =>
    as === 'student'
      ? t('merges.learns', { course: courseTitle, title })
      : t('merges.teaches', { course: courseTitle, title }),
  );
}

function familyOf({ guardianships }: MergeSide, speech: Speech): string[] {
  return guardianships.map(({ other, isOfStudent, endedOn }) => {
    if (endedOn !== null)
      return speech.t('merges.tie-ended', { name: other, day: speech.day(endedOn, 'short') });
    return isOfStudent
      ? speech.t('merges.adult', { name: other })
      : speech.t('merges.child', { name: other });
  });
}

function signInsOf({ signIns }: MergeSide, { t }: Speech): string[] {
  return signIns.map(({ name, isLocked }) => (isLocked ? t('merges.sign-in-locked', { name }) : name));
}
