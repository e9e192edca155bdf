import { type InvitationState, mayInvite, stateOfInvitation } from '#core/policy/invitations.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listNames } from '#school/people/list-names.ts';

/** An adult who may see a student today, and how far they are on their way in. */
export interface Invited {
  readonly adultId: string;
  readonly display: string;
  /** BCP 47, as the school has it */
  readonly language: string | null;
  readonly email: string | null;
  readonly children: readonly { readonly studentId: string; readonly display: string }[];
  readonly state: 'signs-in' | 'none' | Exclude<InvitationState, 'used'>;
  /** The newest invitation */
  readonly invitation: SentInvitation | undefined;
}

export interface SentInvitation {
  readonly invitationId: string;
  readonly channel: 'letter' | 'mail';
  readonly mailState: string | null;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly state: InvitationState;
}

/**
 * The adults who may see a student today, of one class or of the whole school: those without a way in first, then by
 * name. Writes the line of the look. Throws NotFound for others than leaders.
 */
export async function listInvited(
  school: InSchool,
  { by, classId, language }: { by: Actor; classId?: string | undefined; language: string },
): Promise<Invited[]> {
  const relation = mayInvite(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const pairs = await listPairs(school, { today, classId });
  const adultIds = [...new Set(pairs.map(({ adultId }) => adultId))];
  if (adultIds.length === 0) return [];
  const studentIds = [...new Set(pairs.map(({ studentId }) => studentId))];
  const names = await listNames(school, { personIds: [...adultIds, ...studentIds], today });
  const name = (id: string) => names.get(id)?.display ?? '';
  const [sent, inside, emails] = [
    await listSent(school, { adultIds, now: by.now }),
    await listInside(school, { adultIds, today }),
    await listEmails(school, { adultIds, today }),
  ];
  await writeAudit(school, by, { act: 'invitation.look', relation, subject: 'student', ids: studentIds });
  return [...Map.groupBy(pairs, ({ adultId }) => adultId)]
    .map(([adultId, ofAdult]): Invited => {
      const invitation = sent.get(adultId);
      return {
        adultId,
        display: name(adultId),
        language: ofAdult[0]?.written ?? null,
        email: emails.get(adultId) ?? null,
        children: ofAdult
          .map(({ studentId }) => ({ studentId, display: name(studentId) }))
          .toSorted((a, b) => a.display.localeCompare(b.display, language)),
        state: inside.has(adultId) ? 'signs-in' : stateOf(invitation),
        invitation,
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.state === 'signs-in') - Number(b.state === 'signs-in') ||
        a.display.localeCompare(b.display, language),
    );
}

function stateOf(invitation: SentInvitation | undefined): Invited['state'] {
  // One that was used and left no way in, such as after a lock, is as good as none.
  return !invitation || invitation.state === 'used' ? 'none' : invitation.state;
}

function listPairs(school: InSchool, { today, classId }: { today: string; classId: string | undefined }) {
  return school.db
    .selectFrom('guardianships as g')
    .innerJoin('people as a', (join) =>
      join.onRef('a.school_id', '=', 'g.school_id').onRef('a.id', '=', 'g.adult_id'),
    )
    .innerJoin('people as s', (join) =>
      join.onRef('s.school_id', '=', 'g.school_id').onRef('s.id', '=', 'g.student_id'),
    )
    .distinctOn(['g.adult_id', 'g.student_id'])
    .select(['g.adult_id as adultId', 'g.student_id as studentId', 'a.written_language as written'])
    .where('g.school_id', '=', school.id)
    .where('g.may_see', '=', true)
    .where('g.from_on', '<=', today)
    .where((e) => e.or([e('g.until_on', 'is', null), e('g.until_on', '>', today)]))
    .where((e) => e.or([e('a.ended_on', 'is', null), e('a.ended_on', '>', today)]))
    .where((e) => e.or([e('s.ended_on', 'is', null), e('s.ended_on', '>', today)]))
    .$if(classId !== undefined, (some) =>
      some.where((e) =>
        e.exists(
          e
            .selectFrom('enrollments as n')
            .select('n.id')
            .where('n.school_id', '=', school.id)
            .whereRef('n.student_id', '=', 'g.student_id')
            .where('n.class_id', '=', classId ?? '')
            .where('n.from_on', '<=', today)
            .where((or) => or.or([or('n.until_on', 'is', null), or('n.until_on', '>', today)])),
        ),
      ),
    )
    .orderBy('g.adult_id')
    .orderBy('g.student_id')
    .execute();
}

async function listSent(
  school: InSchool,
  { adultIds, now }: { adultIds: readonly string[]; now: Date },
): Promise<Map<string, SentInvitation>> {
  const rows = await school.db
    .selectFrom('invitations')
    .distinctOn('adult_id')
    .select(['adult_id as adultId', 'id as invitationId', 'channel', 'mail_state as mailState'])
    .select(['made_at as madeAt', 'expires_at as expiresAt', 'used_at as usedAt', 'revoked_at as revokedAt'])
    .where('school_id', '=', school.id)
    .where('adult_id', 'in', adultIds)
    .orderBy('adult_id')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.adultId,
      {
        invitationId: row.invitationId,
        channel: row.channel === 'mail' ? 'mail' : 'letter',
        mailState: row.mailState,
        madeAt: row.madeAt,
        expiresAt: row.expiresAt,
        state: stateOfInvitation(row, now),
      },
    ]),
  );
}

/** Who has a sign-in of their own in the school today. */
async function listInside(
  school: InSchool,
  { adultIds, today }: { adultIds: readonly string[]; today: string },
): Promise<Set<string>> {
  const rows = await school.db
    .selectFrom('memberships')
    .select('person_id as adultId')
    .where('school_id', '=', school.id)
    .where('person_id', 'in', adultIds)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  return new Set(rows.map(({ adultId }) => adultId));
}

/** The newest address for mail of each that the school has checked: one that the office typed counts once it was. */
export async function listEmails(
  school: InSchool,
  { adultIds, today }: { adultIds: readonly string[]; today: string },
): Promise<Map<string, string>> {
  if (adultIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('contacts')
    .select(['person_id as adultId', 'address'])
    .where('school_id', '=', school.id)
    .where('person_id', 'in', adultIds)
    .where('kind', '=', 'email')
    .where((e) => e.or([e('verified_at', 'is not', null), e('source', '<>', 'staff')]))
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    // The newest stands last and so is kept.
    .orderBy('from_on')
    .orderBy('recorded_at')
    .execute();
  return new Map(rows.map(({ adultId, address }) => [adultId, address]));
}
