import type { DigestChild } from '#school/messages/digest-content.ts';
import { type OwnWords, type Reader, renderPart, type Said } from '#school/messages/render-part.ts';
import { ChildLetter } from '#web/blocks/letter.tsx';
import { SaidLine } from '../said-line.tsx';

/** What each course says about a child in a week, without a level. */
export function ChildWords({
  child,
  words,
  reader,
  today,
}: {
  readonly child: DigestChild;
  readonly words: OwnWords;
  readonly reader: Reader;
  readonly today: string;
}) {
  const { studentId, called } = child;
  const { speech } = reader;
  const line = (said: Said) => <SaidLine said={said} reader={reader} />;
  return (
    <>
      {child.parts.map((part, index) => {
        const says = renderPart(part.slots, { called, words, reader, today });
        return (
          <ChildLetter
            id={`child-${studentId}-${index}`}
            name={called}
            further={index > 0}
            under={
              <bdi>
                {speech.t('family.course-and-teacher', { course: part.courseTitle, teacher: part.teacher })}
              </bdi>
            }
            words={{
              canDo: speech.t('family.can-do'),
              workOn: speech.t('family.working-on'),
              tryAtHome: speech.t('family.try-at-home'),
              nextChance: speech.t('family.next-chance'),
            }}
            canDo={says.canDo.map(line)}
            workOn={says.workOn.map(line)}
            tryAtHome={says.tryAtHome.length > 0 ? says.tryAtHome.map(line) : undefined}
            nextChance={says.chance.length > 0 ? says.chance.map(line) : undefined}
          />
        );
      })}
    </>
  );
}
