import { Link, Navigate } from '@tanstack/react-router';
import { Page } from './page.js';
import { landingOf } from './readers.js';
import { useReader } from './session.query.js';

/** A reader lands on the page of their work. */
export function Landing() {
  const { actingRole, roles } = useReader();
  const to = landingOf(actingRole);
  if (to) return <Navigate to={to} replace />;
  return (
    <Page title="Administration">
      <p className="second">
        Settings, users and the audit trail have no page in this version. {roles.length > 1 ? 'Choose another role above to see coverage and imports.' : 'Ask for another role to see coverage and imports.'}
      </p>
    </Page>
  );
}

/** The same answer for "not there" and "not yours". */
export function NotThere() {
  return (
    <Page title="There is no such page">
      <p>
        It may have moved, or it is not yours to see. <Link to="/">Go to your start page</Link>
      </p>
    </Page>
  );
}
