import { Facts, type Fact } from '../../app/facts.js';
import { formatDay, formatInstant } from '../../app/format.js';
import { LongId } from '../../app/long-id.js';
import { PersonLink } from '../../app/person-link.js';
import { useReader } from '../../app/session.query.js';
import { DocumentState } from './document-state.js';
import type { DocumentDetail } from './document.query.js';
import { shownName } from './document.words.js';

/** What was said of it when it was handed in, which nobody has to believe. */
export function DocumentSaid({ document }: { document: DocumentDetail }) {
  const { organisation } = useReader();
  const { person, issuer, issuedOn, untilOn, createdAt, createdBy, sha256, withdrawnAt } = document;
  const facts: readonly Fact[] = [
    ['State', <DocumentState key="state" document={document} />],
    ['Person', <PersonLink key="person" person={person} />],
    ['Meant for', shownName(document)],
    ['Issuer', issuer && <span key="issuer" className="plain">{issuer}</span>],
    ['Issued', issuedOn && formatDay(issuedOn)],
    ['To', untilOn && formatDay(untilOn)],
    ['Handed in', `${formatInstant(createdAt, organisation.timeZone)}, ${createdBy}`],
    ['Withdrawn', withdrawnAt && formatInstant(withdrawnAt, organisation.timeZone)],
    ['SHA-256', <LongId key="sha256" value={sha256} />],
  ];
  return <Facts facts={facts} />;
}
