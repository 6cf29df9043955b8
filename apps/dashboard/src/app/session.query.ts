import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { graphql, type ResultOf } from './graphql.js';
import { call, request } from './request.js';

const sessionDocument = graphql(`
  query Session {
    session {
      account { id name email }
      actingRole
      roles
      personId
      ledTeamIds
      decidesForAll
      organisation { id name timeZone today smallGroup }
    }
  }
`);

const actAsDocument = graphql(`
  mutation ActAs($role: ActingRole!) {
    actAs(role: $role) { actingRole }
  }
`);

export type Session = NonNullable<ResultOf<typeof sessionDocument>['session']>;
export type ActingRole = Session['actingRole'];

/** Who is signed in; null when nobody is. */
export const useSession = () =>
  useQuery({ queryKey: ['session'], queryFn: async ({ signal }) => (await request(sessionDocument, {}, signal)).session, staleTime: Infinity });

export const SessionContext = createContext<Session | null>(null);

/** The signed-in reader; only inside the shell. */
export function useReader(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Used outside the shell');
  return session;
}

/** Everything loaded so far was loaded for another role: it goes. */
export function useActAs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (role: ActingRole) => request(actAsDocument, { role }),
    onSuccess: () => client.resetQueries(),
  });
}

/** Whether the reader left by their own will: then no page waits for the next sign-in. */
export const LEFT = ['left'] as const;

/** Nothing that was loaded stays. The session itself is told to whoever looks at it, not taken away under them. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('DELETE', '/session'),
    onSuccess: () => {
      client.setQueryData(LEFT, true);
      client.setQueryData(['session'], null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== LEFT[0] });
    },
  });
}
