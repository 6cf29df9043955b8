import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { shortId } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import type { TodoItem, TodoKind } from './todo.query.js';

interface ItemLinkProps {
  kind: TodoKind;
  item: TodoItem;
  /** Opens the decision on this page. */
  open: () => void;
}

/** The way to where it is decided: a page of its own, or a dialog on this one. */
export function ItemLink({ kind, item: { id, title, targetId }, open }: ItemLinkProps): ReactNode {
  const isOwn = useReader().actingRole === 'EMPLOYEE';
  const name = shortId(title);
  if (kind === 'ASSIGNMENT' && isOwn) {
    return (
      <Link to="/record" data-item={id}>
        {name}
      </Link>
    );
  }
  if (kind === 'ASSIGNMENT' && targetId) {
    return (
      <Link to="/people/$personId" params={{ personId: targetId }} data-item={id}>
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
