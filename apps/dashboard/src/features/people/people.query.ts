import { useAmong } from '../../app/filter.js';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';

const peopleDocument = graphql(`
  query People($after: String, $search: String, $teamId: ID, $topicId: ID, $minLevel: Int, $minGrade: Grade, $among: AmongInput) {
    people(first: 50, after: $after, search: $search, teamId: $teamId, topicId: $topicId, minLevel: $minLevel, minGrade: $minGrade, among: $among) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id name location jobFamily onLeave team { id name } roles { id name } }
    }
  }
`);

export type PersonRow = ResultOf<typeof peopleDocument>['people']['nodes'][number];

export interface PeopleFilter {
  readonly search?: string | undefined;
  readonly team?: string | undefined;
  readonly topic?: string | undefined;
  readonly level?: number | undefined;
  readonly grade?: 'VERIFIED' | 'ATTESTED' | 'ENDORSED' | 'ACTIVITY' | 'CLAIMED' | undefined;
}

export const usePeople = ({ search, team, topic, level, grade }: PeopleFilter) => {
  const variables = { search: search ?? null, teamId: team ?? null, topicId: topic ?? null, minLevel: level ?? null, minGrade: grade ?? null, among: useAmong() };
  return useList<PersonRow>(['people', variables], async (after, signal) => (await request(peopleDocument, { ...variables, after }, signal)).people);
};
