import { Injectable } from '@nestjs/common';
import { titlesOf } from '@tessera/domain';

import { mustBeHr } from '../decision/for-hr.js';
import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, pageOf } from '../operation/page.js';
import { pattern } from '../operation/pattern.js';
import type { Plain } from '../operation/plain.js';
import { notFound } from '../operation/problem.js';
import type { MappingsArguments } from './mapping.args.js';
import type { MappingLoadModel, MappingModel, MappingRefModel } from './mapping.model.js';
import { COUNT, CURRENT, MET, PAGE, PEOPLE } from './mapping.sql.js';
import { titlesIn } from './titles-in.js';

const REFS = `
  select m.id, coalesce(i.name, p.provider) as issuer, m.title, m.level, m.assessment, coalesce(m.skill_id, m.achievement_id) as "topicId", m.program_id as "programId"
  from mapping m
    left join issuer_version i on i.organisation_id = m.organisation_id and i.issuer_id = m.issuer_id and i.recorded_to is null
    left join program_version p on p.organisation_id = m.organisation_id and p.program_id = m.program_id and p.recorded_to is null
  where m.organisation_id = $1`;

const BY_ID = `${REFS} and m.id = any ($2)`;
const OF_PROGRAM = `${REFS} and m.program_id = any ($2) and m.recorded_to is null and m.status = 'in-force' order by m.title, m.id`;

type Ref = Plain<MappingRefModel> & { readonly programId: string | null };
type Mapping = Plain<MappingModel>;
type Row = Omit<Mapping, 'titles' | 'folded'> & { readonly title: string; readonly folded: string; readonly place: string };

@Injectable()
export class MappingReader {
  /** By which evidence was derived, whatever has become of it since. */
  byId(operation: Operation, id: string): Promise<Ref | null> {
    return operation.loader<Ref>(BY_ID, async (ids) => new Map((await operation.rows<Ref>(BY_ID, ids)).map((row) => [row.id, row]))).load(id);
  }

  async ofProgram(operation: Operation, programId: string): Promise<readonly Ref[]> {
    const loader = operation.loader<Ref[]>(OF_PROGRAM, async (ids) => {
      const rows = await operation.rows<Ref>(OF_PROGRAM, ids);
      return new Map(ids.map((id) => [id, rows.filter((row) => row.programId === id)]));
    });
    return (await loader.load(programId)) ?? [];
  }

  /** Those in force, by title. */
  async page(operation: Operation, { search, ...page }: MappingsArguments): Promise<Page<Mapping>> {
    mustBeHr(operation);
    const keyset = keysetOf(page, ['title', 'id'] as const);
    const rows = await operation.rows<Row>(PAGE, pattern(search), ...(keyset.after ?? [null, null]), keyset.limit);
    const [count] = await operation.rows<{ count: number }>(COUNT, pattern(search));
    return pageOf(rows, keyset, { node: mapping, keyOf: ({ place, id }) => [place, id], totalCount: count!.count });
  }

  /** As it stands now, by the id of any of its versions. */
  async current(operation: Operation, id: string): Promise<Mapping> {
    mustBeHr(operation);
    const [row] = await operation.rows<Row>(CURRENT, uuidOrNothing(id));
    if (!row) throw notFound();
    return mapping(row);
  }

  /** Of the people whom this reader may see. */
  async load(operation: Operation, id: string): Promise<Plain<MappingLoadModel>> {
    const people = operation.loader<Omit<MappingLoadModel, 'met'>>(PEOPLE, async (ids) => byId(await operation.records(PEOPLE, ids)));
    const met = operation.loader<Pick<MappingLoadModel, 'met'>>(MET, async (ids) => byId(await operation.records(MET, ids)));
    const [carried, units] = [await people.load(id), await met.load(id)];
    return { people: carried?.people ?? 0, pending: carried?.pending ?? 0, met: units?.met ?? 0 };
  }
}

const mapping = ({ title, folded, place: _, ...row }: Row): Mapping => ({ ...row, folded: [...titlesOf(folded)], titles: titlesIn(title, folded) });

const byId = <R>(rows: readonly (R & { readonly id: string })[]): Map<string, R> => new Map(rows.map((row) => [row.id, row]));
