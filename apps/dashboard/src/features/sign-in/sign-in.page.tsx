import { FormTrouble } from '../../app/form-parts.js';
import './sign-in.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { Navigate, useSearch } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { useSession } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import { Door } from './door.js';
import { useIsOpen, useSignIn } from './sign-in.query.js';

/** E-mail and password; the way to the first set-up while nobody exists. */
export function SignInPage() {
  const isOpen = useIsOpen();
  const { data: session } = useSession();
  if (session) return <Onwards />;
  return (
    <Door title="Sign in">
      <Await query={isOpen} what="sign-in">
        {(open) => (open ? <Navigate to="/setup" replace /> : <SignInForm />)}
      </Await>
    </Door>
  );
}

/** Back to the page that asked for the sign-in; only ever to a path of our own. */
function Onwards() {
  const { to } = useSearch({ from: '/sign-in' });
  return <Navigate to={to && /^\/(?![/\\])/.test(to) ? to : '/'} replace />;
}

function SignInForm() {
  const signIn = useSignIn();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ email: textOf(form, 'email'), password: textOf(form, 'password') });
  };
  return (
    <form onSubmit={submit} className="stack">
      <TextInput label="E-mail" name="email" type="email" autoComplete="username" required autoFocus />
      <PasswordInput label="Password" name="password" autoComplete="current-password" required visibilityToggleButtonProps={{ 'aria-label': 'Show the password', tabIndex: 0 }} />
      <FormTrouble error={signIn.error} />
      <Button type="submit" loading={signIn.isPending}>
        Sign in
      </Button>
    </form>
  );
}
