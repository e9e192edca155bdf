import { schoolDay } from '#core/time/school-day.ts';
import type { Speech } from '#locales/translate.ts';
import type { LinkedGoal } from '#school/goals/list-links.ts';

interface Props {
  readonly links: readonly LinkedGoal[];
  readonly speech: Speech;
  readonly timeZone: string;
  /** Where the reader finds the other goal; undefined where it is on none of their pages */
  readonly hrefOf: (goalId: string) => string | undefined;
}

/** How a goal stands to others: what it took the place of or what took its place, and when; what comes before and after. */
export function GoalLinks({ links, speech, timeZone, hrefOf }: Props) {
  if (links.length === 0) return null;
  return (
    <ul class="stack-s soft">
      {links.map((link) => (
        <li>
          <GoalLinkLine link={link} speech={speech} timeZone={timeZone} hrefOf={hrefOf} />
        </li>
      ))}
    </ul>
  );
}

/** One of them. */
export function GoalLinkLine({
  link,
  speech,
  timeZone,
  hrefOf,
}: Omit<Props, 'links'> & { readonly link: LinkedGoal }) {
  const { side, other, reason, madeAt } = link;
  const href = hrefOf(other.goalId);
  const name = (
    <bdi lang={other.isFallback ? other.language : undefined} title={other.statement}>
      {other.title}
    </bdi>
  );
  return (
    <>
      {speech.t(`goals.${side}`, { day: speech.day(schoolDay(madeAt, timeZone), 'full') })}{' '}
      {href ? <a href={href}>{name}</a> : name}
      {reason ? (
        <>
          <br />
          <bdi>{reason}</bdi>
        </>
      ) : null}
    </>
  );
}
