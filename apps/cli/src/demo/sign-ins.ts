/** Who can sign in to the demo, all with one password that is printed at the start and good for nothing else. */
export const DEMO_PASSWORD = 'tessera-demo';

export interface DemoSignIn {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly ('admin' | 'hr' | 'learning' | 'employee')[];
  /** Whose record it is: the person with this external id. */
  readonly person: string | null;
  readonly says: string;
}

export const DEMO_SIGN_INS: readonly DemoSignIn[] = [
  { email: 'hr@aurora.example', name: 'Helen Ross', roles: ['hr'], person: null, says: 'HR manager' },
  { email: 'learning@aurora.example', name: 'Leo Park', roles: ['learning'], person: null, says: 'L&D analyst' },
  { email: 'admin@aurora.example', name: 'Ada Miles', roles: ['admin'], person: null, says: 'administrator' },
];
