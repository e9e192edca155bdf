import type { Speech } from '#locales/translate.ts';
import type { GoalParts } from '#school/goals/describe-parts.ts';
import type { GoalWording } from '#school/goals/goal-wordings.ts';

interface Props {
  readonly parts: GoalParts;
  readonly speech: Speech;
  /** Where the reader finds another goal; undefined where it is on none of their pages */
  readonly hrefOf: (goalId: string) => string | undefined;
}

/** What a goal is made of, and what it is part of; nothing where it is one of its own. */
export function PartLinks({ parts, speech: { t }, hrefOf }: Props) {
  const { whole, partOf } = parts;
  if (!whole && partOf.length === 0) return null;
  return (
    <>
      {whole ? (
        <div>
          <p class="soft">{t('goals.made-of')}</p>
          <ul>
            {whole.parts.map(({ wording }) => (
              <li>
                <GoalName wording={wording} href={hrefOf(wording.goalId)} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {partOf.map((wording) => (
        <p class="soft">
          {t('goals.part-of')} <GoalName wording={wording} href={hrefOf(wording.goalId)} />
        </p>
      ))}
    </>
  );
}

function GoalName({ wording, href }: { readonly wording: GoalWording; readonly href: string | undefined }) {
  const name = <bdi lang={wording.isFallback ? wording.language : undefined}>{wording.title}</bdi>;
  return href ? <a href={href}>{name}</a> : name;
}
