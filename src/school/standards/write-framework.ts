import type { Database } from '#platform/db/connect.ts';
import { newId } from '#platform/db/new-id.ts';
import type { FrameworkDifference } from './compare-framework.ts';
import type { Framework, FrameworkLink, FrameworkStandard } from './framework.ts';

/** So many rows go to the database at once. */
const batchSize = 500;

export interface Writing {
  /** The day from which standards that are gone have ended. */
  day: string;
  now: Date;
  /** Called with the number of rows written so far. */
  onProgress: (rows: number) => void;
}

/** Writes what differs, in the caller's transaction. Standards that are gone end; goals aligned to them keep them. */
export async function writeFramework(
  db: Database,
  { framework, difference }: { framework: Framework; difference: FrameworkDifference },
  { day, now, onProgress }: Writing,
): Promise<void> {
  const frameworkId = await writeDocument(db, { framework, difference, now });
  const { standards, links } = difference;
  let rows = 0;
  const step = (count: number): void => {
    rows += count;
    onProgress(rows);
  };
  for (const batch of batches(standards.added)) {
    const values = batch.map(({ item, hash }) => ({
      id: newId(),
      framework_id: frameworkId,
      ...standardRow(item, hash),
    }));
    await db.insertInto('standards').values(values).execute();
    step(batch.length);
  }
  for (const { id, item, hash } of standards.changed) {
    await db
      .updateTable('standards')
      .set({ ...standardRow(item, hash), ended_on: null })
      .where('id', '=', id)
      .execute();
    step(1);
  }
  for (const batch of batches(standards.ended)) {
    await db.updateTable('standards').set({ ended_on: day }).where('id', 'in', batch).execute();
  }
  for (const batch of batches(links.ended))
    await db.deleteFrom('standard_links').where('id', 'in', batch).execute();
  for (const batch of batches(links.added)) {
    const values = batch.map(({ item, hash }) => ({
      id: newId(),
      framework_id: frameworkId,
      ...linkRow(item, hash),
    }));
    await db.insertInto('standard_links').values(values).execute();
    step(batch.length);
  }
  for (const { id, item, hash } of links.changed) {
    await db.updateTable('standard_links').set(linkRow(item, hash)).where('id', '=', id).execute();
    step(1);
  }
}

async function writeDocument(
  db: Database,
  { framework, difference, now }: { framework: Framework; difference: FrameworkDifference; now: Date },
): Promise<string> {
  const row = {
    identifier: framework.identifier,
    uri: framework.uri,
    title: framework.title,
    creator: framework.creator,
    publisher: framework.publisher,
    version: framework.version,
    language: framework.language,
    adoption_status: framework.adoptionStatus,
    subjects: framework.subjects,
    case_version: framework.caseVersion,
    changed_at: framework.changedAt,
    content_hash: difference.documentHash,
    imported_at: now,
  };
  const id = difference.here?.id ?? newId();
  if (!difference.here)
    await db
      .insertInto('frameworks')
      .values({ id, ...row })
      .execute();
  else if (difference.isChanged) await db.updateTable('frameworks').set(row).where('id', '=', id).execute();
  return id;
}

function standardRow(item: FrameworkStandard, hash: string) {
  return {
    identifier: item.identifier,
    uri: item.uri,
    code: item.code,
    statement: item.statement,
    short_statement: item.shortStatement,
    kind: item.kind,
    language: item.language,
    grades: item.grades,
    subjects: item.subjects,
    position: item.position,
    content_hash: hash,
  };
}

function linkRow(item: FrameworkLink, hash: string) {
  return {
    identifier: item.identifier,
    kind: item.kind,
    origin: item.origin,
    destination: item.destination,
    position: item.position,
    content_hash: hash,
  };
}

function* batches<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += batchSize) yield rows.slice(from, from + batchSize);
}
