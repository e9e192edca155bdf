import { laterDay } from '#core/time/later-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { MovedRow } from '#school/moves/moved-row.ts';
import { listOrders, type Orders, orderKey } from './list-orders.ts';
import { planOrders } from './plan-orders.ts';

/** A relation of a person that goes with them. */
interface Carried {
  readonly table:
    | 'caseloads'
    | 'class_staff'
    | 'contacts'
    | 'enrollments'
    | 'guardianships'
    | 'person_names'
    | 'person_roles';
  /** The column that names the person */
  readonly person: string;
  /** What two rows have in common that are the same relation */
  readonly same: readonly string[];
  /** One that the person kept has already: it ends, or stays unseen where it is */
  readonly elseEnds: boolean;
}

const CARRIED: readonly Carried[] = [
  { table: 'enrollments', person: 'student_id', same: ['class_id'], elseEnds: true },
  { table: 'class_staff', person: 'person_id', same: ['class_id'], elseEnds: true },
  { table: 'person_roles', person: 'person_id', same: ['role'], elseEnds: true },
  { table: 'guardianships', person: 'adult_id', same: ['student_id'], elseEnds: true },
  { table: 'guardianships', person: 'student_id', same: ['adult_id'], elseEnds: true },
  { table: 'caseloads', person: 'staff_id', same: ['student_id', 'kind'], elseEnds: true },
  { table: 'caseloads', person: 'student_id', same: ['staff_id', 'kind'], elseEnds: true },
  { table: 'contacts', person: 'person_id', same: ['kind', 'address'], elseEnds: false },
  { table: 'person_names', person: 'person_id', same: ['purpose'], elseEnds: false },
];

/** Why a guardianship ended that the person kept had already. */
const MERGED = 'merge';

interface Pair {
  readonly keptId: string;
  readonly aliasId: string;
  /** Under which the rows of the person kept may stand, their own id too */
  readonly idsOfKept: readonly string[];
  /** The same of the alias */
  readonly idsOfAlias: readonly string[];
  readonly today: string;
}

/**
 * What goes from the alias to the person kept: every relation that holds today or will, where the kept one has not
 * the same; and the outside records of the alias, so that the next import finds the person kept. What an order has
 * ended for one of them ends for both.
 */
export async function planMoves(school: InSchool, pair: Pair): Promise<MovedRow[]> {
  const { idsOfKept, idsOfAlias, today } = pair;
  const orders = await listOrders(school, { ids: idsOfKept, today });
  const moves: MovedRow[] = [];
  /** Rows of the alias that end, by the row of the person kept that holds the same */
  const held = new Map<string, string>();
  for (const carried of CARRIED)
    moves.push(...(await planCarried(school, { ...pair, carried, orders, held })));
  return [
    ...moves,
    ...(await planRecords(school, { ...pair, held })),
    ...(await planOrders(school, { ...pair, orders: await listOrders(school, { ids: idsOfAlias, today }) })),
  ];
}

async function planCarried(
  school: InSchool,
  {
    keptId,
    aliasId,
    today,
    carried,
    orders,
    held,
  }: Pair & { carried: Carried; orders: Orders; held: Map<string, string> },
): Promise<MovedRow[]> {
  const { table, person } = carried;
  const rows = await read(school, carried, aliasId);
  const open = rows.filter((row) => holds(row, today));
  if (open.length === 0) return [];
  const kept = await read(school, carried, keptId);
  return open.flatMap((row): MovedRow[] => {
    const { id } = row;
    const alike = kept.filter((other) => isSame(carried, row, other));
    const holding = alike.find((other) => holds(other, today));
    const same = holding ?? alike.find(wasEndedBySchool(carried)) ?? findOrder(carried, row, orders);
    if (!same) return [{ table, id, before: { [person]: aliasId }, after: { [person]: keptId } }];
    held.set(id, same.id);
    if (!carried.elseEnds) return [];
    const until = laterDay(row.from_on, today);
    const isGuardianship = table === 'guardianships';
    return [
      {
        table,
        id,
        before: { until_on: row.until_on, ...(isGuardianship && { end_reason: row.end_reason ?? null }) },
        after: { until_on: until, ...(isGuardianship && { end_reason: MERGED }) },
        ...(isGuardianship && holding?.until_on === null && { heldBy: holding.id }),
      },
    ];
  });
}

type Row = Readonly<Record<string, string | null>> & {
  readonly id: string;
  readonly from_on: string;
  readonly until_on: string | null;
};

async function read(school: InSchool, { table, person, same }: Carried, personId: string): Promise<Row[]> {
  const { ref } = school.db.dynamic;
  const columns = [
    'id',
    'from_on',
    'until_on',
    ...same,
    ...(table === 'guardianships' ? ['end_reason'] : []),
  ];
  const rows = await school.db
    .selectFrom(table as 'enrollments')
    .select(columns.map((column) => ref<string>(column)))
    .where('school_id', '=', school.id)
    .where(ref<string>(person), '=', personId)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return rows as unknown as Row[];
}

function holds({ until_on }: Pick<Row, 'until_on'>, today: string): boolean {
  return until_on === null || until_on > today;
}

function isSame({ same }: Carried, one: Row, other: Row): boolean {
  return same.every((column) => one[column]?.toLowerCase() === other[column]?.toLowerCase());
}

/** A guardianship that the school has ended for the person kept does not come back by another row of the same. */
function wasEndedBySchool({ table }: Carried) {
  return ({ until_on, end_reason }: Row) =>
    table === 'guardianships' && until_on !== null && end_reason !== 'import' && end_reason !== MERGED;
}

/** An order about another id of the person kept, or of the other, is one about this row too. */
function findOrder({ table, person, same }: Carried, row: Row, orders: Orders) {
  const [other] = same;
  return table === 'guardianships' && other && (person === 'adult_id' || person === 'student_id')
    ? orders.get(orderKey(person, row[other] ?? ''))
    : undefined;
}

/** Outside records that became the alias, or a row of it that ended, from now on stand for what is kept. */
async function planRecords(
  school: InSchool,
  { keptId, aliasId, held }: Pick<Pair, 'keptId' | 'aliasId'> & { held: ReadonlyMap<string, string> },
): Promise<MovedRow[]> {
  const records = await school.db
    .selectFrom('source_records')
    .select(['id', 'row_id'])
    .where('school_id', '=', school.id)
    .where('row_id', 'in', [aliasId, ...held.keys()])
    .orderBy('id')
    .execute();
  return records.map(({ id, row_id }) => ({
    table: 'source_records',
    id,
    before: { row_id },
    after: { row_id: held.get(row_id) ?? keptId },
  }));
}
