import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { request } from '../../app/request.js';

/** The report alone: cheap enough for a drawer. */
const reportDocument = graphql(`
  query Report($id: ID!) {
    credential(id: $id) {
      id format achievement verdict outcome checkedAt fileName sha256 document
      findings { check outcome code at detail { key value } }
      issuer { id key name trust reason decidedAt }
    }
  }
`);

const decideIssuerDocument = graphql(`
  mutation DecideIssuer($input: DecideIssuerInput!) {
    decideIssuer(input: $input) { id trust reason decidedAt }
  }
`);

export type Report = ResultOf<typeof reportDocument>['credential'];
export type CheckFinding = Report['findings'][number];

export const useReport = (id: string) =>
  useQuery({ queryKey: ['credential', id, 'report'], queryFn: async ({ signal }) => (await request(reportDocument, { id }, signal)).credential });

/** Records whether to trust an issuer, with the reason; coverage is analysed again. */
export function useDecideIssuer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { issuerId: string; trust: string; reason: string }) => request(decideIssuerDocument, { input }),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['credential'] }), client.invalidateQueries({ queryKey: ['jobs'] })]),
  });
}
