import { newId } from '#platform/db/new-id.ts';
import type { TieToSee } from '#school/families/list-gaps.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';
import { sayRelationship } from './say-relationship.ts';
import { sayRights } from './say-rights.ts';

/** A roster's relatives: all are chosen at first, so that one press says it of all; taking one off says it of the rest. */
export function RelativesSection({
  request,
  relatives,
}: {
  readonly request: PageRequest;
  readonly relatives: readonly TieToSee[];
}) {
  const { speech } = request;
  const { t } = speech;
  return (
    <section class="ledger" aria-labelledby="relatives">
      <h2 id="relatives">{t('guardians.relatives')}</h2>
      {relatives.length === 0 ? (
        <p>{t('guardians.relatives-none')}</p>
      ) : (
        <form method="post" action="/people/guardianships/confirm" class="stack">
          <HiddenFields fields={{ write: newId() }} />
          <p>{t('guardians.relatives-lede')}</p>
          <ul class="rows">
            {relatives.map((tie) => (
              <li class="row">
                <label class="check">
                  <input type="checkbox" name="guardianship" value={tie.guardianshipId} checked />
                  <span>
                    <VisuallyHidden>
                      {t('guardians.confirm-one', {
                        adult: tie.adult.display,
                        student: tie.student.display,
                      })}
                    </VisuallyHidden>
                    <span aria-hidden="true">
                      <strong>
                        <bdi>{tie.adult.display}</bdi>
                      </strong>{' '}
                      · <bdi>{tie.student.display}</bdi>
                    </span>
                  </span>
                </label>
                <p class="what">
                  <span dir="auto">{sayRelationship(tie.relationship, speech)}</span>
                  <span>{sayRights(tie, speech)}</span>
                  <a href={`/guardianships/${tie.guardianshipId}`}>{t('guardians.change')}</a>
                </p>
              </li>
            ))}
          </ul>
          <p class="soft">{t('guardians.confirm-first')}</p>
          <div class="line">
            <Button kind="main" name="may" value="all">
              {t('guardians.confirm-all')}
            </Button>
            <Button name="may" value="see">
              {t('guardians.confirm-see')}
            </Button>
            <Button kind="away" name="may" value="none">
              {t('guardians.confirm-none')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
