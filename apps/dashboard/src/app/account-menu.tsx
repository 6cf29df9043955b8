import { Menu, useMantineColorScheme } from '@mantine/core';
import { useReader, useSignOut } from './session.query.js';

const SCHEMES = { light: 'Light', dark: 'Dark', auto: 'As the system' } as const;

export function AccountMenu() {
  const { account } = useReader();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="chip-button">
          <span className="sr-only">Account of </span>
          {account.name}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{account.email}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>Colours</Menu.Label>
        {(['light', 'dark', 'auto'] as const).map((scheme) => (
          <Menu.Item key={scheme} closeMenuOnClick={false} aria-current={scheme === colorScheme} fw={scheme === colorScheme ? 600 : 400} onClick={() => setColorScheme(scheme)}>
            {SCHEMES[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
