import { Injectable } from '@nestjs/common';
import { gradeOfRank } from '@tessera/domain';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { notFound } from '../operation/problem.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import type { EvidenceModel } from './evidence.model.js';

const COLUMNS = `
  select x.id, x.person_id as "personId", coalesce(x.skill_id, x.achievement_id) as "topicId", x.level, x.grade as rank, x.negative, x.valid_from as "validFrom",
    x.valid_until as "validUntil", x.revoked_at as "revokedAt", case when x.pending_why is null then 'counted' else 'pending' end as standing, x.pending_why as "pendingWhy",
    x.recorded_from as "recordedFrom", x.recorded_to as "recordedTo", x.source_kind as "sourceKind", x.source, x.link, x.settles, x.source_id as "sourceId", x.mapping_id as "mappingId",
    x.batch_id as "batchId", x.row, to_char(x.valid_from at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as place
  from evidence x
  where x.organisation_id = $1 and ${SEEN_PERSON_ID}`;

const BY_ID = `${COLUMNS} and x.id = any ($4)`;

/** Newest first. */
const OF_PERSON = `${COLUMNS} and x.person_id = $4 and x.recorded_to is null
  and ($5::text is null or (x.valid_from, x.id) < ($5::timestamp at time zone 'UTC', $6::uuid))
  order by x.valid_from desc, x.id desc limit $7`;
const COUNT_OF_PERSON = `select count(*)::int as count from evidence x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.person_id = $4 and x.recorded_to is null`;
const OF_SOURCE = `${COLUMNS} and x.source_id = any ($4) and x.recorded_to is null order by x.level desc, x.id`;

type Evidence = Plain<EvidenceModel>;
type Row = Omit<Evidence, 'grade'> & { readonly rank: number; readonly place: string };

@Injectable()
export class EvidenceReader {
  async byId(operation: Operation, id: string): Promise<Evidence> {
    const found = await this.seen(operation, uuidOrNothing(id));
    if (!found) throw notFound();
    return found;
  }

  /** Null where there is none, or where this reader may not see it. */
  async seen(operation: Operation, id: string | null): Promise<Evidence | null> {
    if (id === null) return null;
    return operation.loader<Evidence>(BY_ID, async (ids) => new Map((await operation.records<Row>(BY_ID, ids)).map((row) => [row.id, evidence(row)]))).load(id);
  }

  async ofPerson(operation: Operation, personId: string, page: PageArgs): Promise<Page<Evidence>> {
    const keyset = keysetOf(page, ['instant', 'id'] as const);
    const rows = await operation.records<Row>(OF_PERSON, personId, ...(keyset.after ?? [null, null]), keyset.limit);
    const [count] = await operation.records<{ count: number }>(COUNT_OF_PERSON, personId);
    return pageOf(rows, keyset, { node: evidence, keyOf: ({ place, id }) => [place, id], totalCount: count?.count ?? 0 });
  }

  async ofSource(operation: Operation, sourceId: string): Promise<readonly Evidence[]> {
    const loader = operation.loader<Evidence[]>(OF_SOURCE, async (ids) => {
      const rows = await operation.records<Row>(OF_SOURCE, ids);
      return new Map(ids.map((id) => [id, rows.filter((row) => row.sourceId === id).map(evidence)]));
    });
    return (await loader.load(sourceId)) ?? [];
  }
}

const evidence = ({ rank, place: _, ...row }: Row): Evidence => ({ ...row, grade: gradeOfRank(rank)! });
