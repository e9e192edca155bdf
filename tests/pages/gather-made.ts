import { newId } from '#platform/db/new-id.ts';
import { cleanFile } from '#platform/files/clean-file.ts';
import { speakFeedback } from '#school/feedback/speak-feedback.ts';
import { makeWav } from '#tests/files/make-sound.ts';
import type { World } from '#tests/world/world.ts';
import type { FileFacts } from './rules-of-files.ts';

/** What Joaquín made, files first, what his teacher spoke to him, and the examples of Algebra. */
export async function gatherMade(world: World): Promise<FileFacts> {
  const { people, inSchool } = world;
  const studentId = people.joaquin.personId;
  const made = await inSchool((school) =>
    school.db
      .selectFrom('artefacts')
      .select(['id', 'student_id as studentId', 'class_id as classId', 'added_by as addedBy'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', studentId)
      .orderBy('kind')
      .execute(),
  );
  const exemplars = await inSchool((school) =>
    school.db
      .selectFrom('exemplars')
      .select('id')
      .where('school_id', '=', school.id)
      .orderBy('kind')
      .execute(),
  );
  return {
    made: new Map(made.map(({ id, ...row }) => [id, row])),
    spoken: new Map([[await speak(world, studentId), studentId]]),
    exemplars: new Map(exemplars.map(({ id }) => [id, world.courses.algebra])),
  };
}

async function speak({ classes, actor, inSchool }: World, studentId: string): Promise<string> {
  const by = await actor('valdez');
  const file = await cleanFile(makeWav(1));
  if ('notTaken' in file) throw new Error(file.notTaken);
  const { classId } = classes.algebra9B;
  const about = { id: newId(), kind: 'glow', studentId, classId } as const;
  const spoken = { ...about, sound: { ...file, fileName: 'spoken.wav' } };
  return (await inSchool((school) => speakFeedback(school, { by, spoken }))).feedbackId;
}
