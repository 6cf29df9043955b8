import { AccountMenu } from './account-menu.js';
import { AsOf } from './as-of.js';
import { JobTray } from './job-tray.js';
import { PaletteButton } from './palette-button.js';
import { RoleSwitch } from './role-switch.js';
import { seesNames } from './readers.js';
import { useReader } from './session.query.js';

/** Organisation, acting role, as-of date, search, running jobs, account. */
export function TopBar() {
  const { organisation, actingRole } = useReader();
  return (
    <div className="top" role="region" aria-label="Tools">
      <span className="organisation">{organisation.name}</span>
      <JobTray />
      <RoleSwitch />
      {(seesNames(actingRole) || actingRole === 'EMPLOYEE') && <AsOf />}
      <PaletteButton />
      <AccountMenu />
    </div>
  );
}
