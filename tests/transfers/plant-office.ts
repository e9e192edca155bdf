import { newId } from '#platform/db/new-id.ts';
import { proposeMerge } from '#school/merges/propose-merge.ts';
import { keepUpload } from '#school/transfers/keep-upload.ts';
import type { PackageContent } from '#school/transfers/package-content.ts';
import { takeIn } from '#school/transfers/take-in.ts';
import { writePackage } from '#school/transfers/write-package.ts';
import type { World } from '#tests/world/world.ts';
import { plantKey } from './plant-key.ts';

const nameOf = (display: string) => ({ display, sort: display, called: display.split(' ')[0] ?? display });

/** A record as another school writes it. */
function recordOf(display: string): PackageContent {
  const goalId = newId();
  return {
    id: newId(),
    madeAt: '2026-11-20T15:00:00.000Z',
    school: { id: newId(), name: 'Riverside Middle School' },
    language: 'en',
    student: {
      id: newId(),
      official: nameOf(display),
      everyday: nameOf(display),
      grade: '08',
      reads: 'es',
      speaks: 'es',
    },
    scale: { cut: 3, levels: [{ level: 3, word: 'Mastery' }] },
    goals: [
      {
        id: goalId,
        kind: 'content',
        course: 'Mathematics 8',
        span: '2025-26',
        wordings: [{ language: 'en', title: 'Rates', statement: 'I can compare two rates.' }],
        status: 'shown',
        level: 3,
        levelWord: 'Mastery',
        pieces: 3,
        why: ['The three newest pieces show Mastery.'],
        evidence: [
          {
            workedOn: '2026-05-12',
            level: 3,
            levelWord: 'Mastery',
            task: 'Bike ride graph',
            class: '8C',
            judge: 'Mr. Duarte',
            supports: [],
          },
        ],
      },
    ],
    feedback: [
      {
        kind: 'glow',
        goalId,
        task: 'Bike ride graph',
        class: '8C',
        words: 'You say what the steep part means.',
        language: 'en',
        givenOn: '2026-05-13',
        givenBy: 'Mr. Duarte',
      },
    ],
  };
}

/**
 * What a leader finds about people who may be here twice and about other schools: a pair to look at, a package that
 * waits, one that was taken in beside Joaquín's record, and a key that is known.
 */
export async function plantOffice(world: World): Promise<{ uploadId: string; otherId: string }> {
  const by = await world.actor('nwosu');
  const { joaquin, marisabel } = world.people;
  return world.inSchool(async (school) => {
    await proposeMerge(school, {
      oneId: joaquin.personId,
      otherId: marisabel.personId,
      reasons: ['same-phone'],
      source: 'import',
      now: by.now,
    });
    const keep = async (name: string) => {
      const { text } = writePackage(recordOf(name), plantKey());
      const kept = await keepUpload(school, { by, bytes: Buffer.from(text) });
      if (kept.outcome !== 'kept') throw new Error(kept.problem);
      return kept.uploadId;
    };
    await takeIn(school, {
      by,
      take: {
        writeId: newId(),
        uploadId: await keep('Joaquín Arias Beltré'),
        studentId: joaquin.personId,
        isSure: true,
      },
    });
    const { publicKey, fingerprint } = plantKey();
    await school.db
      .insertInto('trusted_keys')
      .values({
        school_id: school.id,
        id: newId(),
        fingerprint,
        public_key: publicKey,
        name: 'Ms. Ruiz, Riverside',
        trusted_by: by.standing.personId,
        trusted_at: by.now,
      })
      .execute();
    return { uploadId: await keep('Kofi Agyeman'), otherId: marisabel.personId };
  });
}
