import { mayReadOutbox } from '#core/policy/messages.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listNames } from '#school/people/list-names.ts';
import type { DeliveryState } from './deliver.ts';

/** A mail kept where no mail server is set up. */
export interface KeptMail {
  readonly mailId: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  /** Language it is written in (BCP 47) */
  readonly language: string;
  readonly at: Date;
}

/** A delivery that a person should look at. */
export interface UncertainDelivery {
  readonly deliveryId: string;
  readonly adult: string;
  readonly state: DeliveryState;
  readonly detail: string | null;
  readonly at: Date;
}

export interface Outbox {
  readonly mails: readonly KeptMail[];
  readonly toLookAt: readonly UncertainDelivery[];
}

const NEWEST = 100;

/**
 * Mail kept for staff, newest first, and deliveries that may or may not have arrived or were refused. Writes the
 * line of the look. Throws NotFound for who may not read it.
 */
export async function listOutbox(school: InSchool, { by }: { by: Actor }): Promise<Outbox> {
  const relation = mayReadOutbox(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const mails = await school.db
    .selectFrom('outbox_mails as m')
    .innerJoin('deliveries as d', (join) =>
      join.onRef('d.school_id', '=', 'm.school_id').onRef('d.id', '=', 'm.delivery_id'),
    )
    .innerJoin('digests as g', (join) =>
      join.onRef('g.school_id', '=', 'd.school_id').onRef('g.id', '=', 'd.digest_id'),
    )
    .select([
      'm.id as mailId',
      'm.address',
      'm.subject',
      'm.body_text as text',
      'm.at',
      'g.language',
      'g.adult_id as adultId',
    ])
    .where('m.school_id', '=', school.id)
    .orderBy('m.at', 'desc')
    .limit(NEWEST)
    .execute();
  if (mails.length > 0)
    await writeAudit(school, by, {
      act: 'outbox.look',
      relation,
      subject: 'adult',
      ids: [...new Set(mails.map(({ adultId }) => adultId))],
    });
  return {
    mails: mails.map(({ adultId: _, ...mail }) => mail),
    toLookAt: await listUncertain(school, by.standing.today),
  };
}

async function listUncertain(school: InSchool, today: string): Promise<UncertainDelivery[]> {
  const rows = await school.db
    .selectFrom('delivery_events as e')
    .innerJoin('deliveries as d', (join) =>
      join.onRef('d.school_id', '=', 'e.school_id').onRef('d.id', '=', 'e.delivery_id'),
    )
    .innerJoin('digests as g', (join) =>
      join.onRef('g.school_id', '=', 'd.school_id').onRef('g.id', '=', 'd.digest_id'),
    )
    .select(['d.id as deliveryId', 'g.adult_id as adultId', 'e.state', 'e.detail', 'e.at'])
    .where('e.school_id', '=', school.id)
    .where('e.state', 'in', ['may-have-been-sent', 'refused'])
    .where((b) =>
      b.not(
        b.exists(
          b
            .selectFrom('delivery_events as later')
            .select('later.id')
            .where('later.school_id', '=', school.id)
            .whereRef('later.delivery_id', '=', 'e.delivery_id')
            .whereRef('later.at', '>', 'e.at'),
        ),
      ),
    )
    .orderBy('e.at', 'desc')
    .limit(NEWEST)
    .execute();
  const names = await listNames(school, {
    personIds: [...new Set(rows.map(({ adultId }) => adultId))],
    today,
  });
  return rows.map(({ adultId, state, ...row }) => ({
    ...row,
    state: state as DeliveryState,
    adult: names.get(adultId)?.display ?? '',
  }));
}
