import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/request.js';
import { LEFT } from '../../app/session.query.js';

/** True while no organisation exists yet: then the first administrator is set up. */
export const useIsOpen = () => useQuery({ queryKey: ['setup'], queryFn: async () => ((await call('GET', '/setup')) as { open?: boolean } | null)?.open === true, staleTime: 0 });

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (who: { email: string; password: string }) => call('POST', '/session', { json: who }),
    onSuccess: () => {
      client.removeQueries({ queryKey: LEFT });
      return client.resetQueries({ queryKey: ['session'] });
    },
  });
}

export interface Setup {
  organisation: string;
  timeZone: string;
  name: string;
  email: string;
  password: string;
}

export function useSetUp() {
  return useMutation({ mutationFn: (setup: Setup) => call('POST', '/setup', { json: setup }) });
}
