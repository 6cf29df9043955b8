import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Rail } from './rail.js';
import { SessionContext, useSession } from './session.query.js';
import { Await, Waiting } from './states.js';
import { TopBar } from './top-bar.js';

/** Everything that a signed-in reader sees; the way to the door for all others. */
export function Shell() {
  const session = useSession();
  const { href } = useLocation();
  return (
    <Await query={session} what="Tessera">
      {(reader) =>
        reader ? (
          <SessionContext value={reader}>
            <a className="skip" href="#page">
              Skip to the page
            </a>
            <div className="shell">
              <Rail />
              <div>
                <TopBar />
                <main id="page" tabIndex={-1} key={reader.actingRole}>
                  <Suspense fallback={<Waiting what="page" />}>
                    <Outlet />
                  </Suspense>
                </main>
              </div>
            </div>
          </SessionContext>
        ) : (
          <Navigate to="/sign-in" search={href === '/' ? {} : { to: href }} replace />
        )
      }
    </Await>
  );
}
