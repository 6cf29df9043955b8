import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { request } from '../../app/request.js';

/** The report alone: cheap enough for a drawer. */
const reportDocument = graphql(`
  query Report($id: ID!) {
    credential(id: $id) {
      id format achievement verdict outcome checkedAt fileName mediaType sha256 document
      findings { check outcome code at detail { key value } }
      issuer { id key name trust reason decidedAt }
    }
  }
`);

export type Report = ResultOf<typeof reportDocument>['credential'];
export type CheckFinding = Report['findings'][number];

export const useReport = (id: string) =>
  useQuery({ queryKey: ['credential', id, 'report'], queryFn: async ({ signal }) => (await request(reportDocument, { id }, signal)).credential });
