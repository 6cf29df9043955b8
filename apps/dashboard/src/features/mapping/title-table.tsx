import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable, numeric, unseen } from '../../app/data-table.js';
import { formatCount } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import { MappingEditor } from './mapping-editor.js';
import type { TitleRow } from './mapping.query.js';
import type { Skill } from './skill-field.js';
import { Suggestions } from './suggestions.js';

interface Opened {
  readonly title: TitleRow;
  readonly skill: Skill | null;
}

/** Titles that no mapping speaks of, each with what it may speak of. */
export function TitleTable({ titles }: { titles: readonly TitleRow[] }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { actingRole } = useReader();
  return (
    <>
      <DataTable name="Titles not mapped" columns={['Title', 'Issuer or provider', numeric('People'), numeric('Lack what is suggested'), 'May speak of', unseen('Actions')]}>
        {titles.map((title) => (
          <tr key={title.id}>
            <th scope="row">
              <Title title={title} />
            </th>
            <td>
              <Issuer title={title} />
            </td>
            <td className="num">{formatCount(title.people)}</td>
            <td className="num">{title.suggestions.some(({ rejected }) => !rejected) ? formatCount(title.lacking) : '–'}</td>
            <td>
              <Suggestions title={title} map={(skill) => setOpened({ title, skill })} />
            </td>
            <td>
              {actingRole === 'HR' && (
                <Button size="compact-xs" variant="default" onClick={() => setOpened({ title, skill: null })} aria-label={`Map ${title.title}`}>
                  Map to a skill
                </Button>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
      {opened && <MappingEditor draft={{ issuer: opened.title.issuer, issuerKey: opened.title.issuerKey, titles: [opened.title.title], skill: opened.skill }} close={() => setOpened(null)} />}
    </>
  );
}

function Title({ title: { title, kind, programId } }: { title: TitleRow }) {
  if (programId) {
    return (
      <Link to="/programs/$programId" params={{ programId }}>
        {title}
      </Link>
    );
  }
  return (
    <>
      <span className="plain">{title}</span> {kind === 'CREDENTIAL' && <span className="badge">credential</span>}
    </>
  );
}

function Issuer({ title: { issuer, issuerId } }: { title: TitleRow }) {
  if (!issuerId) return <span className="plain">{issuer}</span>;
  return (
    <Link to="/issuers/$issuerId" params={{ issuerId }}>
      {issuer}
    </Link>
  );
}
