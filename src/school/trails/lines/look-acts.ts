/**
 * Every act of the trail that is a look. Named one by one: behind the locks between schools PostgreSQL uses an index and
 * its statistics for what is equal, and for no pattern.
 */
export const lookActs = [
  'audit.look',
  'caseload.look',
  'check-in.look',
  'class.look',
  'guardianship.look',
  'import.look',
  'invitation.look',
  'message.look',
  'outbox.look',
  'people.look',
  'person.look',
  'student.look',
  'thread.look',
] as const;
