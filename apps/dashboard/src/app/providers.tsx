import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { theme, variables } from './theme.js';

export function Providers({ client, children, env = 'default' }: { client: QueryClient; children: ReactNode; env?: 'default' | 'test' }) {
  return (
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" env={env}>
        {children}
      </MantineProvider>
    </QueryClientProvider>
  );
}
