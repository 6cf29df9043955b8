import type { ReactNode } from 'react';
import { NO_FILTER } from './filter.js';
import { LinkButton } from './link-button.js';
import { Nothing } from './states.js';

interface Reason {
  title: string;
  children: ReactNode;
}

/** Nothing has come in, and the way to bring it in. */
export function NothingYet({ title, children }: Reason) {
  return (
    <Nothing title={title} action={<LinkButton to="/imports">Go to Imports</LinkButton>}>
      {children}
    </Nothing>
  );
}

/** Nothing fits the filters in the address, and the way back to all there is. */
export function NothingFits({ title, children }: Reason) {
  return (
    <Nothing
      title={title}
      action={
        <LinkButton to="." search={NO_FILTER} variant="default">
          Clear the filters
        </LinkButton>
      }
    >
      {children}
    </Nothing>
  );
}
