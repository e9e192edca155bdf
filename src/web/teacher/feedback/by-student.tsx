import type { Speech } from '#locales/translate.ts';
import type { ClassFeedback } from '#school/uptakes/open-class-feedback.ts';
import { PieceGroup } from './piece-group.tsx';

/** The feedback of a class under the student it was given to, in the order of the class. */
export function ByStudent({ opened, speech }: { readonly opened: ClassFeedback; readonly speech: Speech }) {
  const { students, goals, pieces, klass } = opened;
  return (
    <>
      {students.map(({ studentId, display }) => (
        <PieceGroup
          title={
            <a href={`/students/${studentId}`}>
              <bdi>{display}</bdi>
            </a>
          }
          pieces={pieces.filter((piece) => piece.studentId === studentId)}
          klass={klass}
          goals={goals}
          names="goal"
          speech={speech}
        />
      ))}
    </>
  );
}
