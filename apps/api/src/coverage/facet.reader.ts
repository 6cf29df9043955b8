import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { MEMBER_NOW, SEEN_PERSON_ID } from '../operation/rights.js';
import type { FacetsModel } from './facet.model.js';

const MOST = 1_000;

const list = (column: string): string => `
  array(select distinct v.${column} from seen v where v.${column} is not null order by 1 limit ${MOST})`;

const FACETS = `
  with seen as materialized (
    select x.person_id, x.location, x.job_family, x.cost_centre from person_version x where x.organisation_id = $1 and x.recorded_to is null and ${SEEN_PERSON_ID})
  select ${list('location')} as locations, ${list('job_family')} as "jobFamilies", ${list('cost_centre')} as "costCentres", coalesce((
    select json_agg(json_build_object('id', r.id, 'name', r.name) order by r.name, r.id) from (
      select v.role_id as id, v.name from role_version v
      where v.organisation_id = $1 and v.recorded_to is null and v.role_id in (select m.role_id from post m where ${MEMBER_NOW} and m.person_id in (select person_id from seen))
      order by v.name, v.role_id limit ${MOST}) r), '[]') as roles`;

const NONE: Plain<FacetsModel> = { locations: [], jobFamilies: [], costCentres: [], roles: [] };

@Injectable()
export class FacetReader {
  /** As they are known today. */
  async all(operation: Operation): Promise<Plain<FacetsModel>> {
    const [found] = await operation.names<Plain<FacetsModel>>(FACETS);
    return found ?? NONE;
  }
}
