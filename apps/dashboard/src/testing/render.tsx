import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { configure, render } from '@testing-library/react';
import { Providers } from '../app/providers.js';
import { createQueryClient } from '../app/query-client.js';
import { createAppRouter } from '../app/router.js';

// Pages are loaded when opened; on a busy machine that takes a while.
configure({ asyncUtilTimeout: 15_000 });

// jsdom lays nothing out: without a size a virtual list would show nothing.
Object.defineProperties(Element.prototype, { clientWidth: { get: () => 1024 }, clientHeight: { get: () => 640 } });

// A node drags the whole of React behind it; printed in full, one warning takes minutes.
Object.defineProperty(Element.prototype, Symbol.for('nodejs.util.inspect.custom'), { value: inspected });

function inspected(this: Element): string {
  return `<${this.localName} class="${this.className}">`;
}

/** Opens the whole application at an address; nothing is retried. */
export function openAt(address: string) {
  const router = createAppRouter(createMemoryHistory({ initialEntries: [address] }));
  const client = createQueryClient(0);
  const view = render(
    <Providers client={client} env="test">
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...view, router, client };
}
