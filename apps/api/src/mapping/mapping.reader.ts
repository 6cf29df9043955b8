import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import type { MappingRefModel } from './mapping.model.js';

const COLUMNS = `
  select m.id, coalesce(i.name, p.provider) as issuer, m.title, m.level, m.assessment, coalesce(m.skill_id, m.achievement_id) as "topicId", m.program_id as "programId"
  from mapping m
    left join issuer_version i on i.organisation_id = m.organisation_id and i.issuer_id = m.issuer_id and i.recorded_to is null
    left join program_version p on p.organisation_id = m.organisation_id and p.program_id = m.program_id and p.recorded_to is null
  where m.organisation_id = $1`;

const BY_ID = `${COLUMNS} and m.id = any ($2)`;
const OF_PROGRAM = `${COLUMNS} and m.program_id = any ($2) and m.recorded_to is null order by m.title, m.id`;

type Row = Plain<MappingRefModel> & { readonly programId: string | null };

@Injectable()
export class MappingReader {
  byId(operation: Operation, id: string): Promise<Row | null> {
    return operation.loader<Row>(BY_ID, async (ids) => new Map((await operation.rows<Row>(BY_ID, ids)).map((row) => [row.id, row]))).load(id);
  }

  async ofProgram(operation: Operation, programId: string): Promise<readonly Row[]> {
    const loader = operation.loader<Row[]>(OF_PROGRAM, async (ids) => {
      const rows = await operation.rows<Row>(OF_PROGRAM, ids);
      return new Map(ids.map((id) => [id, rows.filter((row) => row.programId === id)]));
    });
    return (await loader.load(programId)) ?? [];
  }
}
