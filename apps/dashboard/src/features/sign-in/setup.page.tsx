import { FormTrouble } from '../../app/form-parts.js';
import './sign-in.css';
import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { Await } from '../../app/states.js';
import { Door } from './door.js';
import { useIsOpen, useSetUp } from './sign-in.query.js';

/** The first organisation and its administrator; open only while there is none. */
export function SetupPage() {
  return (
    <Door title="Set up Tessera">
      <Await query={useIsOpen()} what="set-up">
        {(open) =>
          open ? (
            <SetupForm />
          ) : (
            <p>
              The organisation is set up already. <Link to="/sign-in">Sign in</Link>
            </p>
          )
        }
      </Await>
    </Door>
  );
}

function SetupForm() {
  const setUp = useSetUp();
  const navigate = useNavigate();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const setup = { organisation: textOf(form, 'organisation'), timeZone: textOf(form, 'timeZone'), name: textOf(form, 'name'), email: textOf(form, 'email'), password: textOf(form, 'password') };
    setUp.mutate(setup, { onSuccess: () => void navigate({ to: '/sign-in' }) });
  };
  return (
    <form onSubmit={submit} className="stack">
      <TextInput label="Organisation" name="organisation" autoComplete="organization" required autoFocus />
      <NativeSelect label="Time zone" description="A day ends at midnight of this zone." name="timeZone" data={zones()} defaultValue={ownZone()} />
      <TextInput label="Your name" name="name" autoComplete="name" required />
      <TextInput label="Your e-mail" name="email" type="email" autoComplete="username" required />
      <PasswordInput label="Password" description="At least 12 characters." name="password" autoComplete="new-password" minLength={12} required visibilityToggleButtonProps={{ 'aria-label': 'Show the password', tabIndex: 0 }} />
      <FormTrouble error={setUp.error} />
      <Button type="submit" loading={setUp.isPending}>
        Set up
      </Button>
    </form>
  );
}

const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const zones = (): string[] => [...new Set([ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
