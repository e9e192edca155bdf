import { mayCheckIn } from '#core/policy/checkins.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { askTalk } from './ask-talk.ts';
import { listAdults } from './list-adults.ts';
import { settingsInForce } from './settings-in-force.ts';

/** Words to choose from; each is said in every language. */
export const checkInWords = ['good', 'okay', 'tired', 'worried', 'sad', 'angry'] as const;
export type CheckInWord = (typeof checkInWords)[number];

/** How a student is, as it comes from a page. */
export interface NewCheckIn {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  /** The adult chosen */
  readonly readerId: string;
  readonly word?: CheckInWord | undefined;
  readonly body: string;
  /** Language of `body` (BCP 47) */
  readonly language: string;
  /** "I would like an adult to talk with me" */
  readonly talk: boolean;
  /** Whether every adult whom that reaches may read what is said here */
  readonly shares: boolean;
}

/** What was made of it; a request alone needs no words. */
export interface SaidCheckIn {
  readonly checkInId: string | null;
  readonly requestId: string | null;
}

const LONGEST = 1000;

/**
 * The student says how they are to one adult of their choice, or asks that one talk with them, or both. No text is
 * read by anything but that adult. Throws NotFound for others than students and where the school offers none, Invalid
 * where nothing was chosen or the adult is none of theirs.
 */
export async function sayCheckIn(
  school: InSchool,
  { by, timeZone, said }: { by: Actor; timeZone: string; said: NewCheckIn },
): Promise<SaidCheckIn> {
  const { personId: studentId, today } = by.standing;
  const relation = mayCheckIn(by.standing, { studentId });
  const settings = await settingsInForce(school);
  if (!relation || !settings.offered) throw new NotFound('There is no such page.');
  const body = said.body.trim();
  if (body.length > LONGEST) throw new Invalid([{ field: 'body', problem: 'is-too-long' }]);
  const hasWords = said.word !== undefined || body !== '';
  if (!hasWords && !said.talk) throw new Invalid([{ field: 'word', problem: 'is-empty' }]);
  const adults = await listAdults(school, { studentId, today });
  if (!adults.some(({ personId }) => personId === said.readerId))
    throw new Invalid([{ field: 'reader', problem: 'is-none-of-theirs' }]);
  return applyOnce(school, by, { writeId: said.id, act: 'check-in.say', request: said }, async () => {
    if (hasWords) {
      await insert(school, { by, said, body });
      await writeAudit(school, by, { act: 'check-in.say', relation, subject: 'check-in', ids: [said.id] });
    }
    const checkInId = hasWords ? said.id : null;
    if (!said.talk) return { checkInId, requestId: null };
    const requestId = newId();
    await askTalk(school, {
      by,
      timeZone,
      settings,
      request: { requestId, askedOf: said.readerId, checkInId, sharesWords: hasWords && said.shares },
    });
    return { checkInId, requestId };
  });
}

async function insert(
  school: InSchool,
  { by, said, body }: { by: Actor; said: NewCheckIn; body: string },
): Promise<void> {
  await school.db
    .insertInto('check_ins')
    .values({
      school_id: school.id,
      id: said.id,
      student_id: by.standing.personId,
      reader_id: said.readerId,
      word: said.word ?? null,
      body: body === '' ? null : body,
      language: body === '' ? null : said.language,
      said_on: by.standing.today,
      said_at: by.now,
    })
    .execute();
}
