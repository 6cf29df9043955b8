import { Link, type LinkProps } from '@tanstack/react-router';
import { shortId } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import type { TodoItem, TodoKind } from './todo.query.js';

type Place = Pick<LinkProps, 'to' | 'params' | 'search'>;

/** Pages on which it is decided, by what their address needs. */
const PLACES: Partial<Record<TodoKind, (targetId: string, title: string) => Place>> = {
  ISSUER: (issuerId) => ({ to: '/issuers/$issuerId', params: { issuerId } }),
  TITLE: (_, search) => ({ to: '/mappings', search: { search } }),
  DOCUMENT: (documentId) => ({ to: '/documents/$documentId', params: { documentId } }),
  CONTESTED: (evidenceId) => ({ to: '/evidence/$evidenceId', params: { evidenceId } }),
  DISPUTE: (person) => ({ to: '/disputes', search: { person } }),
  ENDORSEMENT: (person) => ({ to: '/endorsements', search: { person } }),
  REQUIREMENT: (ownerId) => ({ to: '/requirements/$ownerId', params: { ownerId } }),
  ASSIGNMENT: (personId) => ({ to: '/people/$personId', params: { personId } }),
};

/** Pages that list all of them, and where several can be decided together. */
const LISTS: Partial<Record<TodoKind, Place>> = {
  ISSUER: { to: '/issuers', search: { trust: 'undecided' } },
  TITLE: { to: '/mappings' },
  DOCUMENT: { to: '/documents' },
  DISPUTE: { to: '/disputes' },
  ENDORSEMENT: { to: '/endorsements' },
  REQUIREMENT: { to: '/requirements' },
};

/** The way to the page with the whole list, where there is one. */
export function AllLink({ kind }: { kind: TodoKind }) {
  const place = LISTS[kind];
  return place ? <Link {...place}>Open the list</Link> : null;
}

const OWN: Partial<Record<TodoKind, Place>> = { ASSIGNMENT: { to: '/record' } };

interface ItemLinkProps {
  kind: TodoKind;
  item: TodoItem;
  /** Opens the decision on this page. */
  open: () => void;
}

/** The way to where it is decided: a page of its own, or a dialog on this one. */
export function ItemLink({ kind, item: { id, title, targetId }, open }: ItemLinkProps) {
  const own = useReader().actingRole === 'EMPLOYEE' ? OWN[kind] : undefined;
  const place = own ?? (targetId === null ? undefined : PLACES[kind]?.(targetId, title));
  const name = shortId(title);
  if (place) {
    return (
      <Link {...place} data-item={id}>
        {name}
      </Link>
    );
  }
  return (
    <button type="button" className="link-button" data-item={id} aria-haspopup="dialog" onClick={open}>
      {name}
    </button>
  );
}
