import { Injectable } from '@nestjs/common';
import { fold } from '@tessera/domain';

import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import type { MappingHolderModel, MappingModel, MappingProgressModel } from './mapping.model.js';
import { HOLDERS_PAGE, ISSUERS, PROGRAMS, PROGRESS } from './mapping.sql.js';

type Mapping = Plain<MappingModel>;
type Holder = Plain<MappingHolderModel>;
type Progress = Plain<MappingProgressModel>;

interface Row {
  readonly personId: string;
  readonly titles: string[];
  readonly place: number;
  readonly evidenceId: string | null;
  readonly pendingWhy: string | null;
}

interface Program {
  readonly id: string;
  readonly provider: string;
  readonly folded: string;
}

@Injectable()
export class MappingHolderReader {
  constructor(private readonly organisations: OrganisationReader) {}

  /** How many people hold all of the titles, all but one, and so on, of those whom this reader may see. Of a single title there is nothing between all and none. */
  async progress(operation: Operation, mapping: Mapping): Promise<Progress[]> {
    return mapping.folded.length < 2 ? [] : this.held(operation, mapping);
  }

  private async held(operation: Operation, mapping: Mapping): Promise<Progress[]> {
    const scope = await this.scope(operation, mapping);
    return operation.once(`progress ${mapping.id}`, () => operation.records<Progress>(PROGRESS, ...scope));
  }

  /** Who holds most of them first. */
  async page(operation: Operation, mapping: Mapping, page: PageArgs): Promise<Page<Holder>> {
    const keyset = keysetOf(page, [0, 'id'] as const);
    const scope = await this.scope(operation, mapping);
    const rows = await operation.records<Row>(HOLDERS_PAGE, ...scope, mapping.id, ...(keyset.after ?? [null, null]), keyset.limit);
    const totalCount = (await this.held(operation, mapping)).reduce((sum, { people }) => sum + people, 0);
    return pageOf(rows, keyset, { node: (row) => holder(row, mapping), keyOf: ({ place, personId }) => [place, personId], totalCount });
  }

  private async scope(operation: Operation, { folded, issuerId, issuerKey, programId, fromOn, toOn }: Mapping): Promise<unknown[]> {
    const { timeZone } = await this.organisations.own(operation);
    const issuers = issuerId === null ? [] : await operation.rows<{ id: string }>(ISSUERS, issuerKey);
    const programs = await operation.rows<Program>(PROGRAMS, folded, programId);
    const meant = programs.filter(({ id, provider }) => (programId === null ? fold(provider) === issuerKey : id === programId));
    const titleOf = (program: Program): string => (programId === null ? program.folded : folded[0]!);
    return [folded, issuers.map(({ id }) => id), meant.map(({ id }) => id), meant.map(titleOf), fromOn, toOn, timeZone];
  }
}

const holder = ({ personId, titles, evidenceId, pendingWhy }: Row, { folded }: Mapping): Holder => ({
  personId,
  held: titles,
  missing: folded.filter((title) => !titles.includes(title)),
  standing: evidenceId === null ? 'none' : pendingWhy === null ? 'counted' : 'pending',
  evidenceId,
});
