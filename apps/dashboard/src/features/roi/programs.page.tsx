import { Button, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { More } from '../../app/more.js';
import { LinkButton } from '../../app/link-button.js';
import { Page } from '../../app/page.js';
import { Await, Nothing } from '../../app/states.js';
import { ProgramTable } from './program-table.js';
import { usePrograms } from './roi.query.js';

const route = getRouteApi('/shell/programs');

/** A ledger: what was paid and what it closed. No effect is claimed. */
export function ProgramsPage() {
  const filter = route.useSearch();
  const list = usePrograms(filter);
  const isFiltered = Boolean(filter.search ?? filter.topic);
  return (
    <Page title="Programs" lead="What each program cost and which requirements it closed. Whether they would have closed anyway is not claimed here." tools={<Find key={filter.search ?? ''} />}>
      <Await query={list} what="programs" rows={8}>
        {({ nodes, totalCount }) =>
          nodes.length === 0 ? (
            <Nothing
              title={isFiltered ? 'No program fits' : 'No programs yet'}
              action={
                isFiltered ? (
                  <LinkButton to="/programs" search={{}} variant="default">
                    Clear the filters
                  </LinkButton>
                ) : (
                  <LinkButton to="/imports">
                    Go to Imports
                  </LinkButton>
                )
              }
            >
              {isFiltered ? 'No program fits what you are looking for.' : 'Programs come with programs.csv, and what people did in them with learning.csv.'}
            </Nothing>
          ) : (
            <div className="card">
              <ProgramTable programs={nodes} />
              <More list={list} shown={nodes.length} total={totalCount} what="programs" />
            </div>
          )
        }
      </Await>
    </Page>
  );
}

function Find() {
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search ?? '');
  return (
    <form
      role="search"
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ search: (now) => ({ ...now, search: text.trim() || undefined }), replace: true });
      }}
    >
      <TextInput size="xs" type="search" aria-label="Title or provider" placeholder="Title or provider" value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      <Button size="xs" variant="default" type="submit">
        Find
      </Button>
    </form>
  );
}
