import { useQueries } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { request } from '../../app/request.js';
import { computingFields, useCoverage, useView } from '../coverage/coverage.query.js';

const windowDocument = graphql(
  `
    query MapWindow($asOf: Day, $knownAt: Instant, $among: AmongInput, $by: ColumnKind!, $teamId: ID, $teamsFrom: Int!, $columnsFrom: Int!, $teams: Int!, $columns: Int!) {
      coverage(asOf: $asOf, knownAt: $knownAt, among: $among) {
        __typename
        ...ComputingFields
        ... on Coverage {
          id asOf computedAt stale
          map(by: $by, teamId: $teamId, teamsFrom: $teamsFrom, teams: $teams, columnsFrom: $columnsFrom, columns: $columns) {
            teamCount columnCount required met proven pending hangsOnOne
            teams { id name totals { people suppressed required met verified attested endorsed activity claimed pending } }
            columns { id name kind }
          }
        }
      }
    }
  `,
  [computingFields],
);

const sizeDocument = graphql(
  `
    query MapSize($asOf: Day, $knownAt: Instant, $among: AmongInput, $by: ColumnKind!, $teamId: ID) {
      coverage(asOf: $asOf, knownAt: $knownAt, among: $among) {
        __typename
        ...ComputingFields
        ... on Coverage {
          mapLines(by: $by, teamId: $teamId)
          map(by: $by, teamId: $teamId, teamsFrom: 0, teams: 1, columnsFrom: 0, columns: 1) { teamCount columnCount }
        }
      }
    }
  `,
  [computingFields],
);

export type MapCoverage = Extract<ResultOf<typeof windowDocument>['coverage'], { __typename: 'Coverage' }>;
export type MapWindow = MapCoverage['map'];
export type MapTeam = MapWindow['teams'][number];
export type By = 'SKILL' | 'ROLE';

/** Side of a window: small enough to answer at once, large enough to scroll without asking at every step. */
export const SIDE = 50;

export interface MapAsked {
  readonly by: By;
  readonly teamId: string | null;
}

const variablesOf = (asked: MapAsked, view: ReturnType<typeof useView>, block: readonly [number, number]) => ({ ...view, ...asked, teams: SIDE, columns: SIDE, teamsFrom: block[0] * SIDE, columnsFrom: block[1] * SIDE });

/** The first window: it tells how large the map is, or that it has to be computed first. */
export function useFirstWindow(asked: MapAsked) {
  return useCoverage('map', windowDocument, variablesOf(asked, useView(), [0, 0]));
}

/** How large the whole of it is; undefined until that is known. */
export function useMapSize(asked: MapAsked) {
  const { data } = useCoverage('map-size', sizeDocument, { ...useView(), ...asked });
  return data?.__typename === 'Coverage' ? data : undefined;
}

export interface MapLookup {
  readonly team: (index: number) => MapTeam | undefined;
  readonly column: (index: number) => MapWindow['columns'][number] | undefined;
  readonly cell: (team: number, column: number) => MapFigures | undefined;
}

export interface MapFigures {
  readonly required: number;
  readonly met: number;
  readonly proven: number;
  readonly pending: number;
  readonly hangsOnOne: boolean;
}

/** Loads the windows under the visible part and answers by place; what has not arrived yet is undefined. */
export function useWindows(asked: MapAsked, teams: readonly number[], columns: readonly number[]): MapLookup {
  const rows = [...new Set([0, ...teams.map(blockOf)])];
  const blocks = rows.flatMap((row) => [...new Set([0, ...columns.map(blockOf)])].map((column) => [row, column] as const));
  return useBlocks(asked, blocks).lookup;
}

/** All of the map: not more than a caller has room for. */
export function useWholeMap(asked: MapAsked, { teamCount, columnCount }: { readonly teamCount: number; readonly columnCount: number }) {
  const side = (count: number): number[] => Array.from({ length: Math.ceil(count / SIDE) }, (_, block) => block);
  const blocks = side(teamCount).flatMap((row) => side(columnCount).map((column) => [row, column] as const));
  const { lookup, answers } = useBlocks(asked, blocks);
  const failed = answers.find(({ error }) => error);
  const isThere = answers.every(({ data }) => data?.__typename === 'Coverage');
  return { data: isThere ? lookup : undefined, error: failed?.error ?? null, refetch: () => answers.filter(({ error }) => error).forEach(({ refetch }) => void refetch()) };
}

function useBlocks(asked: MapAsked, blocks: readonly (readonly [number, number])[]) {
  const view = useView();
  const answers = useQueries({
    queries: blocks.map((block) => {
      const variables = variablesOf(asked, view, block);
      return { queryKey: ['coverage', 'map', variables], staleTime: 0, queryFn: async ({ signal }: { signal: AbortSignal }) => (await request(windowDocument, variables, signal)).coverage };
    }),
  });
  const loaded = new Map<string, MapWindow>();
  answers.forEach(({ data }, at) => {
    if (data?.__typename === 'Coverage') loaded.set(blocks[at]!.join(), data.map);
  });
  return { lookup: lookupIn(loaded), answers };
}

function lookupIn(loaded: ReadonlyMap<string, MapWindow>): MapLookup {
  const at = (team: number, column: number) => loaded.get(`${blockOf(team)},${blockOf(column)}`);
  return {
    team: (index) => at(index, 0)?.teams[index % SIDE],
    column: (index) => at(0, index)?.columns[index % SIDE],
    cell: (team, column) => {
      const block = at(team, column);
      const place = (team % SIDE) * (block?.columns.length ?? 0) + (column % SIDE);
      const required = block?.required[place];
      if (!block || required === undefined) return undefined;
      return { required, met: block.met[place]!, proven: block.proven[place]!, pending: block.pending[place]!, hangsOnOne: block.hangsOnOne[place] === 1 };
    },
  };
}

const blockOf = (index: number): number => Math.floor(index / SIDE);
