import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { addressOf, KIND_NAMES } from './palette.words.js';
import { pagesOf } from './readers.js';
import { useHits } from './search.query.js';
import { useReader } from './session.query.js';

const [store, palette] = createSpotlight();

/** Finds people, teams, skills, roles, credentials, programs and pages. */
export function Palette({ close }: { close: () => void }) {
  const { actingRole } = useReader();
  const { history } = useRouter();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const { data: hits = [], error, isFetching } = useHits(asked);
  useEffect(() => palette.open(), []);

  const go = (address: string) => history.push(address);
  const pages = pagesOf(actingRole).filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
  const found = asked ? hits.flatMap((hit) => (addressOf(hit) ? [{ ...hit, address: addressOf(hit)! }] : [])) : [];
  return (
    <Spotlight.Root store={store} query={text} onQueryChange={setText} onSpotlightClose={close} shortcut={null} scrollable maxHeight={420}>
      <Spotlight.Search placeholder="Find people, teams, skills, credentials, programs" aria-label="Search" />
      <Spotlight.ActionsList>
        {pages.map(({ to, name }) => (
          <Spotlight.Action key={to} label={name} description="Page" onClick={() => go(to)} />
        ))}
        {found.map(({ kind, id, name, detail, address }) => (
          <Spotlight.Action key={`${kind}${id}`} label={name} description={[KIND_NAMES[kind.toLowerCase()] ?? kind, detail].filter(Boolean).join(' · ')} onClick={() => go(address)} />
        ))}
        {pages.length + found.length === 0 && <Spotlight.Empty>{error ? error.message : isFetching ? 'Searching' : 'Nothing of that name that you may see.'}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
