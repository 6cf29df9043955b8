import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Card, Page } from '../../app/page.js';
import { formatCount, formatPeople } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import { DecidedBy } from '../decision/decided-by.js';
import { ReasonDialog } from '../decision/reason-dialog.js';
import { Holders } from './holders.js';
import { MappingEditor } from './mapping-editor.js';
import { useEndMapping, useMapping, type Mapping } from './mapping.query.js';
import { assessmentWord, daysSentence, progressSentence, showsSentence, titlesName } from './mapping.words.js';

const route = getRouteApi('/shell/mappings/$mappingId');

/** One mapping: what it says, what it carries, whom it speaks of, and the decisions that made it. */
export function MappingPage() {
  const { mappingId } = route.useParams();
  const query = useMapping(mappingId);
  return (
    <Page title={query.data ? titlesName(query.data.titles) : 'Mapping'} lead={<Link to="/mappings">All mappings</Link>}>
      <Await query={query} what="mapping">
        {(mapping) => (
          <div className="cards">
            <Card className="span-7" title="What it says">
              <Facts mapping={mapping} />
              <Actions mapping={mapping} />
            </Card>
            <Card className="span-5" title="Decisions">
              <DecidedBy decisions={mapping.decisions} nothing="It came in before decisions were kept." />
            </Card>
            <Card title="Who holds it">
              <Progress mapping={mapping} />
              <Holders mapping={mapping} id={mappingId} />
            </Card>
          </div>
        )}
      </Await>
    </Page>
  );
}

const STATUS: Record<Mapping['status'], string> = { IN_FORCE: 'in force', ENDED: 'ended', REJECTED: 'decided against', UNDECIDED: 'undecided' };

function Facts({ mapping }: { mapping: Mapping }) {
  const { issuer, assessment, status, load, programId } = mapping;
  return (
    <dl className="facts">
      <dt>Status</dt>
      <dd>
        <span className="badge">{STATUS[status]}</span>
      </dd>
      <dt>Of</dt>
      <dd className="plain">
        {issuer}
        {programId && (
          <>
            {', '}
            <Link to="/programs/$programId" params={{ programId }}>
              its program
            </Link>
          </>
        )}
      </dd>
      <dt>Shows</dt>
      <dd>{showsSentence(mapping)}</dd>
      {assessment && (
        <>
          <dt>Assessment</dt>
          <dd>{assessment === 'NONE' ? 'none: it shows no more than activity' : assessmentWord(assessment)}</dd>
        </>
      )}
      <dt>Days</dt>
      <dd>{daysSentence(mapping) ?? 'issued on any day'}</dd>
      <dt>Carries</dt>
      <dd>
        evidence of {formatPeople(load.people)}
        {load.pending > 0 && `, pending of ${formatCount(load.pending)} more`}; {load.met === 1 ? '1 unit' : `${formatCount(load.met)} units`} met by it today
      </dd>
    </dl>
  );
}

function Progress({ mapping: { titles, progress } }: { mapping: Mapping }) {
  if (titles.length < 2 || progress.length === 0) return null;
  return (
    <ul className="row" aria-label="Progress">
      {progress.map((one) => (
        <li key={one.held} className="badge">
          {progressSentence(one, titles.length)}
        </li>
      ))}
    </ul>
  );
}

function Actions({ mapping }: { mapping: Mapping }) {
  const { actingRole } = useReader();
  const [isChanging, setChanging] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const end = useEndMapping(mapping.id);
  if (actingRole !== 'HR' || (mapping.status !== 'IN_FORCE' && !isChanging && !isEnding)) return null;
  const { issuer, issuerKey, titles, topic, level, assessment, fromOn, toOn, programId, id } = mapping;
  const draft = { issuer, issuerKey, titles, skill: topic, level, assessment, fromOn, toOn, replaces: { id, ofProgram: programId !== null } };
  return (
    <div className="row" style={{ marginTop: 12 }}>
      <Button size="xs" onClick={() => setChanging(true)}>
        Change
      </Button>
      <Button size="xs" variant="default" onClick={() => setEnding(true)}>
        End
      </Button>
      {isChanging && <MappingEditor draft={draft} close={() => setChanging(false)} />}
      {isEnding && <ReasonDialog title={`End the mapping to ${topic.name}`} lead="Nothing is shown by it any more; what it showed stays in the history." propose={end} close={() => (setEnding(false), end.reset())} />}
    </div>
  );
}
