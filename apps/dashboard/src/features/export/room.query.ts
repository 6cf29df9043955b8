import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { request } from '../../app/request.js';

const roomsDocument = graphql(`
  query ExportRooms {
    exportRooms { table lines workbookLines }
  }
`);

type Room = ResultOf<typeof roomsDocument>['exportRooms'][number];
export type ExportTable = Lowercase<Room['table']>;

/** How large the files of a table may become; undefined until it is known. */
export function useRoom(table: ExportTable): Room | undefined {
  const { data } = useQuery({ queryKey: ['export-rooms'], queryFn: async ({ signal }) => (await request(roomsDocument, {}, signal)).exportRooms, staleTime: Infinity });
  return data?.find((room) => room.table.toLowerCase() === table);
}
