import type { InSchool } from '#platform/db/in-school.ts';

/** A class that meets today. */
export interface MeetingClass {
  readonly classId: string;
  readonly courseId: string;
  readonly title: string;
}

/** The classes of a school year that meet today, by title; only a course's where it is given. Asks no permission. */
export async function listMeetingClasses(
  school: InSchool,
  { schoolYear, today, courseId }: { schoolYear: string; today: string; courseId?: string | undefined },
): Promise<MeetingClass[]> {
  return school.db
    .selectFrom('classes')
    .select(['id as classId', 'course_id as courseId', 'title'])
    .where('school_id', '=', school.id)
    .where('school_year', '=', schoolYear)
    .$if(courseId !== undefined, (one) => one.where('course_id', '=', courseId ?? ''))
    .where((e) => e.or([e('starts_on', 'is', null), e('starts_on', '<=', today)]))
    .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>', today)]))
    .orderBy('title')
    .orderBy('id')
    .execute();
}
