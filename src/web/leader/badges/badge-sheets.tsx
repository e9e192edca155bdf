import type { MadeBadge } from '#school/accounts/badges/make-badges.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { QrSquare } from '#web/blocks/qr-square.tsx';

/** Cards on one sheet of paper: two beside each other, four below. */
const ON_A_SHEET = 8;

interface Props {
  readonly request: PageRequest;
  /** Title of the class */
  readonly klass: string;
  readonly badges: readonly MadeBadge[];
}

/** Cards to cut out, eight to a sheet. */
export function BadgeSheets({ request, klass, badges }: Props) {
  const sheets = Array.from({ length: Math.ceil(badges.length / ON_A_SHEET) }, (_, index) =>
    badges.slice(index * ON_A_SHEET, (index + 1) * ON_A_SHEET),
  );
  return (
    <>
      {sheets.map((cards) => (
        <ul class="badge-sheet">
          {cards.map((badge) => (
            <BadgeCard request={request} klass={klass} badge={badge} />
          ))}
        </ul>
      ))}
    </>
  );
}

function BadgeCard({ request, klass, badge }: Omit<Props, 'badges'> & { readonly badge: MadeBadge }) {
  const { school, signIn, speech } = request;
  const { t } = speech;
  const address = `${signIn.publicUrl}/badge/${school.code}/${badge.token}`;
  return (
    <li class="badge-card">
      <div class="words">
        <p class="who">
          <bdi>{badge.display}</bdi>
        </p>
        <p>
          <bdi>{klass}</bdi>
        </p>
        <p class="how">{t('doors.card-how')}</p>
        <p class="school">
          <bdi>{school.name}</bdi>
        </p>
      </div>
      <div class="code">
        <QrSquare text={address} label={t('doors.card-code', { name: badge.display })} />
      </div>
    </li>
  );
}
