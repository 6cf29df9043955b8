import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ROLE_NAMES } from './readers.js';
import { useActAs, useReader, type ActingRole } from './session.query.js';

/** A reader with several roles acts in one at a time. */
export function RoleSwitch() {
  const { actingRole, roles } = useReader();
  const actAs = useActAs();
  const navigate = useNavigate();
  const choose = (role: ActingRole) => actAs.mutate(role, { onSuccess: () => void navigate({ to: '/' }) });
  const label = (
    <>
      <span className="prefix">Acting as</span> <strong>{ROLE_NAMES[actingRole]}</strong>
    </>
  );

  if (roles.length < 2) return <span className="chip-button">{label}</span>;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="chip-button" disabled={actAs.isPending}>
          {label}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {roles.map((role) => (
          <Menu.Item key={role} onClick={() => choose(role)} aria-current={role === actingRole}>
            {ROLE_NAMES[role]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
