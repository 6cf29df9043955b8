import { useQueryClient } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';
import { DialogRoom } from './dialog-room.js';
import { NotThere } from './landing.js';
import { Rail } from './rail.js';
import { mayOpen } from './readers.js';
import { LEFT, SessionContext, useSession } from './session.query.js';
import { Await, Waiting } from './states.js';
import { TopBar } from './top-bar.js';

/** Everything that a signed-in reader sees; the way to the door for all others. */
export function Shell() {
  const session = useSession();
  const { href, pathname } = useLocation();
  const client = useQueryClient();
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
                  <DialogRoom>
                    <Suspense fallback={<Waiting what="page" />}>
                      {mayOpen(reader.actingRole, pathname) ? <Outlet /> : <NotThere />}
                    </Suspense>
                  </DialogRoom>
                </main>
              </div>
            </div>
          </SessionContext>
        ) : (
          // While the door is loaded the location is its own already: asking again would never end.
          pathname !== '/sign-in' && <Navigate to="/sign-in" search={href === '/' || client.getQueryData(LEFT) ? {} : { to: href }} replace />
        )
      }
    </Await>
  );
}
