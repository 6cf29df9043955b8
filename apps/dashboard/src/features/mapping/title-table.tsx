import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { DataTable, numeric, unseen } from '../../app/data-table.js';
import { formatCount } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import type { PickedSkill } from '../../app/skill-picker.js';
import type { TitleRow } from './mapping.query.js';
import { titlesName } from './mapping.words.js';
import { Suggestions } from './suggestions.js';

interface TitleTableProps {
  name: string;
  titles: readonly TitleRow[];
  /** Opens the editor, with a skill where one was chosen. */
  map: (title: TitleRow, skill: PickedSkill | null) => void;
}

/** Titles, each with what it may speak of, and what it speaks of only together with others. */
export function TitleTable({ name, titles, map }: TitleTableProps) {
  const { actingRole } = useReader();
  return (
    <DataTable name={name} columns={['Title', 'Issuer or provider', numeric('People'), numeric('Lack what is suggested'), 'May speak of', unseen('Actions')]}>
      {titles.map((title) => (
        <tr key={title.id}>
          <th scope="row">
            <Title title={title} />
            <Together title={title} />
          </th>
          <td>
            <Issuer title={title} />
          </td>
          <td className="num">{formatCount(title.people)}</td>
          <td className="num">{title.suggestions.some(({ rejected }) => !rejected) ? formatCount(title.lacking) : '–'}</td>
          <td>
            <Suggestions title={title} map={(skill) => map(title, skill)} />
          </td>
          <td>
            {actingRole === 'HR' && (
              <Button size="compact-xs" variant="default" onClick={() => map(title, null)} aria-label={`Map ${title.title}`}>
                Map to a skill
              </Button>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
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

/** Who holds this title alone has shown nothing by it, unless it speaks for itself as well. */
function Together({ title: { standing, combinations } }: { title: TitleRow }) {
  return combinations.map(({ mappingId, others }) => (
    <div key={mappingId} className="second small plain">
      {standing === 'TOGETHER' ? 'only together with' : 'also together with'}{' '}
      <Link to="/mappings/$mappingId" params={{ mappingId }}>
        {titlesName(others)}
      </Link>
    </div>
  ));
}

function Issuer({ title: { issuer, issuerId } }: { title: TitleRow }) {
  if (!issuerId) return <span className="plain">{issuer}</span>;
  return (
    <Link to="/issuers/$issuerId" params={{ issuerId }}>
      {issuer}
    </Link>
  );
}
