import { type Choice, usualChoice } from '#core/mastery/choose-method.ts';
import type { OpenedChange } from '#school/calculation-changes/open-change.ts';
import { sayMethod } from '../say-method.ts';
import type { ChangeProps } from './change-view.tsx';
import { InForce } from './in-force.tsx';
import { nameMethods } from './name-methods.ts';
import { methodOf } from './say-levels.ts';

/** What is wanted, in words, with what it breaks as it is set; and what holds until it is made. */
export function WantedSection({ opened, speech }: ChangeProps) {
  const { t } = speech;
  const { change, scales, inForce } = opened;
  const { wanted, reason, state, courseId } = change;
  const now = methodOf(inForce);
  return (
    <section class="ledger">
      <h2>{t('calculation.proposal')}</h2>
      <div class="stack">
        {reason ? (
          <p>
            <bdi>{reason}</bdi>
          </p>
        ) : null}
        {wanted.method === null ? <p>{t('calculation.as-school')}</p> : null}
        <InForce choice={choiceOf(opened)} span={wanted.span} scale={scales.after} speech={speech} />
        {courseId === null ? (
          <p>
            {wanted.coursesMay.length === 0
              ? t('calculation.courses-follow')
              : t('calculation.courses-may', { methods: nameMethods(speech, wanted.coursesMay) })}
          </p>
        ) : null}
        {state === 'proposed' || state === 'looking' ? (
          <p class="soft">
            {t('calculation.until-now')}: {sayMethod(speech, now.key, now.settings).sentence}
          </p>
        ) : null}
      </div>
    </section>
  );
}

/** The method that would hold; of a course that goes back, the school's. */
function choiceOf({ change: { wanted }, ofSchool }: OpenedChange): Choice {
  if (wanted.method !== null) return { key: wanted.method, settings: wanted.settings };
  return ofSchool ? { key: ofSchool.method, settings: ofSchool.settings } : usualChoice;
}
