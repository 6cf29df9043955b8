import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FindForm } from '../../app/find-form.js';
import { LinkButton } from '../../app/link-button.js';
import { ListOf } from '../../app/list-of.js';
import { Card, Page } from '../../app/page.js';
import { MappingEditor, type Draft } from './mapping-editor.js';
import { MappingTable } from './mapping-table.js';
import { useMappings, useTitles } from './mapping.query.js';
import { ShowTitles } from './show-titles.js';
import { cardTitle, nothingOf, standingOf } from './standing.words.js';
import { TitleTable } from './title-table.js';

const route = getRouteApi('/shell/mappings');

/** Which titles of credentials and programs speak of which skill: what is open, and what is in force. */
export function MappingsPage() {
  const { search, issuer, show } = route.useSearch();
  const titles = useTitles({ search, issuer, standing: standingOf(show) });
  // Kept here and not in the table: what is decided leaves the table, and the decision stays open.
  const [draft, setDraft] = useState<Draft | null>(null);
  return (
    <Page title="Mappings" lead="Which titles of credentials and programs speak of which skill, at which level. Without a mapping a credential shows no skill, however well it is signed." tools={<Find />}>
      <div className="cards">
        <Card title={cardTitle(show)} aside={<ShowTitles />}>
          <ListOf list={titles} what="titles" nothing={search || issuer ? 'No such title is there.' : nothingOf(show)}>
            {(found) => <TitleTable name={cardTitle(show)} titles={found} map={({ title, ...of }, skill) => setDraft({ issuer: of.issuer, issuerKey: of.issuerKey, titles: [title], skill })} />}
          </ListOf>
        </Card>
        {!issuer && <InForce search={search} />}
      </div>
      {draft && <MappingEditor draft={draft} close={() => setDraft(null)} />}
    </Page>
  );
}

function InForce({ search }: { search: string | undefined }) {
  return (
    <Card title="Mappings in force">
      <ListOf list={useMappings(search)} what="mappings" nothing={search ? 'No mapping fits.' : 'No mapping is in force. Map a title above, or import mappings.csv.'}>
        {(mappings) => <MappingTable mappings={mappings} />}
      </ListOf>
    </Card>
  );
}

function Find() {
  const { search, issuer } = route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      {issuer && (
        <LinkButton to="/mappings" search={{}} variant="default" size="xs">
          All issuers
        </LinkButton>
      )}
      <FindForm label="Title, issuer or skill" placeholder="Title, issuer or skill" value={search} find={(text) => void navigate({ to: '/mappings', search: ({ show }) => ({ search: text, issuer, show }) })} />
    </>
  );
}
