import { getRouteApi, Link } from '@tanstack/react-router';
import { capital, formatCount, formatDay } from '../../app/format.js';
import { LinkButton } from '../../app/link-button.js';
import { Card, Page } from '../../app/page.js';
import { Await, Nothing } from '../../app/states.js';
import { AskedTable } from './asked-table.js';
import { useRequirementSet, type RequirementSet, type Version } from './requirement.query.js';
import { changeSentence, ownerKindName, sinceName, standingName } from './requirement.words.js';

const route = getRouteApi('/shell/requirements/$ownerId');

/** What one role, one team or the organisation asks for: in force, to come, and what was. */
export function RequirementSetPage() {
  const { ownerId } = route.useParams();
  const query = useRequirementSet(ownerId);
  const set = query.data;
  const edit = set?.mayEdit && (
    <LinkButton to="/requirements/$ownerId/edit" params={{ ownerId }}>
      Edit
    </LinkButton>
  );
  return (
    <Page title={set?.name ?? 'Requirements'} lead={set && <Lead set={set} />} tools={edit}>
      <p className="small" style={{ marginBottom: 12 }}>
        <Link to="/requirements">All requirements</Link>
      </p>
      <Await query={query} what="requirements" rows={6}>
        {(shown) => (
          <div className="stack">
            <Card title="In force today" aside="a unit that others ask for too counts by the strictest of all that is asked">
              {shown.requirements.length === 0 ? <NothingAsked set={shown} /> : <AskedTable set={shown} />}
            </Card>
            {shown.versions.length > 0 && (
              <Card title="Versions" aside="the latest first">
                <ol className="stack">
                  {shown.versions.map((version) => (
                    <VersionItem key={version.effectiveOn} version={version} />
                  ))}
                </ol>
              </Card>
            )}
          </div>
        )}
      </Await>
    </Page>
  );
}

function Lead({ set: { ownerKind, asked, since, changesOn, coverage } }: { set: RequirementSet }) {
  return (
    <>
      {capital(ownerKindName(ownerKind))}, asks for {formatCount(asked)}
      {since && ` since ${sinceName(since)}`}
      {changesOn && `, changes on ${formatDay(changesOn)}`}.{' '}
      {coverage && `${formatCount(coverage.met)} of ${formatCount(coverage.required)} met, ${formatCount(coverage.proven)} proven, of the people you see.`}
    </>
  );
}

function NothingAsked({ set: { name, mayEdit, changesOn } }: { set: RequirementSet }) {
  const later = changesOn ? ` That changes on ${formatDay(changesOn)}.` : '';
  return <Nothing title={`${name} asks for nothing today`}>{mayEdit ? `Edit it to ask for skills or credentials, or import requirements.csv.${later}` : `HR of the whole organisation can change that; of a team its HR too.${later}`}</Nothing>;
}

function VersionItem({ version: { effectiveOn, standing, requirements, changes } }: { version: Version }) {
  return (
    <li>
      <h3>
        {sinceName(effectiveOn)} <span className={`badge ${standing === 'IN_FORCE' ? 'good' : ''}`}>{standingName(standing)}</span>{' '}
        <span className="second small">asks for {formatCount(requirements.length)}</span>
      </h3>
      <ul className="small">
        {changes.map((change, at) => (
          <li key={at}>{changeSentence(change)}</li>
        ))}
      </ul>
    </li>
  );
}
