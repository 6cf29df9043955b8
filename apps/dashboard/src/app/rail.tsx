import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { BrandMark } from './brand.js';
import { pagesOf } from './readers.js';
import { useReader } from './session.query.js';
import { TodoCount } from './todo-count.js';

/** The pages of the acting role; a menu that unfolds where there is no room for a rail. */
export function Rail() {
  const { actingRole } = useReader();
  const { pathname } = useLocation();
  const [openOn, setOpenOn] = useState<string | null>(null);
  const isOpen = openOn === pathname;
  const pages = pagesOf(actingRole);
  return (
    <header className="rail" data-open={isOpen}>
      <div className="rail-inner">
      <Link to="/" className="brand">
        <BrandMark /> Tessera
      </Link>
      {pages.length > 0 && (
        <>
          <button type="button" className="chip-button menu-button" aria-expanded={isOpen} aria-controls="pages" onClick={() => setOpenOn(isOpen ? null : pathname)}>
            Menu
          </button>
          <nav id="pages" aria-label="Pages">
            <ul>
              {pages.map(({ to, name }) => (
                <li key={to}>
                  <Link to={to} aria-current={pathname.startsWith(to) ? 'page' : undefined}>
                    {name}
                    {to === '/todo' && <TodoCount />}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </>
      )}
      </div>
    </header>
  );
}
